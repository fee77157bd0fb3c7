using System.Collections.Immutable;

namespace Trackside.Training.Physiology;

/// <summary>Critical speed and D′: the slope and the height of the line <c>d = D′ + CS·t</c> through all-out efforts of 2 to 15 min.</summary>
/// <param name="Speed">Critical speed in m/s, with its band.</param>
/// <param name="DPrime">D′ in metres, with its band: a quarter to both sides, or more.</param>
/// <remarks>Source: linear distance–time form of Monod and Scherrer, 1965, for running Hughson, Orok and Staudt, 1984.</remarks>
public sealed record CriticalSpeed(Estimate Speed, Estimate DPrime)
{
    internal const double FewestSeconds = 120;
    internal const double MostSeconds = 900;

    private const string Page = "critical-speed";

    /// <summary>Draws the line.</summary>
    /// <param name="performances">All-out efforts of 2 to 15 min at two or more distances, the longest half as long again (in time) as the shortest.</param>
    /// <exception cref="ArgumentOutOfRangeException">An effort is shorter or longer, there are too few, or they do not lie on such a line.</exception>
    [Formula(Page, Evidence.Published)]
    public static CriticalSpeed Of(ImmutableArray<Performance> performances)
    {
        var bests = ModelRange.BestOfEach(performances, atLeast: 2);
        if (!bests.All(Takes))
        {
            throw new ArgumentOutOfRangeException(nameof(performances), "Critical speed holds for efforts of 2 to 15 minutes; leave out the others.");
        }

        return Fit(bests) ?? throw new ArgumentOutOfRangeException(
            nameof(performances), "These efforts lie on no such line: the longest takes half as long again as the shortest, and D′ is from 20 to 600 m. Take those of one season.");
    }

    internal static bool Takes(Performance one) => ModelRange.Has(one.Seconds, FewestSeconds, MostSeconds) && ModelRange.IsRunning(one);

    /// <summary>The line; null when there is none worth the name.</summary>
    internal static CriticalSpeed? Fit(ImmutableArray<Performance> bests)
    {
        if (bests.Length < 2 || bests.Max(one => one.Seconds) < 1.5 * bests.Min(one => one.Seconds))
        {
            return null;
        }

        var (time, distance) = (bests.Average(one => one.Seconds), bests.Average(one => one.Metres));
        var across = bests.Sum(one => (one.Seconds - time) * (one.Seconds - time));
        var speed = bests.Sum(one => (one.Seconds - time) * (one.Metres - distance)) / across;
        var reserve = distance - (speed * time);
        if (reserve is not (>= 20 and <= 600) || speed is not (>= 1 and <= 8))
        {
            return null;
        }

        // With three or more the scatter about the line says how sure it is; two lie on it whatever they are worth.
        var scatter = bests.Length < 3 ? 0 : Math.Sqrt(bests.Sum(one => Math.Pow(one.Metres - reserve - (speed * one.Seconds), 2)) / (bests.Length - 2));
        var speedError = 2 * scatter / Math.Sqrt(across);
        var reserveError = 2 * scatter * Math.Sqrt((1.0 / bests.Length) + (time * time / across));
        return new(
            Estimate.Within(speed, Math.Max(2, 100 * speedError / speed), "m/s", Page),
            Estimate.Within(reserve, Math.Clamp(100 * reserveError / reserve, 25, 100), "m", Page));
    }
}
