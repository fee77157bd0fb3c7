using System.Text;

namespace Trackside.Fuzzing;

/// <summary>Spoils a good text the way fingers, clipboards and other languages do.</summary>
internal static class Mutation
{
    private const int LongestText = 4_000;

    private static readonly string[] Pieces =
    [
        "(", ")", "[", "]", "{", "}", "((", "))", "x", " x ", "×", "X", "*", "3 x ", "2-3 x ", "1x", "0 x ", "x 3", "99999 x ", "2 x (",
        ",", "/", ";", "+", "|", " - ", "-", "–", "—", "→", "~", ":", "..", ".", "=", "&", "#", "@", "%", "@ 5K", "@ 72", "@ 97% PB",
        "'", "''", "\"", "’", "”", "′", "″", "»", "`", "¼", "½", "1/2", "°",
        "0", "1", "00", "7", "12", "100", "400", "1,000", "1.000", "2:52", "1:75", "99:99", ":45", "43.926.4", "4947", "1:02:03", "238",
        "99999999999999999999", "0.0000000000000000001", "-1", "1e9", "４００", "٤٠٠", "Ⅳ", "²",
        "m", "k", "K", "km", "M", "mi", "mile", "yd", "s", "sec", "min", "h", "laps", "400m", "1K", "800s", "90s", "5'", "60\"", "2 Miles",
        " jog ", " walk ", " rest ", " w/ ", " after ", " between ", " reps ", " sets ", " each ", " and ", " of ", " then ", " in ", " recovery ",
        "Recovery: ", "Splits: ", "Set #1: ", "Set 2 — ", "400m — ", "DNF", "full", "as needed", "cutdown", "tempo", "wu", "wd", "strides", "r=1'", "R- 3'",
        "on", "off", "30/30", "every 3:00", "half", "first", "2nd", "last", "twice", "next", "May 18th, 2018", "Ann Example — ",
        "\n", "\r\n", "\r", "\n\n", "\t", " ", "  ", "\u00A0", "\u2028", "\u200B", "\uFEFF", "• ", "- ", "a) ", "1. ",
        "本", "セット", "インターバル", "、", "（", "）", "séries de ", "volte ", "mal ", "Pause: ", "отрезки ", "serie ", "przerwa ", "vila ",
        "\0", "\uD83D", "\uDC5F", "\U0001F45F", "e\u0301", "\u202E", "İ", "ß", "\u0007", "\uFFFF",
    ];

    private static readonly (string From, string To)[] Glyphs =
    [
        ("'", "’"), ("\"", "”"), ("-", "–"), ("—", "-"), ("x", "×"), ("(", "["), (")", "]"), ("0", "O"), ("1", "l"), (".", ","), (",", "."), (":", "."), (" ", ""), ("/", " / "), ("\n", " "), (" ", "\n"),
    ];

    /// <summary>One of the texts, spoilt in one to eight places.</summary>
    public static string Of(IReadOnlyList<string> texts, Dice dice)
    {
        var text = new StringBuilder(dice.Of(texts));
        for (var slips = 1 + dice.Below(8); slips > 0; slips--)
        {
            Slip(text, texts, dice);
        }

        return text.ToString(0, Math.Min(text.Length, LongestText));
    }

    private static void Slip(StringBuilder text, IReadOnlyList<string> texts, Dice dice)
    {
        var at = dice.Below(text.Length + 1);
        var length = Math.Min(1 + dice.Below(dice.Below(4) == 0 ? 40 : 4), text.Length - at);
        switch (dice.Below(13))
        {
            case 0:
                text.Remove(at, length);
                break;
            case 1 or 2 or 3:
                text.Insert(at, dice.Of(Pieces));
                break;
            case 4:
                text.Insert(at, text.ToString(at, length));
                break;
            case 5:
                text.Remove(at, length).Insert(at, dice.Of(Pieces));
                break;
            case 6:
                Splice(text, at, dice.Of(texts), dice);
                break;
            case 7:
                SwapWords(text, dice);
                break;
            case 8:
                ChangeDigit(text, at, dice);
                break;
            case 9:
                var (from, to) = dice.Of(Glyphs);
                text.Replace(from, to, at, text.Length - at);
                break;
            case 10:
                text.Insert(at, (char)dice.Below(0x10000));
                break;
            case 11:
                text.Insert(at, string.Concat(Enumerable.Repeat(dice.Of(Pieces), 2 + dice.Below(30))));
                break;
            default:
                text.Length = at;
                break;
        }
    }

    private static void Splice(StringBuilder text, int at, string other, Dice dice)
    {
        var from = dice.Below(other.Length);
        text.Insert(at, other.AsSpan(from, dice.Below(other.Length - from) + 1));
    }

    private static void SwapWords(StringBuilder text, Dice dice)
    {
        var words = text.ToString().Split(' ');
        var (one, other) = (dice.Below(words.Length), dice.Below(words.Length));
        (words[one], words[other]) = (words[other], words[one]);
        text.Clear().AppendJoin(' ', words);
    }

    private static void ChangeDigit(StringBuilder text, int from, Dice dice)
    {
        for (var at = from; at < text.Length; at++)
        {
            if (char.IsAsciiDigit(text[at]))
            {
                text[at] = (char)('0' + dice.Below(10));
                return;
            }
        }
    }
}
