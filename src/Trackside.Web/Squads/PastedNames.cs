using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Trackside.Notation.Performances;
using Trackside.Web.Store;

namespace Trackside.Web.Squads;

/// <summary>Reads athletes' names as people paste them: out of mails, sheets and lists, with numbers, bullets, addresses and perhaps performances.</summary>
internal static partial class PastedNames
{
    public const int MostLetters = 50_000;
    public const int MostNames = 500;

    // One performance is a few words; a line that goes on is another. Nobody types a hundred of them behind one name.
    private const int MostWords = 12;
    private const int MostRaces = 100;

    private static readonly string[] Particles = ["van", "von", "de", "del", "della", "der", "den", "di", "da", "dos", "du", "la", "le", "el", "al", "bin", "ter", "zu"];

    /// <summary>The athletes a text names, in its order.</summary>
    public static IReadOnlyList<PastedName> Read(string text) => [.. text.Split('\n').SelectMany((line, index) => LineOf(line, index + 1))];

    private static IEnumerable<PastedName> LineOf(string line, int number)
    {
        var clean = WithoutSigns(line);
        foreach (var part in clean.Split(['\t', ';']).SelectMany(PartsOf).Aggregate(new List<string>(), Gather))
        {
            if (part.EnumerateRunes().Any(IsWritten))
            {
                yield return NameOf(part, number);
            }
        }
    }

    private static string WithoutSigns(string line)
    {
        var text = string.Concat(line.Where(letter => !char.IsControl(letter) || letter == '\t'));
        text = Address().Replace(text, " ");
        text = text.Trim().Trim('\uFEFF', '\u200B');
        text = Bullet().Replace(text, "");
        return Quotes().Replace(Numbering().Replace(text, ""), " ");
    }

    // "Surname, First" has one comma and one surname before it; more commas, or whole names on both sides, are a list.
    private static IEnumerable<string> PartsOf(string text)
    {
        var parts = Comma().Split(text).Aggregate(new List<string>(), Gather);
        if (parts is not [var surname, var first] || !IsSurname(surname) || WordsOf(first) is not { Length: > 0 } words || NameWords(words) is not (> 0 and var count))
        {
            return parts;
        }

        return [string.Join(' ', [.. words[..count], surname.Trim(), .. words[count..]])];
    }

    private static bool IsSurname(string text)
    {
        var words = WordsOf(text);
        return words is [.., var last] && !last.Any(char.IsDigit) && words[..^1].All(word => Particles.Contains(word.ToLowerInvariant()) || IsShouted(text));
    }

    // "PEREZ GARCIA, Ana": surnames in capitals are two words too.
    private static bool IsShouted(string text) => text.Any(char.IsUpper) && !text.Any(char.IsLower);

    // What begins with a race belongs to the name before it.
    private static List<string> Gather(List<string> gathered, string part)
    {
        var text = part.Trim();
        if (gathered.Count > 0 && text.Length > 0 && (char.IsDigit(text[0]) || IsRace(WordsOf(text), 0)))
        {
            gathered[^1] += " " + text;
        }
        else if (text.Length > 0)
        {
            gathered.Add(text);
        }

        return gathered;
    }

    private static PastedName NameOf(string part, int line)
    {
        var words = WordsOf(part);
        var count = NameWords(words);
        var name = string.Join(' ', words[..count]).Trim(',', '.', ':', '-', '–', ' ');
        var (performances, unread) = PerformancesOf(words[count..]);
        return new(line, name, performances, unread, name.Length > Athlete.NameLength);
    }

    // The name ends where a race begins. A small number behind it tells two of one name apart.
    private static int NameWords(string[] words)
    {
        if ((words[0].Any(char.IsDigit) && !words[0].Any(char.IsLetter)) || IsRace(words, 0))
        {
            return 0;
        }

        for (var count = 1; count < words.Length; count++)
        {
            var isTellingApart = char.IsDigit(words[count][0]) && words[count].Length <= 2 && count + 1 == words.Length;
            if (!isTellingApart && (char.IsDigit(words[count][0]) || IsRace(words, count)))
            {
                return count;
            }
        }

        return words.Length;
    }

    private static bool IsRace(string[] words, int from) =>
        words.Length > from && Enumerable.Range(from, Math.Min(3, words.Length - from)).Any(last => words[last].Any(char.IsDigit)
            && PerformanceLine.Read(string.Join(' ', words[from..(last + 1)])).Performance is not null);

    // The longest run of words that is one performance, then the next.
    private static (IReadOnlyList<string> Performances, string? Unread) PerformancesOf(string[] words)
    {
        var found = new List<string>();
        var from = 0;
        while (from < words.Length)
        {
            var lines = Enumerable.Range(1, Math.Min(MostWords, words.Length - from)).Reverse().Select(count => (Count: count, Text: string.Join(' ', words[from..(from + count)])));
            if (found.Count == MostRaces || lines.FirstOrDefault(line => line.Text.Length <= StoredPerformance.TextLength && PerformanceLine.Read(line.Text).Performance is not null) is not { Count: > 0 } best)
            {
                return (found, string.Join(' ', words[from..]));
            }

            found.Add(best.Text);
            from += best.Count;
        }

        return (found, null);
    }

    // A row of hyphens is no name; a row of little pictures may be.
    private static bool IsWritten(Rune letter) => Rune.IsLetterOrDigit(letter) || Rune.GetUnicodeCategory(letter) is UnicodeCategory.OtherSymbol;

    private static string[] WordsOf(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    // As long as an address may be, and no longer: otherwise ten thousand letters take ten thousand times as many steps.
    [GeneratedRegex(@"[<(\[]?(?:mailto:)?[^\s<>()\[\],;:@]{1,64}@[^\s<>()\[\],;:@]{1,255}[>)\]]?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Address();

    [GeneratedRegex(@"^(?:[\s•·▪◦●○‣*–—-]|\[[ xX]?\])+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^(?:#?\d{1,3}(?:[.):\]]+\s*|\t+|\s+-\s+|\s+(?=\p{L}))|#\d{1,3}\s*)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Numbering();

    [GeneratedRegex("[\"“”«»<>]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Quotes();

    // A comma between digits is a decimal comma: 4:20,5.
    [GeneratedRegex(@",(?!(?<=\d,)\d{1,2}(?:\D|$))|，|、|،", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Comma();
}

/// <summary>One athlete as pasted.</summary>
/// <param name="Line">The line of the text, from 1.</param>
/// <param name="Name">The name; empty where a line has none.</param>
/// <param name="Performances">What stood behind it and can be read, a line each.</param>
/// <param name="Unread">What stood behind it and cannot be read; null where all is well.</param>
/// <param name="IsTooLong">Whether the name is longer than a name may be.</param>
internal sealed record PastedName(int Line, string Name, IReadOnlyList<string> Performances, string? Unread, bool IsTooLong);
