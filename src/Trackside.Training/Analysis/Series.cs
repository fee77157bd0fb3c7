using Trackside.Training.Physiology;

namespace Trackside.Training.Analysis;

/// <summary>How like reps went from the first to the last.</summary>
public enum SeriesShape
{
    /// <summary>Fewer than three: nothing is said.</summary>
    TooFew,

    /// <summary>All within the spread that is held for even.</summary>
    Even,

    /// <summary>Each faster than the one before, or nearly: a cut-down.</summary>
    CutDown,

    /// <summary>Each slower than the one before, or nearly: a fade.</summary>
    Fade,

    /// <summary>Two paces in turn, as when effort, bend or wind alternates.</summary>
    MixedPaces,

    /// <summary>Even, but the first was slow.</summary>
    SlowStart,

    /// <summary>Even, but the last was fast.</summary>
    FastFinish,

    /// <summary>The second half was faster, without falling from rep to rep.</summary>
    FasterSecondHalf,

    /// <summary>The second half was slower, without rising from rep to rep.</summary>
    SlowerSecondHalf,

    /// <summary>Uneven without an order.</summary>
    Uneven,
}

/// <summary>What a series of like reps shows.</summary>
/// <param name="Shape">How it went.</param>
/// <param name="Sureness">How sure the shape is, from 0 to 1: one less the chance of such an order by luck; null where no order is claimed.</param>
/// <param name="Trend">The change from rep to rep in percent of the mean, positive when slowing, with its 95 % interval; null for fewer than three.</param>
/// <param name="HalfDifference">The second half against the first, in percent, positive when slower; null for fewer than four.</param>
public sealed record SeriesFindings(SeriesShape Shape, Estimate? Sureness, Estimate? Trend, Estimate? HalfDifference);

/// <summary>Tells an intended cut-down, mixed paces and a fade apart.</summary>
public static class Series
{
    // A cut-down or a fade moves by at least this much from end to end; two paces lie at least this far apart.
    private const double LeastRange = 0.03;
    private const double LeastGap = 0.04;
    private const double LeastHalf = 0.02;
    private const double LeastTau = 0.6;

    /// <summary>What a series shows.</summary>
    /// <param name="values">The times of like reps in order, in seconds, or the times as shares of what was asked for; above zero.</param>
    /// <param name="error">The typical measuring error of one value, in the same unit; zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value or the error is outside its range, or there are more than 5,000 values.</exception>
    [Formula("series", Evidence.Reconstructed)]
    public static SeriesFindings Of(IReadOnlyList<double> values, double error)
    {
        var times = Checked(values, error);
        if (times.Length < 3)
        {
            return new SeriesFindings(SeriesShape.TooFew, null, null, null);
        }

        var mean = Statistics.Mean(times);
        var (slope, half) = Statistics.Line(times);
        var trend = new Estimate(100 * slope / mean, 100 * (slope - half) / mean, 100 * (slope + half) / mean, "% a rep", "series");
        var (tau, chance) = Statistics.Kendall(times);
        var halves = times.Length < 4 ? null : Halves(times, error);
        var shape = ShapeOf(times, error / mean, tau, halves);
        var sureness = shape is SeriesShape.CutDown or SeriesShape.Fade ? Estimate.Exactly(1 - chance, "of 1", "series") : null;
        return new SeriesFindings(shape, sureness, trend, halves);
    }

    /// <summary>The second half of a series against the first, in percent, positive when slower; null for fewer than four.</summary>
    /// <param name="values">The times of like reps in order, in seconds; above zero.</param>
    /// <param name="error">The typical measuring error of one value, in seconds; zero or more.</param>
    /// <returns>Its band is what measuring alone may make of it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value or the error is outside its range, or there are more than 5,000 values.</exception>
    [Formula("series", Evidence.Reconstructed)]
    public static Estimate? SecondHalf(IReadOnlyList<double> values, double error)
    {
        var times = Checked(values, error);
        return times.Length < 4 ? null : Halves(times, error);
    }

    private static double[] Checked(IReadOnlyList<double> values, double error)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (!(error is >= 0 and <= 86_400))
        {
            throw new ArgumentOutOfRangeException(nameof(error), error, "The error is between 0 and 86,400.");
        }

        return values.Count <= 5_000 && values.All(value => value is >= 0.001 and <= 86_400)
            ? [.. values]
            : throw new ArgumentOutOfRangeException(nameof(values), "There are at most 5,000 values, each between 0.001 and 86,400.");
    }

    private static SeriesShape ShapeOf(double[] times, double errorShare, double tau, Estimate? halves)
    {
        var mean = Statistics.Mean(times);
        var range = (times.Max() - times.Min()) / mean;
        var least = Math.Max(LeastRange, 2 * errorShare);
        if (range < least)
        {
            return SeriesShape.Even;
        }

        // One odd rep at an end may outweigh the order of the others: what got faster as a whole is no fade, and the other way round.
        if (Math.Abs(tau) >= LeastTau && (halves is null || Math.Sign(halves.Value) == Math.Sign(tau)))
        {
            return tau < 0 ? SeriesShape.CutDown : SeriesShape.Fade;
        }

        return ApartOf(times, Math.Max(LeastGap, 2 * errorShare)) ?? HalfShape(halves);
    }

    // A gap in the sorted times: one rep that stands apart, or two paces that take turns.
    private static SeriesShape? ApartOf(double[] times, double leastGap)
    {
        var sorted = times.Order().ToArray();
        var cut = Enumerable.Range(1, sorted.Length - 1).MaxBy(index => sorted[index] / sorted[index - 1]);
        if ((sorted[cut] / sorted[cut - 1]) - 1 < leastGap)
        {
            return null;
        }

        var isSlow = times.Select(time => time >= sorted[cut]).ToArray();
        var turns = isSlow.Zip(isSlow.Skip(1)).Count(pair => pair.First != pair.Second);
        return (turns, cut, sorted.Length - cut) switch
        {
            (1, 1, _) when !isSlow[^1] && IsEven(sorted.AsSpan(1)) => SeriesShape.FastFinish,
            (1, _, 1) when isSlow[0] && IsEven(sorted.AsSpan(0, cut)) => SeriesShape.SlowStart,
            ( >= 2, >= 2, >= 2) => SeriesShape.MixedPaces,
            _ => null,
        };
    }

    private static bool IsEven(ReadOnlySpan<double> sorted) => sorted[^1] - sorted[0] < LeastRange * Statistics.Mean(sorted);

    private static SeriesShape HalfShape(Estimate? halves) => halves switch
    {
        { Value: <= -100 * LeastHalf, High: < 0 } => SeriesShape.FasterSecondHalf,
        { Value: >= 100 * LeastHalf, Low: > 0 } => SeriesShape.SlowerSecondHalf,
        _ => SeriesShape.Uneven,
    };

    // The middle rep of an odd number belongs to neither half. The band is the measuring error of two means.
    private static Estimate Halves(double[] times, double error)
    {
        var count = times.Length / 2;
        var (first, second) = (Statistics.Mean(times.AsSpan(0, count)), Statistics.Mean(times.AsSpan(times.Length - count)));
        var difference = 100 * ((second / first) - 1);
        var least = 100 * 2 * error / Math.Sqrt(count) / first;
        return new Estimate(difference, difference - least, difference + least, "%", "series");
    }
}
