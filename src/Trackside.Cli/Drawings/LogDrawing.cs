using Trackside.Charts;
using Trackside.Training.Analysis;
using Trackside.Training.Quantities;

namespace Trackside.Cli.Drawings;

/// <summary>A log as a chart of its weeks.</summary>
internal static class LogDrawing
{
    private const double MostMetres = 1e9;

    public static Chart Of(ToldLog told)
    {
        var trend = told.Log.Trend.ToDictionary(day => day.Date);
        var weeks = told.Log.Weeks.Select(week =>
        {
            // The last week may not be over: what is known of it is the last day.
            var sunday = week.Monday.AddDays(6);
            var last = trend.TryGetValue(sunday, out var day) ? day : told.Log.Trend.LastOrDefault() is { } latest && latest.Date >= week.Monday && latest.Date <= sunday ? latest : null;
            return new Charts.LogWeek(week.Monday, [.. Enumerable.Range(1, ChartStyle.KindCount).Select(kind => MetresOf(week, kind))]) { LongLoad = last?.Long, ShortLoad = last?.Short };
        });
        var unit = told.Log.Load is { } load ? $"{load.Unit} a day" : "load a day";
        return LogChart.Draw(
            new TrainingLog(told.Folder.Name, [.. weeks]) { LoadUnit = unit },
            new ChartStyle { KindNames = KindsOfZones.NamesOf(told.Athlete?.Vocabulary ?? Vocabulary.Default) });
    }

    private static Distance MetresOf(Training.Load.LogWeek week, int kind) =>
        Distance.FromMetres((decimal)Math.Min(MostMetres, week.Zones.Where(zone => KindsOfZones.Of(zone.Zone) == kind).Sum(zone => zone.Metres)));
}
