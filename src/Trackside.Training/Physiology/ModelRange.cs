using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using Trackside.Training.Quantities;

namespace Trackside.Training.Physiology;

/// <summary>The door of the formulas: what lies outside a model's range does not come in.</summary>
internal static class ModelRange
{
    /// <summary>The slowest and the fastest speed that is taken for running, in m/s.</summary>
    public const double Slowest = 1.5;

    /// <inheritdoc cref="Slowest"/>
    public const double Fastest = 13;

    public static bool Has(double value, double low, double high) => value >= low && value <= high;

    /// <summary>Refuses a number outside a range; NaN lies outside every range.</summary>
    public static double Require(double value, double low, double high, string name, string cure) =>
        Has(value, low, high) ? value : throw new ArgumentOutOfRangeException(name, value, cure);

    /// <summary>Refuses a number outside a range with a sentence made of what it is and what to do.</summary>
    /// <param name="value">The number; what is no number is refused too.</param>
    /// <param name="least">The least that will do.</param>
    /// <param name="most">The most that will do.</param>
    /// <param name="what">What it is, with its unit: <c>The wind in m/s</c>.</param>
    /// <param name="otherwise">What to do when it is outside: <c>leave the wind out</c>.</param>
    /// <param name="name">The parameter; the compiler fills it in.</param>
    public static void Between(
        double value, double least, double most, string what, string otherwise, [CallerArgumentExpression(nameof(value))] string name = "") =>
        Require(value, least, most, name, string.Create(CultureInfo.InvariantCulture, $"{what} is between {least} and {most}; {otherwise}."));

    public static bool IsRunning(Performance one) => one.Seconds > 0 && Has(one.Metres / one.Seconds, Slowest, Fastest);

    /// <summary>Refuses what nobody runs: under 1.5 or over 13 m/s, zero included.</summary>
    public static Performance RequireRunning(Performance one, string name)
    {
        ArgumentNullException.ThrowIfNull(one);
        return IsRunning(one)
            ? one
            : throw new ArgumentOutOfRangeException(name, one, "A performance is between 1.5 and 13 m/s; check its distance and its time.");
    }

    /// <summary>The best at each distance, shortest first; refuses an empty list and what nobody runs.</summary>
    public static ImmutableArray<Performance> BestOfEach(ImmutableArray<Performance> performances, int atLeast)
    {
        if (!performances.IsDefault)
        {
            foreach (var one in performances)
            {
                RequireRunning(one, nameof(performances));
            }
        }

        var bests = performances.IsDefault ? [] : BestOfEach(performances);
        return bests.Length >= atLeast
            ? bests
            : throw new ArgumentOutOfRangeException(nameof(performances), bests.Length, "Performances at more different distances are needed: two for a line, one for the rest.");
    }

    /// <summary>The best at each distance, shortest first.</summary>
    public static ImmutableArray<Performance> BestOfEach(IEnumerable<Performance> performances) =>
        [.. performances.GroupBy(one => one.Distance).Select(same => same.MinBy(one => one.Time)!).OrderBy(one => one.Distance)];

    /// <summary>Seconds as a time.</summary>
    public static Duration ToDuration(double seconds) => Duration.FromMilliseconds((long)Math.Round(seconds * 1_000));
}
