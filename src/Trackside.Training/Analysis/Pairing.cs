using Trackside.Training.Workouts;

namespace Trackside.Training.Analysis;

/// <summary>Puts the reps of two sessions side by side in order: the longest row of pairs that ask for the same distance or time.</summary>
internal static class Pairing
{
    public static IEnumerable<(RepAnalysis? Then, RepAnalysis? Now)> Of(RepAnalysis[] then, RepAnalysis[] now)
    {
        var lengths = LengthsOf(then, now);
        var (early, late) = (0, 0);
        while (early < then.Length || late < now.Length)
        {
            if (early < then.Length && late < now.Length && IsLike(then[early], now[late]) && lengths[early, late] == lengths[early + 1, late + 1] + 1)
            {
                yield return (then[early++], now[late++]);
            }
            else if (late == now.Length || (early < then.Length && lengths[early + 1, late] >= lengths[early, late + 1]))
            {
                yield return (then[early++], null);
            }
            else
            {
                yield return (null, now[late++]);
            }
        }
    }

    // For each place in both, how many pairs can still be made behind it.
    private static int[,] LengthsOf(RepAnalysis[] then, RepAnalysis[] now)
    {
        var lengths = new int[then.Length + 1, now.Length + 1];
        for (var early = then.Length - 1; early >= 0; early--)
        {
            for (var late = now.Length - 1; late >= 0; late--)
            {
                lengths[early, late] = IsLike(then[early], now[late])
                    ? lengths[early + 1, late + 1] + 1
                    : Math.Max(lengths[early + 1, late], lengths[early, late + 1]);
            }
        }

        return lengths;
    }

    private static bool IsLike(RepAnalysis then, RepAnalysis now)
    {
        var (before, after) = (then.Rep.Planned.Rep, now.Rep.Planned.Rep);
        return before.HasSameMeasure(after) && (Measured(before) || before.Label == after.Label);
    }

    private static bool Measured(Rep rep) => rep.Distance is not null || rep.Time is not null;
}
