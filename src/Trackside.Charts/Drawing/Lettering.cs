using System.Globalization;
using System.Text;

namespace Trackside.Charts.Drawing;

/// <summary>How much room text takes, without a font to measure: widths that the common system fonts stay under.</summary>
internal static class Lettering
{
    /// <summary>The smallest letters on any chart, in units of the drawing.</summary>
    public const double Small = 11;

    /// <summary>The letters of a chart's title.</summary>
    public const double Large = 14;

    private const double Ascent = 0.8;
    private const double Descent = 0.22;
    private const string Cut = "…";

    /// <summary>The height of a line from the top of its tallest letter to the bottom of its lowest.</summary>
    public static double HeightOf(double size) => size * (Ascent + Descent);

    /// <summary>How far the letters rise above their line.</summary>
    public static double AscentOf(double size) => size * Ascent;

    /// <summary>The width of a text, rather more than less.</summary>
    public static double WidthOf(string text, double size) => size * text.EnumerateRunes().Sum(WidthOf);

    /// <summary>The text, or as much of it as fits with an ellipsis; empty where not even one letter does.</summary>
    public static string Fit(string text, double size, double width)
    {
        if (WidthOf(text, size) <= width)
        {
            return text;
        }

        var kept = new StringBuilder();
        var room = width - WidthOf(Cut, size);
        foreach (var rune in text.EnumerateRunes())
        {
            room -= size * WidthOf(rune);
            if (room < 0)
            {
                break;
            }

            kept.Append(rune);
        }

        var start = kept.ToString().TrimEnd();
        return start.Length == 0 ? "" : start + Cut;
    }

    /// <summary>The text in lines that fit, broken at spaces; what is left over after the last line is cut there.</summary>
    public static IReadOnlyList<string> Wrap(string text, double size, double width, int mostLines)
    {
        var lines = new List<string>();
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var next = 0;
        while (next < words.Length && lines.Count < mostLines)
        {
            var line = words[next++];
            while (next < words.Length && WidthOf($"{line} {words[next]}", size) <= width)
            {
                line += " " + words[next++];
            }

            var isLast = lines.Count + 1 == mostLines && next < words.Length;
            lines.Add(Fit(isLast ? $"{line} {string.Join(' ', words[next..])}" : line, size, width));
        }

        return lines;
    }

    private static double WidthOf(Rune rune) => rune.Value switch
    {
        >= '0' and <= '9' => 0.64,
        ' ' or '\u00A0' => 0.34,
        '.' or ',' or ':' or ';' or '\'' or '|' or 'i' or 'l' or 'j' => 0.36,
        '(' or ')' or '[' or ']' or '/' or '-' or 'f' or 't' or 'r' or 'I' => 0.43,
        'm' or 'W' or '@' or '%' or '…' or '—' => 1.0,
        'w' or 'M' or 'Q' or 'O' or '×' or '±' or '+' or '−' or '=' or '<' or '>' or '~' or '→' or '←' => 0.88,
        >= 'a' and <= 'z' => 0.65,
        >= 'A' and <= 'Z' => 0.78,
        < 0x250 => 0.85,
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format ? 0 : 1.1,
    };
}
