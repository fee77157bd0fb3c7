using System.Collections.Immutable;
using Trackside.Training.Quantities;

namespace Trackside.Training.Workouts;

/// <summary>Takes away what is only a manner of writing: single rounds, equal neighbours written out, blocks of nothing.</summary>
internal static class CanonicalSteps
{
    public static ImmutableArray<ImmutableArray<Step>> Of(ImmutableArray<Block> blocks) =>
        [.. blocks.Select(block => Plain(block.Steps)).Where(steps => !steps.IsEmpty)];

    private static ImmutableArray<Step> Plain(ImmutableArray<Step> steps)
    {
        var plain = ImmutableArray.CreateBuilder<Step>();
        foreach (var step in steps.SelectMany(PlainStep))
        {
            if (plain.Count > 0 && Joined(plain[^1], step) is { } joined)
            {
                plain[^1] = joined;
            }
            else
            {
                plain.Add(step);
            }
        }

        return plain.ToImmutable();
    }

    private static IEnumerable<Step> PlainStep(Step step)
    {
        if (step is not Set set)
        {
            return [step];
        }

        var inside = Plain(set.Steps);
        return set.IsOnce || inside.IsEmpty ? inside.AsEnumerable() : [new Set(set.Count, inside)];
    }

    // 400m, 400m and 2 x 400m, 400m are runs of one rep; so are 400m @ 5K, 400m @ 5k pace.
    private static Set? Joined(Step left, Step right) =>
        RunOf(left) is var (rep, count) && RunOf(right) is var (other, more)
        && Canonical.TextOf(rep) == Canonical.TextOf(other) && count <= Workout.MaxReps - more
            ? new Set(CountRange.Exactly(count + more), [rep])
            : null;

    private static (Rep Rep, int Count)? RunOf(Step step) => step switch
    {
        Rep rep => (rep, 1),
        Set { Count: { IsExact: true, Min: var count }, Steps: [Rep rep] } => (rep, count),
        _ => null,
    };
}
