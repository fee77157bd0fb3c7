using System.Collections.Immutable;
using Trackside.Training.Physiology;

namespace Trackside.Training.Load;

/// <summary>The trend of load: means in which days count the less the longer ago they are. A trend and nothing more.</summary>
public static class LoadTrend
{
    private const double LongDays = 42;
    private const double ShortDays = 7;
    private const int MostDays = 7305;

    /// <summary>The trend on each day of a calendar, days without a session included.</summary>
    /// <param name="loads">The loads in any order; those of one day are added. What lies outside the calendar is left out.</param>
    /// <param name="first">The first day; both means are zero before it.</param>
    /// <param name="last">The last day; not before the first, and at most 20 years after it.</param>
    /// <returns>A point for each day, in the unit of the loads. The first six weeks climb from nothing, whatever was done before.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The last day is before the first, or too long after it.</exception>
    /// <remarks>Weights 1 − e^(−1/42) and 1 − e^(−1/7), as in GoldenCheetah; others use 1/42 and 1/7.</remarks>
    [Formula("load-trend", Evidence.Definition)]
    public static ImmutableArray<LoadTrendDay> Over(IReadOnlyList<DayLoad> loads, DateOnly first, DateOnly last)
    {
        ArgumentNullException.ThrowIfNull(loads);
        var days = last.DayNumber - first.DayNumber + 1;
        ModelRange.Between(days, 1, MostDays, "The number of days", "choose a shorter calendar", nameof(last));

        var daily = new double[days];
        foreach (var load in loads)
        {
            ArgumentNullException.ThrowIfNull(load, nameof(loads));
            if (load.Date >= first && load.Date <= last)
            {
                daily[load.Date.DayNumber - first.DayNumber] += load.Load;
            }
        }

        var (longMean, shortMean) = (0.0, 0.0);
        var trend = ImmutableArray.CreateBuilder<LoadTrendDay>(days);
        for (var day = 0; day < days; day++)
        {
            longMean += (daily[day] - longMean) * (1 - Math.Exp(-1 / LongDays));
            shortMean += (daily[day] - shortMean) * (1 - Math.Exp(-1 / ShortDays));
            trend.Add(new LoadTrendDay(first.AddDays(day), longMean, shortMean));
        }

        return trend.MoveToImmutable();
    }
}

/// <summary>The trend of load on a day, that day included.</summary>
/// <param name="Date">The day.</param>
/// <param name="Long">The mean with a time constant of 42 days, a day.</param>
/// <param name="Short">The mean with a time constant of 7 days, a day.</param>
public sealed record LoadTrendDay(DateOnly Date, double Long, double Short);
