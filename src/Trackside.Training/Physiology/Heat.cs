namespace Trackside.Training.Physiology;

/// <summary>How much slower than in the cool a run is to be expected in the heat; a coach's chart. Nothing here is applied unless it is asked for.</summary>
public static class Heat
{
    private const int HottestSum = 180;

    // Up to this sum of temperature and dew point in degrees Fahrenheit: from and to percent.
    private static readonly (int Sum, double Low, double High)[] Bands =
    [
        (100, 0, 0), (110, 0, 0.5), (120, 0.5, 1), (130, 1, 2), (140, 2, 3), (150, 3, 4.5), (160, 4.5, 6), (170, 6, 8), (HottestSum, 8, 10),
    ];

    /// <summary>By how much to slow a continuous run.</summary>
    /// <param name="temperatureCelsius">The temperature of the air; −20 to 50 °C.</param>
    /// <param name="dewPointCelsius">The dew point; −40 °C to the temperature.</param>
    /// <returns>A range in percent of the pace; null when the chart says that no one should run hard.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    /// <remarks>
    /// The chart adds the two in whole degrees Fahrenheit, so the sum is rounded to one.
    /// Source: M. Hadley, maximumperformancerunning.blogspot.com, July 2013.
    /// </remarks>
    [Formula("heat", Evidence.CoachingRule)]
    public static HeatSlowdown? Slowdown(double temperatureCelsius, double dewPointCelsius)
    {
        ModelRange.Between(temperatureCelsius, -20, 50, "The temperature in °C", "the chart knows no other weather");
        ModelRange.Between(dewPointCelsius, -40, temperatureCelsius, "The dew point in °C", "it is never above the temperature");

        var sum = Math.Round((1.8 * (temperatureCelsius + dewPointCelsius)) + 64);
        if (sum > HottestSum)
        {
            return null;
        }

        var (_, low, high) = Bands.First(band => sum <= band.Sum);
        return new HeatSlowdown(low, high);
    }
}

/// <summary>A range by which to slow a run in the heat.</summary>
/// <param name="LowPercent">At least so much, in percent of the pace.</param>
/// <param name="HighPercent">At most so much.</param>
public sealed record HeatSlowdown(double LowPercent, double HighPercent)
{
    /// <summary>Half of it: what the chart gives for reps with rests.</summary>
    public HeatSlowdown ForReps => new(LowPercent / 2, HighPercent / 2);
}
