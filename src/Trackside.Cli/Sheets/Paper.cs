using System.Globalization;
using System.Text;
using Trackside.Notation.Readings;

namespace Trackside.Cli.Sheets;

/// <summary>What all sheets have in common: the head, and parts with an empty line between them.</summary>
internal static class Paper
{
    /// <summary>The parts one under the other; a part without lines is no part.</summary>
    public static string Of(IEnumerable<IEnumerable<string>> parts)
    {
        var sheet = new StringBuilder();
        foreach (var part in parts.Select(part => part.ToList()).Where(part => part.Count > 0))
        {
            sheet.Append(sheet.Length == 0 ? "" : "\n");
            foreach (var line in part)
            {
                sheet.Append(line).Append('\n');
            }
        }

        return sheet.ToString();
    }

    /// <summary>What it is called, who ran it and when.</summary>
    public static IEnumerable<string> HeadOf(Reading reading, Layout layout)
    {
        if (reading.Title is { } title)
        {
            foreach (var line in layout.Wrap(Printable.Of(title), 0))
            {
                yield return layout.Ink.Strong(line);
            }
        }

        var byline = string.Join(" — ", new[] { reading.Athlete is null ? null : Printable.Of(reading.Athlete), DayOf(reading) }.OfType<string>());
        foreach (var line in byline.Length == 0 ? [] : layout.Wrap(byline, 0))
        {
            yield return line;
        }
    }

    /// <summary><c>18 May 2018</c>, or null.</summary>
    public static string? DayOf(Reading reading) => reading.Date?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A heading and, a step to the right, what it is the heading of; nothing where there is nothing.</summary>
    public static IEnumerable<string> Titled(string heading, IEnumerable<string> paragraphs, Layout layout)
    {
        const string margin = "  ";
        var lines = paragraphs.SelectMany(paragraph => layout.Wrap(paragraph, 2 * margin.Length).Select((line, index) => (index == 0 ? margin : margin + margin) + line)).ToList();
        return lines.Count == 0 ? [] : lines.Prepend(layout.Ink.Strong(heading));
    }
}
