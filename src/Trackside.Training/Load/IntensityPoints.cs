using Trackside.Training.Physiology;
using Trackside.Training.Quantities;

namespace Trackside.Training.Load;

/// <summary>The load of running from its speed, without a heart rate.</summary>
public static class IntensityPoints
{
    private const double PointsForAnHourAtThreshold = 33;

    /// <summary>The points of a stretch at one speed: time, weighted by the fourth power of speed over threshold speed.</summary>
    /// <param name="time">How long; at most a day.</param>
    /// <param name="metresPerSecond">The speed; from zero to twice threshold speed, beyond which it is a sprint.</param>
    /// <param name="thresholdMetresPerSecond">The speed that can be held for about an hour; 1 to 8 m/s.</param>
    /// <returns>Points; 33 for an hour at threshold.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    /// <remarks>A fit to the points of J. Daniels's intensity tables, as in GoldenCheetah.</remarks>
    [Formula("intensity-points", Evidence.Published)]
    public static double Of(Duration time, double metresPerSecond, double thresholdMetresPerSecond)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(time, Duration.FromMinutes(24 * 60));
        ModelRange.Between(thresholdMetresPerSecond, 1, 8, "Threshold speed in m/s", "look at its unit");
        ModelRange.Between(metresPerSecond, 0, 2 * thresholdMetresPerSecond, "The speed in m/s", "count sprints by their metres");

        return PointsForAnHourAtThreshold / 3600 * (double)time.TotalSeconds * Math.Pow(metresPerSecond / thresholdMetresPerSecond, 4);
    }
}
