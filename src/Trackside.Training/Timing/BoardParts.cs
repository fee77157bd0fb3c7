using System.Collections.Immutable;
using Trackside.Training.Quantities;
using Trackside.Training.Workouts;

namespace Trackside.Training.Timing;

/// <summary>A rep of the board: one of the text that holds now, or one beside it.</summary>
/// <param name="Ref">How marks name it.</param>
/// <param name="Rep">What is asked for.</param>
public sealed record BoardRep(RepRef Ref, Rep Rep)
{
    /// <summary>Its place in the text; null for one beside it.</summary>
    public PlannedRep? Planned { get; init; }

    /// <summary>What follows it, or null.</summary>
    public Recovery? RecoveryAfter { get; init; }

    /// <summary>How long it is, where that is one length.</summary>
    public Distance? Length => Rep.Distance is { IsExact: true, Min: var length } && length > Distance.Zero ? length : null;
}

/// <summary>What has become of an athlete's rep.</summary>
public enum RepState
{
    /// <summary>Still to be run.</summary>
    Ahead,

    /// <summary>Begun, and not ended.</summary>
    Running,

    /// <summary>Run.</summary>
    Run,

    /// <summary>Left out on purpose.</summary>
    Skipped,

    /// <summary>Not run, or without an end, though a later one has begun or the athlete has stopped.</summary>
    Missed,

    /// <summary>Before the athlete came in.</summary>
    NotTheirs,
}

/// <summary>A split that counts.</summary>
/// <param name="Mark">The mark.</param>
/// <param name="From">How far from the start of the rep; null where that is not known.</param>
/// <param name="Milliseconds">The time since the start of the rep.</param>
/// <param name="Split">The time since the lap before it, or the start.</param>
public sealed record BoardLap(Guid Mark, Distance? From, long Milliseconds, long Split)
{
    /// <summary>The time to aim at there at an even pace; null where the rep has no aim or either length is not known.</summary>
    public long? Aim { get; init; }
}

/// <summary>An athlete's rep.</summary>
/// <param name="Rep">The rep.</param>
/// <param name="State">What has become of it.</param>
public sealed record AthleteRep(BoardRep Rep, RepState State)
{
    /// <summary>When it began, in milliseconds since 1970 by the server's clock; null where no start is known.</summary>
    public long? StartedAt { get; init; }

    /// <summary>When it ended; null where no end is known.</summary>
    public long? FinishedAt { get; init; }

    /// <summary>The time in milliseconds; null where there is none.</summary>
    public long? Milliseconds { get; init; }

    /// <summary>How far off the time may be because two phones took it, in milliseconds; zero on one phone, null where that is not known.</summary>
    public long? Within { get; init; } = 0;

    /// <summary>What is aimed at; null for nothing.</summary>
    public RepAim? Aim { get; init; }

    /// <summary>Whether the time was typed or corrected, and not pressed.</summary>
    public bool IsTyped { get; init; }

    /// <summary>Whether the start is that of the group, for want of one of the athlete's own.</summary>
    public bool IsStartAssumed { get; init; }

    /// <summary>The time from the end of the rep before to the start of this one, in milliseconds; null where one of them is not known.</summary>
    public long? Rested { get; init; }

    /// <summary>The splits that count, in order.</summary>
    public ImmutableArray<BoardLap> Laps { get; init; } = [];

    /// <summary>The mark that counts as its start; null for none.</summary>
    public Guid? Start { get; init; }

    /// <summary>The mark that counts as its end, or types the time; null for none.</summary>
    public Guid? Finish { get; init; }

    /// <summary>How far the time is off the aim, in milliseconds, negative when faster; null where either is missing.</summary>
    public long? Difference => Milliseconds - Aim?.Time.TotalMilliseconds;

    /// <summary>On which side of the aim the time lies.</summary>
    public AimSide Side => Milliseconds is { } time && Aim is not null ? Aim.SideOf(time) : AimSide.None;

