using System.Collections.Immutable;
using Trackside.Training.Physiology;
using Trackside.Training.Quantities;

namespace Trackside.Training.Analysis;

/// <summary>What tells the race whose pace a rep is.</summary>
public enum RaceBasis
{
    /// <summary>The athlete's own performances.</summary>
    Profile,

    /// <summary>The target of the rep, which names the race.</summary>
    Target,

    /// <summary>A pace that whoever wrote the session states, and that the reps keep.</summary>
    Stated,

    /// <summary>The length of the rep alone: the race that reps of that length are usually run for.</summary>
    RepAlone,
}

/// <summary>The race whose pace a rep is: <c>14:30 5K pace</c>.</summary>
/// <param name="Race">The race.</param>
/// <param name="Time">The time for the race at the pace of the rep, in seconds, with what the measuring error makes of it.</param>
/// <param name="Basis">What tells the race; the time follows from the rep in any case.</param>
public sealed record RaceOfRep(Race Race, Estimate Time, RaceBasis Basis)
{
    // Reps of a length, and the race at whose pace they are usually run; in between by the logarithm.
    private static readonly (double Rep, double Race)[] Usual =
    [
        (60, 100), (100, 200), (150, 300), (200, 400), (300, 800), (400, 1000), (500, 1609.344), (600, 2000),
        (800, 3000), (1000, 5000), (1609.344, 8000), (2000, 10_000), (3000, 15_000), (5000, 21_097.5), (10_000, 42_195),
    ];

    private static readonly ImmutableArray<Race> Named =
        [.. Race.All.Where(race => race.Name is "100" or "200" or "400" or "800" or "1500" or "mile" or "3K" or "5K" or "10K" or "half marathon" or "marathon")];

    /// <summary>The race that reps of a length are usually run for: 1000 m for 5K, 500 m for a mile, 300 m for 800 m.</summary>
    /// <param name="rep">The length of the rep, from 30 m to 30 km.</param>
    /// <param name="zone">The zone of the rep, from 1 to 9: a sprint is not taken for the pace of a race too long for its zone.</param>
    /// <returns>A race distance with a name. A convention: it says nothing about the athlete.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The rep is shorter than 30 m or longer than 30 km, or there is no such zone.</exception>
    [Formula("race-of-a-rep", Evidence.CoachingRule)]
    public static Distance UsualFor(Distance rep, int zone)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rep, Distance.FromMetres(30));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rep, Distance.FromKilometres(30));
        ArgumentOutOfRangeException.ThrowIfLessThan(zone, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(zone, 9);
        var metres = (double)rep.Metres;
        var above = Array.FindIndex(Usual, one => one.Rep >= metres);
        var race = above switch
        {
            0 => Usual[0].Race,
            < 0 => Usual[^1].Race,
            _ => Between(Usual[above - 1], Usual[above], metres),
        };
        var longest = zone >= 7 ? TrainingZone.Of(zone).Races?.Most : null;
        return Named.Where(one => longest is not { } most || (double)one.Distance.Metres <= Math.Max(most, 100)).MinBy(one => Math.Abs(Math.Log((double)one.Distance.Metres / race)))!.Distance;
    }

    internal static RaceOfRep At(Pace pace, double errorShare, Distance race, RaceBasis basis) => new(
        Race.Of(race) ?? new Race(race.ToString(), race),
        Estimate.Within(MeasuringError.Seconds(pace.TimeFor(race)), 100 * errorShare, "s", "race-of-a-rep"),
        basis);

    private static double Between((double Rep, double Race) below, (double Rep, double Race) above, double metres)
    {
        var share = Math.Log(metres / below.Rep) / Math.Log(above.Rep / below.Rep);
        return below.Race * Math.Pow(above.Race / below.Race, share);
    }
}
