using Trackside.Training.Analysis;
using Trackside.Training.Physiology;

namespace Trackside.Cli.Findings;

/// <summary>How the session went as a whole: rounds, ladders, and the point from which returns diminished.</summary>
internal static class ProgressWords
{
    private const int MostRounds = 8;
    private const int FewestForAPoint = 6;

    /// <summary><c>3 x 120m: 2nd round 4.0 % faster than the 1st (beyond the measuring error).</c></summary>
    public static string Of(RoundComparison rounds)
    {
        if (rounds.Rounds.Length == 2)
        {
            var against = rounds.Rounds[1].Against!;
            return $"{rounds.Name}: the 2nd round {AgainstFirst(against)}.";
        }

        var told = rounds.Rounds.Skip(1).Take(MostRounds).Select((round, index) => $"the {InWords.Ordinal(index + 2)} {InWords.Faster(round.Against!.Value)}{Within(round.Against)}");
        var more = rounds.Rounds.Length - 1 - MostRounds;
        return $"{rounds.Name}: against the 1st round {string.Join(", ", told)}{(more > 0 ? $", and {more} more" : "")}.";
    }

    /// <summary><c>300m, 200m, 100m, 100m, 200m, 300m: the second half 4.5 % faster than the first, rep for rep.</c></summary>
    public static string Of(MirrorComparison ladder) =>
        $"{ladder.Name}: the second half {InWords.Faster(ladder.Against.Value, "the first")}, rep for rep ({InWords.AgainstError(ladder.Against)}).";

    /// <summary>Where returns diminished, or that they did not, or that there is too little to say.</summary>
    public static string Diminished(SessionAnalysis analysis)
    {
        if (analysis.Diminished is { } point)
        {
            var rep = analysis.Reps[point.Rep - 1];
            return $"Returns diminished from rep {point.Rep} ({InWords.Sentence(NameOf(rep))}): from there on {InWords.Percent(point.Step.Slower.Value)} slower "
                + $"({InWords.Percent(point.Step.Slower.Low)} to {InWords.Percent(point.Step.Slower.High)}) against what was usual for each distance; {InWords.Sure(point.Step.Sureness)} sure.";
        }

        var like = analysis.Groups.Where(group => group.Reps.Length > 1).ToArray();
        var looked = like.Where(group => !IsSteered(group)).Sum(group => group.Reps.Length);
        return looked >= FewestForAPoint ? "No point is seen from which returns diminished."
            : Array.Exists(like, IsSteered) ? "Whether returns diminished cannot be told from a cut-down or from two paces in turn."
            : $"Whether returns diminished cannot be told: six like reps are needed, and there {(looked == 1 ? "is" : "are")} {InWords.Count(looked)}.";
    }

    // What goes as it does on purpose says nothing of tiring.
    private static bool IsSteered(RepGroup group) => group.Series.Shape is SeriesShape.CutDown or SeriesShape.MixedPaces;

    private static string NameOf(RepAnalysis rep) => rep.Rep.Planned.Rep.Distance?.Min.ToString() ?? rep.Rep.Planned.Rep.Time?.Min.ToString() ?? "";

    private static string AgainstFirst(Estimate against) => $"{InWords.Faster(against.Value, "the 1st")} ({InWords.AgainstError(against)})";

    private static string Within(Estimate against) => InWords.IsBeyondError(against) ? "" : " (within the measuring error)";
}
