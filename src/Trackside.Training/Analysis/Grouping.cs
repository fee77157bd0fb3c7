using System.Collections.Immutable;
using Trackside.Training.Physiology;
using Trackside.Training.Quantities;
using Trackside.Training.Workouts;

namespace Trackside.Training.Analysis;

/// <summary>The second pass: like reps together.</summary>
internal static class Grouping
{
    public static string NameOf(Rep rep) => new Block([rep]).CanonicalText;

    /// <summary>Groups the timed work reps.</summary>
    /// <param name="reps">The reps, each by itself.</param>
    /// <param name="session">What they are of.</param>
    /// <param name="ladder">The athlete's races, which name the race of a pace.</param>
    /// <param name="paces">The races that tell how fast a pace is: the athlete's or, for want of them, those the text states.</param>
    /// <param name="vocabulary">What the coach calls the zones.</param>
    public static ImmutableArray<RepGroup> Of(ImmutableArray<RepAnalysis> reps, Session session, PaceLadder ladder, PaceLadder paces, Vocabulary vocabulary)
    {
        var work = reps.Where(IsTimedWork).ToArray();
        var seconds = work.Select(rep => rep.Seconds).ToArray();
        return [.. work.GroupBy(rep => rep.Rep.Planned.Rep with { Role = RepRole.Work }).Select(like => GroupOf([.. like], session, ladder, paces, vocabulary, seconds))];
    }

    /// <summary>The reps with the group they belong to, the race whose pace they are, and their rank among the reps of their distance.</summary>
    public static ImmutableArray<RepAnalysis> Ranked(ImmutableArray<RepAnalysis> reps, ImmutableArray<RepGroup> groups, PaceLadder ladder)
    {
        var groupOf = groups.SelectMany((group, index) => group.Reps.Select(rep => (rep, index))).ToDictionary(pair => pair.rep, pair => pair.index);
        var ranks = reps.Where(rep => IsTimedWork(rep) && rep.Pace is not null).GroupBy(rep => rep.Rep.Planned.Rep.Distance).Where(like => like.Skip(1).Any())
            .SelectMany(like => like.Select(rep => (rep.Index, Rank: 1 + like.Count(other => other.Rep.Time < rep.Rep.Time))))
            .ToDictionary(pair => pair.Index, pair => pair.Rank);
        return
        [
            .. reps.Select(rep => rep with
            {
                Group = groupOf.TryGetValue(rep.Index, out var group) ? group : null,
                Race = groupOf.TryGetValue(rep.Index, out var like) ? RaceFinding.OfOne(rep, groups[like].Race, ladder) : null,
                Rank = ranks.TryGetValue(rep.Index, out var rank) ? rank : null,
            }),
        ];
    }

    private static bool IsTimedWork(RepAnalysis rep) => rep.Rep.Planned.Rep.Role == RepRole.Work && rep.ErrorSeconds > 0;

    private static RepGroup GroupOf(RepAnalysis[] reps, Session session, PaceLadder ladder, PaceLadder paces, Vocabulary vocabulary, double[] sessionSeconds)
    {
        var times = reps.Select(rep => rep.Seconds).ToArray();
        var (mean, error) = (Statistics.Mean(times), reps.Max(rep => rep.ErrorSeconds));
        var asked = reps[0].Rep.Planned.Rep;
        var meanError = error / Math.Sqrt(times.Length);
        var pace = reps[0].Pace is null ? null : Pace.Of(Duration.FromMilliseconds((long)Math.Round(1_000 * mean)), asked.Distance!.Value.Min);
        var rest = RestOf(reps);
        var zone = ZoneFinding.Of(mean, rest, pace is null ? null : RaceFinding.MetresFor(pace, asked.Target, session, paces), sessionSeconds);
        var series = Series.Of(times, error);
        return new RepGroup(NameOf(asked), [.. reps.Select(rep => rep.Index)])
        {
            Mean = new Estimate(mean, Math.Max(0, mean - meanError), mean + meanError, "s", "measuring-error"),
            Pace = pace,
            Spread = times.Length < 2 ? null : Estimate.Exactly(Statistics.Deviation(times), "s", "series"),
            Best = reps.MinBy(rep => rep.Seconds)!.Index,
            Worst = reps.MaxBy(rep => rep.Seconds)!.Index,
            Decrement = times.Length < 2 ? null : Analysis.Decrement.Score(times),
            Series = series,
            Diminished = Diminishing.Of(times, error, series.Shape),
            Race = pace is null ? null : RaceFinding.Of(pace, Math.Min(1, meanError / mean), asked, zone.Zone, session, ladder),
            AgainstStated = pace is null || RaceFinding.StatedFor(pace, session) is not { } stated
                ? null
                : Less(mean, MeasuringError.Seconds(stated.TimeFor(asked.Distance!.Value.Min)), meanError),
            Zone = zone,
            Kind = vocabulary.NameOf(zone.Zone, mean, rest),
        };
    }

    private static Estimate Less(double mean, double stated, double error) => new(mean - stated, mean - stated - (2 * error), mean - stated + (2 * error), "s", "measuring-error");

    // The middle one of the known recoveries after these reps: the long rest between sets does not make a set's own rest long.
    private static double? RestOf(RepAnalysis[] reps)
    {
        var rests = reps.Where(rep => rep.Rest is not null).Select(rep => rep.Rest!.Value).ToArray();
        return rests.Length == 0 ? null : Statistics.Median(rests);
    }
}
