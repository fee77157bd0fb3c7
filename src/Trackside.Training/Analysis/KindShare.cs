using System.Collections.Immutable;
using Trackside.Training.Physiology;

namespace Trackside.Training.Analysis;

/// <summary>One kind of work in a session.</summary>
/// <param name="Name">What the coach calls it.</param>
/// <param name="Share">Its share of the timed work, in percent of time.</param>
/// <param name="Zones">The zones it is made of, the larger share first.</param>
/// <param name="Groups">The groups of like reps it is made of, from 0.</param>
public sealed record KindShare(string Name, Estimate Share, ImmutableArray<TrainingZone> Zones, ImmutableArray<int> Groups)
{
    /// <inheritdoc/>
    public bool Equals(KindShare? other) => other is not null && Name == other.Name && Share == other.Share && Groups.SequenceEqual(other.Groups);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Share, Groups.Length);

    internal static ImmutableArray<KindShare> AllOf(IEnumerable<RepAnalysis> reps, ImmutableArray<RepGroup> groups)
    {
        var work = reps.Where(rep => rep.Group is not null).ToArray();
        var all = work.Sum(rep => rep.Seconds);
        return
        [
            .. work.GroupBy(rep => groups[rep.Group!.Value].Kind, StringComparer.Ordinal)
                .Select(kind => (kind.Key, Seconds: kind.Sum(rep => rep.Seconds), Groups: ByTime(kind)))
                .OrderByDescending(kind => kind.Seconds)
                .Select(kind => new KindShare(
                    kind.Key,
                    Estimate.Exactly(100 * kind.Seconds / all, "%", "zone"),
                    [.. kind.Groups.Select(group => groups[group].Zone.Zone).Distinct()],
                    [.. kind.Groups.Order()])),
        ];
    }

    private static int[] ByTime(IEnumerable<RepAnalysis> reps) =>
        [.. reps.GroupBy(rep => rep.Group!.Value).OrderByDescending(group => group.Sum(rep => rep.Seconds)).Select(group => group.Key)];
}

/// <summary>What kind of work a block was.</summary>
/// <param name="Block">The block, from 1.</param>
/// <param name="Kinds">Its kinds, largest share first.</param>
public sealed record BlockKinds(int Block, ImmutableArray<KindShare> Kinds)
{
    /// <inheritdoc/>
    public bool Equals(BlockKinds? other) => other is not null && Block == other.Block && Kinds.SequenceEqual(other.Kinds);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Block, Kinds.Length);

    internal static ImmutableArray<BlockKinds> AllOf(ImmutableArray<RepAnalysis> reps, ImmutableArray<RepGroup> groups) =>
    [
        .. reps.Where(rep => rep.Group is not null).GroupBy(rep => rep.Rep.Planned.Block).OrderBy(block => block.Key)
            .Select(block => new BlockKinds(block.Key, KindShare.AllOf(block, groups))),
    ];
}
