using Trackside.Training.Quantities;

namespace Trackside.Training.Physiology;

/// <summary>A stretch of a session at one speed: a rep, or what lies between two reps.</summary>
public sealed record WorkPiece
{
    /// <summary>Makes a piece.</summary>
    /// <param name="time">How long it lasts; at most a day.</param>
    /// <param name="metresPerSecond">How fast, 0 to 13 m/s, zero for standing; null for a recovery of which no one says how it is spent.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public WorkPiece(Duration time, double? metresPerSecond)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(time, Duration.FromMinutes(24 * 60));
        ModelRange.Between(metresPerSecond ?? 0, 0, 13, "A speed in m/s", "no one runs faster", nameof(metresPerSecond));
        (Time, MetresPerSecond) = (time, metresPerSecond);
    }

    /// <summary>How long it lasts.</summary>
    public Duration Time { get; }

    /// <summary>How fast, in m/s; zero for standing, null for a recovery of which no one says how it is spent.</summary>
    public double? MetresPerSecond { get; }

    /// <summary>A rep: a distance in a time.</summary>
    /// <param name="distance">How far.</param>
    /// <param name="time">How long it took; at most a day.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is zero or too long, or no one runs so fast.</exception>
    public static WorkPiece Rep(Distance distance, Duration time)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(time, Duration.Zero);
        return new WorkPiece(time, distance.TotalMetres / (double)time.TotalSeconds);
    }

    internal double Seconds => (double)Time.TotalSeconds;

    /// <summary>Metres run faster than a speed; zero when it is not known how fast.</summary>
    internal double MetresBeyond(double metresPerSecond) => Math.Max(0, (MetresPerSecond ?? 0) - metresPerSecond) * Seconds;
}