    /// <inheritdoc/>
    public bool Equals(AthleteRep? other) => other is not null && Rep == other.Rep && State == other.State && StartedAt == other.StartedAt
        && FinishedAt == other.FinishedAt && Milliseconds == other.Milliseconds && Within == other.Within && Aim == other.Aim && IsTyped == other.IsTyped
        && IsStartAssumed == other.IsStartAssumed && Rested == other.Rested && Start == other.Start && Finish == other.Finish
        && Laps.AsSpan().SequenceEqual(other.Laps.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Rep.Ref, State, StartedAt, Milliseconds);
}

/// <summary>Where an athlete, or a group, is in the session.</summary>
public enum RunState
{
    /// <summary>Nothing has begun.</summary>
    Waiting,

    /// <summary>A rep is being run.</summary>
    Running,

    /// <summary>Between two reps.</summary>
    Recovering,

    /// <summary>Nothing is left to run.</summary>
    Done,

    /// <summary>Stopped before the end; of athletes only.</summary>
    Dropped,
}

/// <summary>An athlete of the board.</summary>
/// <param name="Id">Who.</param>
/// <param name="Name">What they are called; null where only marks know of them.</param>
/// <param name="Group">The group they are in; all zeros for none.</param>
/// <param name="State">Where they are.</param>
/// <param name="Reps">Their reps, in order.</param>
public sealed record BoardAthlete(Guid Id, string? Name, Guid Group, RunState State, ImmutableArray<AthleteRep> Reps)
{
    /// <summary>The rep they run, or null.</summary>
    public AthleteRep? Current { get; init; }

    /// <summary>The rep that is next; null for none.</summary>
    public AthleteRep? Next { get; init; }

    /// <summary>When that is due, in milliseconds since 1970 by the server's clock; null where the text does not say.</summary>
    public long? DueAt { get; init; }

    /// <inheritdoc/>
    public bool Equals(BoardAthlete? other) => other is not null && Id == other.Id && Name == other.Name && Group == other.Group && State == other.State
        && Current == other.Current && Next == other.Next && DueAt == other.DueAt && Reps.AsSpan().SequenceEqual(other.Reps.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, State, Reps.Length);
}

/// <summary>Athletes who run together.</summary>
/// <param name="Id">The group; all zeros for those who are in none.</param>
/// <param name="Name">What it is called; empty for those who are in none.</param>
/// <param name="Athletes">Who, in their order.</param>
/// <param name="State">Where it is.</param>
public sealed record BoardGroup(Guid Id, string Name, ImmutableArray<Guid> Athletes, RunState State)
{
    /// <summary>The time from one athlete's start to the next, in milliseconds; null where they start together.</summary>
    public long? Stagger { get; init; }

    /// <summary>The rep that is run or, between two, was run last; null for none.</summary>
    public BoardRep? Rep { get; init; }

    /// <summary>The first rep that most of the group have still to run; null for none.</summary>
    public BoardRep? Next { get; init; }

    /// <summary>When the first of the group began <see cref="Rep"/>; null where no start is known.</summary>
    public long? StartedAt { get; init; }

    /// <summary>When <see cref="Next"/> is due; null where the text does not say.</summary>
    public long? DueAt { get; init; }

    /// <inheritdoc/>
    public bool Equals(BoardGroup? other) => other is not null && Id == other.Id && Name == other.Name && State == other.State && Stagger == other.Stagger
        && Rep == other.Rep && Next == other.Next && StartedAt == other.StartedAt && DueAt == other.DueAt && Athletes.AsSpan().SequenceEqual(other.Athletes.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, State, Athletes.Length);
}

/// <summary>A finish that has no athlete yet.</summary>
/// <param name="Mark">The mark.</param>
/// <param name="At">When, in milliseconds since 1970 by the server's clock.</param>
/// <param name="Group">The group whose start came last before it; null for none.</param>
/// <param name="SinceStart">The time since that start, in milliseconds; null for none.</param>
public sealed record UnnamedFinish(Guid Mark, long At, Guid? Group, long? SinceStart);
