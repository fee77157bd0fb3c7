using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trackside.Web.Components;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Logbook;

/// <summary>The squad's logs: whose log to open, search, and each athlete's log.</summary>
internal static class LogbookEndpoints
{
    private const int LatestSessions = 12;

    public static void MapLogbook(this IEndpointRouteBuilder routes)
    {
        var squad = routes.MapSquad("log");
        squad.MapGet("/log", Choose).For(Who.Members);
        squad.MapLog();
        squad.MapLogFiles();
        squad.MapSearch();
        routes.MapLogApi();
    }

    /// <summary>The athletes whose logs may be opened; who has one alone is there at once.</summary>
    private static async Task<Results<RazorComponentResult<ChoosePage>, RedirectHttpResult>> Choose(TracksideDb db, Visit visit, string? q, CancellationToken cancellation)
    {
        var squad = visit.Squad!.Id;
        var athletes = await db.Athletes.AsNoTracking().Where(athlete => athlete.SquadId == squad).OrderBy(athlete => athlete.LeftAt != null).ThenBy(athlete => athlete.Name)
            .Select(athlete => new ChosenAthlete(athlete.Id, athlete.Name, athlete.LeftAt != null, db.Entries.Where(entry => entry.AthleteId == athlete.Id && entry.TimedReps > 0).Max(entry => (DateOnly?)entry.On)))
            .ToListAsync(cancellation);
        if (!visit.Viewer.Reads(squad) && athletes is [var only])
        {
            return Answers.To(LogEndpoints.AddressOf(visit, only.Id));
        }

        var today = visit.Today;
        var latest = visit.Viewer.Reads(squad)
            ? await db.Sessions.AsNoTracking().Where(session => session.SquadId == squad && session.OwnAthleteId == null && session.On <= today)
                .OrderByDescending(session => session.On).ThenByDescending(session => session.Id).Take(LatestSessions).FoundAsync(cancellation)
            : [];
        return Answers.Page<ChoosePage>(new
        {
            Athletes = q is { Length: > 0 } ? athletes.Where(athlete => athlete.Name.Contains(q, StringComparison.CurrentCultureIgnoreCase)).ToList() : athletes,
            Query = q ?? "",
            Latest = latest,
        });
    }
}
