using System.Collections.Immutable;
using Trackside.Training.Physiology;
using Trackside.Training.Workouts;

namespace Trackside.Training.Analysis;

/// <summary>What a session came to.</summary>
public sealed record SessionTotals
{
    /// <summary>How many work reps were timed, and how many there should have been.</summary>
    public required (int Timed, int Asked) WorkReps { get; init; }

    /// <summary>The time of the timed work reps, in seconds.</summary>
    public required Estimate WorkSeconds { get; init; }

    /// <summary>The distance of the timed work reps, in metres.</summary>
    public required Estimate WorkMetres { get; init; }

    /// <summary>The recoveries whose length is known or can be worked out, in seconds.</summary>
    public required Estimate RestSeconds { get; init; }

    /// <summary>How many recoveries are of unknown length, and so are not in <see cref="RestSeconds"/>.</summary>
    public required int UnknownRests { get; init; }

    /// <summary>Seconds of rest for a second of work before it, over the reps whose recovery is known; null when none is.</summary>
    public Estimate? RestToWork { get; init; }

    /// <summary>For each race of the athlete's, fastest first, the seconds run at its pace or faster; empty without a profile.</summary>
    public required ImmutableArray<TimeAtRace> AtRacePace { get; init; }

    internal static SessionTotals Of(ImmutableArray<RepAnalysis> reps, PaceLadder ladder)
    {
        var asked = reps.Count(rep => rep.Rep.Planned.Rep.Role == RepRole.Work);
        var work = reps.Where(rep => rep.Group is not null).ToArray();
        var (seconds, error) = RoundComparison.SumOf(work);
        var rests = reps.Select(rep => rep.Rest).OfType<Estimate>().ToArray();
        return new SessionTotals
        {
            WorkReps = (work.Length, asked),
            WorkSeconds = new Estimate(seconds, Math.Max(0, seconds - error), seconds + error, "s", "measuring-error"),
            WorkMetres = Estimate.Exactly(work.Where(rep => rep.Pace is not null).Sum(rep => (double)rep.Rep.Planned.Rep.Distance!.Value.Min.Metres), "m", "session-totals"),
            RestSeconds = new Estimate(rests.Sum(rest => rest.Value), rests.Sum(rest => rest.Low), rests.Sum(rest => rest.High), "s", "recovery-length"),
            UnknownRests = reps.Count(rep => rep.HasRecovery && rep.Rest is null),
            RestToWork = RatioOf([.. work.Where(rep => rep.Rest is not null)]),
            AtRacePace = [.. ladder.Rungs.Select(rung => new TimeAtRace(rung.Race, TimeAt(rung.MetresPerSecond, work)))],
        };
    }

    /// <summary>How long the rest is for a second of work.</summary>
    /// <param name="workSeconds">The time of the reps that have a recovery; between 0.001 and 10,000,000 s.</param>
    /// <param name="restSeconds">The time of their recoveries; between 0 and 10,000,000 s.</param>
    /// <returns>Seconds of rest for one of work: 8.4 for a sprint session, 0.5 for a threshold session.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A time is outside its range.</exception>
    [Formula("session-totals", Evidence.Definition)]
    public static double RestToWorkOf(double workSeconds, double restSeconds) =>
        workSeconds is >= 0.001 and <= 1e7 && restSeconds is >= 0 and <= 1e7
            ? restSeconds / workSeconds
            : throw new ArgumentOutOfRangeException(nameof(workSeconds), "Work is between 0.001 and 10,000,000 s, and rest between 0 and 10,000,000 s.");

    private static Estimate? RatioOf(RepAnalysis[] reps)
    {
        var work = reps.Sum(rep => rep.Seconds);
        var (least, rest, most) = (reps.Sum(rep => rep.Rest!.Low), reps.Sum(rep => rep.Rest!.Value), reps.Sum(rep => rep.Rest!.High));
        return work is >= 0.001 and <= 1e7 && most <= 1e7
            ? new Estimate(RestToWorkOf(work, rest), RestToWorkOf(work, least), RestToWorkOf(work, most), "of 1", "session-totals")
            : null;
    }

    private static Estimate TimeAt(double metresPerSecond, RepAnalysis[] work) => Estimate.Exactly(
        work.Where(rep => rep.Pace is { } pace && pace.ToSpeed().MetresPerSecond >= metresPerSecond).Sum(rep => rep.Seconds), "s", "session-totals");
}

/// <summary>How long a session went at a race's pace or faster.</summary>
/// <param name="Race">The race.</param>
/// <param name="Seconds">The time of the reps at its pace or faster.</param>
public sealed record TimeAtRace(Race Race, Estimate Seconds);
