using System.Collections.Immutable;
using Trackside.Training.Quantities;

namespace Trackside.Training.Workouts;

/// <summary>What lies between two reps, with the place it is meant for.</summary>
public sealed record Recovery
{
    /// <summary>Where the recovery goes.</summary>
    public RecoveryScope Scope { get; init; }

    /// <summary>Which reps it follows (or, for <see cref="RecoveryScope.Before"/>, precedes); everything by default.</summary>
    public RepSelector Of { get; init; } = RepSelector.All;

    /// <summary>How far it goes, or null when the text does not say.</summary>
    public DistanceRange? Distance { get; init; }

    /// <summary>How long it lasts, or null. For <see cref="RecoveryScope.SendOff"/> the time from start to start.</summary>
    public DurationRange? Time { get; init; }

    /// <summary>How it is spent, or null when the text does not say.</summary>
    public RecoveryMode? Mode { get; init; }

    /// <summary>What it is measured against, as in "the distance of the next rep", or null.</summary>
    public RecoveryRelation? Relation { get; init; }

    /// <summary>Whether it belongs to each effort, so that it also follows the last one (floats, <c>30/30</c>).</summary>
    public bool FollowsLastRep { get; init; }

    /// <summary>The recovery in canonical words, as in <c>80m walk in 1:30 after 120m</c>; empty when nothing is said of it.</summary>
    public string CanonicalText => CanonicalRecovery.TextOf(this);

    /// <summary>Whether anything is said about distance, time or relation.</summary>
    public bool HasMeasure => Distance is not null || Time is not null || Relation is not null;
}

/// <summary>Where a recovery goes.</summary>
public enum RecoveryScope
{
    /// <summary>Between reps of the same set.</summary>
    BetweenReps,

    /// <summary>Between two rounds of a bracket; it takes the place of the rep's recovery there.</summary>
    BetweenSets,

    /// <summary>Between two terms of the prescription.</summary>
    BetweenBlocks,

    /// <summary>After the reps that are named.</summary>
    After,

    /// <summary>Before the reps that are named.</summary>
    Before,

    /// <summary>Between two positions of a set, as in "between the 2nd and 3rd".</summary>
    Between,

    /// <summary>Between the reps inside the sets or reps that are named.</summary>
    Within,

    /// <summary>Start to start: the rest is what is left.</summary>
    SendOff,

    /// <summary>Something else that the text says; see the words.</summary>
    Other,
}

/// <summary>How a recovery is spent.</summary>
public enum RecoveryMode
{
    /// <summary>Walking, or walking and jogging.</summary>
    Walk,

    /// <summary>Jogging.</summary>
    Jog,

    /// <summary>Running on, not fast.</summary>
    Float,

    /// <summary>Standing.</summary>
    Stand,

    /// <summary>Until fully recovered.</summary>
    Full,

    /// <summary>As long as it takes.</summary>
    AsNeeded,
}

/// <summary>What a recovery is measured against.</summary>
public enum RecoveryRelation
{
    /// <summary>As far as the next rep.</summary>
    NextRepDistance,

    /// <summary>As far as the rep before.</summary>
    PreviousRepDistance,

    /// <summary>Half as far as the next rep.</summary>
    HalfNextRepDistance,

    /// <summary>As far as the rep it follows.</summary>
    EqualRepDistance,

    /// <summary>As long as the rep it follows.</summary>
    EqualRepTime,

    /// <summary>Half as long as the next rep.</summary>
    HalfNextRepTime,

    /// <summary>Half as long as the rep before.</summary>
    HalfPreviousRepTime,

    /// <summary>Back to where the rep began.</summary>
    BackToStart,
}

/// <summary>Which reps a recovery is for. An empty list does not restrict.</summary>
public sealed record RepSelector
{
    /// <summary>Every rep.</summary>
    public static RepSelector All { get; } = new();

    /// <summary>Reps of these distances.</summary>
    public ImmutableArray<Distance> Distances { get; init; } = [];

    /// <summary>Reps of these durations.</summary>
    public ImmutableArray<Duration> Times { get; init; } = [];

    /// <summary>Rounds of a bracket, counted through the work of the workout from 1; negative ones count from the end.</summary>
    public ImmutableArray<int> Sets { get; init; } = [];

    /// <summary>
    /// Positions within a set among the reps that are named, from 1; negative ones count from the end. The 2nd 400m of
    /// 800m, 400m, 400m is its last rep.
    /// </summary>
    public ImmutableArray<int> Positions { get; init; } = [];

    /// <summary>Blocks, from 1.</summary>
    public ImmutableArray<int> Blocks { get; init; } = [];

    /// <summary>A rep's label (<c>tempo</c>), or null.</summary>
    public string? Label { get; init; }

    /// <summary>Whether nothing is restricted.</summary>
    public bool IsAll => Distances.IsEmpty && Times.IsEmpty && Sets.IsEmpty && Positions.IsEmpty && Blocks.IsEmpty && Label is null;

    /// <inheritdoc/>
    public bool Equals(RepSelector? other) =>
        other is not null && Label == other.Label && Distances.SequenceEqual(other.Distances) && Times.SequenceEqual(other.Times)
        && Sets.SequenceEqual(other.Sets) && Positions.SequenceEqual(other.Positions) && Blocks.SequenceEqual(other.Blocks);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Label, Distances.Length, Times.Length, Sets.Length, Positions.Length, Blocks.Length);
}
