using System.Collections.Immutable;

namespace Trackside.Training.Analysis;

/// <summary>The point of a whole session from which returns diminished: each rep is taken as a share of what is usual for its group.</summary>
internal static class Diminishing
{
    public static (int Rep, BreakPoint Step)? Of(ImmutableArray<RepAnalysis> reps, ImmutableArray<RepGroup> groups)
    {
        var medians = groups.Select(group => group.Reps.Length < 2 || IsSteered(group.Series.Shape)
            ? 0
            : Statistics.Median([.. group.Reps.Select(index => reps[index - 1].Seconds)])).ToArray();
        var looked = reps.Where(rep => rep.Group is { } group && medians[group] > 0).ToArray();
        if (looked.Length == 0)
        {
            return null;
        }

        var shares = looked.Select(rep => rep.Seconds / medians[rep.Group!.Value]).ToArray();
        return StepIn(shares, looked.Average(rep => rep.ErrorShare)) is { } step ? (looked[step.From - 1].Index, step) : null;
    }

    /// <summary>The step within the reps of one group.</summary>
    public static BreakPoint? Of(double[] times, double error, SeriesShape shape)
    {
        var median = Statistics.Median(times);
        return IsSteered(shape) ? null : StepIn([.. times.Select(time => time / median)], Math.Min(1, error / median));
    }

    // A rep a hundred times as long as the others is a slip of the pen, and no tiring.
    private static BreakPoint? StepIn(double[] shares, double error) => shares.All(share => share is >= 0.01 and <= 100) ? BreakPoint.Of(shares, error) : null;

    // Whether a series went as it did on purpose, so that a step in it says nothing of tiring.
    private static bool IsSteered(SeriesShape shape) => shape is SeriesShape.CutDown or SeriesShape.MixedPaces;
}
