using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trackside.Web.Components;
using Trackside.Web.Store;

namespace Trackside.Web.Sessions;

/// <summary>What is on today, what is coming and what was last recorded.</summary>
internal static class TodayEndpoints
{
    private const int DaysAhead = 7;
    private const int Latest = 6;

    public static void MapToday(this IEndpointRouteBuilder routes) => routes.MapSquad("today").MapGet("/", Show).For(Who.Members);

    private static async Task<RazorComponentResult<TodayPage>> Show(TracksideDb db, Visit visit, CancellationToken cancellation)
    {
        var (today, squad) = (visit.Today, visit.Squad!.Id);
        var own = db.Sessions.Where(session => session.SquadId == squad && session.OwnAthleteId == null);
        var until = today.AddDays(DaysAhead);
        var coming = await SessionRow.ListAsync(db, own.Where(session => session.On >= today && session.On <= until).OrderBy(session => session.On).ThenBy(session => session.Id), cancellation);
        var latest = await SessionRow.ListAsync(db, own.Where(session => session.On < today).OrderByDescending(session => session.On).ThenByDescending(session => session.Id).Take(Latest), cancellation);
        return Answers.Page<TodayPage>(new
        {
            Today = coming.Where(row => row.On == today).ToList(),
            Coming = coming.Where(row => row.On > today).ToList(),
            Latest = latest,
            // Nobody but the head coach has any to see.
            HasSilentWebhook = await db.Webhooks.AnyAsync(hook => hook.SquadId == squad && hook.IsGivenUp, cancellation),
            HasAthletes = await db.Athletes.AnyAsync(athlete => athlete.SquadId == squad, cancellation),
        });
    }
}
