using Trackside.Training.Quantities;

namespace Trackside.Training.Physiology;

/// <summary>What a 100 m time is worth in still air at sea level. Nothing here is applied unless it is asked for.</summary>
public static class Wind
{
    /// <summary>A 100 m time, put into still air at sea level.</summary>
    /// <param name="time">The time for 100 m; 9 to 20 s.</param>
    /// <param name="windMetresPerSecond">The wind along the straight, positive from behind; −5 to 5 m/s.</param>
    /// <param name="altitudeMetres">The altitude of the place; 0 to 2500 m.</param>
    /// <returns>Seconds, with a band of a fifth of the correction.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    /// <remarks>Source: J. R. Mureika, 2000 (arXiv physics/0006057). For 100 m alone: in a 200 m race the wind helps for half of the way.</remarks>
    [Formula("wind", Evidence.Reconstructed)]
    public static Estimate StillAirTime(Duration time, double windMetresPerSecond, double altitudeMetres)
    {
        var seconds = (double)time.TotalSeconds;
        ModelRange.Between(seconds, 9, 20, "A 100 m time in seconds", "there is no wind model for other distances", nameof(time));
        ModelRange.Between(windMetresPerSecond, -5, 5, "The wind in m/s", "no one can say what a time in a stronger wind is worth");
        ModelRange.Between(altitudeMetres, 0, 2500, "The altitude in metres", "the formula was made for the places where races are run");

        var thinnerAir = Math.Exp(-0.000125 * altitudeMetres);
        var headwind = 1 - (windMetresPerSecond * seconds / 100);
        var stillAir = seconds * (1.03 - (0.03 * thinnerAir * headwind * headwind));
        var half = Math.Abs(stillAir - seconds) / 5;
        return new Estimate(stillAir, stillAir - half, stillAir + half, "s", "wind");
    }
}
