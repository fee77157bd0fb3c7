using System.Globalization;
using System.Text;

namespace Trackside.Cli.Sheets;

/// <summary>Other people's text on a terminal: what each character does to it, and how many columns it takes.</summary>
internal static class Printable
{
    private const int TabWidth = 4;

    // The ranges of East Asian width W and F. Source: Unicode 16, EastAsianWidth.txt, neighbours joined where only unassigned
    // characters lie between.
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x231A, 0x231B), (0x23E9, 0x23EC), (0x23F0, 0x23F0), (0x23F3, 0x23F3), (0x25FD, 0x25FE),
        (0x2614, 0x2615), (0x2648, 0x2653), (0x267F, 0x267F), (0x2693, 0x2693), (0x26A1, 0x26A1), (0x26AA, 0x26AB),
        (0x26BD, 0x26BE), (0x26C4, 0x26C5), (0x26D4, 0x26D4), (0x26EA, 0x26EA), (0x26F2, 0x26F3), (0x26F5, 0x26F5),
        (0x26FA, 0x26FA), (0x26FD, 0x26FD), (0x2705, 0x2705), (0x270A, 0x270B), (0x2728, 0x2728), (0x274C, 0x274C),
        (0x274E, 0x274E), (0x2753, 0x2755), (0x2757, 0x2757), (0x2795, 0x2797), (0x27B0, 0x27B0), (0x27BF, 0x27BF),
        (0x2B1B, 0x2B1C), (0x2B50, 0x2B50), (0x2B55, 0x2B55), (0x2E80, 0x303E), (0x3041, 0x3247), (0x3250, 0x4DBF),
        (0x4E00, 0xA4C6), (0xA960, 0xA97C), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE10, 0xFE19), (0xFE30, 0xFE6B),
        (0xFF01, 0xFF60), (0xFFE0, 0xFFE6), (0x16FE0, 0x1B2FB), (0x1F004, 0x1F004), (0x1F0CF, 0x1F0CF), (0x1F18E, 0x1F18E),
        (0x1F191, 0x1F19A), (0x1F200, 0x1F320), (0x1F32D, 0x1F335), (0x1F337, 0x1F37C), (0x1F37E, 0x1F393), (0x1F3A0, 0x1F3CA),
        (0x1F3CF, 0x1F3D3), (0x1F3E0, 0x1F3F0), (0x1F3F4, 0x1F3F4), (0x1F3F8, 0x1F43E), (0x1F440, 0x1F440), (0x1F442, 0x1F4FC),
        (0x1F4FF, 0x1F53D), (0x1F54B, 0x1F567), (0x1F57A, 0x1F57A), (0x1F595, 0x1F596), (0x1F5A4, 0x1F5A4), (0x1F5FB, 0x1F64F),
        (0x1F680, 0x1F6C5), (0x1F6CC, 0x1F6CC), (0x1F6D0, 0x1F6D2), (0x1F6D5, 0x1F6DF), (0x1F6EB, 0x1F6EC), (0x1F6F4, 0x1F6FC),
        (0x1F7E0, 0x1F7F0), (0x1F90C, 0x1F93A), (0x1F93C, 0x1F945), (0x1F947, 0x1F9FF), (0x1FA70, 0x1FAF8), (0x20000, 0x3FFFD),
    ];

    /// <summary>The text with nothing in it that could move the cursor, turn the line round or ring the bell.</summary>
    public static string Of(string text) => text.All(character => character is >= ' ' and <= '~')
        ? text
        : string.Concat(text.EnumerateRunes().Select(Of));

    /// <summary>What is printed for a character: itself, spaces for a tab, a space for a line break, � for what steers a terminal.</summary>
    public static string Of(Rune character) => character.Value switch
    {
        '\t' => new string(' ', TabWidth),
        '\n' or '\r' => " ",
        >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069 or 0x2028 or 0x2029 => "\uFFFD",
        _ => Rune.IsControl(character) ? "\uFFFD" : character.ToString(),
    };

    /// <summary>The columns that a text takes once it is printed.</summary>
    public static int WidthOf(string text) => text.EnumerateRunes().Sum(WidthOf);

    /// <summary>The columns that a character takes once it is printed: 0 for an accent on the one before, 2 for a Chinese one.</summary>
    public static int WidthOf(Rune character) => character.Value switch
    {
        '\t' => TabWidth,
        < 0x300 or 0x2028 or 0x2029 or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) => 1,
        _ when Rune.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        var value => Wide.Any(range => value >= range.First && value <= range.Last) ? 2 : 1,
    };

    /// <summary>The text with spaces after it, so that it takes that many columns.</summary>
    public static string PadRight(string text, int width) => text + new string(' ', Math.Max(0, width - WidthOf(text)));
}
