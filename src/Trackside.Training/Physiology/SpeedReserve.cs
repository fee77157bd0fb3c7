using Trackside.Training.Quantities;

namespace Trackside.Training.Physiology;

/// <summary>What kind of 800 m runner a speed reserve ratio belongs to.</summary>
public enum RunnerType
{
    /// <summary>800 m runners from the 1500 m side: a ratio under 1.48.</summary>
    EightHundredFifteenHundred,

    /// <summary>800 m runners pure and simple: 1.48 to under 1.58.</summary>
    EightHundred,

    /// <summary>800 m runners from the 400 m side: 1.58 and more.</summary>
    FourHundredEightHundred,
}

/// <summary>The anaerobic speed reserve: what lies between maximal aerobic and maximal sprint speed.</summary>
public static class SpeedReserve
{
    private const double Decay = 0.013;
    private const double SprintShare = 1.15;

    /// <summary>The speed that can be held for a short time.</summary>
    /// <param name="maximalSprintSpeed">Top speed, flying, in m/s: 4 to 13.</param>
    /// <param name="maximalAerobicSpeed">The speed at maximal oxygen uptake in m/s: 2 to 8, and below the other.</param>
    /// <param name="time">3 to 240 s.</param>
    /// <returns>m/s.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Something is outside its range.</exception>
    /// <remarks>Source: M. W. Bundle, R. W. Hoyt, P. G. Weyand, J. Appl. Physiol. 95, 2003.</remarks>
    [Formula("speed-reserve", Evidence.Published)]
    public static double SpeedAt(double maximalSprintSpeed, double maximalAerobicSpeed, Duration time)
    {
        Require(maximalSprintSpeed, maximalAerobicSpeed);
        var seconds = ModelRange.Require(time.TotalMilliseconds / 1_000.0, 3, 240, nameof(time), "The speed reserve says something of 3 to 240 s; take a time in between.");
        return maximalAerobicSpeed + ((maximalSprintSpeed - maximalAerobicSpeed) * Math.Exp(-Decay * seconds));
    }

    /// <summary>Maximal sprint speed over maximal aerobic speed.</summary>
    /// <param name="maximalSprintSpeed">Top speed, flying, in m/s: 4 to 13.</param>
    /// <param name="maximalAerobicSpeed">The speed at maximal oxygen uptake in m/s: 2 to 8, and below the other.</param>
    /// <returns>A ratio above 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Something is outside its range.</exception>
    [Formula("speed-reserve-ratio", Evidence.Published)]
    public static double Ratio(double maximalSprintSpeed, double maximalAerobicSpeed)
    {
        Require(maximalSprintSpeed, maximalAerobicSpeed);
        return maximalSprintSpeed / maximalAerobicSpeed;
    }

    /// <summary>The type of 800 m runner that goes with a ratio, as it was in nineteen elite men.</summary>
    /// <param name="ratio">Maximal sprint speed over maximal aerobic speed, 1 to 3.</param>
    /// <exception cref="ArgumentOutOfRangeException">The ratio is outside its range.</exception>
    /// <remarks>Source: G. N. Sandford et al., Int. J. Sports Physiol. Perform. 14, 2019.</remarks>
    public static RunnerType TypeOf(double ratio) =>
        ModelRange.Require(ratio, 1, 3, nameof(ratio), "A speed reserve ratio is from 1 to 3; check the two speeds.") switch
        {
            < 1.48 => RunnerType.EightHundredFifteenHundred,
            < 1.58 => RunnerType.EightHundred,
            _ => RunnerType.FourHundredEightHundred,
        };

    /// <summary>Top speed, flying, from a 100 m race: 1.15 times its average speed, give or take 5 %.</summary>
    /// <param name="hundred">The 100 m, 9.5 to 20 s, from a standing start.</param>
    /// <returns>m/s.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time is outside its range.</exception>
    [Formula("sprint-speed", Evidence.Reconstructed)]
    public static Estimate FromHundred(Duration hundred) =>
        FromHundred(ModelRange.Require(hundred.TotalMilliseconds / 1_000.0, 9.5, 20, nameof(hundred), "The rule is for 100 m in 9.5 to 20 s; measure a flying 30 m."));

    internal static Estimate FromHundred(double seconds) => Estimate.Within(SprintShare * 100 / seconds, 5, "m/s", "sprint-speed");

    private static void Require(double sprint, double aerobic)
    {
        ModelRange.Require(sprint, 4, 13, nameof(sprint), "Maximal sprint speed is from 4 to 13 m/s.");
        ModelRange.Require(aerobic, 2, Math.Min(8, sprint), nameof(aerobic), "Maximal aerobic speed is from 2 to 8 m/s and below the sprint speed.");
    }
}
