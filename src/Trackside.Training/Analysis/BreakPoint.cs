using Trackside.Training.Physiology;

namespace Trackside.Training.Analysis;

/// <summary>Where returns diminished: the rep from which all that followed was slower.</summary>
/// <param name="From">The first rep of the slower part, from 1, among the values that were looked at.</param>
/// <param name="Slower">By how much the second part was slower, in percent.</param>
/// <param name="Sureness">How much better a step explains the times than none, from 0 to 1.</param>
public sealed record BreakPoint(int From, Estimate Slower, Estimate Sureness)
{
    private const int LeastOnEachSide = 3;
    private const double LeastStep = 0.02;

    /// <summary>Looks for one step upward in a series.</summary>
    /// <param name="values">Times in order as shares of what is usual or asked for, about 1; between 0.01 and 100.</param>
    /// <param name="error">The typical measuring error of a value, as a share; zero or more.</param>
    /// <returns>The step that explains most, if it is at least 2 %, leaves three reps on each side and is worth its two numbers; else null.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value or the error is outside its range, or there are more than 5,000 values.</exception>
    [Formula("break-point", Evidence.Reconstructed)]
    public static BreakPoint? Of(IReadOnlyList<double> values, double error)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count > 5_000 || !(error is >= 0 and <= 1) || !values.All(value => value is >= 0.01 and <= 100))
        {
            throw new ArgumentOutOfRangeException(nameof(values), "There are at most 5,000 values, each between 0.01 and 100, and the error is between 0 and 1.");
        }

        if (values.Count < 2 * LeastOnEachSide)
        {
            return null;
        }

        var (before, cut, after) = BestCut(values);
        var (left, right) = (values.Take(cut).Average(), values.Skip(cut).Average());

        // What is left is never less than what measuring alone leaves.
        var floor = (values.Count * error * error) + 1e-12;
        var worth = (values.Count * Math.Log((before + floor) / (after + floor))) - (2 * Math.Log(values.Count));
        return worth > 0 && right / left >= 1 + LeastStep
            ? new BreakPoint(cut + 1, StepOf(left, right, cut, values.Count, error, after), Estimate.Exactly(1 / (1 + Math.Exp(-worth / 2)), "of 1", "break-point"))
            : null;
    }

    // Running sums make the scan one pass. Before and after are the squares that no step and the best step leave.
    private static (double Before, int Cut, double After) BestCut(IReadOnlyList<double> values)
    {
        var (sum, squares) = (values.Sum(), values.Sum(value => value * value));
        var before = squares - (sum * sum / values.Count);
        var (leftSum, best, cut) = (0.0, double.MaxValue, LeastOnEachSide);
        for (var index = 1; index <= values.Count - LeastOnEachSide; index++)
        {
            leftSum += values[index - 1];
            var rightSum = sum - leftSum;
            var left = squares - (leftSum * leftSum / index) - (rightSum * rightSum / (values.Count - index));
            (best, cut) = index >= LeastOnEachSide && left < best ? (left, index) : (best, cut);
        }

        return (Math.Max(before, 0), cut, Math.Max(best, 0));
    }

    private static Estimate StepOf(double left, double right, int cut, int count, double error, double after)
    {
        var deviation = Math.Sqrt(Math.Max(after / (count - 2), error * error));
        var half = Statistics.T(count - 2) * deviation * Math.Sqrt((1.0 / cut) + (1.0 / (count - cut)));
        var step = (right / left) - 1;
        return new Estimate(100 * step, 100 * (step - (half / left)), 100 * (step + (half / left)), "%", "break-point");
    }
}
