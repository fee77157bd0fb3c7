using System.Collections.Immutable;
using Trackside.Training.Quantities;

namespace Trackside.Charts;

/// <summary>What was run over one distance on the days on which it was run.</summary>
/// <param name="Title">Stands over the chart; empty where the page has its own heading.</param>
/// <param name="Distance">The distance; never zero.</param>
/// <param name="Days">In any order; several of one day are welcome.</param>
/// <exception cref="ArgumentOutOfRangeException">The distance is zero.</exception>
public sealed record TimesOverTime(string Title, Distance Distance, ImmutableArray<TimedDay> Days)
{
    /// <summary>The distance; never zero.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is zero.</exception>
    public Distance Distance { get; init => field = Checked(value); } = Checked(Distance);

    /// <summary>The days in order of time.</summary>
    public ImmutableArray<TimedDay> Days { get; init => field = Ordered(value); } = Ordered(Days);

    private static Distance Checked(Distance distance)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(distance, Distance.Zero);
        return distance;
    }

    private static ImmutableArray<TimedDay> Ordered(ImmutableArray<TimedDay> days) => days.IsDefault ? [] : [.. days.OrderBy(day => day.On)];
}

/// <summary>What was run over a distance on a day.</summary>
/// <param name="On">The day.</param>
/// <param name="Best">The best time; never zero.</param>
/// <param name="Mean">The mean of all times, not below the best.</param>
/// <exception cref="ArgumentOutOfRangeException">The best is zero, or the mean is below it.</exception>
public sealed record TimedDay(DateOnly On, Duration Best, Duration Mean)
{
    /// <summary>The best time; never zero.</summary>
    public Duration Best { get; } = Best > Duration.Zero ? Best : throw new ArgumentOutOfRangeException(nameof(Best), Best, "Nobody runs in no time.");

    /// <summary>The mean of all times.</summary>
    public Duration Mean { get; } = Mean >= Best ? Mean : throw new ArgumentOutOfRangeException(nameof(Mean), Mean, "A mean is not below the best.");
}
