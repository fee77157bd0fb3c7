namespace Trackside.Cli.Pages;

/// <summary>The words that a mistyped one may have meant.</summary>
internal static class Nearest
{
    private const int FarthestSlips = 2;
    private const int MostWords = 3;

    /// <summary>Those with the fewest slips between them and the word, two at most; none where nothing is near.</summary>
    public static IReadOnlyList<string> To(string word, IEnumerable<string> words) =>
    [
        .. words
            .Select(other => (Word: other, Slips: SlipsBetween(word, other)))
            .Where(other => other.Slips <= FarthestSlips)
            .OrderBy(other => other.Slips)
            .Take(MostWords)
            .Select(other => other.Word),
    ];

    /// <summary>The fewest letters to add, drop or change; two letters that changed places count as one slip.</summary>
    public static int SlipsBetween(string one, string other)
    {
        var before = new int[other.Length + 1];
        var last = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var row = 1; row <= one.Length; row++)
        {
            var current = new int[other.Length + 1];
            current[0] = row;
            for (var column = 1; column <= other.Length; column++)
            {
                var change = last[column - 1] + (one[row - 1] == other[column - 1] ? 0 : 1);
                var best = Math.Min(change, Math.Min(last[column], current[column - 1]) + 1);
                var isSwapped = row > 1 && column > 1 && one[row - 1] == other[column - 2] && one[row - 2] == other[column - 1];
                current[column] = isSwapped ? Math.Min(best, before[column - 2] + 1) : best;
            }

            (before, last) = (last, current);
        }

        return last[other.Length];
    }
}
