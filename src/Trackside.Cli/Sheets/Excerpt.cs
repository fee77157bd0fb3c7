using System.Text;
using Trackside.Notation.Text;

namespace Trackside.Cli.Sheets;

/// <summary>The line that a remark is about, as it is printed, with the place to point at.</summary>
/// <param name="Line">The number of the line, from 1.</param>
/// <param name="Column">The number of the character in the line, from 1, in UTF-16 code units as editors count.</param>
/// <param name="Text">The line, or the part of it round the place where the page is narrow.</param>
/// <param name="Carets">Spaces and carets to print under <paramref name="Text"/>; one caret at least.</param>
internal sealed record Excerpt(int Line, int Column, string Text, string Carets)
{
    private const string Cut = "…";

    /// <summary>The line in which a stretch begins. What of the stretch lies on further lines is not pointed at.</summary>
    public static Excerpt Of(string source, TextSpan span, int width)
    {
        var (start, end) = LineAround(source, span.Start);
        var number = 1 + CountBreaks(source.AsSpan(0, start));
        var line = source[start..end];
        var first = WidthOf(line, span.Start - start);
        var last = Math.Max(first + 1, WidthOf(line, span.End - start));

        var (from, to) = Window(Printable.WidthOf(line), first, last, width);
        var cutBefore = from > 0 ? Cut : "";
        var cutAfter = to < Printable.WidthOf(line) ? Cut : "";
        var carets = new string(' ', first - from + cutBefore.Length) + new string('^', Math.Max(1, Math.Min(last, to) - first));
        return new(number, Math.Min(span.Start, end) - start + 1, cutBefore + Part(line, from, to) + cutAfter, carets);
    }

    private static (int Start, int End) LineAround(string source, int place)
    {
        // Between the two halves of a line break one is still on the line before it.
        place = place > 0 && place < source.Length && source[place - 1] == '\r' && source[place] == '\n' ? place - 1 : place;
        var start = place == 0 ? 0 : source.AsSpan(0, place).LastIndexOfAny('\n', '\r') + 1;
        var length = source.AsSpan(place).IndexOfAny('\n', '\r');
        return (start, length < 0 ? source.Length : place + length);
    }

    private static int CountBreaks(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var index = 0; index < text.Length; index++)
        {
            count += text[index] == '\n' || (text[index] == '\r' && (index + 1 == text.Length || text[index + 1] != '\n')) ? 1 : 0;
        }

        return count;
    }

    private static int WidthOf(string line, int length) => Printable.WidthOf(line[..Math.Clamp(length, 0, line.Length)]);

    // The columns of the line to show: from its start if half a page of the place fits then, else with a third of a page before it.
    private static (int From, int To) Window(int lineWidth, int first, int last, int width)
    {
        var total = Math.Max(lineWidth, last);
        if (total <= width)
        {
            return (0, total);
        }

        var needed = Math.Max(first + 2, Math.Min(last, first + (width / 2)));
        var from = needed < width ? 0 : Math.Max(1, Math.Min(first - (width / 3), total - width + Cut.Length));
        var to = from + width - (from > 0 ? Cut.Length : 0);
        return (from, to < lineWidth ? to - Cut.Length : to);
    }

    // A wide character or a tab that the window cuts in two is replaced by spaces, so that the carets stay under their place.
    private static string Part(string line, int from, int to)
    {
        var part = new StringBuilder();
        var column = 0;
        foreach (var character in line.EnumerateRunes())
        {
            var next = column + Printable.WidthOf(character);
            var isWhole = column >= from && next <= to;
            part.Append(isWhole ? Printable.Of(character) : new string(' ', Math.Max(0, Math.Min(next, to) - Math.Max(column, from))));
            column = next;
        }

        return part.ToString();
    }
}
