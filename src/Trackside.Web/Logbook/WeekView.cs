using Microsoft.EntityFrameworkCore;
using Trackside.Web.Components;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Logbook;

/// <summary>A week of an athlete: what was run, and what is planned.</summary>
/// <param name="Planned">Sessions of the squad that nothing is recorded of for this athlete.</param>
/// <param name="Races">The races of the week, as they were written down.</param>
public sealed record WeekView(DateOnly From, IReadOnlyList<LogLine> Lines, IReadOnlyList<PlannedLine> Planned, IReadOnlyList<(DateOnly On, string Text)> Races)
{
    private const int Days = 7;

    public static async Task<WeekView> LoadAsync(TracksideDb db, Visit visit, Guid athlete, DateOnly day, CancellationToken cancellation)
    {
        var from = visit.WeekOf(day);
        var to = from.AddDays(Days - 1);
        var lines = await db.EntriesOf(visit.Squad!.Id, athlete).Where(entry => entry.On >= from && entry.On <= to).OrderBy(entry => entry.On).ThenBy(entry => entry.Id).LinesAsync(cancellation);
        var known = lines.Select(line => line.Session).ToArray();
        var planned = await db.SessionsOf(visit.Squad.Id, athlete).Where(session => session.On >= from && session.On <= to && !known.Contains(session.Id))
            .OrderBy(session => session.On).Select(session => new PlannedLine(session.Id, session.On, session.Title, session.Text)).ToListAsync(cancellation);
        var races = await db.Performances.AsNoTracking().Where(row => row.AthleteId == athlete && row.On >= from && row.On <= to).Select(row => new { row.On, row.Text }).ToListAsync(cancellation);
        return new(from, lines, planned, [.. races.Select(race => (race.On!.Value, race.Text))]);
    }

    public DateOnly To => From.AddDays(Days - 1);

    public IEnumerable<DateOnly> AllDays => Enumerable.Range(0, Days).Select(From.AddDays);

    public double[] ByKind => Volumes.Together(Lines.Select(line => line.ByKind));
}

/// <summary>A session that an athlete is to run.</summary>
public sealed record PlannedLine(Guid Session, DateOnly On, string Title, string Text);
