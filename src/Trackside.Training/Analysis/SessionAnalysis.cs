using System.Collections.Immutable;
using Trackside.Training.Physiology;
using Trackside.Training.Workouts;

namespace Trackside.Training.Analysis;

/// <summary>What a session meant: what each rep was worth, what kind of work it was, where it held and where it faded.</summary>
/// <remarks>Immutable; safe to share between threads. Every number names its unit, its band and the page that explains it.</remarks>
public sealed record SessionAnalysis
{
    /// <summary>What was analysed.</summary>
    public required Session Session { get; init; }

    /// <summary>What the kinds of work are called.</summary>
    public required Vocabulary Vocabulary { get; init; }

    /// <summary>Every rep in order, timed or not.</summary>
    public required ImmutableArray<RepAnalysis> Reps { get; init; }

    /// <summary>The timed work reps by likeness, in the order in which each kind first comes.</summary>
    public required ImmutableArray<RepGroup> Groups { get; init; }

    /// <summary>Rounds of the same reps against the first of them.</summary>
    public required ImmutableArray<RoundComparison> Rounds { get; init; }

    /// <summary>Ladders that go up and come down again: the second half against the first.</summary>
    public required ImmutableArray<MirrorComparison> Mirrors { get; init; }

    /// <summary>Work, rest and what part of it was at race paces.</summary>
    public required SessionTotals Totals { get; init; }

    /// <summary>What kinds of work it was, largest share first; empty without timed reps.</summary>
    public required ImmutableArray<KindShare> Kinds { get; init; }

    /// <summary>What kind of work each block was, in order.</summary>
    public required ImmutableArray<BlockKinds> Blocks { get; init; }

    /// <summary>Where returns diminished over the whole session, and at which rep, from 1; null where they did not, or cannot be said to have.</summary>
    public (int Rep, BreakPoint Step)? Diminished { get; init; }

    /// <summary>
    /// What was left of D′ after each work rep from the first on: a gauge with a wide band. It ends where a rep has no time or a recovery no
    /// length; empty without a profile that tells critical speed and D′.
    /// </summary>
    public required ImmutableArray<DPrimeState> DPrime { get; init; }

    /// <summary>Analyses a session.</summary>
    /// <param name="session">The session; reps without a time are kept and left out of every sum.</param>
    /// <param name="profile">What the athlete can run, or null when nothing is known of that.</param>
    /// <param name="vocabulary">What the coach calls the kinds of work; <see cref="Vocabulary.Default"/> when left out.</param>
    public static SessionAnalysis Of(Session session, Profile? profile = null, Vocabulary? vocabulary = null)
    {
        ArgumentNullException.ThrowIfNull(session);
        vocabulary ??= Vocabulary.Default;
        var ladder = PaceLadder.Of(profile);
        var measured = Measuring.Of(session, profile);
        var groups = Grouping.Of(measured, session, ladder, profile is null ? RaceFinding.LadderOfStated(measured, session) : ladder, vocabulary);
        var reps = Grouping.Ranked(measured, groups, ladder);
        return new SessionAnalysis
        {
            Session = session,
            Vocabulary = vocabulary,
            Reps = reps,
            Groups = groups,
            Rounds = RoundComparison.AllOf(reps),
            Mirrors = MirrorComparison.AllOf(reps),
            Totals = SessionTotals.Of(reps, ladder),
            Kinds = KindShare.AllOf(reps, groups),
            Blocks = BlockKinds.AllOf(reps, groups),
            DPrime = Gauge.Of(reps, profile),
            Diminished = Diminishing.Of(reps, groups),
        };
    }
}
