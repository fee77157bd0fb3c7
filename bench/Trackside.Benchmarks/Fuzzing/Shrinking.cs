namespace Trackside.Fuzzing;

/// <summary>Makes a text that breaks a law as short as it can be and still break it.</summary>
internal static class Shrinking
{
    /// <summary>The kind of a fault: its words without the numbers, which change as the text shrinks.</summary>
    public static string KindOf(string fault) => string.Concat(fault.Where(letter => !char.IsAsciiDigit(letter)));

    /// <summary>Leaves out ever smaller stretches for as long as the fault stays.</summary>
    /// <param name="text">A text with the fault.</param>
    /// <param name="hasFault">Whether another text has it too.</param>
    public static string Of(string text, Func<string, bool> hasFault)
    {
        for (var length = text.Length / 2; length > 0; length = Math.Min(length, text.Length) / 2)
        {
            for (var at = 0; at + length <= text.Length;)
            {
                var shorter = text.Remove(at, length);
                if (hasFault(shorter))
                {
                    text = shorter;
                }
                else
                {
                    at += length;
                }
            }
        }

        return text;
    }

    /// <summary>A text as it can be typed into a program: on one line, with what cannot be seen spelt out.</summary>
    public static string Escaped(string text) => string.Concat(text.Select(letter => letter switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        '\\' => "\\\\",
        _ when char.IsControl(letter) || char.IsSurrogate(letter) || (char.IsWhiteSpace(letter) && letter != ' ') => $"\\u{(int)letter:X4}",
        _ => letter.ToString(),
    }));
}
