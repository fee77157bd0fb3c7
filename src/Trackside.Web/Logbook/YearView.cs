using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Trackside.Web.Components;
using Trackside.Web.Store;

namespace Trackside.Web.Logbook;

/// <summary>A year of an athlete, day by day, and its weeks.</summary>
public sealed record YearView(int Year, ImmutableDictionary<DateOnly, YearDay> Days, ImmutableHashSet<DateOnly> Races, LogWeeksView Weeks)
{
    public static async Task<YearView> LoadAsync(TracksideDb db, Visit visit, Guid athlete, int year, CancellationToken cancellation)
    {
        var today = visit.Today;
        var from = new DateOnly(year, 1, 1);
        var to = year == today.Year ? today : new DateOnly(year, 12, 31);
        var entries = db.EntriesOf(visit.Squad!.Id, athlete);
        var rows = await entries.Where(entry => entry.On >= from && entry.On <= to).Select(entry => new { entry.On, entry.Kinds, entry.ZoneMetres }).ToListAsync(cancellation);
        var races = await db.Performances.AsNoTracking().Where(row => row.AthleteId == athlete && row.On >= from && row.On <= to).Select(row => row.On!.Value).Distinct().ToListAsync(cancellation);
        return new(
            year,
            rows.GroupBy(row => row.On).ToImmutableDictionary(
                day => day.Key,
                day => new YearDay(Volumes.Hardest(Volumes.Together(day.Select(row => Volumes.ByKind(row.ZoneMetres)))), day.Sum(row => Volumes.ByKind(row.ZoneMetres).Sum()), string.Join(", ", day.SelectMany(row => row.Kinds.Split(", ", StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal)))),
            [.. races],
            await LogWeeksView.LoadAsync(entries, from, to, visit, cancellation));
    }
}

/// <summary>A day with training.</summary>
/// <param name="Kind">The hardest kind that was run, from 1 to 5; null where nothing is timed.</param>
/// <param name="Kinds">The names of the kinds, as rows keep them.</param>
public sealed record YearDay(int? Kind, double Metres, string Kinds);
