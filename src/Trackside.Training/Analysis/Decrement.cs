using Trackside.Training.Physiology;

namespace Trackside.Training.Analysis;

/// <summary>How far reps fell from the best of them.</summary>
public static class Decrement
{
    // The day-to-day coefficient of variation of fatigue scores is 26 %; the band is twice that.
    private const double BandPercent = 52;

    /// <summary>The percentage decrement score: what all took, against all as fast as the best.</summary>
    /// <param name="times">The times of at least two like reps, in seconds, between 0.001 and 86,400; at most 5,000.</param>
    /// <returns>Percent, zero or more. It means fatigue only where every rep was all-out from the first on.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are too few or too many times, or one is outside its range.</exception>
    [Formula("decrement", Evidence.Published)]
    public static Estimate Score(IReadOnlyList<double> times)
    {
        ThrowUnlessTimes(times);
        var score = Math.Max(0, 100 * ((times.Sum() / (times.Count * times.Min())) - 1));
        return Estimate.Within(score, BandPercent, "%", "decrement");
    }

    /// <summary>The fatigue index: the worst against the best.</summary>
    /// <param name="times">As for <see cref="Score"/>.</param>
    /// <returns>Percent, zero or more.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are too few or too many times, or one is outside its range.</exception>
    [Formula("decrement", Evidence.Published)]
    public static Estimate FatigueIndex(IReadOnlyList<double> times)
    {
        ThrowUnlessTimes(times);
        return Estimate.Within(100 * ((times.Max() / times.Min()) - 1), BandPercent, "%", "decrement");
    }

    private static void ThrowUnlessTimes(IReadOnlyList<double> times)
    {
        ArgumentNullException.ThrowIfNull(times);
        if (times.Count is < 2 or > 5_000 || !times.All(time => time is >= 0.001 and <= 86_400))
        {
            throw new ArgumentOutOfRangeException(nameof(times), "Two to 5,000 times between 0.001 and 86,400 s are needed.");
        }
    }
}
