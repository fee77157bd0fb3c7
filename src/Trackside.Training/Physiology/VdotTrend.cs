using System.Collections.Immutable;
using Trackside.Training.Quantities;

namespace Trackside.Training.Physiology;

/// <summary>An athlete's VDOT as a gently sloping line over the logarithm of distance, drawn through the performances near the one asked for.</summary>
/// <remarks>
/// A performance counts e times less for each 0.7 in the logarithm of distance (about a doubling) that it is away, and the slope is drawn towards
/// none (ridge, 0.05). Our own: it predicts the known bests of runners as well as any, but each distance has a line of its own.
/// </remarks>
public static class VdotTrend
{
    private const double Width = 0.7;
    private const double Ridge = 0.05;

    /// <summary>The time for a distance.</summary>
    /// <param name="performances">One or more, each with a VDOT (3:00 to 5 h); the best at each distance counts.</param>
    /// <param name="race">The distance that is asked for.</param>
    /// <returns>The time, to the millisecond: 3:00 to 5:00:00.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are no performances, or one, or the result, is outside the range of VDOT.</exception>
    [Formula("vdot-trend", Evidence.Reconstructed)]
    public static Duration TimeFor(ImmutableArray<Performance> performances, Distance race)
    {
        var bests = ModelRange.BestOfEach(performances, atLeast: 1);
        if (bests.Any(one => Vdot.Of(one) is null))
        {
            throw new ArgumentOutOfRangeException(nameof(performances), "A performance has a VDOT when it took 3:00 to 5 hours; leave out the others.");
        }

        return race > Distance.Zero && SecondsFor(bests, race.TotalMetres) is { } seconds
            ? ModelRange.ToDuration(seconds)
            : throw new ArgumentOutOfRangeException(nameof(race), race, "The trend of VDOT holds for races of 3:00 to 5 hours; take another distance.");
    }

    internal static double? SecondsFor(ImmutableArray<Performance> bests, double metres)
    {
        var at = Math.Log(metres);
        var (weights, x, y, xx, xy) = (0.0, 0.0, 0.0, 0.0, 0.0);
        foreach (var one in bests)
        {
            var (log, vdot) = (Math.Log(one.Metres) - at, Math.Log(Vdot.Of(one)!.Value));
            var weight = Math.Exp(-Math.Abs(log) / Width);
            weights += weight;
            x += weight * log;
            y += weight * vdot;
            xx += weight * log * log;
            xy += weight * log * vdot;
        }

        // Logarithms are counted from the distance asked for, so the height of the line there is all that is needed.
        var height = ((y * (xx + Ridge)) - (x * xy)) / ((weights * (xx + Ridge)) - (x * x));
        return Math.Exp(height) is >= Vdot.Least and <= Vdot.Most and var index ? Vdot.SecondsFor(metres, index) : null;
    }
}
