using System.Globalization;
using Trackside.Notation.Text;
using Trackside.Training.Workouts;

namespace Trackside.Notation.Lexicon;

/// <summary>Reads the data files of the lexicon: <c>sense value: form | form</c>, a line each.</summary>
internal static class LexiconFile
{
    /// <summary>The longest word that a lexicon may hold.</summary>
    public const int LongestWord = 24;

    public static IEnumerable<WordEntry> EntriesOf(string source)
    {
        foreach (var line in source.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith('#'))
            {
                continue;
            }

            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            var head = line[..colon].Split(' ', 2);
            var meaning = MeaningOf(head[0], head.Length > 1 ? head[1] : "");
            foreach (var form in line[(colon + 2)..].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                var tokens = TokensOf(form);
                yield return new WordEntry(tokens[0], [.. tokens.Skip(1)], [meaning]);
            }
        }
    }

    private static List<string> TokensOf(string form) =>
        [.. Lexer.TokensOf(form)
            .Where(token => token.Kind != TokenKind.End)
            .Select(token => Folded(form.AsSpan(token.Span.Start, token.Span.Length)))];

    private static string Folded(ReadOnlySpan<char> word) => string.Create(word.Length, word, static (folded, word) =>
    {
        for (var index = 0; index < word.Length; index++)
        {
            folded[index] = Letters.Fold(word[index]);
        }
    });

    private static Meaning MeaningOf(string senseName, string value)
    {
        var sense = Enum.Parse<Sense>(senseName, ignoreCase: true);
        var number = sense switch
        {
            Sense.Unit => (int)Enum.Parse<Unit>(value, ignoreCase: true),
            Sense.Mode => (int)Enum.Parse<RecoveryMode>(value, ignoreCase: true),
            Sense.Role => (int)Enum.Parse<RepRole>(value, ignoreCase: true),
            Sense.Heading => (int)Enum.Parse<HeadingKind>(value, ignoreCase: true),
            _ => int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var whole) ? whole : 0,
        };
        return new Meaning(sense, number, value);
    }
}
