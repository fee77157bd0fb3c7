using System.Collections.Immutable;
using Trackside.Training.Phrases;
using Trackside.Training.Physiology;

namespace Trackside.Training.Analysis;

/// <summary>What is known of like reps when their zone is asked for.</summary>
/// <param name="RepSeconds">How long one lasts.</param>
/// <param name="RestSeconds">How long the recovery between them lasts, or null when that is not known.</param>
/// <param name="RaceMetres">The race distance whose pace they are, by the athlete's profile, a target or a stated pace; null when only the rep is known.</param>
internal sealed record ZoneEvidence(double RepSeconds, double? RestSeconds, double? RaceMetres);

/// <summary>The zone of like reps, with what speaks for it.</summary>
/// <param name="Zone">The zone that fits best.</param>
/// <param name="Sureness">How much better it fits than the others, from 0 to 1: its share of all fits.</param>
/// <param name="Next">The zone that fits next best.</param>
public sealed record ZoneFinding(TrainingZone Zone, Estimate Sureness, TrainingZone Next)
{
    // What counts: the pace, where it is known, twice as much as the length of the rep; recovery and volume less, for coaches vary them.
    private const double WeightOfPace = 2;
    private const double WeightOfRest = 0.5;
    private const double WeightOfVolume = 0.7;
    private const double Sharpness = 4;

    /// <summary>One sentence for each thing that was looked at.</summary>
    public ImmutableArray<string> Reasons => [.. Wording.Select(reason => reason.ToString())];

    /// <summary>The reasons with their values apart.</summary>
    public ImmutableArray<Phrase> Wording => ZoneReasons.For(Zone, Looked, VolumeSeconds);

    private ZoneEvidence Looked { get; init; } = new(0, null, null);

    private double VolumeSeconds { get; init; }

    /// <summary>Finds the zone of like reps within a session.</summary>
    /// <param name="repSeconds">How long one of them lasts.</param>
    /// <param name="restSeconds">How long the recovery between them lasts; null when that is not known.</param>
    /// <param name="raceMetres">
    /// The race distance whose pace they are, by the athlete's profile, a target or a stated pace; null when only the rep is known.
    /// </param>
    /// <param name="session">Of every timed work rep of the session its seconds, for the volume of each zone; at most 5,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is not finite, not above zero, or a time is longer than a day.</exception>
    [Formula("zone", Evidence.Reconstructed)]
    public static ZoneFinding Of(double repSeconds, double? restSeconds, double? raceMetres, IReadOnlyList<double> session)
    {
        var reps = new ZoneEvidence(repSeconds, restSeconds, raceMetres);
        ArgumentNullException.ThrowIfNull(session);
        if (!IsTime(reps.RepSeconds) || !IsTime(reps.RestSeconds ?? 1) || reps.RaceMetres is { } metres && !(metres is >= 1 and <= 1_000_000) || session.Count > 5_000 || !session.All(IsTime))
        {
            throw new ArgumentOutOfRangeException(nameof(repSeconds), "There are at most 5,000 times, between 0.001 and 86,400 s, and a race is between 1 m and 1,000 km.");
        }

        var fits = TrainingZone.All.Select(zone => (Zone: zone, Fit: Math.Exp(-Sharpness * Misfit(zone, reps, session)))).OrderByDescending(fit => fit.Fit).ToArray();
        var best = fits[0].Zone;
        return new ZoneFinding(
            best,
            Estimate.Exactly(fits[0].Fit / fits.Sum(fit => fit.Fit), "of 1", "zone"),
            fits[1].Zone)
        {
            Looked = reps,
            VolumeSeconds = VolumeOf(best, reps, session),
        };
    }

    private static bool IsTime(double seconds) => seconds is >= 0.001 and <= 86_400;

    private static double Misfit(TrainingZone zone, ZoneEvidence reps, IReadOnlyList<double> session)
    {
        var pace = reps.RaceMetres is not { } race ? 0 : zone.Races is { } races ? races.Outside(race) : race > 50_000 ? 0 : 3;
        var rest = reps.RestSeconds is not { } seconds ? 0 : zone.RestSeconds is { } span ? span.Outside(seconds) : 1;
        return Math.Min(40, zone.RepSeconds.Outside(reps.RepSeconds) + (WeightOfPace * pace) + (WeightOfRest * rest)
            + (WeightOfVolume * zone.WorkSeconds.Outside(Math.Max(1, VolumeOf(zone, reps, session)))));
    }

    // All work of the session whose reps are as long as the zone's, or as these within a fifth.
    private static double VolumeOf(TrainingZone zone, ZoneEvidence reps, IReadOnlyList<double> session)
    {
        var sum = 0.0;
        foreach (var seconds in session)
        {
            sum += zone.RepSeconds.Outside(seconds) == 0 || Math.Abs(seconds - reps.RepSeconds) <= 0.2 * reps.RepSeconds ? seconds : 0;
        }

        return sum;
    }
}
