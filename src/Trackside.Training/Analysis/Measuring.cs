using System.Collections.Immutable;
using Trackside.Training.Physiology;
using Trackside.Training.Quantities;
using Trackside.Training.Workouts;

namespace Trackside.Training.Analysis;

/// <summary>The first pass: what can be said of each rep by itself.</summary>
internal static class Measuring
{
    private static readonly Duration Longest = Duration.FromMinutes(24 * 60);

    public static ImmutableArray<RepAnalysis> Of(Session session, Profile? profile)
    {
        // Reps of one measure were timed in one manner, so what they were written down to is looked for among them.
        var grids = session.Reps.Where(rep => rep.Time is not null).GroupBy(rep => (rep.Planned.Rep.Distance, rep.Planned.Rep.Time))
            .ToDictionary(like => like.Key, like => MeasuringError.GridOf(like.Select(rep => rep.Time!.Value)));
        var reps = ImmutableArray.CreateBuilder<RepAnalysis>(session.Reps.Length);
        foreach (var rep in session.Reps)
        {
            var bare = new RepAnalysis(reps.Count + 1, rep)
            {
                Rest = rep.RecoveryAfter is { } recovery ? RestLength.Of(recovery, rep.Time) : null,
                Target = rep.Planned.Rep.Target is { } target ? TargetTime.Of(target, rep.Planned.Rep, profile) : null,
            };
            var isTimed = rep.Time is { } time && time > Duration.Zero && time <= Longest;
            reps.Add(isTimed ? Timed(bare, session, grids[(rep.Planned.Rep.Distance, rep.Planned.Rep.Time)], profile) : bare);
        }

        return reps.DrainToImmutable();
    }

    private static RepAnalysis Timed(RepAnalysis bare, Session session, Duration grid, Profile? profile)
    {
        var (rep, time) = (bare.Rep.Planned.Rep, bare.Rep.Time!.Value);
        var timed = bare with { ErrorSeconds = MeasuringError.Of(time, session.Timing, grid) };

        // A distance that was left open (300-400 m) is not known.
        if (rep.Distance is not { } distance || distance.Min != distance.Max || distance.Min == Distance.Zero)
        {
            return timed;
        }

        var pace = Pace.Of(time, distance.Min);
        return timed with
        {
            Pace = pace,
            ShareOfSpeed = ShareOf(pace, time, timed.ErrorShare, profile),
        };
    }

    private static Estimate? ShareOf(Pace pace, Duration time, double errorShare, Profile? profile)
    {
        if (profile?.SpeedAt(time) is not { } speed || speed.Low <= 0)
        {
            return null;
        }

        var metresPerSecond = pace.ToSpeed().MetresPerSecond;
        return new Estimate(
            100 * metresPerSecond / speed.Value,
            100 * metresPerSecond * (1 - errorShare) / speed.High,
            100 * metresPerSecond * (1 + errorShare) / speed.Low,
            "%",
            speed.Model);
    }
}
