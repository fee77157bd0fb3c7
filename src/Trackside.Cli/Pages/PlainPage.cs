using System.Text;
using Trackside.Cli.Sheets;
using Trackside.Telling.Pages;

namespace Trackside.Cli.Pages;

/// <summary>A page of the documentation as it is read at a terminal: Markdown without its marks.</summary>
internal static class PlainPage
{
    private const string Margin = "    ";

    /// <summary>The page as plain text, its paragraphs filled to the width of the page.</summary>
    public static string Of(string markdown, Layout layout)
    {
        var plain = new StringBuilder();
        foreach (var part in PageText.PartsOf(markdown))
        {
            foreach (var line in LinesOf(part, layout))
            {
                plain.Append(line).Append('\n');
            }
        }

        return plain.ToString().TrimEnd() + "\n";
    }

    private static IEnumerable<string> LinesOf(PagePart part, Layout layout) => part switch
    {
        PageHeading heading => layout.Wrap(PageSpan.PlainOf(heading.Text), 0).Select(layout.Ink.Strong),
        PageParagraph paragraph => layout.Wrap(PageSpan.PlainOf(paragraph.Text), 0),
        PageItem item => layout.Wrap($"{item.Mark} {PageSpan.PlainOf(item.Text)}", 0),
        PageRow row => layout.Wrap(PageSpan.PlainOf(row.Text), 0),
        PageExample example => example.Lines.SelectMany(LinesOfExample),
        _ => [""],
    };

    // In an example, [|…|] marks what the remark is about; here carets under it do.
    private static IEnumerable<string> LinesOfExample(string line)
    {
        yield return Margin + line.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);
        var start = line.IndexOf("[|", StringComparison.Ordinal);
        var end = line.IndexOf("|]", StringComparison.Ordinal);
        if (start >= 0 && end > start)
        {
            yield return Margin + new string(' ', Printable.WidthOf(line[..start])) + new string('^', Math.Max(1, Printable.WidthOf(line[(start + 2)..end])));
        }
    }
}
