using System.Collections.Immutable;
using Trackside.Training.Quantities;

namespace Trackside.Training.Physiology;

/// <summary>The power law: time grows as distance to the power of an exponent, <c>t₂ = t₁ (d₂/d₁)^k</c>.</summary>
/// <remarks>Source: P. S. Riegel, Athletic Records and Human Endurance, American Scientist, 1981. Holds from 400 m to the marathon.</remarks>
public static class PowerLaw
{
    /// <summary>Riegel's exponent, 1.06. It is too shallow for runners of the mile and below.</summary>
    public const double Riegel = 1.06;

    /// <summary>The exponent taken when an athlete's own is not known, 1.08: between those of the bests of eleven runners from 800 to 10,000 m.</summary>
    public const double Usual = 1.08;

    internal const double Shortest = 400;
    internal const double Longest = 42_195;

    private const string Reach = "The power law holds from 400 m to the marathon; take a distance in between.";

    /// <summary>The time for another distance.</summary>
    /// <param name="from">What was run, over 400 m to the marathon.</param>
    /// <param name="to">The distance that is asked for, 400 m to the marathon.</param>
    /// <param name="exponent">1.00 to 1.30; <see cref="Usual"/> when the athlete's own is not known.</param>
    /// <returns>The time, to the millisecond.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A distance or the exponent is outside its range.</exception>
    [Formula("power-law", Evidence.Published)]
    public static Duration TimeFor(Performance from, Distance to, double exponent = Usual)
    {
        ModelRange.RequireRunning(from, nameof(from));
        ModelRange.Require(from.Metres, Shortest, Longest, nameof(from), Reach);
        ModelRange.Require(to.TotalMetres, Shortest, Longest, nameof(to), Reach);
        ModelRange.Require(exponent, 1, 1.3, nameof(exponent), "The exponent is from 1.00 to 1.30; 1.08 is usual.");
        return ModelRange.ToDuration(SecondsFor(from, to.TotalMetres, exponent));
    }

    /// <summary>An athlete's own exponent: the slope of the line through the logarithms of bests.</summary>
    /// <param name="performances">Performances over 400 m to the marathon at two or more distances; the best at each counts.</param>
    /// <returns>The exponent, 1.00 to 1.30.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than two distances, a distance outside the range, or an exponent outside it.</exception>
    [Formula("power-law", Evidence.Published)]
    public static double Exponent(ImmutableArray<Performance> performances)
    {
        var bests = ModelRange.BestOfEach(performances, atLeast: 2);
        ModelRange.Require(bests[0].Metres, Shortest, Longest, nameof(performances), Reach);
        ModelRange.Require(bests[^1].Metres, Shortest, Longest, nameof(performances), Reach);
        return ModelRange.Require(
            SlopeOf(bests), 1, 1.3, nameof(performances), "These performances do not belong together: the exponent is from 1.00 to 1.30. Take those of one season.");
    }

    internal static double SecondsFor(Performance from, double metres, double exponent) => from.Seconds * Math.Pow(metres / from.Metres, exponent);

    internal static double SlopeOf(ImmutableArray<Performance> bests)
    {
        var (x, y) = (bests.Average(one => Math.Log(one.Metres)), bests.Average(one => Math.Log(one.Seconds)));
        var across = bests.Sum(one => (Math.Log(one.Metres) - x) * (Math.Log(one.Metres) - x));
        return bests.Sum(one => (Math.Log(one.Metres) - x) * (Math.Log(one.Seconds) - y)) / across;
    }
}
