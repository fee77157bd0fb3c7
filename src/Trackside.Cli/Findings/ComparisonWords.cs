using Trackside.Training.Analysis;
using Trackside.Training.Physiology;
using Trackside.Training.Workouts;

namespace Trackside.Cli.Findings;

/// <summary>What two sessions say when they are held side by side.</summary>
internal static class ComparisonWords
{
    /// <summary>How far the two are the same workout, and how far apart in time.</summary>
    public static string Sameness(Comparison comparison, Session then, Session now)
    {
        var apart = then.Date is { } early && now.Date is { } late ? $", {DaysApart(late.DayNumber - early.DayNumber)}" : "";
        return comparison.IsSameWorkout
            ? $"The same workout{apart}."
            : $"Not the same workout ({Alike(comparison.Similarity)}){apart}: only what both ask for is compared.";
    }

    /// <summary><c>All paired reps together: 1.2 % faster (beyond the measuring error).</c></summary>
    public static string Overall(Comparison comparison) => comparison.Overall is { } overall
        ? $"All {PairedReps(comparison)} together: {InWords.Faster(overall.Value)} ({InWords.AgainstError(overall)})."
        : "No rep is timed in both, so there is nothing to compare.";

    /// <summary><c>1000m: 1.2 % faster over 4 pairs (within the measuring error).</c></summary>
    public static string Of(ComparedGroup group) =>
        $"{group.Name}: {InWords.Faster(group.Against.Value)} over {InWords.Many(group.Pairs, "pair")} ({InWords.AgainstError(group.Against)}).";

    /// <summary><c>85 % alike</c>; what is not the same never is quite alike.</summary>
    public static string Alike(Estimate similarity) => $"{InWords.Whole(Math.Min(99, 100 * similarity.Value))} % alike";

    /// <summary><c>14 paired reps</c>: those that are timed in both.</summary>
    public static string PairedReps(Comparison comparison) => InWords.Many(comparison.Pairs.Count(pair => pair.Difference is not null), "paired rep");

    private static string DaysApart(int days) => days switch
    {
        0 => "on the same day",
        < 0 => $"{InWords.Many(-days, "day")} apart, the later one first",
        _ => $"{InWords.Many(days, "day")} later",
    };
}
