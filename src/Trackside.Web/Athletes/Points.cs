using Trackside.Training.Physiology;

namespace Trackside.Web.Athletes;

/// <summary>What a performance is worth in the tables of World Athletics.</summary>
internal static class Points
{
    /// <summary>The points; null where the sex is not said, the distance is not scored, or the time is off the table.</summary>
    public static int? Of(Performance? performance, Sex? sex)
    {
        if (performance is null || sex is not { } whose || ScoredEvents.Flat(performance.Distance) is not { } scored)
        {
            return null;
        }

        return performance.Time <= Scoring.TimeFor(scored, whose, 1) && performance.Time >= Scoring.TimeFor(scored, whose, Scoring.MostPoints)
            ? Scoring.Points(scored, whose, performance.Time)
            : null;
    }
}
