using System.Collections.Immutable;
using Trackside.Training.Physiology;
using Trackside.Training.Quantities;
using Trackside.Training.Workouts;

namespace Trackside.Training.Analysis;

/// <summary>Which race's pace a pace is: by the target, by what is stated, by the athlete's profile, or by the length of the rep alone.</summary>
internal static class RaceFinding
{
    // A pace keeps what was stated when it is nearer than this.
    private const double KeepsWithin = 0.02;

    private static readonly (Distance Least, Distance Most) Usual = (Distance.FromMetres(30), Distance.FromKilometres(30));

    /// <summary>The race of one rep: by the profile each has its own, else all of a group have one.</summary>
    public static RaceOfRep? OfOne(RepAnalysis rep, RaceOfRep? group, PaceLadder ladder) => (rep.Pace, group) switch
    {
        ({ } pace, { Basis: RaceBasis.Profile }) => RaceOfRep.At(pace, rep.ErrorShare, (ladder.Nearest(pace.ToSpeed().MetresPerSecond) ?? group.Race).Distance, RaceBasis.Profile),
        ({ } pace, not null) => RaceOfRep.At(pace, rep.ErrorShare, group.Race.Distance, group.Basis),
        _ => null,
    };

    /// <summary>The race of a group, by its mean pace.</summary>
    public static RaceOfRep? Of(Pace pace, double errorShare, Rep asked, TrainingZone zone, Session session, PaceLadder ladder)
    {
        var distance = asked.Distance!.Value.Min;
        if (asked.Target?.Value is RacePace { Races: var races } && races.Min == races.Max)
        {
            return RaceOfRep.At(pace, errorShare, races.Min, RaceBasis.Target);
        }

        if (NearestStated(pace, session) is { } stated)
        {
            return RaceOfRep.At(pace, errorShare, stated.Race, RaceBasis.Stated);
        }

        if (ladder.Nearest(pace.ToSpeed().MetresPerSecond) is { } race)
        {
            return RaceOfRep.At(pace, errorShare, race.Distance, RaceBasis.Profile);
        }

        return (ladder.Rungs.IsEmpty || pace.ToSpeed().MetresPerSecond > ladder.Rungs[0].MetresPerSecond) && distance >= Usual.Least && distance <= Usual.Most
            ? RaceOfRep.At(pace, errorShare, RaceOfRep.UsualFor(distance, zone.Number), RaceBasis.RepAlone)
            : null;
    }

    /// <summary>The race distance, in metres, that tells a zone: what is known of the pace beside the length of the rep; null when nothing is.</summary>
    public static double? MetresFor(Pace pace, Target? target, Session session, PaceLadder ladder)
    {
        if (NearestStated(pace, session) is { } stated)
        {
            return (double)stated.Race.Metres;
        }

        var metresPerSecond = pace.ToSpeed().MetresPerSecond;
        if (!ladder.Rungs.IsEmpty)
        {
            return ladder.DistanceAt(metresPerSecond)
                ?? (metresPerSecond < ladder.Rungs[^1].MetresPerSecond ? SlowerThan(ladder) : FasterThan(metresPerSecond, ladder));
        }

        return target?.Value is RacePace { Races: var races } ? Math.Sqrt((double)races.Min.Metres * (double)races.Max.Metres) : null;
    }

    // Slower than the marathon is easy running; slower than a shorter last rung tells nothing.
    private static double? SlowerThan(PaceLadder ladder) => ladder.Rungs[^1].Race.Distance > Distance.FromKilometres(40) ? 100_000 : null;

    // Faster than the 100 is a sprint; a little faster than the shortest race that is known is nearly that race.
    private static double? FasterThan(double metresPerSecond, PaceLadder ladder) => ladder.Rungs[0].Race.Distance <= Distance.FromMetres(100) ? 60
        : (double?)ladder.Nearest(metresPerSecond)?.Distance.Metres;

    /// <summary>The races that the text states, as far as the reps show that it speaks of them: one of them at least keeps a stated pace.</summary>
    public static PaceLadder LadderOfStated(ImmutableArray<RepAnalysis> reps, Session session) =>
        reps.Any(rep => rep.Pace is { } pace && NearestStated(pace, session) is not null)
            ? PaceLadder.Of(Profile.Of(from stated in session.StatedPaces where stated.Time is not null select new Performance(stated.Race, stated.Time!.Value)))
            : PaceLadder.Of(null);

    /// <summary>The stated pace that a pace keeps; null when it keeps none.</summary>
    public static Pace? StatedFor(Pace pace, Session session) =>
        NearestStated(pace, session) is { Time: { } time, Race: var race } ? Pace.Of(time, race) : null;

    private static StatedPace? NearestStated(Pace pace, Session session)
    {
        StatedPace? best = null;
        var nearest = KeepsWithin;
        foreach (var stated in session.StatedPaces)
        {
            if (stated is { Time: { } time } && time > Duration.Zero && stated.Race > Distance.Zero)
            {
                var away = Math.Abs(Math.Log(Pace.Of(time, stated.Race).ToSpeed().MetresPerSecond / pace.ToSpeed().MetresPerSecond));
                (best, nearest) = away < nearest ? (stated, away) : (best, nearest);
            }
        }

        return best;
    }
}
