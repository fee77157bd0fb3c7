using Trackside.Training.Physiology;
using Trackside.Training.Quantities;

namespace Trackside.Training.Load;

/// <summary>How much more or less was run than the week before. It says nothing about injuries.</summary>
public static class WeekChange
{
    /// <summary>The change of volume from one week to the next.</summary>
    /// <param name="lastWeek">What was run in the week before; at least a kilometre.</param>
    /// <param name="thisWeek">What was run in the week.</param>
    /// <returns>Percent of the week before: 10 for a tenth more, −100 for a week without running.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Less than a kilometre was run in the week before: there is nothing to compare with.</exception>
    [Formula("week-change", Evidence.Definition)]
    public static double Percent(Distance lastWeek, Distance thisWeek)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(lastWeek, Distance.Kilometre);

        return 100 * ((thisWeek.TotalMetres / lastWeek.TotalMetres) - 1);
    }
}
