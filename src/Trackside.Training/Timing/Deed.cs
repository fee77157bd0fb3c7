using System.Collections.Immutable;
using Trackside.Training.Quantities;
using Trackside.Training.Workouts;

namespace Trackside.Training.Timing;

/// <summary>What a mark says was done. The family is closed.</summary>
public abstract record Deed
{
    /// <summary>The longest time that a rep takes, and the furthest that a start is shifted, in milliseconds: a week.</summary>
    public const long MaxMilliseconds = 604_800_000;

    private protected Deed()
    {
    }

    internal virtual ImmutableArray<Guid> Who => [];

    internal virtual RepRef? Where => null;
}

/// <summary>What athletes do with a rep.</summary>
public abstract record RepDeed : Deed
{
    private protected RepDeed(ImmutableArray<Guid> athletes, RepRef rep) => (Athletes, Rep) = (athletes, rep);

    /// <summary>Who; never empty.</summary>
    public ImmutableArray<Guid> Athletes { get; init; }

    /// <summary>The rep.</summary>
    public RepRef Rep { get; init; }

    /// <inheritdoc/>
    public virtual bool Equals(RepDeed? other) =>
        other is not null && EqualityContract == other.EqualityContract && Rep == other.Rep && Athletes.AsSpan().SequenceEqual(other.Athletes.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Rep, Athletes.Length);

    internal override ImmutableArray<Guid> Who => Athletes;

    internal override RepRef? Where => Rep;
}

/// <summary>They began the rep together.</summary>
/// <param name="Athletes">Who; never empty.</param>
/// <param name="Rep">The rep.</param>
public sealed record Started(ImmutableArray<Guid> Athletes, RepRef Rep) : RepDeed(Athletes, Rep)
{
    /// <summary>The group whose button was pressed, or null.</summary>
    public Guid? Group { get; init; }
}

/// <summary>The recovery after the rep began: otherwise it begins at the finish.</summary>
/// <param name="Athletes">Who; never empty.</param>
/// <param name="Rep">The rep.</param>
public sealed record Recovering(ImmutableArray<Guid> Athletes, RepRef Rep) : RepDeed(Athletes, Rep);

/// <summary>They do not run the rep.</summary>
/// <param name="Athletes">Who; never empty.</param>
/// <param name="Rep">The rep.</param>
public sealed record Skipped(ImmutableArray<Guid> Athletes, RepRef Rep) : RepDeed(Athletes, Rep);

/// <summary>A split within a rep.</summary>
/// <param name="Athlete">Who.</param>
/// <param name="Rep">The rep.</param>
public sealed record LapPassed(Guid Athlete, RepRef Rep) : Deed
{
    /// <summary>How far from the start of the rep; null where that is not known.</summary>
    public Distance? From { get; init; }

    internal override ImmutableArray<Guid> Who => [Athlete];

    internal override RepRef? Where => Rep;
}

/// <summary>The end of a rep.</summary>
public sealed record Finished : Deed
{
    /// <summary>Who; null for a finish that is named later.</summary>
    public Guid? Athlete { get; init; }

    /// <summary>The rep; null for the one that the athlete was running.</summary>
    public RepRef? Rep { get; init; }

    internal override ImmutableArray<Guid> Who => Athlete is { } athlete ? [athlete] : [];

    internal override RepRef? Where => Rep;
}

/// <summary>A time that was typed instead of pressed.</summary>
/// <param name="Athlete">Who.</param>
/// <param name="Rep">The rep.</param>
/// <param name="Time">How long it took; above zero, and no more than a week.</param>
public sealed record TimeTyped(Guid Athlete, RepRef Rep, Duration Time) : Deed
{
    internal override ImmutableArray<Guid> Who => [Athlete];

    internal override RepRef? Where => Rep;
}

/// <summary>A correction of another mark, which must be an earlier one.</summary>
public abstract record Correction : Deed
{
    private protected Correction(Guid of) => Of = of;

    /// <summary>The mark.</summary>
    public Guid Of { get; init; }
}

/// <summary>The mark belongs to another athlete, to another rep, or to both.</summary>
/// <param name="Of">The mark.</param>
public sealed record Moved(Guid Of) : Correction(Of)
{
    /// <summary>Whose it is; null for whose it was.</summary>
    public Guid? Athlete { get; init; }

    /// <summary>The rep it belongs to; null for the one it belonged to.</summary>
    public RepRef? Rep { get; init; }
}

