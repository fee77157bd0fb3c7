using Trackside.Training.Quantities;

namespace Trackside.Training.Physiology;

/// <summary>The scoring tables of World Athletics: points that make performances in different events comparable.</summary>
/// <remarks>
/// <c>points = floor(a (b − T)²)</c> in decimal arithmetic, T in seconds rounded up to the hundredth as the rules round electronic times. Points
/// compare how rare a performance is among the best; they do not say what one athlete can do. Hand times and wind are not allowed for.
/// </remarks>
public static class Scoring
{
    /// <summary>The most points the tables print.</summary>
    public const int MostPoints = 1400;

    /// <summary>The points of a time.</summary>
    /// <param name="scored">The event.</param>
    /// <param name="sex">Whose table holds.</param>
    /// <param name="time">The time; rounded up to the hundredth.</param>
    /// <param name="table">The edition.</param>
    /// <returns>0 to 1400.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The edition has no such event, or the time is off its table.</exception>
    [Formula("world-athletics-points", Evidence.Replicated)]
    public static int Points(ScoredEvent scored, Sex sex, Duration time, ScoringTable table = ScoringTable.Outdoor2022)
    {
        var (a, b) = Required(scored, sex, table);
        var seconds = decimal.Ceiling(Math.Min(time.TotalSeconds, 1_000_000) * 100) / 100;
        var points = seconds > 0 && seconds <= b ? PointsAt(a, b, seconds) : -1;
        return points is >= 0 and <= MostPoints
            ? points
            : throw new ArgumentOutOfRangeException(nameof(time), time, "The time is off the table, which has 0 to 1400 points; check the event and the time.");
    }

    /// <summary>The slowest time, to the hundredth, that has so many points or more.</summary>
    /// <param name="scored">The event.</param>
    /// <param name="sex">Whose table holds.</param>
    /// <param name="points">1 to 1400.</param>
    /// <param name="table">The edition.</param>
    /// <exception cref="ArgumentOutOfRangeException">The edition has no such event, or the points are outside their range.</exception>
    [Formula("world-athletics-points", Evidence.Replicated)]
    public static Duration TimeFor(ScoredEvent scored, Sex sex, int points, ScoringTable table = ScoringTable.Outdoor2022)
    {
        var (a, b) = Required(scored, sex, table);
        ModelRange.Require(points, 1, MostPoints, nameof(points), "The tables have 1 to 1400 points.");

        // The root of a double lands within a hundredth; the decimal sum decides.
        var hundredths = (long)((double)b * 100) - (long)(100 * Math.Sqrt(points / (double)a)) + 1;
        while (PointsAt(a, b, hundredths / 100m) < points)
        {
            hundredths--;
        }

        return Duration.FromMilliseconds(hundredths * 10);
    }

    /// <summary>The place of a time on the scale of the tables without steps: the root of its points; null off the table.</summary>
    internal static double? IndexOf(ScoredEvent scored, Sex sex, double seconds) =>
        ScoringConstants.Of(scored, sex, ScoringTable.Outdoor2022) is (var a, var b) && seconds > 0 && seconds < (double)b
            ? Math.Sqrt((double)a) * ((double)b - seconds)
            : null;

    /// <summary>The time at a place on that scale.</summary>
    internal static double SecondsAt(ScoredEvent scored, Sex sex, double index)
    {
        var (a, b) = Required(scored, sex, ScoringTable.Outdoor2022);
        return (double)b - (index / Math.Sqrt((double)a));
    }

    private static int PointsAt(decimal a, decimal b, decimal seconds) => seconds > b ? -1 : (int)decimal.Floor(a * (b - seconds) * (b - seconds));

    private static (decimal A, decimal B) Required(ScoredEvent scored, Sex sex, ScoringTable table) => ScoringConstants.Of(scored, sex, table)
        ?? throw new ArgumentOutOfRangeException(nameof(scored), scored, "That edition does not score this event; take another edition or event.");
}
