using System.Collections.Immutable;
using Trackside.Training.Quantities;

namespace Trackside.Training.Physiology;

/// <summary>What an athlete can run, from what they ran.</summary>
/// <remarks>
/// <para>One curve answers both <see cref="TimeFor(Distance)"/> and <see cref="SpeedAt"/>: from 800 m up the broken-log lines through the best at each
/// distance; from 100 to 400 m the points of World Athletics, when the sex and a sprint are known; between them, and without a sprint down to 300 m, a
/// power law. A distance that was run is answered by the curve too: <see cref="BestOf"/> has the best itself.</para>
/// <para>Indoor tracks, hand timing, wind and altitude are kept with a performance and not corrected for. What nobody runs (under 1.5 or over 13 m/s)
/// is kept and left out of every model. Immutable; everything is worked out when it is made.</para>
/// </remarks>
public sealed class Profile
{
    private const string Page = "race-curve";

    private readonly RaceCurve _curve;

    private Profile(ImmutableArray<Performance> performances, Sex? sex, Distance? ownRace)
    {
        (Performances, Sex, IsOwnRaceStated) = (performances, sex, ownRace is not null);
        Bests = ModelRange.BestOfEach(performances.Where(ModelRange.IsRunning));
        _curve = new RaceCurve(Bests, sex);
        var line = Physiology.CriticalSpeed.Fit([.. Bests.Where(Physiology.CriticalSpeed.Takes)]);
        (CriticalSpeed, DPrime) = (line?.Speed, line?.DPrime);
        Vdot = Bests.Max(one => Physiology.Vdot.Of(one)) is { } vdot ? Estimate.Within(vdot, 3.3, "ml/kg/min", "vdot") : null;
        MaximalSprintSpeed = _curve.HundredMetres is >= 9 and <= 20 and var hundred ? SpeedReserve.FromHundred(hundred) : null;
        OwnRace = ownRace ?? BestRaceOf(Bests, sex);
        MaximalAerobicSpeed = SpeedAt(Duration.FromMilliseconds((long)BrokenLog.Break * 1_000));
    }

    /// <summary>The performances it is built from.</summary>
    public ImmutableArray<Performance> Performances { get; }

    /// <summary>The best at each distance, shortest first; without what nobody runs.</summary>
    public ImmutableArray<Performance> Bests { get; }

    /// <summary>The last calendar year with a dated performance; null when none has a date.</summary>
    public int? LastYear => Performances.Max(one => one.Date?.Year);

    /// <summary>Whose scoring tables hold, or null when that is not known.</summary>
    public Sex? Sex { get; }

    /// <summary>
    /// The athlete's own race, whose pace "race pace" is: the one that was given, else the best performance by points, or by VDOT where the
    /// sex is not known. Null without either.
    /// </summary>
    public Distance? OwnRace { get; }

    /// <summary>Whether the own race was given, and not found out.</summary>
    public bool IsOwnRaceStated { get; }

    /// <summary>Critical speed in m/s, from the efforts of 2 to 15 min; null when they draw no line.</summary>
    public Estimate? CriticalSpeed { get; }

    /// <summary>D′ in metres, from the same efforts; null when they draw no line.</summary>
    public Estimate? DPrime { get; }

    /// <summary>The best VDOT of the performances of 3:00 to 5 h, give or take 3.3 %; null without one.</summary>
    public Estimate? Vdot { get; }

    /// <summary>Top speed in m/s: 1.15 times the average speed of the 100 m, give or take 5 %; null unless a 100 or a 200 was run.</summary>
    public Estimate? MaximalSprintSpeed { get; }

    /// <summary>Maximal aerobic speed in m/s: the speed that can be held for six minutes; null without endurance performances.</summary>
    public Estimate? MaximalAerobicSpeed { get; }

    /// <summary>A profile from performances.</summary>
    /// <param name="performances">What was run, in any order; several at one distance are welcome, the best counts.</param>
    /// <param name="sex">Whose scoring tables hold, or null.</param>
    [Formula(Page, Evidence.Reconstructed)]
    public static Profile Of(IEnumerable<Performance> performances, Sex? sex = null)
    {
        ArgumentNullException.ThrowIfNull(performances);
        return new([.. performances], sex, null);
    }

    /// <summary>The same athlete with that own race.</summary>
    /// <param name="ownRace">The distance whose pace "race pace" is.</param>
    public Profile WithOwnRace(Distance ownRace) => new(Performances, Sex, ownRace);

    /// <summary>The profile of a season: of the performances from one day to another, both included. Those without a date are left out.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    public Profile Between(DateOnly from, DateOnly to) => new([.. Performances.Where(one => one.Date >= from && one.Date <= to)], Sex, IsOwnRaceStated ? OwnRace : null);

    /// <summary>The profile of one calendar year.</summary>
    /// <param name="year">The year, from 1 to 9999.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such year.</exception>
    public Profile Season(int year) => Between(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    /// <summary>The best at a distance, the first of equals; null when it was not run.</summary>
    /// <param name="race">The distance.</param>
    public Performance? BestOf(Distance race) => Performances.Where(one => one.Distance == race).MinBy(one => one.Time);

    /// <summary>The time of an all-out race over a distance, in seconds; null where no model reaches.</summary>
    /// <param name="race">100 m to the marathon; 300 m to the marathon without a sprint.</param>
    [Formula(Page, Evidence.Reconstructed)]
    public Estimate? TimeFor(Distance race)
    {
        var metres = race.TotalMetres;
        return _curve.SecondsFor(metres) is { } seconds ? Estimate.Within(seconds, _curve.BandAt(metres), "s", Page) : null;
    }

    /// <summary>The speed that can be held for a time, in m/s: the distance whose race takes that time, over the time. Null where no model reaches.</summary>
    /// <param name="time">The time of an all-out run.</param>
    [Formula(Page, Evidence.Reconstructed)]
    public Estimate? SpeedAt(Duration time)
    {
        var seconds = time.TotalMilliseconds / 1_000.0;
        return _curve.MetresIn(seconds) is { } metres ? Estimate.Within(metres / seconds, _curve.BandAt(metres), "m/s", Page) : null;
    }

    /// <summary>The time of a race by a model of one's own choice, in seconds; null where it does not reach.</summary>
    /// <param name="race">The distance.</param>
    /// <param name="model">The model.</param>
    public Estimate? TimeFor(Distance race, RaceModel model) => NamedModels.TimeFor(Bests, Sex, race, model);

    /// <summary>The times of the races of <see cref="Race.All"/> that can be told, shortest first.</summary>
    /// <param name="model">A model of one's own choice, or null for the athlete's curve.</param>
    public ImmutableArray<Equivalent> Equivalents(RaceModel? model = null) =>
    [
        .. from race in Race.All
           let time = model is { } named ? TimeFor(race.Distance, named) : TimeFor(race.Distance)
           where time is not null
           select new Equivalent(race, time),
    ];

    private static Distance? BestRaceOf(ImmutableArray<Performance> bests, Sex? sex) => bests.Length == 1 ? bests[0].Distance
        : sex is { } known ? BestBy(bests, one => ScoredEvents.Flat(one.Distance) is { } scored ? Scoring.IndexOf(scored, known, one.Seconds) : null)
        : BestBy(bests, one => Physiology.Vdot.Of(one));

    private static Distance? BestBy(ImmutableArray<Performance> bests, Func<Performance, double?> worth) =>
        bests.Where(one => worth(one) is not null).MaxBy(worth)?.Distance;
}
