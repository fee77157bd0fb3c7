using System.Globalization;
using System.Text;

namespace Trackside.Charts.Drawing;

/// <summary>Other people's text, made fit for a drawing.</summary>
internal static class PlainText
{
    private const int LongestName = 120;
    private const char Unreadable = '\uFFFD';

    /// <summary>One line without anything that steers a reader or turns the line round, cut to 120 characters.</summary>
    public static string Of(string text)
    {
        var kept = new StringBuilder();
        var count = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Steers(rune))
            {
                continue;
            }

            if (++count > LongestName)
            {
                return kept.ToString().TrimEnd() + "…";
            }

            kept.Append(Rune.IsWhiteSpace(rune) ? " " : IsUnreadable(rune) ? Unreadable.ToString() : rune.ToString());
        }

        return kept.ToString().Trim();
    }

    /// <summary>The text as it is written in XML.</summary>
    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);

    // Marks of writing direction would turn round what stands beside them.
    private static bool Steers(Rune rune) => rune.Value is 0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFEFF;

    private static bool IsUnreadable(Rune rune) =>
        Rune.IsControl(rune) || (rune.Value & 0xFFFE) == 0xFFFE || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherNotAssigned;
}
