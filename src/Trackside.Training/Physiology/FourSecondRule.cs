using System.Collections.Immutable;
using Trackside.Training.Quantities;

namespace Trackside.Training.Physiology;

/// <summary>Horwill's rule: from 400 to 800, 1500, 3000, 5000 and 10,000 m each race is run four seconds a lap slower than the one before.</summary>
/// <remarks>A coach's rule of thumb. Fixed seconds do not scale, so it is for those who run a lap of the race in 55 to 75 s.</remarks>
public static class FourSecondRule
{
    private static readonly ImmutableArray<int> Ladder = [400, 800, 1500, 3000, 5000, 10_000];

    /// <summary>The time for another race of the ladder.</summary>
    /// <param name="from">What was run, over a race of the ladder, at 55 to 75 s a lap.</param>
    /// <param name="to">The race that is asked for, of the ladder.</param>
    /// <param name="secondsPerLap">What each step costs: 4, or 5 for slower runners; 3 to 6.</param>
    /// <returns>The time, to the millisecond.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A race is not of the ladder, or a number is outside its range.</exception>
    /// <remarks>Source: F. Horwill, the five-pace training of the British Milers' Club.</remarks>
    [Formula("four-second-rule", Evidence.CoachingRule)]
    public static Duration TimeFor(Performance from, Distance to, double secondsPerLap = 4)
    {
        ModelRange.RequireRunning(from, nameof(from));
        ModelRange.Require(secondsPerLap, 3, 6, nameof(secondsPerLap), "A step of the ladder costs 3 to 6 s a lap; 4 is usual.");
        var steps = StepOf(to, nameof(to)) - StepOf(from.Distance, nameof(from));
        var lap = ModelRange.Require(from.Seconds / from.Metres * 400, 55, 75, nameof(from), "The rule is for 55 to 75 s a lap; take another model.");
        return ModelRange.ToDuration((lap + (steps * secondsPerLap)) * to.TotalMetres / 400);
    }

    private static int StepOf(Distance race, string name) =>
        race.Metres <= Ladder[^1] && Ladder.IndexOf((int)race.Metres) is >= 0 and var step && race.Metres == Ladder[step]
        ? step
        : throw new ArgumentOutOfRangeException(name, race, "The rule knows 400, 800, 1500, 3000, 5000 and 10,000 m.");
}
