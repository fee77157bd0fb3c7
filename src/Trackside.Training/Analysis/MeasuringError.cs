using Trackside.Training.Physiology;
using Trackside.Training.Quantities;

namespace Trackside.Training.Analysis;

/// <summary>How far a time may lie from what was run, and what that makes of differences.</summary>
public static class MeasuringError
{
    private const double HandSeconds = 0.2;
    private const double ElectronicSeconds = 0.005;
    private const double GpsShare = 0.02;

    /// <summary>The typical error of one time.</summary>
    /// <param name="time">The time; above zero.</param>
    /// <param name="timing">How it was taken.</param>
    /// <param name="grid">What it was written down to: a second, a tenth, a hundredth; see <see cref="GridOf"/>.</param>
    /// <returns>Seconds, above zero.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time is zero or longer than a day, or the grid is longer than a minute.</exception>
    [Formula("measuring-error", Evidence.Reconstructed)]
    public static double Of(Duration time, Workouts.Timing timing, Duration grid)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(time, Duration.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(time, Duration.FromMinutes(24 * 60));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(grid, Duration.FromMinutes(1));
        var taken = timing switch
        {
            Workouts.Timing.Hand => HandSeconds,
            Workouts.Timing.Electronic => ElectronicSeconds,
            Workouts.Timing.Gps => Math.Max(HandSeconds, GpsShare * Seconds(time)),
            _ => throw new ArgumentOutOfRangeException(nameof(timing)),
        };
        var written = Seconds(grid) / 2;
        return Math.Sqrt((taken * taken) + (written * written));
    }

    /// <summary>What times were written down to: the coarsest of a second, a tenth, a hundredth and a thousandth that they all lie on.</summary>
    /// <param name="times">The times of like reps; when there are none, a second.</param>
    /// <returns>One of the four.</returns>
    [Formula("measuring-error", Evidence.Reconstructed)]
    public static Duration GridOf(IEnumerable<Duration> times)
    {
        ArgumentNullException.ThrowIfNull(times);
        var grid = 1_000L;
        foreach (var time in times)
        {
            while (time.TotalMilliseconds % grid != 0)
            {
                grid /= 10;
            }
        }

        return Duration.FromMilliseconds(grid);
    }

    /// <summary>The least difference between two times that says something: twice their typical error.</summary>
    /// <param name="oneError">The typical error of the one, in seconds; zero or more.</param>
    /// <param name="otherError">That of the other.</param>
    /// <returns>Seconds.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An error is negative, not finite, or above a day.</exception>
    [Formula("measuring-error", Evidence.Reconstructed)]
    public static double LeastDifference(double oneError, double otherError)
    {
        ThrowIfNoError(oneError);
        ThrowIfNoError(otherError);
        return 2 * Math.Sqrt(((oneError * oneError) + (otherError * otherError)) / 2);
    }

    internal static double Seconds(Duration time) => time.TotalMilliseconds / 1_000.0;

    private static void ThrowIfNoError(double error)
    {
        if (!(error is >= 0 and <= 86_400))
        {
            throw new ArgumentOutOfRangeException(nameof(error), error, "An error is between 0 and 86,400 s.");
        }
    }
}
