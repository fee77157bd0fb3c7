using System.Globalization;
using Trackside.Training.Phrases;
using Trackside.Training.Quantities;
using Trackside.Training.Workouts;

namespace Trackside.Training.Physiology;

/// <summary>The pace a target asks for, between a fast and a slow end that are the same for a target of one number.</summary>
internal sealed record TargetPace(double FastSecondsPerMetre, double SlowSecondsPerMetre, string Model)
{
    private static readonly (TargetPace? Pace, Phrase Why) NoDistance = (null, Phrase.Of("The rep has no one distance that the target could be for."));

    public static (TargetPace? Pace, Phrase Why) Of(TargetValue value, Distance? rep, Profile? profile) => value switch
    {
        TimePer per => (Ends(per.Time, (double)per.Per.Metres), Phrase.Of("The target gives the pace.")),
        RacePace race => OfRace(race, profile),
        Zone zone => OfZone(zone.Name, profile),
        Share share => OfShare(share, rep, profile),
        Offset offset => OfOffset(offset, rep, profile),
        Progression progression => Between(Of(progression.From, rep, profile), Of(progression.To, rep, profile)),
        RepTime time => rep is { } distance ? (Ends(time.Time, (double)distance.Metres), Phrase.Of("The target gives the time.")) : NoDistance,
        Effort effort => (null, Phrase.Of("'{0}' is an effort, not a pace.", effort.Word)),
        _ => throw new InvalidOperationException($"{value.GetType().Name} has no pace."),
    };

    private static TargetPace? Ends(DurationRange time, double metres) =>
        metres > 0 && time.Min > Duration.Zero ? new((double)time.Min.TotalSeconds / metres, (double)time.Max.TotalSeconds / metres, "target") : null;

    private static (TargetPace? Pace, Phrase Why) OfRace(RacePace races, Profile? profile)
    {
        if (profile?.TimeFor(races.Races.Min) is not { } shorter || profile.TimeFor(races.Races.Max) is not { } longer)
        {
            return (null, profile is null || profile.Performances.IsEmpty
                ? Phrase.Of("The pace of a race needs the athlete's performances.")
                : Phrase.Of("The athlete's performances do not reach to that race."));
        }

        var why = races.Races.IsExact
            ? Phrase.OfParts("{0} pace, from a race of {1} ({2}).", NameOf(races.Races.Min), Value(shorter.Value), Phrase.Literal(shorter.Model))
            : Phrase.OfParts(
                "Between {0} pace ({1}) and {2} pace ({3}) ({4}).",
                NameOf(races.Races.Min), Value(shorter.Value), NameOf(races.Races.Max), Value(longer.Value), Phrase.Literal(longer.Model));
        return (Ordered(shorter.Value / (double)races.Races.Min.Metres, longer.Value / (double)races.Races.Max.Metres, shorter.Model), why);
    }

    private static (TargetPace? Pace, Phrase Why) OfZone(string name, Profile? profile) =>
        ZoneSpeed.Of(name, profile) is { } speed
            ? (PaceOf(name, speed), Phrase.Of("{0} is {1} a kilometre for this athlete ({2}).", name, Text(1_000 / speed.Value), speed.Model))
            : (null, profile is null || profile.Performances.IsEmpty ? Phrase.Of("{0} needs the athlete's performances.", name) : Phrase.Of("{0} cannot be worked out from the athlete's performances.", name));

    // Easy is a range of paces; of the others the band is only how sure the model is.
    private static TargetPace PaceOf(string name, Estimate speed) => name == "E"
        ? Ordered(1 / speed.High, 1 / speed.Low, speed.Model)
        : Ordered(1 / speed.Value, 1 / speed.Value, speed.Model);