/// <summary>The mark was at another time.</summary>
/// <param name="Of">The mark.</param>
/// <param name="Milliseconds">For a finish, a lap or a typed time: after the start of its rep; above zero. For a start: how much later, negative for earlier.</param>
public sealed record Retimed(Guid Of, long Milliseconds) : Correction(Of);

/// <summary>The mark does not count.</summary>
/// <param name="Of">The mark.</param>
public sealed record Removed(Guid Of) : Correction(Of);

/// <summary>The mark counts again.</summary>
/// <param name="Of">The mark.</param>
public sealed record Restored(Guid Of) : Correction(Of);

/// <summary>An athlete comes in, or comes back.</summary>
/// <param name="Athlete">Who.</param>
/// <param name="Name">Their name.</param>
public sealed record Joined(Guid Athlete, string Name) : Deed
{
    /// <summary>Their first rep, the earlier ones are not theirs; null where all are.</summary>
    public RepRef? Rep { get; init; }

    internal override ImmutableArray<Guid> Who => [Athlete];

    internal override RepRef? Where => Rep;
}

/// <summary>Athletes stop.</summary>
/// <param name="Athletes">Who; never empty.</param>
public sealed record DroppedOut(ImmutableArray<Guid> Athletes) : Deed
{
    /// <inheritdoc/>
    public bool Equals(DroppedOut? other) => other is not null && Athletes.AsSpan().SequenceEqual(other.Athletes.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Athletes.Length;

    internal override ImmutableArray<Guid> Who => Athletes;
}

/// <summary>A rep that the text does not ask for.</summary>
public sealed record RepAdded : Deed
{
    /// <summary>The most reps that are added to a session.</summary>
    public const int MaxCount = 300;

    /// <summary>For whom; empty for everyone.</summary>
    public ImmutableArray<Guid> Athletes { get; init; } = [];

    /// <summary>The rep that it is like; null where it has a measure of its own.</summary>
    public RepRef? Like { get; init; }

    /// <summary>What is run, as it was written: <c>200m</c>; null where it is like another.</summary>
    public string? Measure { get; init; }

    /// <summary>What <see cref="Measure"/> means; null where there is none.</summary>
    public Rep? Rep { get; init; }

    /// <summary>The rep it follows; null for the end.</summary>
    public RepRef? After { get; init; }

    /// <inheritdoc/>
    public bool Equals(RepAdded? other) => other is not null && Like == other.Like && Measure == other.Measure && Rep == other.Rep
        && After == other.After && Athletes.AsSpan().SequenceEqual(other.Athletes.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Like, Measure, After, Athletes.Length);

    internal override ImmutableArray<Guid> Who => Athletes;
}

/// <summary>The session has another text from now on.</summary>
/// <param name="Text">The text.</param>
/// <param name="Workout">What it asks for.</param>
public sealed record PlanChanged(string Text, Workout Workout) : Deed;

/// <summary>Athletes run together from now on. Whoever is named leaves the group they were in; whoever is not, leaves this one.</summary>
/// <param name="Group">The group.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Athletes">Who, in their order; nobody where the group is dissolved.</param>
public sealed record Grouped(Guid Group, string Name, ImmutableArray<Guid> Athletes) : Deed
{
    /// <summary>The time from one athlete's start to the next; null where they start together.</summary>
    public Duration? Stagger { get; init; }

    /// <inheritdoc/>
    public bool Equals(Grouped? other) => other is not null && Group == other.Group && Name == other.Name && Stagger == other.Stagger
        && Athletes.AsSpan().SequenceEqual(other.Athletes.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Group, Name, Athletes.Length);

    internal override ImmutableArray<Guid> Who => Athletes;
}

/// <summary>Words.</summary>
/// <param name="Text">What was noted.</param>
public sealed record Noted(string Text) : Deed
{
    /// <summary>Of whom, or null.</summary>
    public Guid? Athlete { get; init; }

    /// <summary>Of which rep, or null.</summary>
    public RepRef? Rep { get; init; }

    internal override ImmutableArray<Guid> Who => Athlete is { } athlete ? [athlete] : [];

    internal override RepRef? Where => Rep;
}

/// <summary>Nothing but what the clocks showed.</summary>
public sealed record ClockRead : Deed
{
    /// <summary>What they showed when the page was hidden that is shown again now, in the same life; null where it was not hidden.</summary>
    public (long Steady, long Wall)? Hidden { get; init; }
}

/// <summary>The coach says that it is over. What is marked later still counts.</summary>
public sealed record Ended : Deed;
