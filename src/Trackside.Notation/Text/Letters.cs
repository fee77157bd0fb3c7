using System.Globalization;

namespace Trackside.Notation.Text;

/// <summary>What single characters are.</summary>
internal static class Letters
{
    public enum Script
    {
        Latin,
        Cyrillic,
        Hiragana,
        Katakana,
        Han,
        Other,
    }

    public static bool IsSpace(char c) => c is not ('\r' or '\n') && (char.IsWhiteSpace(c) || c is '\uFEFF' or '\u200B');

    public static bool IsDigit(char c) => char.IsAsciiDigit(c) || (c > 127 && char.IsDigit(c));

    public static bool IsFraction(char c) => c is '½' or '¼' or '¾' or '⅓' or '⅔';

    public static bool IsMark(char c) => c > 127 && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    public static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or 'ʼ';

    public static bool IsDoubleQuote(char c) => c is '"' or '“' or '”' or '„' or '″' or '〃' or '»' or '«' or '˝' or '＂';

    public static bool IsQuote(char c) => IsDoubleQuote(c) || c is '\'' or '’' or '‘' or '′' or '´' or '`' or '‵' or 'ʹ' or 'ʼ' or '＇' or '‚';

    public static bool IsDash(char c) => c is '-' or '–' or '—' or '‑' or '−' or '―' or '‒';

    public static Script ScriptOf(char c) => c switch
    {
        < '\u0250' => Script.Latin,
        >= '\u0400' and <= '\u04FF' => Script.Cyrillic,
        >= '\u3040' and <= '\u309F' => Script.Hiragana,
        >= '\u30A0' and <= '\u30FF' => Script.Katakana,
        (>= '\u4E00' and <= '\u9FFF') or '々' => Script.Han,
        >= '\uFF21' and <= '\uFF5A' => Script.Latin,
        _ => Script.Other,
    };

    /// <summary>A letter as the lexicon knows it: lower case, without accents, of ordinary width.</summary>
    public static char Fold(char c) => c switch
    {
        >= 'A' and <= 'Z' => (char)(c + 32),
        < '\u0080' => c,
        >= '\uFF01' and <= '\uFF5E' => Fold((char)(c - 0xFEE0)),
        '’' or '‘' or 'ʼ' => '\'',
        _ => FoldAccent(char.ToLowerInvariant(c)),
    };

    private static char FoldAccent(char c) => c switch
    {
        'à' or 'á' or 'â' or 'ã' or 'ä' or 'å' or 'ą' => 'a',
        'ç' or 'ć' or 'č' => 'c',
        'è' or 'é' or 'ê' or 'ë' or 'ę' => 'e',
        'ì' or 'í' or 'î' or 'ï' => 'i',
        'ł' => 'l',
        'ñ' or 'ń' => 'n',
        'ò' or 'ó' or 'ô' or 'õ' or 'ö' or 'ø' => 'o',
        'ś' or 'š' => 's',
        'ù' or 'ú' or 'û' or 'ü' => 'u',
        'ź' or 'ż' or 'ž' => 'z',
        'ё' => 'е',
        _ => c,
    };

    /// <summary>The value of a digit of any script.</summary>
    public static int DigitOf(char c) => char.IsAsciiDigit(c) ? c - '0' : CharUnicodeInfo.GetDecimalDigitValue(c);
}
