using Trackside.Training.Quantities;

namespace Trackside.Training.Physiology;

/// <summary>Cameron's comparison of race times through the best marks of the world.</summary>
public static class Cameron
{
    private const string Reach = "Cameron's model holds from 800 m to the marathon; take a distance in between.";

    /// <summary>The time for another distance.</summary>
    /// <param name="from">What was run, over 800 m to the marathon.</param>
    /// <param name="to">The distance that is asked for, 800 m to the marathon.</param>
    /// <returns>The time, to the millisecond.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A distance is outside its range.</exception>
    [Formula("cameron", Evidence.Replicated)]
    public static Duration TimeFor(Performance from, Distance to)
    {
        ModelRange.RequireRunning(from, nameof(from));
        ModelRange.Require(from.Metres, 800, 42_195, nameof(from), Reach);
        ModelRange.Require(to.TotalMetres, 800, 42_195, nameof(to), Reach);
        return ModelRange.ToDuration(SecondsFor(from, to.TotalMetres));
    }

    internal static double SecondsFor(Performance from, double metres) => from.Seconds * (metres / from.Metres) * Factor(from.Metres) / Factor(metres);

    private static double Factor(double metres) => 13.49681 - (0.000030363 * metres) + (835.7114 / Math.Pow(metres, 0.7905));
}
