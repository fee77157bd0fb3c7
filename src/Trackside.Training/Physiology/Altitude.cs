using Trackside.Training.Quantities;

namespace Trackside.Training.Physiology;

/// <summary>How much slower a race is to be expected above home; a coach's rule. Nothing here is applied unless it is asked for.</summary>
public static class Altitude
{
    private const double MetresInThousandFeet = 304.8;

    /// <summary>By how much slower a race of 800 m or longer is, by the rule of 1 % for every 1000 ft above home.</summary>
    /// <param name="race">The distance; 800 m or longer. Shorter races gain from thin air.</param>
    /// <param name="altitudeMetres">The altitude of the race; 0 to 3500 m.</param>
    /// <param name="homeMetres">The altitude of home; 0 to 3500 m.</param>
    /// <returns>Percent of the time; zero at home and below. The band runs from half of the rule to nearly twice.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    [Formula("altitude", Evidence.CoachingRule)]
    public static Estimate SlowdownPercent(Distance race, double altitudeMetres, double homeMetres)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(race, Distance.FromMetres(800));
        ModelRange.Between(altitudeMetres, 0, 3500, "The altitude of the race in metres", "there is no rule for other places");
        ModelRange.Between(homeMetres, 0, 3500, "The altitude of home in metres", "there is no rule for other places");

        var rule = Math.Max(0, altitudeMetres - homeMetres) / MetresInThousandFeet;
        return new Estimate(rule, 0.5 * rule, 1.9 * rule, "%", "altitude");
    }
}
