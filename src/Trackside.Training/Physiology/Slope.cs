namespace Trackside.Training.Physiology;

/// <summary>What it costs to run uphill and downhill.</summary>
public static class Slope
{
    /// <summary>The energy a runner spends for each metre on a slope.</summary>
    /// <param name="gradePercent">The rise in percent of the way along the flat, negative downhill; −45 to 45.</param>
    /// <returns>Joules per kilogram of body mass and metre along the slope; 3.6 on the flat, least near −18 %.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="gradePercent"/> is outside that range.</exception>
    /// <remarks>Source: A. E. Minetti et al., Journal of Applied Physiology 93, 2002. Energy, not pace: runners slow less than it says.</remarks>
    [Formula("slope", Evidence.Published)]
    public static double EnergyCost(double gradePercent)
    {
        ModelRange.Between(gradePercent, -45, 45, "The grade in percent", "no one was measured on a steeper one");

        var i = gradePercent / 100;
        return (((((((((155.4 * i) - 30.4) * i) - 43.3) * i) + 46.3) * i) + 19.5) * i) + 3.6;
    }
}