    private static (TargetPace? Pace, Phrase Why) OfShare(Share share, Distance? rep, Profile? profile)
    {
        (TargetPace? Pace, Phrase Why) whole = share.Of switch
        {
            null => (null, Phrase.Of("The target does not say of what its percentage is.")),
            "PB" => rep is { } distance ? OfBest(distance, profile) : NoDistance,
            "HR" or "RPE" or "MMOL" => (null, Phrase.Of("{0} is no pace.", share.Of)),
            var name => OfZone(name, profile),
        };

        // A share is one of speed: at 95 % of the speed the time is longer by a nineteenth, not by a twentieth.
        return whole.Pace is { } pace && share.MinPercent > 0
            ? (Ordered(pace.FastSecondsPerMetre / (double)share.MaxPercent * 100, pace.SlowSecondsPerMetre / (double)share.MinPercent * 100, pace.Model), Phrase.OfParts("{0} % of speed. {1}", Phrase.Literal(share.MinPercent.ToString("0.##", CultureInfo.InvariantCulture)), whole.Why))
            : (null, whole.Why);
    }

    private static (TargetPace? Pace, Phrase Why) OfBest(Distance rep, Profile? profile) => profile?.BestOf(rep) is { } best
        ? (Ends(DurationRange.Exactly(best.Time), (double)rep.Metres), Phrase.Of("The best over {0} is {1}.", rep.ToString(), best.Time.ToString()))
        : (null, Phrase.Of("The athlete has no best over {0}.", rep.ToString()));

    private static (TargetPace? Pace, Phrase Why) OfOffset(Offset offset, Distance? rep, Profile? profile)
    {
        var than = offset.Than is { } value ? Of(value, rep, profile) : OfOwnRace(profile);
        if (than.Pace is not { } pace)
        {
            return than;
        }

        var sign = offset.IsFaster ? 1 : -1;
        if (offset.Percent is { } percent)
        {
            var share = 1 + (sign * (double)percent / 100);
            return share > 0.01 ? (Ordered(pace.FastSecondsPerMetre / share, pace.SlowSecondsPerMetre / share, pace.Model), than.Why) : (null, Phrase.Of("Nothing is left of the pace."));
        }

        if (offset.Time is not { } time)
        {
            return (null, Phrase.Of("The target does not say by how much."));
        }

        if ((offset.Per ?? rep) is not { } per)
        {
            return NoDistance;
        }

        var metres = (double)per.Metres;
        var (less, more) = (sign * (double)time.Min.TotalSeconds / metres, sign * (double)time.Max.TotalSeconds / metres);
        var (one, other) = (pace.FastSecondsPerMetre - more, pace.SlowSecondsPerMetre - less);
        return one > 0 && other > 0 ? (Ordered(one, other, pace.Model), than.Why) : (null, Phrase.Of("Nothing is left of the time."));
    }

    private static (TargetPace? Pace, Phrase Why) OfOwnRace(Profile? profile)
    {
        if (profile?.OwnRace is not { } race)
        {
            return (null, Phrase.Of("The target does not say of which race."));
        }

        var (pace, why) = OfRace(new RacePace(DistanceRange.Exactly(race)), profile);
        return (pace, profile.IsOwnRaceStated ? why : Phrase.OfParts("{0} Race pace is taken for that of the athlete's best event.", why));
    }

    private static (TargetPace? Pace, Phrase Why) Between((TargetPace? Pace, Phrase Why) from, (TargetPace? Pace, Phrase Why) to) => (from.Pace, to.Pace) switch
    {
        ({ } first, { } last) => (new(Math.Min(first.FastSecondsPerMetre, last.FastSecondsPerMetre), Math.Max(first.SlowSecondsPerMetre, last.SlowSecondsPerMetre), last.Model), Phrase.OfParts("{0} {1}", from.Why, to.Why)),
        (null, _) => from,
        _ => to,
    };

    private static TargetPace Ordered(double one, double other, string model) => new(Math.Min(one, other), Math.Max(one, other), model);

    private static Phrase NameOf(Distance race) => Race.Of(race) is { } named ? Phrase.Of(named.Name) : Phrase.Literal(race.ToString());

    private static Phrase Value(double seconds) => Phrase.Literal(Text(seconds));

    private static string Text(double seconds) => Duration.FromMilliseconds((long)Math.Round(10 * seconds, MidpointRounding.AwayFromZero) * 100).ToString();
}
