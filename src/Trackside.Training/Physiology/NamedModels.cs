using System.Collections.Immutable;
using Trackside.Training.Quantities;

namespace Trackside.Training.Physiology;

/// <summary>Race times by each of the models that can be asked for by name.</summary>
internal static class NamedModels
{
    /// <summary>The time for a distance, from the best at each distance; null where the model does not reach.</summary>
    /// <remarks>The band is two times the model's error in docs/science/studies/prediction-error.md, and wider the farther the nearest performance is.</remarks>
    public static Estimate? TimeFor(ImmutableArray<Performance> bests, Sex? sex, Distance race, RaceModel model)
    {
        var known = ImmutableArray.CreateRange(bests.Where(one => Takes(one, sex, model)));
        if (known.IsEmpty || race == Distance.Zero)
        {
            return null;
        }

        var nearest = known.MinBy(one => Math.Abs(Math.Log(race.TotalMetres / one.Metres)))!;
        var reach = Math.Abs(Math.Log(race.TotalMetres / nearest.Metres));
        return SecondsFor(known, nearest, sex, race, model) is { } seconds
            ? Estimate.Within(seconds, 2 * (ErrorOf(model) + reach), "s", PageOf(model))
            : null;
    }

    private static double? SecondsFor(ImmutableArray<Performance> known, Performance nearest, Sex? sex, Distance race, RaceModel model)
    {
        var metres = race.TotalMetres;
        return model switch
        {
            RaceModel.BrokenLog => metres <= BrokenLog.Longest ? Within(BrokenLog.Fit(known).SecondsFor(metres), BrokenLog.FewestSeconds, BrokenLog.MostSeconds) : null,
            RaceModel.Vdot => Vdot.SecondsFor(metres, Vdot.Of(nearest)!.Value),
            RaceModel.VdotTrend => VdotTrend.SecondsFor(known, metres),
            RaceModel.Riegel => ByPower(nearest, metres, PowerLaw.Riegel),
            RaceModel.PowerLaw => ByPower(nearest, metres, PowerLaw.Usual),
            RaceModel.OwnPowerLaw => known.Length > 1 && PowerLaw.SlopeOf(known) is >= 1 and <= 1.3 and var slope ? ByPower(nearest, metres, slope) : null,
            RaceModel.Cameron => metres is >= 800 and <= 42_195 ? Cameron.SecondsFor(nearest, metres) : null,
            RaceModel.Points => ByPoints(nearest, race, sex!.Value),
            RaceModel.CriticalSpeed => CriticalSpeed.Fit(known) is { } line
                ? Within((metres - line.DPrime.Value) / line.Speed.Value, CriticalSpeed.FewestSeconds, CriticalSpeed.MostSeconds)
                : null,
            _ => throw new ArgumentOutOfRangeException(nameof(model), model, "There is no such model."),
        };
    }

    private static double? Within(double seconds, double fewest, double most) => ModelRange.Has(seconds, fewest, most) ? seconds : null;

    private static double ErrorOf(RaceModel model) => model switch
    {
        RaceModel.BrokenLog or RaceModel.Vdot => 1.6,
        RaceModel.VdotTrend => 1.4,
        RaceModel.OwnPowerLaw => 1.7,
        RaceModel.PowerLaw => 1.9,
        RaceModel.Riegel or RaceModel.Points => 2.0,
        RaceModel.Cameron => 2.2,
        RaceModel.CriticalSpeed => 2.7,
        _ => throw new ArgumentOutOfRangeException(nameof(model), model, "There is no such model."),
    };

    private static string PageOf(RaceModel model) => model switch
    {
        RaceModel.BrokenLog => "broken-log",
        RaceModel.Vdot => "vdot",
        RaceModel.VdotTrend => "vdot-trend",
        RaceModel.Riegel or RaceModel.PowerLaw or RaceModel.OwnPowerLaw => "power-law",
        RaceModel.Cameron => "cameron",
        RaceModel.Points => "world-athletics-points",
        RaceModel.CriticalSpeed => "critical-speed",
        _ => throw new ArgumentOutOfRangeException(nameof(model), model, "There is no such model."),
    };

    private static bool Takes(Performance one, Sex? sex, RaceModel model) => model switch
    {
        RaceModel.BrokenLog => BrokenLog.Takes(one),
        RaceModel.Vdot or RaceModel.VdotTrend => Vdot.Of(one) is not null,
        RaceModel.Riegel or RaceModel.PowerLaw or RaceModel.OwnPowerLaw => ModelRange.Has(one.Metres, PowerLaw.Shortest, PowerLaw.Longest),
        RaceModel.Cameron => ModelRange.Has(one.Metres, 800, 42_195),
        RaceModel.Points => sex is { } known && ScoredEvents.Flat(one.Distance) is { } scored && Scoring.IndexOf(scored, known, one.Seconds) is not null,
        RaceModel.CriticalSpeed => CriticalSpeed.Takes(one),
        _ => throw new ArgumentOutOfRangeException(nameof(model), model, "There is no such model."),
    };

    private static double? ByPower(Performance nearest, double metres, double exponent) =>
        ModelRange.Has(metres, PowerLaw.Shortest, PowerLaw.Longest) ? PowerLaw.SecondsFor(nearest, metres, exponent) : null;

    // Sixty metres is scored indoors only.
    private static double? ByPoints(Performance nearest, Distance race, Sex sex) =>
        ScoredEvents.Flat(race) is { } to and not ScoredEvent.Sprint60
        && Scoring.SecondsAt(to, sex, Scoring.IndexOf(ScoredEvents.Flat(nearest.Distance)!.Value, sex, nearest.Seconds)!.Value) is > 0 and var seconds ? seconds : null;
}
