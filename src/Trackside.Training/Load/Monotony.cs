using Trackside.Training.Physiology;

namespace Trackside.Training.Load;

/// <summary>How much alike the days of a week are, and what the week comes to with that.</summary>
public static class Monotony
{
    private const int DaysInWeek = 7;
    private const double Highest = 10;

    /// <summary>The mean load of a day divided by the standard deviation over the seven days.</summary>
    /// <param name="dailyLoads">The loads of seven days, rest days as zero; each 0 to 100 000.</param>
    /// <returns>0 to 10: ten also for seven equal days, zero for seven days of rest.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are not seven days, or a load is outside its range.</exception>
    /// <remarks>The deviation is that of a sample (divided by six). Source: C. Foster, Medicine and Science in Sports and Exercise 30, 1998.</remarks>
    [Formula("monotony", Evidence.Definition)]
    public static double Of(IReadOnlyList<double> dailyLoads)
    {
        var sum = SumOf(dailyLoads);
        var mean = sum / DaysInWeek;
        var deviation = Math.Sqrt(dailyLoads.Sum(load => (load - mean) * (load - mean)) / (DaysInWeek - 1));
        return sum == 0 ? 0 : mean >= deviation * Highest ? Highest : mean / deviation;
    }

    /// <summary>The load of the week times its monotony.</summary>
    /// <inheritdoc cref="Of" path="/param"/>
    /// <returns>Strain in the unit of the loads.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are not seven days, or a load is outside its range.</exception>
    [Formula("monotony", Evidence.Definition)]
    public static double Strain(IReadOnlyList<double> dailyLoads) => Of(dailyLoads) * SumOf(dailyLoads);

    private static double SumOf(IReadOnlyList<double> dailyLoads)
    {
        ArgumentNullException.ThrowIfNull(dailyLoads);
        ModelRange.Between(dailyLoads.Count, DaysInWeek, DaysInWeek, "The number of days", "give days of rest as zero", nameof(dailyLoads));
        foreach (var load in dailyLoads)
        {
            DayLoad.Check(load, nameof(dailyLoads));
        }

        return dailyLoads.Sum();
    }
}
