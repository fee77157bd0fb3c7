using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Trackside.Web.Components;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Sessions;

/// <summary>The grid in which results are recorded, and what it says and hears while people type.</summary>
internal static class RecordingEndpoints
{
    private const int MostChanges = 2_000;

    public static void MapRecording(this IEndpointRouteBuilder routes)
    {
        var squad = routes.MapSquad("sessions");
        squad.MapGet("/sessions/{id:guid}/record", Show).For(Who.Members).Seen(Audit.Results);
        squad.MapPost("/sessions/{id:guid}/record", Save).For(Who.Members);
        squad.MapGet("/sessions/{id:guid}/entries", Since).For(Who.Members).Seen(Audit.Results);
        squad.MapPost("/sessions/{id:guid}/entries", Take).For(Who.Members).WithToken();
        squad.MapPost("/sessions/{id:guid}/undo", Undo).For(Who.Members).WithToken();
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

    private static async Task<Results<Ok<CellsReply>, NotFound>> Since(Guid id, [FromQuery] long after, TracksideDb db, Visit visit, Recording recording, CancellationToken cancellation)
    {
        if (await db.Sessions.AsNoTracking().SingleOrDefaultAsync(session => session.Id == id && session.SquadId == visit.Squad!.Id, cancellation) is not { } row)
        {
            return TypedResults.NotFound();
        }

        // Most askings find nothing new, and then nothing else is read.
        if (row.Version <= after)
        {
            return TypedResults.Ok(new CellsReply(row.Version, []));
        }

        var (version, cells) = await recording.SinceAsync(row, after, cancellation);
        return TypedResults.Ok(new CellsReply(version, cells));
    }

    private static async Task<Results<Ok<ChangesReply>, NotFound, ProblemHttpResult>> Take(
        Guid id, ChangesRequest request, TracksideDb db, Visit visit, Recording recording, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        if (!await db.Sessions.AnyAsync(session => session.Id == id && session.SquadId == visit.Squad!.Id, cancellation))
        {
            return TypedResults.NotFound();
        }

        if (request.Changes is not { Count: > 0 and <= MostChanges } changes || changes.Any(change => change.Field is null || change.Text is null))
        {
            return TypedResults.Problem(says["Send between 1 and {0} changes at once.", MostChanges], statusCode: StatusCodes.Status400BadRequest);
        }

        var (version, answers) = await recording.RecordAsync(id, changes, cancellation);
        return TypedResults.Ok(new ChangesReply(version, answers));
    }

    private static async Task<Results<Ok<CellsReply>, NoContent, NotFound>> Undo(Guid id, TracksideDb db, Visit visit, Recording recording, CancellationToken cancellation)
    {
        if (!await db.Sessions.AnyAsync(session => session.Id == id && session.SquadId == visit.Squad!.Id, cancellation))
        {
            return TypedResults.NotFound();
        }

        return await recording.UndoAsync(id, cancellation) is { } undone ? TypedResults.Ok(new CellsReply(undone.Version, undone.Changes)) : TypedResults.NoContent();
    }
}

/// <summary>What a grid sends.</summary>
internal sealed record ChangesRequest(IReadOnlyList<TypedChange>? Changes);

/// <summary>What became of each change.</summary>
internal sealed record ChangesReply(long Version, IReadOnlyList<RecordedChange> Results);

/// <summary>The cells that changed.</summary>
internal sealed record CellsReply(long Version, IReadOnlyList<RecordedChange> Cells);
