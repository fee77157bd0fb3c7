using Trackside.Charts;
using Trackside.Training.Analysis;
using Trackside.Training.Load;
using Trackside.Training.Quantities;

namespace Trackside.Telling.Drawings;

/// <summary>A log as a chart of its weeks.</summary>
public static class LogDrawing
{
    private const double MostMetres = 1e9;

    /// <summary>Draws a log.</summary>
    /// <param name="log">The log.</param>
    /// <param name="title">What stands over it; empty where the page has its own heading.</param>
    /// <param name="vocabulary">What the coach calls the kinds of work; null for the usual names in the language.</param>
    /// <param name="speech">The language.</param>
    /// <param name="style">The width and the ids; null for the usual ones.</param>
    public static Chart Of(Log log, string title, Vocabulary? vocabulary, Speech speech, ChartStyle? style = null)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(speech);
        var trend = log.Trend.ToDictionary(day => day.Date);
        var weeks = log.Weeks.Select(week =>
        {
            // The last week may not be over: what is known of it is the last day.
            var sunday = week.Monday.AddDays(6);
            var last = trend.TryGetValue(sunday, out var day) ? day : log.Trend.LastOrDefault() is { } latest && latest.Date >= week.Monday && latest.Date <= sunday ? latest : null;
            return new Charts.LogWeek(week.Monday, [.. Enumerable.Range(1, ChartStyle.KindCount).Select(kind => MetresOf(week, kind))]) { LongLoad = last?.Long, ShortLoad = last?.Short };
        });
        var unit = log.Load is { } load ? speech.Say("unit.a-day", LogWords.Unit(load, speech)) : speech.Say("unit.load-a-day");
        return LogChart.Draw(
            new TrainingLog(title, [.. weeks]) { LoadUnit = unit },
            (style ?? new ChartStyle()) with { Words = speech.Charts, KindNames = KindsOfZones.NamesOf(vocabulary ?? ZoneWords.VocabularyIn(speech)) });
    }

    private static Distance MetresOf(Training.Load.LogWeek week, int kind) =>
        Distance.FromMetres((decimal)Math.Min(MostMetres, week.Zones.Where(zone => KindsOfZones.Of(zone.Zone) == kind).Sum(zone => zone.Metres)));
}
