using System.Collections.Immutable;
using Trackside.Notation.Diagnostics;
using Trackside.Notation.Text;
using Trackside.Training.Quantities;
using Trackside.Training.Workouts;

namespace Trackside.Notation.Readings;

/// <summary>What a text says: the workout, what was run, who ran it and when, and what is not sure.</summary>
/// <remarks>
/// Immutable; safe to share between threads. A reading that may be wrong carries a diagnostic of severity
/// <see cref="Severity.Warning"/> or <see cref="Severity.Error"/>. Spans are into <see cref="Source"/>.
/// </remarks>
public sealed record Reading
{
    /// <summary>The text that was read, unchanged.</summary>
    public required string Source { get; init; }

    /// <summary>The two-letter code of the language it was read in.</summary>
    public required string Language { get; init; }

    /// <summary>The title of a post, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Who ran it, as the byline prints it, or null.</summary>
    public string? Athlete { get; init; }

    /// <summary>Each name of the byline.</summary>
    public ImmutableArray<string> Athletes { get; init; } = [];

    /// <summary>The day, or null when the text does not print one.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Where the prescription stands, or null when there is none.</summary>
    public TextSpan? Prescription { get; init; }

    /// <summary>What was asked for. Empty when nothing was.</summary>
    public Workout Workout { get; init; } = Workout.Empty;

    /// <summary>Every rep in order: those of <see cref="Workout"/>, with what was run but not asked for in its place.</summary>
    public ImmutableArray<ReadRep> Reps { get; init; } = [];

    /// <summary>The recoveries as they were written.</summary>
    public ImmutableArray<ReadRecovery> Recoveries { get; init; } = [];

    /// <summary>What is worth knowing of how the text was read, by place.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>Stretches that are kept but not part of the session, such as prose.</summary>
    public ImmutableArray<UnreadText> Unread { get; init; } = [];

    /// <summary>What the prose plainly states: performances and claimed paces.</summary>
    public ImmutableArray<Fact> Facts { get; init; } = [];

    /// <summary>The time of all results together; zero when there are none.</summary>
    public Duration TotalOfResults => Reps.Aggregate(Duration.Zero, (sum, rep) => sum + (rep.Result ?? Duration.Zero));

    /// <summary>Whether something could not be read.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Rule.Severity == Severity.Error);
}

/// <summary>One rep as it was asked for and run.</summary>
/// <param name="Planned">The rep and its place in the workout; for one that was not asked for, the place where it was run.</param>
/// <param name="Span">Where the text asks for it or, for one that was not asked for, gives its result.</param>
public sealed record ReadRep(PlannedRep Planned, TextSpan Span)
{
    /// <summary>Its time, or null when none is given.</summary>
    public Duration? Result { get; init; }

    /// <summary>Where the result stands, or null.</summary>
    public TextSpan? ResultSpan { get; init; }

    /// <summary>What stands beside or instead of the result: <c>DNF</c>, <c>[72]</c>; or null.</summary>
    public string? ResultNote { get; init; }

    /// <summary>Splits inside the rep, in order; empty when none are given.</summary>
    public ImmutableArray<Duration> Segments { get; init; } = [];

    /// <summary>Whether the workout asks for it.</summary>
    public bool IsPrescribed { get; init; } = true;

    /// <summary>Whether the text says how it went, by a time or by a note.</summary>
    public bool HasResult => Result is not null || ResultNote is not null;
}

/// <summary>A recovery with the words it was read from.</summary>
/// <param name="Recovery">What it means.</param>
/// <param name="Span">Where it stands.</param>
public sealed record ReadRecovery(Recovery Recovery, TextSpan Span);

/// <summary>A stretch that is kept but not part of the session.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Kind">What it is taken for.</param>
public sealed record UnreadText(TextSpan Span, UnreadKind Kind);

/// <summary>What an unread stretch is taken for.</summary>
public enum UnreadKind
{
    /// <summary>Sentences about the session.</summary>
    Prose,

    /// <summary>A line under a picture.</summary>
    Caption,

    /// <summary>A remark within a line of the session.</summary>
    Note,
}

/// <summary>Something the prose plainly states.</summary>
/// <param name="Kind">What it states.</param>
/// <param name="Time">The time it names; null for a pace without one.</param>
/// <param name="Distance">The race or pace distance; null when the text does not name one.</param>
/// <param name="Race">The name of the race, or null.</param>
/// <param name="Span">Where it stands.</param>
public sealed record Fact(FactKind Kind, Duration? Time, Distance? Distance, string? Race, TextSpan Span);

/// <summary>Kinds of facts in prose.</summary>
public enum FactKind
{
    /// <summary>A race result: <c>3:39.45 at the 2018 Distance Classic</c>.</summary>
    Performance,

    /// <summary>A pace that is claimed for reps: <c>14:30 5K pace</c>.</summary>
    ClaimedPace,
}
