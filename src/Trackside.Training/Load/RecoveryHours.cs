using System.Collections.Immutable;
using Trackside.Training.Physiology;

namespace Trackside.Training.Load;

/// <summary>How long after a session the next hard one may come.</summary>
public static class RecoveryHours
{
    private const string BestPractice = "A review of how the best sprint groups train (Haugen and others, 2019); what is done, not what was measured.";

    /// <summary>A row for each kind of session. What each rests on stands in the row.</summary>
    public static ImmutableArray<NextHardSession> Table { get; } =
    [
        new(HardKind.Easy, 0, 24, Evidence.CoachingRule, "Common practice; strides count as easy."),
        new(HardKind.Acceleration, 48, 48, Evidence.Published, BestPractice),
        new(HardKind.MaximalVelocity, 48, 72, Evidence.Published,
            BestPractice + " The thigh was weakened for 48 hours and restored after 72 when 15 times 30 m had been sprinted (Thomas and others, 2018)."),
        new(HardKind.SprintEndurance, 48, 72, Evidence.Published, BestPractice),
        new(HardKind.SpeedEndurance, 48, 72, Evidence.Published, BestPractice),
        new(HardKind.ResistedSprint, 48, 48, Evidence.Published, BestPractice),
        new(HardKind.Tempo, 24, 24, Evidence.Published, BestPractice),
        new(HardKind.Threshold, 24, 48, Evidence.Published,
            "A review of lactate-guided threshold training (Casado and others, 2023): elite runners do three or four a week, some of them twice a day."),
        new(HardKind.Vo2Max, 48, 48, Evidence.CoachingRule, "The custom of hard day, easy day (Casado and others, 2022); not a measured time."),
        new(HardKind.LactateTolerance, 48, 96, Evidence.Reconstructed, "Our choice around 72 hours; nothing was measured for it."),
        new(HardKind.Race, 48, 96, Evidence.Reconstructed,
            "Our choice around 72 hours: twelve runners ran as fast a second 5 km after 72 hours, whether they had rested or not."),
    ];

    /// <summary>How long after a session of a kind the next hard one may come.</summary>
    /// <param name="kind">The kind of the session that was done.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is none of those there are.</exception>
    /// <remarks>Hours from the end of one session to the start of the next. An athlete who feels ready or tired knows better than the table.</remarks>
    [Formula("recovery-hours", Evidence.Reconstructed)]
    public static NextHardSession After(HardKind kind) => Table.FirstOrDefault(row => row.Kind == kind)
        ?? throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind of session.");
}

/// <summary>When the next hard session may come.</summary>
/// <param name="Kind">The kind of the session before it.</param>
/// <param name="MinHours">The soonest, in hours.</param>
/// <param name="MaxHours">From when on nothing speaks against it, in hours.</param>
/// <param name="Evidence">How well it is borne out.</param>
/// <param name="Basis">What it rests on, in a sentence.</param>
public sealed record NextHardSession(HardKind Kind, int MinHours, int MaxHours, Evidence Evidence, string Basis);

/// <summary>What a session asks most of.</summary>
public enum HardKind
{
    /// <summary>Easy running and strides: not hard.</summary>
    Easy,

    /// <summary>Sprints of 10 to 50 m from a start.</summary>
    Acceleration,

    /// <summary>Flying sprints of 10 to 30 m at top speed.</summary>
    MaximalVelocity,

    /// <summary>80 to 150 m above 95 % of top speed, with full rests.</summary>
    SprintEndurance,

    /// <summary>60 to 80 m at 90 to 95 % of top speed, with short rests in sets.</summary>
    SpeedEndurance,

    /// <summary>Sprints of 10 to 30 m against a sled, a hill or a band, or pulled along.</summary>
    ResistedSprint,

    /// <summary>100 to 300 m at 60 to 70 % of top speed: a sprinter's tempo.</summary>
    Tempo,

    /// <summary>Long reps or a run at the pace of about an hour's race.</summary>
    Threshold,

    /// <summary>Reps of one to four minutes at 3000 to 5000 m pace.</summary>
    Vo2Max,

    /// <summary>Reps at 800 to 1500 m pace with short rests.</summary>
    LactateTolerance,

    /// <summary>A race or time trial.</summary>
    Race,
}
