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
        return Profile.Of([.. Counting(lines, on).Select(one => one.Performance)], sex);
    }

    /// <summary>The lines that count for a day.</summary>
    /// <param name="lines">The performances as they were typed.</param>
    /// <param name="on">The day.</param>
    public static IEnumerable<string> LinesOf(IEnumerable<string> lines, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return Counting(lines, on).Select(one => one.Line);
    }

    private static (string Line, Performance Performance)[] Counting(IEnumerable<string> lines, DateOnly on)
    {
        var all = lines.SelectMany(line => PerformanceLine.Read(line).Performance is { } performance ? [(Line: line, Performance: performance)] : Array.Empty<(string Line, Performance Performance)>()).ToArray();
        var late = Array.FindAll(all, one => one.Performance.Date is not { } date || (date <= on && date > on.AddDays(-Days)));
        return late.Length > 0 ? late : all;
    }
}
