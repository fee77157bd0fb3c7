using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trackside.Web.Components;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Sessions;

/// <summary>The grid in which results are recorded. What it says and hears while people type goes through <see cref="ResultsApi"/>.</summary>
internal static class RecordingEndpoints
{
    public static void MapRecording(this IEndpointRouteBuilder routes)
    {
        var squad = routes.MapSquad("sessions");
        squad.MapGet("/sessions/{id:guid}/record", Show).For(Who.Members).Seen(Audit.Results);
        squad.MapPost("/sessions/{id:guid}/record", Save).For(Who.Members);
    }

    private static async Task<Results<RazorComponentResult<RecordPage>, NotFound>> Show(Guid id, TracksideDb db, Visit visit, Readings readings, CancellationToken cancellation) =>
        await OpenSession.FindAsync(db, readings, visit.Squad!.Id, id, cancellation) is { } open ? Answers.Page<RecordPage>(new { Open = open, Refused = Array.Empty<RecordedChange>() }) : TypedResults.NotFound();

    // Without script the whole grid is posted; only cells whose text differs from what was shown are changes.
    private static async Task<Results<RazorComponentResult<RecordPage>, NotFound, RedirectHttpResult>> Save(
        Guid id, IFormCollection form, TracksideDb db, Visit visit, Readings readings, Recording recording, CancellationToken cancellation)
    {
        if (!await db.Sessions.AnyAsync(session => session.Id == id && session.SquadId == visit.Squad!.Id, cancellation))
        {
            return TypedResults.NotFound();
        }

        var changes = GridForm.ChangesIn(Typed.Of(form));
        var (_, answers) = await recording.RecordAsync(id, changes, cancellation);
        var refused = answers.Where(answer => answer.State != "applied").ToList();
        if (refused.Count == 0)
        {
            return Answers.To(form["back"] == "targets" ? Paths.Targets(visit, id) : Paths.Record(visit, id));
        }

        db.ChangeTracker.Clear();
        return await OpenSession.FindAsync(db, readings, visit.Squad!.Id, id, cancellation) is { } open
            ? Answers.Refused<RecordPage>(new { Open = open, Refused = refused })
            : TypedResults.NotFound();
    }
}
