namespace Trackside.Cli.Sheets;

/// <summary>How wide the page is, and with what it is written.</summary>
/// <param name="Width">Columns, at least <see cref="Narrowest"/>.</param>
/// <param name="Ink">The ink.</param>
internal sealed record Layout(int Width, Ink Ink)
{
    /// <summary>A page narrower than this is written as if it were this wide.</summary>
    public const int Narrowest = 30;

    private const int UsualWidth = 80;

    /// <summary>Where nothing is known of the page.</summary>
    public static Layout Plain { get; } = new(UsualWidth, Ink.Black);

    /// <summary>The page of the terminal this process writes to.</summary>
    public static Layout OfThisProcess() => Console.IsOutputRedirected
        ? Plain
        : new Layout(
            WidthOfTerminal(),
            InkFor(Environment.GetEnvironmentVariable("NO_COLOR"), Environment.GetEnvironmentVariable("TERM")));

    /// <summary>The ink for a terminal.</summary>
    /// <param name="noColour">The variable <c>NO_COLOR</c>: any value but an empty one asks for none.</param>
    /// <param name="term">The variable <c>TERM</c>.</param>
    public static Ink InkFor(string? noColour, string? term) => string.IsNullOrEmpty(noColour) && term != "dumb" ? Ink.Coloured : Ink.Black;

    /// <summary>Breaks a text at its spaces so that no line is too long, unless one word is.</summary>
    /// <param name="text">One line.</param>
    /// <param name="taken">The columns that every line has to leave free at its start.</param>
    public IEnumerable<string> Wrap(string text, int taken)
    {
        var (line, width) = ("", 0);
        foreach (var word in Words(text))
        {
            var wordWidth = Printable.WidthOf(word);
            if (line.Length > 0 && taken + width + 1 + wordWidth > Width)
            {
                yield return line;
                (line, width) = ("", 0);
            }

            (line, width) = line.Length == 0 ? (word, wordWidth) : ($"{line} {word}", width + 1 + wordWidth);
        }

        yield return line;
    }

    // A number and its percent sign or metres are one word.
    private static IEnumerable<string> Words(string text)
    {
        var words = text.Split(' ');
        for (var index = 0; index < words.Length; index++)
        {
            var isNumber = words[index].Length > 0 && char.IsAsciiDigit(words[index][^1]);
            var isUnit = index + 1 < words.Length && words[index + 1].TrimEnd('.', ',', ';', ':', ')') is "%" or "m" or "s";
            yield return isNumber && isUnit ? $"{words[index]} {words[++index]}" : words[index];
        }
    }

    private static int WidthOfTerminal()
    {
        try
        {
            return Console.WindowWidth is > 0 and var width ? Math.Max(width, Narrowest) : UsualWidth;
        }
        catch (IOException)
        {
            return UsualWidth;
        }
    }
}
