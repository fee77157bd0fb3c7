using System.Globalization;
using Trackside.Training.Quantities;
using Trackside.Training.Workouts;

namespace Trackside.Training.Physiology;

/// <summary>The pace a target asks for, between a fast and a slow end that are the same for a target of one number.</summary>
internal sealed record TargetPace(double FastSecondsPerMetre, double SlowSecondsPerMetre, string Model)
{
    private static readonly (TargetPace? Pace, string Why) NoDistance = (null, "The rep has no one distance that the target could be for.");

    public static (TargetPace? Pace, string Why) Of(TargetValue value, Distance? rep, Profile? profile) => value switch
    {
        TimePer per => (Ends(per.Time, (double)per.Per.Metres), "The target gives the pace."),
        RacePace race => OfRace(race, profile),
        Zone zone => OfZone(zone.Name, profile),
        Share share => OfShare(share, rep, profile),
        Offset offset => OfOffset(offset, rep, profile),
        Progression progression => Between(Of(progression.From, rep, profile), Of(progression.To, rep, profile)),
        RepTime time => rep is { } distance ? (Ends(time.Time, (double)distance.Metres), "The target gives the time.") : NoDistance,
        Effort effort => (null, $"'{effort.Word}' is an effort, not a pace."),
        _ => throw new InvalidOperationException($"{value.GetType().Name} has no pace."),
    };

    private static TargetPace? Ends(DurationRange time, double metres) =>
        metres > 0 && time.Min > Duration.Zero ? new((double)time.Min.TotalSeconds / metres, (double)time.Max.TotalSeconds / metres, "target") : null;

    private static (TargetPace? Pace, string Why) OfRace(RacePace races, Profile? profile)
    {
        if (profile?.TimeFor(races.Races.Min) is not { } shorter || profile.TimeFor(races.Races.Max) is not { } longer)
        {
            return (null, profile is null || profile.Performances.IsEmpty
                ? "The pace of a race needs the athlete's performances."
                : "The athlete's performances do not reach to that race.");
        }

        var why = races.Races.IsExact
            ? $"{NameOf(races.Races.Min)} pace, from a race of {Text(shorter.Value)} ({shorter.Model})."
            : $"Between {NameOf(races.Races.Min)} pace ({Text(shorter.Value)}) and {NameOf(races.Races.Max)} pace ({Text(longer.Value)}) ({longer.Model}).";
        return (Ordered(shorter.Value / (double)races.Races.Min.Metres, longer.Value / (double)races.Races.Max.Metres, shorter.Model), why);
    }

    private static (TargetPace? Pace, string Why) OfZone(string name, Profile? profile) =>
        ZoneSpeed.Of(name, profile) is { } speed
            ? (PaceOf(name, speed), $"{name} is {Text(1_000 / speed.Value)} a kilometre for this athlete ({speed.Model}).")
            : (null, profile is null || profile.Performances.IsEmpty ? $"{name} needs the athlete's performances." : $"{name} cannot be worked out from the athlete's performances.");

    // Easy is a range of paces; of the others the band is only how sure the model is.
    private static TargetPace PaceOf(string name, Estimate speed) => name == "E"
        ? Ordered(1 / speed.High, 1 / speed.Low, speed.Model)
        : Ordered(1 / speed.Value, 1 / speed.Value, speed.Model);

    private static (TargetPace? Pace, string Why) OfShare(Share share, Distance? rep, Profile? profile)
    {
        var whole = share.Of switch
        {
            null => (null, "The target does not say of what its percentage is."),
            "PB" => rep is { } distance ? OfBest(distance, profile) : NoDistance,
            "HR" or "RPE" or "MMOL" => (null, $"{share.Of} is no pace."),
            var name => OfZone(name, profile),
        };

        // A share is one of speed: at 95 % of the speed the time is longer by a nineteenth, not by a twentieth.
        return whole.Pace is { } pace && share.MinPercent > 0
            ? (Ordered(pace.FastSecondsPerMetre / (double)share.MaxPercent * 100, pace.SlowSecondsPerMetre / (double)share.MinPercent * 100, pace.Model), string.Create(CultureInfo.InvariantCulture, $"{share.MinPercent:0.##} % of speed. {whole.Item2}"))
            : (null, whole.Item2);
    }

    private static (TargetPace? Pace, string Why) OfBest(Distance rep, Profile? profile) => profile?.BestOf(rep) is { } best
        ? (Ends(DurationRange.Exactly(best.Time), (double)rep.Metres), $"The best over {rep} is {best.Time}.")
        : (null, $"The athlete has no best over {rep}.");

    private static (TargetPace? Pace, string Why) OfOffset(Offset offset, Distance? rep, Profile? profile)
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
            return share > 0.01 ? (Ordered(pace.FastSecondsPerMetre / share, pace.SlowSecondsPerMetre / share, pace.Model), than.Why) : (null, "Nothing is left of the pace.");
        }

        if (offset.Time is not { } time)
        {
            return (null, "The target does not say by how much.");
        }

        if ((offset.Per ?? rep) is not { } per)
        {
            return NoDistance;
        }

        var metres = (double)per.Metres;
        var (less, more) = (sign * (double)time.Min.TotalSeconds / metres, sign * (double)time.Max.TotalSeconds / metres);
        var (one, other) = (pace.FastSecondsPerMetre - more, pace.SlowSecondsPerMetre - less);
        return one > 0 && other > 0 ? (Ordered(one, other, pace.Model), than.Why) : (null, "Nothing is left of the time.");
    }

    private static (TargetPace? Pace, string Why) OfOwnRace(Profile? profile)
    {
        if (profile?.OwnRace is not { } race)
        {
            return (null, "The target does not say of which race.");
        }

        var (pace, why) = OfRace(new RacePace(DistanceRange.Exactly(race)), profile);
        return (pace, profile.IsOwnRaceStated ? why : $"{why} Race pace is taken for that of the athlete's best event.");
    }

    private static (TargetPace? Pace, string Why) Between((TargetPace? Pace, string Why) from, (TargetPace? Pace, string Why) to) => (from.Pace, to.Pace) switch
    {
        ({ } first, { } last) => (new(Math.Min(first.FastSecondsPerMetre, last.FastSecondsPerMetre), Math.Max(first.SlowSecondsPerMetre, last.SlowSecondsPerMetre), last.Model), $"{from.Why} {to.Why}"),
        (null, _) => from,
        _ => to,
    };

    private static TargetPace Ordered(double one, double other, string model) => new(Math.Min(one, other), Math.Max(one, other), model);

    private static string NameOf(Distance race) => Race.Of(race)?.Name ?? race.ToString();

    private static string Text(double seconds) => Duration.FromMilliseconds((long)Math.Round(10 * seconds, MidpointRounding.AwayFromZero) * 100).ToString();
}
