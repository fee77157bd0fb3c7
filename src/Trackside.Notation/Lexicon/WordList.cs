using System.Collections.Immutable;
using Trackside.Notation.Text;

namespace Trackside.Notation.Lexicon;

/// <summary>The words of one language, on top of those that are written alike everywhere and of English.</summary>
internal sealed class WordList
{
    private readonly Dictionary<string, List<WordEntry>> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<WordEntry>>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly HashSet<char> _firsts = [];

    public WordList(string language, IEnumerable<string> sources)
    {
        Language = language;
        foreach (var source in sources)
        {
            foreach (var entry in LexiconFile.EntriesOf(source))
            {
                Add(entry);
            }
        }

        foreach (var entries in _entries.Values)
        {
            // The longest phrase first, so that "warm up" wins over "warm".
            var sorted = entries.OrderByDescending(entry => entry.More.Length).ToList();
            entries.Clear();
            entries.AddRange(sorted);
        }

        _lookup = _entries.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public string Language { get; }

    /// <summary>The longest entry that the tokens from <paramref name="at"/> on spell, and how many tokens it takes.</summary>
    public (WordEntry? Entry, int Count) Match(string text, ReadOnlySpan<SyntaxToken> tokens, int at)
    {
        Span<char> buffer = stackalloc char[LexiconFile.LongestWord];
        if (Folded(text, tokens[at], buffer) is not { Length: > 0 } word || !_firsts.Contains(word[0]) || !_lookup.TryGetValue(word, out var entries))
        {
            return default;
        }

        foreach (var entry in entries)
        {
            if (Follows(entry, text, tokens, at + 1) is { } count)
            {
                return (entry, count + 1 + (IsAbbreviated(entry, text, tokens, at + 1 + count) ? 1 : 0));
            }
        }

        return default;
    }

    // "jog rec. in 90 s": a full stop before a small letter does not end a sentence.
    private static bool IsAbbreviated(WordEntry entry, string text, ReadOnlySpan<SyntaxToken> tokens, int at) =>
        entry.Main.Sense is Sense.Rest or Sense.Mode or Sense.Unit or Sense.SetRest or Sense.Filler or Sense.Between
        && at + 1 < tokens.Length && tokens[at].IsTight && tokens[at].Span.Length == 1 && text[tokens[at].Span.Start] == '.'
        && tokens[at + 1].Kind == TokenKind.Word && char.IsLower(text[tokens[at + 1].Span.Start]);

    private static int? Follows(WordEntry entry, string text, ReadOnlySpan<SyntaxToken> tokens, int at)
    {
        Span<char> buffer = stackalloc char[LexiconFile.LongestWord];
        var next = at;
        foreach (var more in entry.More)
        {
            // "warm-up" is "warm up", and a dash between words of a phrase says nothing.
            if (next < tokens.Length && more != "-" && tokens[next].IsTight && tokens[next].Span.Length == 1
                && Letters.IsDash(text[tokens[next].Span.Start]) && next + 1 < tokens.Length && tokens[next + 1].IsTight)
            {
                next++;
            }

            if (next >= tokens.Length || !Folded(text, tokens[next], buffer).SequenceEqual(more))
            {
                return null;
            }

            // A full stop belongs to an abbreviation only when it stands against it.
            if (more == "." && !tokens[next].IsTight)
            {
                return null;
            }

            next++;
        }

        return next - at;
    }

    private static ReadOnlySpan<char> Folded(string text, SyntaxToken token, Span<char> buffer)
    {
        if (token.Kind is TokenKind.NewLine or TokenKind.End || token.Span.Length > buffer.Length)
        {
            return default;
        }

        var source = text.AsSpan(token.Span.Start, token.Span.Length);
        for (var index = 0; index < source.Length; index++)
        {
            buffer[index] = Letters.Fold(source[index]);
        }

        var word = buffer[..source.Length];
        return word.Length > 2 && word.EndsWith("'s") ? word[..^2] : word;
    }

    private void Add(WordEntry entry)
    {
        _firsts.Add(entry.First[0]);
        if (!_entries.TryGetValue(entry.First, out var entries))
        {
            _entries[entry.First] = entries = [];
        }

        // A form that is there already keeps its first meaning; the new one stands behind it.
        var same = entries.FindIndex(other => other.More.SequenceEqual(entry.More));
        if (same < 0)
        {
            entries.Add(entry);
        }
        else
        {
            entries[same] = entries[same].With(entry.Meanings);
        }
    }
}

/// <summary>One form of the lexicon.</summary>
/// <param name="First">Its first token, folded.</param>
/// <param name="More">Its further tokens, folded.</param>
/// <param name="Meanings">What it may mean, the ordinary meaning first.</param>
internal sealed record WordEntry(string First, ImmutableArray<string> More, ImmutableArray<Meaning> Meanings)
{
    /// <summary>The ordinary meaning.</summary>
    public Meaning Main => Meanings[0];

    /// <summary>The meaning of that sense, if the form has one.</summary>
    public Meaning? As(Sense sense)
    {
        foreach (var meaning in Meanings)
        {
            if (meaning.Sense == sense)
            {
                return meaning;
            }
        }

        return null;
    }

    public WordEntry With(ImmutableArray<Meaning> more) => this with { Meanings = Meanings.AddRange(more) };
}
