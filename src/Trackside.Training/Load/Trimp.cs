using Trackside.Training.Physiology;
using Trackside.Training.Quantities;

namespace Trackside.Training.Load;

/// <summary>The load of a steady run from the heart rate. Useless for sprints and short reps, which are over before the heart has followed.</summary>
public static class Trimp
{
    /// <summary>Minutes, weighted by how far the mean heart rate lies between rest and its maximum.</summary>
    /// <param name="sex">Whose weights hold; sources disagree about those of women.</param>
    /// <param name="time">How long; at most a day.</param>
    /// <param name="meanBeatsPerMinute">The mean heart rate; between the resting and the highest one.</param>
    /// <param name="restingBeatsPerMinute">The resting heart rate; 20 to 120.</param>
    /// <param name="highestBeatsPerMinute">The highest heart rate; at least 30 above the resting one, at most 240.</param>
    /// <returns>Load in arbitrary units.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    /// <remarks>Source: E. W. Banister, 1991; R. H. Morton et al., Journal of Applied Physiology 69, 1990.</remarks>
    [Formula("trimp", Evidence.Published)]
    public static double Of(Sex sex, Duration time, double meanBeatsPerMinute, double restingBeatsPerMinute, double highestBeatsPerMinute)
    {
        const string Otherwise = "look at what the watch recorded";
        ArgumentOutOfRangeException.ThrowIfGreaterThan(time, Duration.FromMinutes(24 * 60));
        ModelRange.Between(restingBeatsPerMinute, 20, 120, "The resting heart rate", Otherwise);
        ModelRange.Between(highestBeatsPerMinute, restingBeatsPerMinute + 30, 240, "The highest heart rate", Otherwise);
        ModelRange.Between(meanBeatsPerMinute, restingBeatsPerMinute, highestBeatsPerMinute, "The mean heart rate", Otherwise);

        var reserve = (meanBeatsPerMinute - restingBeatsPerMinute) / (highestBeatsPerMinute - restingBeatsPerMinute);
        var weight = sex switch
        {
            Sex.Men => 0.64 * Math.Exp(1.92 * reserve),
            Sex.Women => 0.86 * Math.Exp(1.67 * reserve),
            _ => throw new ArgumentOutOfRangeException(nameof(sex), sex, "There are weights for men and for women."),
        };
        return (double)time.TotalSeconds / 60 * reserve * weight;
    }
}
