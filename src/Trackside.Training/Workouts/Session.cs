using System.Collections.Immutable;
using Trackside.Training.Quantities;

namespace Trackside.Training.Workouts;

/// <summary>A workout on a day, with what one athlete ran.</summary>
/// <param name="Workout">What was asked for; <see cref="Workout.Empty"/> when only results are known.</param>
/// <param name="Reps">Every rep in the order in which it was run or should have been.</param>
public sealed record Session(Workout Workout, ImmutableArray<SessionRep> Reps)
{
    /// <summary>Who ran it, or null.</summary>
    public string? Athlete { get; init; }

    /// <summary>The day, or null.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>What the session is called, or null.</summary>
    public string? Title { get; init; }

    /// <summary>How it was timed; by hand unless said otherwise.</summary>
    public Timing Timing { get; init; }

    /// <summary>How hard the athlete found the whole session, from 0 to 10 (Foster's scale), or null.</summary>
    public decimal? Exertion { get; init; }

    /// <summary>The paces that whoever wrote the session states for its reps.</summary>
    public ImmutableArray<StatedPace> StatedPaces { get; init; } = [];

    /// <inheritdoc/>
    public bool Equals(Session? other) =>
        other is not null && Workout == other.Workout && Reps.SequenceEqual(other.Reps) && Athlete == other.Athlete && Date == other.Date
        && Title == other.Title && Timing == other.Timing && Exertion == other.Exertion && StatedPaces.SequenceEqual(other.StatedPaces);

    /// <inheritdoc/>
    public override int GetHashCode() => Reps.Aggregate(HashCode.Combine(Workout, Athlete, Date), HashCode.Combine);
}

/// <summary>One rep as it was asked for and run.</summary>
/// <param name="Planned">What was asked for, in its place.</param>
/// <param name="Time">The time it took, or null when it was not run or not timed.</param>
public sealed record SessionRep(PlannedRep Planned, Duration? Time)
{
    /// <summary>What lies between this rep and the next; null where nothing is said or none is due.</summary>
    public Recovery? RecoveryAfter { get; init; }

    /// <summary>Whether it was asked for.</summary>
    public bool IsPrescribed { get; init; } = true;
}

/// <summary>A pace that is stated for reps: <c>14:30 5K pace</c>, <c>800m pace</c>.</summary>
/// <param name="Race">The race.</param>
/// <param name="Time">The time for that race, or null when only the race is named.</param>
public sealed record StatedPace(Distance Race, Duration? Time);

/// <summary>How times were taken.</summary>
public enum Timing
{
    /// <summary>With a stopwatch in the hand.</summary>
    Hand,

    /// <summary>By gates, transponders or a camera.</summary>
    Electronic,

    /// <summary>By a watch that also measured the distance.</summary>
    Gps,
}
