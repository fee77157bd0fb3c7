using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Trackside.Charts;
using Trackside.Telling;
using Trackside.Telling.Drawings;
using Trackside.Training.Load;
using Trackside.Training.Quantities;
using Trackside.Web.Components;
using Trackside.Web.Store;

namespace Trackside.Web.Logbook;

/// <summary>An athlete's weeks by kind, with the load of 42 and of 7 days where there are points.</summary>
/// <param name="WithoutPoints">How many sessions with timed work have no points, and so are missing in the load.</param>
public sealed record LogWeeksView(ImmutableArray<Charts.LogWeek> Weeks, bool HasLoad, int WithoutPoints)
{
    private const int Days = 7;
    private const decimal MostMetres = 1_000_000_000;
    private const double MostPoints = 100_000;

    /// <summary>The weeks from one day to another, each beginning as the person's weeks do.</summary>
    public static async Task<LogWeeksView> LoadAsync(IQueryable<Entry> entries, DateOnly from, DateOnly to, Visit visit, CancellationToken cancellation)
    {
        // Load reaches back: half a year before the first week it has settled.
        var first = visit.WeekOf(from);
        var settled = first.AddDays(-26 * Days);
        var rows = await entries.Where(entry => entry.On >= settled && entry.On <= to && entry.ZoneMetres != "")
            .Select(entry => new { entry.On, entry.ZoneMetres, entry.Points, entry.Kinds }).ToListAsync(cancellation);
        var loads = rows.Where(row => row.Points is >= 0 and <= MostPoints).Select(row => new DayLoad(row.On, row.Points!.Value)).ToArray();
        var trend = loads.Length == 0 ? ImmutableDictionary<DateOnly, LoadTrendDay>.Empty : LoadTrend.Over(loads, settled, to).ToImmutableDictionary(day => day.Date);
        var byWeek = rows.ToLookup(row => visit.WeekOf(row.On), row => Volumes.ByKind(row.ZoneMetres));
        var weeks = ImmutableArray.CreateBuilder<Charts.LogWeek>();
        for (var week = first; week <= to; week = week.AddDays(Days))
        {
            // The week that holds the last day may not be over: what is known of it is that day.
            var last = week.AddDays(Days - 1) <= to ? week.AddDays(Days - 1) : to;
            var load = trend.GetValueOrDefault(last);
            weeks.Add(new(week, [.. Volumes.Together(byWeek[week]).Select(metres => Distance.FromMetres(Math.Min(MostMetres, (decimal)metres)))]) { LongLoad = load?.Long, ShortLoad = load?.Short });
        }

        return new(weeks.DrainToImmutable(), loads.Length > 0, rows.Count(row => row.On >= first && row.Points is null && row.Kinds.Length > 0));
    }

    /// <summary>Whether anything was run in these weeks.</summary>
    public bool IsEmpty => Weeks.All(week => week.ByKind.All(distance => distance == Distance.Zero));

    public Chart Draw(string title, string loadUnit, Visit visit, ChartStyle style) => LogChart.Draw(
        new TrainingLog(title, Weeks) { LoadUnit = loadUnit },
        style with { KindNames = KindsOfZones.NamesOf(ZoneWords.VocabularyIn(visit.Speech)), PacePer = visit.Habits.Miles ? Distance.Mile : Distance.Kilometre, Words = visit.Speech.Charts });
}
