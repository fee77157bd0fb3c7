namespace Trackside.Fuzzing;

/// <summary>Texts that nobody writes and anybody may paste: one piece over and over.</summary>
internal static class HostileTexts
{
    /// <summary>The pieces, by a name that can be typed.</summary>
    public static IReadOnlyDictionary<string, string> Pieces { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["open"] = "(",
        ["close"] = ")",
        ["open-lines"] = "(\n",
        ["open-mixed"] = "([{",
        ["closed"] = "()",
        ["1x"] = "1x",
        ["3-x"] = "3 x ",
        ["2-x-open"] = "2 x (",
        ["digit"] = "7",
        ["prime"] = "'",
        ["digit-prime"] = "3'",
        ["newline"] = "\n",
        ["carriage"] = "\r\n",
        ["space"] = " ",
        ["tab-digit"] = "\t1",
        ["a"] = "a ",
        ["letter"] = "a",
        ["word-unknown"] = "xyzzy ",
        ["word-known"] = "jog ",
        ["rest"] = "rest ",
        ["between"] = "between ",
        ["and"] = "and ",
        ["400m-comma"] = "400m, ",
        ["400m-slash"] = "400m/",
        ["400m-lines"] = "400m\n",
        ["400m-dash"] = "400-",
        ["400m-plus"] = "400m + ",
        ["count-lines"] = "4 x 400m\n",
        ["count-blocks"] = "3 x 400m, 300m / ",
        ["count-big"] = "5000 x 400m, ",
        ["counts-after"] = "400m x 5 ",
        ["brackets"] = "2 x (400m, 200m) + ",
        ["recovery-in-line"] = "400m w/ 60s jog, ",
        ["recovery-lines"] = "4 x 400m\nRecovery: 200m jog after 400m reps\n",
        ["recovery-words"] = "Recovery: 2' between reps; 5' between sets; ",
        ["target"] = "400m @ 5K pace, ",
        ["at"] = "@ ",
        ["set-label"] = "Set 1 — 1:1:1:1\n",
        ["set-label-line"] = "Set 1 — 1:1:1:1 ",
        ["set-results"] = "4 x 400m\nSet #1: 62.6 / 61.4 / 60.1\n",
        ["result-label"] = "400m — 62.6 / 61.4\n",
        ["clock"] = "1:",
        ["run-together"] = "12.12.12.12",
        ["times"] = "62.6 / ",
        ["times-of-one"] = "62.6 ",
        ["range"] = "3-",
        ["percent"] = "5% ",
        ["byline"] = "Ann Example — May 18th, 2018\n",
        ["dashes"] = "— ",
        ["bullets"] = "• ",
        ["japanese"] = "今日は1kmのインターバルを5本。",
        ["kana"] = "インターバル",
        ["russian"] = "отрезки 400 м за 70, ",
        ["german"] = "10x400m (Pause: 1min) + ",
        ["surrogate-high"] = "\uD83D",
        ["surrogate-low"] = "\uDC5F",
        ["surrogates-swapped"] = "\uDC5F\uD83D",
        ["emoji"] = "\U0001F45F",
        ["combining"] = "e\u0301",
        ["nul"] = "\0",
        ["fraction"] = "½",
        ["wide-digit"] = "４",
        ["prose"] = "We ran until it got dark and then a little more. ",
        ["facts"] = "He ran 3:39.45 at the 2018 Example Classic off 14:30 5K pace. ",
    };

    /// <summary>A piece over and over, cut at a length.</summary>
    public static string Of(string piece, int length) => string.Concat(Enumerable.Repeat(piece, (length / piece.Length) + 1))[..length];

    /// <summary>The same piece after a line that asks for something, so that what follows is held against it.</summary>
    public static string AfterSession(string piece, int length) => "3 x (600m, 2 x 400m)\n\n" + Of(piece, length);
}
