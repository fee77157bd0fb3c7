using System.Collections.Immutable;
using Trackside.Training.Physiology;
using Trackside.Training.Workouts;

namespace Trackside.Training.Analysis;

/// <summary>A ladder that comes back the way it went: its second half against its first.</summary>
/// <param name="Name">The reps: <c>300m, 200m, 100m, 100m, 200m, 300m</c>.</param>
/// <param name="Pairs">The reps of one distance, the early with the late, from the outside in; at least two.</param>
/// <param name="Against">The late halves together against the early ones in percent, negative when faster.</param>
public sealed record MirrorComparison(string Name, ImmutableArray<MirrorPair> Pairs, Estimate Against)
{
    /// <inheritdoc/>
    public bool Equals(MirrorComparison? other) => other is not null && Name == other.Name && Pairs.SequenceEqual(other.Pairs);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Pairs.Length);

    internal static ImmutableArray<MirrorComparison> AllOf(ImmutableArray<RepAnalysis> reps) =>
    [
        .. reps.Where(rep => rep.Rep.Planned.Rep.Role == RepRole.Work)
            .GroupBy(rep => (rep.Rep.Planned.Block, rep.Rep.Planned.SetInWorkout))
            .Select(set => Of([.. set])).OfType<MirrorComparison>(),
    ];

    // A mirror has at least four reps and two distances; the middle one of an odd number has no partner.
    private static MirrorComparison? Of(RepAnalysis[] reps)
    {
        var groups = reps.Select(rep => rep.Group).ToArray();
        var isMirror = reps.Length >= 4 && groups.SequenceEqual(groups.Reverse()) && !groups.Contains(null) && groups.Distinct().Skip(1).Any();
        if (!isMirror)
        {
            return null;
        }

        var half = reps.Length / 2;
        var (early, late) = (reps[..half], reps[^half..]);
        var pairs = early.Zip(late.Reverse(), PairOf);
        var ((first, firstError), (second, secondError)) = (RoundComparison.SumOf(early), RoundComparison.SumOf(late));
        return new MirrorComparison(
            string.Join(", ", reps.Select(rep => Grouping.NameOf(rep.Rep.Planned.Rep))),
            [.. pairs],
            RoundComparison.Percent(second - first, MeasuringError.LeastDifference(firstError, secondError), first));
    }

    private static MirrorPair PairOf(RepAnalysis early, RepAnalysis late)
    {
        var least = MeasuringError.LeastDifference(early.ErrorSeconds, late.ErrorSeconds);
        var difference = late.Seconds - early.Seconds;
        return new MirrorPair(early.Index, late.Index, new Estimate(difference, difference - least, difference + least, "s", "measuring-error"));
    }
}

/// <summary>Two reps of one distance in a mirrored ladder.</summary>
/// <param name="Early">The place of the early one among all reps, from 1.</param>
/// <param name="Late">The place of the late one.</param>
/// <param name="Difference">The late less the early in seconds; a band that holds zero says nothing.</param>
public sealed record MirrorPair(int Early, int Late, Estimate Difference);
