using System.Collections.Immutable;
using Trackside.Training.Physiology;
using Trackside.Training.Quantities;

namespace Trackside.Training.Analysis;

/// <summary>Like reps of a session: the same distance or time, with the same target.</summary>
/// <param name="Name">What is run: <c>1000m</c>, <c>400m @ 5K pace</c>.</param>
/// <param name="Reps">The places of the timed ones among all reps, from 1, in order; at least one.</param>
public sealed record RepGroup(string Name, ImmutableArray<int> Reps)
{
    /// <summary>The mean time in seconds, with its measuring error.</summary>
    public required Estimate Mean { get; init; }

    /// <summary>The mean pace; null for reps measured by time.</summary>
    public Pace? Pace { get; init; }

    /// <summary>The standard deviation in seconds; null for a single rep.</summary>
    public Estimate? Spread { get; init; }

    /// <summary>The place of the fastest, from 1 among all reps.</summary>
    public required int Best { get; init; }

    /// <summary>The place of the slowest, from 1 among all reps.</summary>
    public required int Worst { get; init; }

    /// <summary>The decrement score in percent; fatigue only where every rep was all-out. Null for a single rep.</summary>
    public Estimate? Decrement { get; init; }

    /// <summary>How the reps went from the first to the last.</summary>
    public required SeriesFindings Series { get; init; }

    /// <summary>Where returns diminished within the group; null where they did not, or cannot be said to have.</summary>
    public BreakPoint? Diminished { get; init; }

    /// <summary>The race whose pace the mean is; null without a pace.</summary>
    public RaceOfRep? Race { get; init; }

    /// <summary>The mean against the pace that is stated for that race, in seconds a rep, negative when faster; null where none is stated.</summary>
    public Estimate? AgainstStated { get; init; }

    /// <summary>What kind of work they were.</summary>
    public required ZoneFinding Zone { get; init; }

    /// <summary>What the coach calls that kind.</summary>
    public required string Kind { get; init; }

    /// <inheritdoc/>
    public bool Equals(RepGroup? other) => other is not null && Name == other.Name && Reps.SequenceEqual(other.Reps) && Mean == other.Mean;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Reps.Length, Mean);
}
