using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Trackside.Telling.Json;
using Trackside.Training.Timing;
using Trackside.Web.Store;

namespace Trackside.Web.Meaning;

/// <summary>What the marks of a session mean.</summary>
public static class TimedBoard
{
    /// <summary>The board of a timing, as far as who looks may see it; null while there is no mark.</summary>
    public static async Task<Board?> OfAsync(TracksideDb db, Readings readings, Store.Timing timing, CancellationToken cancellation)
    {
        var bodies = await db.TimedMarks.AsNoTracking().Where(mark => mark.SessionId == timing.Id && mark.Body != "").OrderBy(mark => mark.Number).Select(mark => mark.Body).ToListAsync(cancellation);
        if (bodies.Count == 0 || timing.OwnText is not { } text)
        {
            return null;
        }

        var session = await db.Sessions.AsNoTracking().SingleAsync(row => row.Id == timing.Id, cancellation);
        var named = await db.Entries.Where(entry => entry.SessionId == timing.Id).Select(entry => entry.AthleteId).ToArrayAsync(cancellation);
        var runners = await OpenSession.RunnersAsync(db, session, named, cancellation);
        var plan = new TimingPlan(text, readings.Of(text).Workout, [.. runners.Select(athlete => new Runner(athlete.Id, athlete.Name))], (_, _, _) => null);
        return Board.Of(plan, bodies.Select(Read).OfType<Mark>());
    }

    private static Mark? Read(string body)
    {
        using var json = JsonDocument.Parse(body);
        return MarkJson.Read(json.RootElement).Mark;
    }
}
