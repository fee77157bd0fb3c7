using System.Collections.Immutable;
using Trackside.Training.Analysis;
using Trackside.Training.Physiology;
using Trackside.Training.Quantities;

namespace Trackside.Training.Load;

/// <summary>One session of a log.</summary>
/// <param name="Name">What it is found by, such as the name of its file.</param>
/// <param name="Analysis">What it meant.</param>
/// <param name="Cost">What it cost.</param>
public sealed record LogEntry(string Name, SessionAnalysis Analysis, SessionCost Cost)
{
    /// <summary>What the session asked for, in the one way of writing it down.</summary>
    public string CanonicalText { get; } = Analysis.Session.Workout.CanonicalText;

    /// <summary>The day, or null when the text does not print one.</summary>
    public DateOnly? Date => Analysis.Session.Date;
}

/// <summary>The best of one distance within training.</summary>
/// <param name="Distance">The distance of the rep.</param>
/// <param name="Time">Its time.</param>
/// <param name="Entry">The session it was run in, from 0 in the order of the log.</param>
/// <param name="Rep">Its place among the reps of that session, from 1.</param>
/// <param name="Count">How many timed reps of that distance the log holds.</param>
public sealed record LogRecord(Distance Distance, Duration Time, int Entry, int Rep, int Count);

/// <summary>Sessions that asked for the same workout.</summary>
/// <param name="CanonicalText">The workout.</param>
/// <param name="Entries">The sessions, from 0 in the order of the log; at least two.</param>
public sealed record RepeatedWorkout(string CanonicalText, ImmutableArray<int> Entries)
{
    /// <inheritdoc/>
    public bool Equals(RepeatedWorkout? other) => other is not null && CanonicalText == other.CanonicalText && Entries.SequenceEqual(other.Entries);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(CanonicalText, Entries.Length);
}

/// <summary>A session of a log that is like another.</summary>
/// <param name="Entry">The session, from 0 in the order of the log.</param>
/// <param name="IsSame">Whether it asked for the same workout.</param>
/// <param name="Similarity">How like the workouts are, from 0 to 1.</param>
public sealed record SimilarSession(int Entry, bool IsSame, double Similarity);

/// <summary>One week of a log, from Monday.</summary>
/// <param name="Monday">Its first day.</param>
/// <param name="Sessions">How many sessions it has.</param>
/// <param name="Zones">The timed work in each zone, zone 1 first; nine of them.</param>
public sealed record LogWeek(DateOnly Monday, int Sessions, ImmutableArray<ZoneVolume> Zones)
{
    /// <summary>The load of its days together; null where the log has no load.</summary>
    public Estimate? Load { get; init; }

    /// <summary>How much alike its days were; null where the log has no load.</summary>
    public Estimate? Monotony { get; init; }

    /// <summary>Load times monotony; null where the log has no load.</summary>
    public Estimate? Strain { get; init; }

    /// <summary>The change of its metres against the week before, in percent; null after a week of less than a kilometre.</summary>
    public Estimate? Change { get; init; }

    /// <summary>The metres of timed work of all zones.</summary>
    public double Metres => Zones.Sum(zone => zone.Metres);

    /// <inheritdoc/>
    public bool Equals(LogWeek? other) =>
        other is not null && Monday == other.Monday && Sessions == other.Sessions && Zones.SequenceEqual(other.Zones) && Load == other.Load;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Monday, Sessions, Load);
}

/// <summary>The timed work of one zone.</summary>
/// <param name="Zone">The zone, from 1 to 9.</param>
/// <param name="Metres">The metres of reps measured by distance.</param>
/// <param name="Seconds">The seconds of all timed reps.</param>
public readonly record struct ZoneVolume(int Zone, double Metres, double Seconds);
