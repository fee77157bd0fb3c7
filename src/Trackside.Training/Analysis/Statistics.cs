namespace Trackside.Training.Analysis;

/// <summary>The few sums of which the analysis of a series is made.</summary>
internal static class Statistics
{
    // Student's t for 95 % (two-sided), by degrees of freedom from 1.
    private static readonly double[] T95 =
    [
        12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131,
        2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042,
    ];

    public static double Mean(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum / values.Length;
    }

    public static double SquaresAround(ReadOnlySpan<double> values, double centre)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += (value - centre) * (value - centre);
        }

        return sum;
    }

    /// <summary>The sample standard deviation; zero for fewer than two values.</summary>
    public static double Deviation(ReadOnlySpan<double> values) =>
        values.Length < 2 ? 0 : Math.Sqrt(SquaresAround(values, Mean(values)) / (values.Length - 1));

    public static double Median(ReadOnlySpan<double> values)
    {
        var sorted = values.ToArray();
        Array.Sort(sorted);
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// <summary>The straight line through values at 0, 1, 2…: its slope, and half the width of the slope's 95 % interval.</summary>
    public static (double Slope, double Half) Line(ReadOnlySpan<double> values)
    {
        var (count, centre, mean) = (values.Length, (values.Length - 1) / 2.0, Mean(values));
        var (along, across) = (0.0, 0.0);
        for (var index = 0; index < count; index++)
        {
            along += (index - centre) * (values[index] - mean);
            across += (index - centre) * (index - centre);
        }

        var slope = along / across;
        var residual = 0.0;
        for (var index = 0; index < count; index++)
        {
            var error = values[index] - mean - (slope * (index - centre));
            residual += error * error;
        }

        return (slope, count < 3 ? 0 : T(count - 2) * Math.Sqrt(residual / (count - 2) / across));
    }

    public static double T(int degreesOfFreedom) =>
        degreesOfFreedom <= T95.Length ? T95[degreesOfFreedom - 1] : 1.96 + (2.4 / degreesOfFreedom);

    /// <summary>Kendall's tau-b of values against their order, and how likely one as large in size is by chance.</summary>
    public static (double Tau, double Chance) Kendall(ReadOnlySpan<double> values)
    {
        var (rising, falling, tied) = (0L, 0L, 0L);
        for (var late = 1; late < values.Length; late++)
        {
            for (var early = 0; early < late; early++)
            {
                var order = values[late].CompareTo(values[early]);
                rising += order > 0 ? 1 : 0;
                falling += order < 0 ? 1 : 0;
                tied += order == 0 ? 1 : 0;
            }
        }

        var pairs = rising + falling + tied;
        if (rising + falling == 0)
        {
            return (0, 1);
        }

        var tau = (rising - falling) / Math.Sqrt((double)pairs * (pairs - tied));
        var inversions = Math.Min(rising, falling) + (tied / 2);
        return (tau, Math.Min(1, 2 * ChanceOfAtMost(inversions, values.Length)));
    }

    // How many orders of n things have at most so many inversions, as a share of all: exact for few, normal for many.
    private static double ChanceOfAtMost(long inversions, int count)
    {
        if (count > 12)
        {
            var (mean, variance) = (count * (count - 1) / 4.0, count * (count - 1.0) * ((2.0 * count) + 5) / 72);
            return NormalBelow((inversions + 0.5 - mean) / Math.Sqrt(variance));
        }

        var shares = new double[(count * (count - 1) / 2) + 1];
        shares[0] = 1;
        for (var things = 2; things <= count; things++)
        {
            for (var target = shares.Length - 1; target >= 0; target--)
            {
                var sum = 0.0;
                for (var moved = 0; moved < things && moved <= target; moved++)
                {
                    sum += shares[target - moved];
                }

                shares[target] = sum / things;
            }
        }

        return shares.Take((int)Math.Min(inversions + 1, shares.Length)).Sum();
    }

    // Abramowitz and Stegun 7.1.26, good to 1.5e-7.
    private static double NormalBelow(double z)
    {
        var t = 1 / (1 + (0.3275911 * Math.Abs(z) / Math.Sqrt(2)));
        var polynomial = t * (0.254829592 + (t * (-0.284496736 + (t * (1.421413741 + (t * (-1.453152027 + (t * 1.061405429))))))));
        var above = polynomial * Math.Exp(-z * z / 2) / 2;
        return z < 0 ? above : 1 - above;
    }
}
