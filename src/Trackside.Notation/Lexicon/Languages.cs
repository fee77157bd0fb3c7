using System.Collections.Immutable;
using Trackside.Notation.Text;

namespace Trackside.Notation.Lexicon;

/// <summary>The languages that can be read, and which of them a text is in.</summary>
internal static class Languages
{
    public static readonly ImmutableArray<string> All = ["en", "es", "de", "fr", "it", "pt", "sv", "ja", "ru", "pl"];

    // Words on which to decide; a text in a language has about one known word in two.
    private const int Enough = 400;

    private static readonly Dictionary<string, Lazy<WordList>> WordLists =
        All.ToDictionary(language => language, language => new Lazy<WordList>(() => Load(language)), StringComparer.Ordinal);

    private static readonly Lazy<Dictionary<string, int>> LanguagesOfWords = new(LoadLanguagesOfWords);

    public static WordList WordsOf(string language) => WordLists[language].Value;

    /// <summary>The language that most of the telling words belong to; English when none does.</summary>
    public static string Detect(string text, ReadOnlySpan<SyntaxToken> tokens)
    {
        Span<int> votes = stackalloc int[All.Length];
        Span<char> buffer = stackalloc char[LexiconFile.LongestWord];
        var languages = LanguagesOfWords.Value.GetAlternateLookup<ReadOnlySpan<char>>();
        var seen = 0;
        foreach (var token in tokens)
        {
            if (token.Kind != TokenKind.Word || token.Span.Length > LexiconFile.LongestWord)
            {
                continue;
            }

            var word = buffer[..token.Span.Length];
            for (var index = 0; index < word.Length; index++)
            {
                word[index] = Letters.Fold(text[token.Span.Start + index]);
            }

            if (languages.TryGetValue(word, out var mask))
            {
                Vote(votes, mask, word.Length);
            }

            if (++seen > Enough)
            {
                break;
            }
        }

        return All[Likeliest(votes)];
    }

    // A word of many languages says little, and so does a short one.
    private static void Vote(Span<int> votes, int mask, int length)
    {
        var share = (length > 2 ? 12 : 4) / int.PopCount(mask);
        for (var language = 0; language < votes.Length; language++)
        {
            votes[language] += (mask >> language & 1) * share;
        }
    }

    private static int Likeliest(ReadOnlySpan<int> votes)
    {
        var best = 0;
        for (var language = 1; language < votes.Length; language++)
        {
            best = votes[language] > votes[best] ? language : best;
        }

        return best;
    }

    private static Dictionary<string, int> LoadLanguagesOfWords()
    {
        var languages = new Dictionary<string, int>(StringComparer.Ordinal);
        var common = LexiconFile.EntriesOf(Source("common")).SelectMany(entry => entry.More.Prepend(entry.First)).ToHashSet(StringComparer.Ordinal);
        for (var index = 0; index < All.Length; index++)
        {
            foreach (var entry in LexiconFile.EntriesOf(Source(All[index])))
            {
                foreach (var word in entry.More.Prepend(entry.First).Where(word => char.IsLetter(word[0]) && !common.Contains(word)))
                {
                    languages[word] = languages.GetValueOrDefault(word) | 1 << index;
                }
            }
        }

        return languages;
    }

    private static WordList Load(string language) =>
        new(language, (language == "en" ? ["en", "common"] : new[] { language, "common", "en" }).Select(Source));

    private static string Source(string name)
    {
        using var stream = typeof(Languages).Assembly.GetManifestResourceStream(name + ".lexicon")
            ?? throw new InvalidOperationException($"The lexicon '{name}' is not built into the library.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
