using Trackside.Notation.Performances;
using Trackside.Training.Physiology;

namespace Trackside.Telling.Paces;

/// <summary>What an athlete's performances say of them on a day.</summary>
public static class DayProfile
{
    // A race older than this says little of today.
    private const int Days = 730;

    /// <summary>The profile for a day, from what was run in the two years before it; from all that was run where there is nothing so late.</summary>
    /// <param name="lines">The performances as they were typed; what cannot be read is left out.</param>
    /// <param name="on">The day.</param>
    /// <param name="sex">Whose scoring tables hold; null where that is not said.</param>
    public static Profile Of(IEnumerable<string> lines, DateOnly on, Sex? sex)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var all = lines.Select(line => PerformanceLine.Read(line).Performance).OfType<Performance>().ToArray();
        var late = Array.FindAll(all, performance => performance.Date is not { } date || (date <= on && date > on.AddDays(-Days)));
        return Profile.Of(late.Length > 0 ? late : all, sex);
    }
}
