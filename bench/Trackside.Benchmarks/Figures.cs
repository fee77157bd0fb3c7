using System.Globalization;

namespace Trackside.Benchmarks;

/// <summary>Many measured milliseconds in a few.</summary>
internal static class Figures
{
    /// <summary>The value that so many percent do not exceed: the nearest of those measured.</summary>
    public static double Percentile(IReadOnlyList<double> sorted, double percent) =>
        sorted.Count == 0 ? double.NaN : sorted[Math.Clamp((int)Math.Ceiling(percent / 100 * sorted.Count) - 1, 0, sorted.Count - 1)];

    /// <summary>Least, median, 95 and 99 of a hundred, and most.</summary>
    public static string Of(IEnumerable<double> milliseconds)
    {
        double[] sorted = [.. milliseconds.Order()];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"min {Percentile(sorted, 0),7:0.0}  median {Percentile(sorted, 50),7:0.0}  p95 {Percentile(sorted, 95),7:0.0}  p99 {Percentile(sorted, 99),7:0.0}  max {Percentile(sorted, 100),7:0.0} ms");
    }
}
