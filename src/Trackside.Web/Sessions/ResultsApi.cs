using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Trackside.Web.Api;
using Trackside.Web.Components;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Sessions;

/// <summary>What was recorded in a session, for programs and for our own grid.</summary>
internal static class ResultsApi
{
    private const int MostChanges = 2_000;

    private const string HowToRecord = """
        A cell is an athlete and a field: `rep-1`, `rep-2` … (what follows the last rep asked for is an extra one, written `200m 28.4`), `target-1` …, `rpe`, `feel`, `sleep`, `soreness`, `note`, `private-note`, `outcome`.
        The text is what a coach would type: `72.4`, `1:12.4`, `DNF calf`; an empty text clears the cell.

        Each change is answered by its id: `applied`, `refused` (with a message; nothing else is held up), or `conflict`: somebody changed the cell after `base`. Theirs counts then, and ours is kept in the history.
        A change that is sent twice with the same id is done once.
        """;

    public static void MapResultsApi(this IEndpointRouteBuilder routes)
    {
        var squad = routes.MapApi().MapSquad("sessions").WithTags("Results");
        squad.MapGet("/sessions/{session:guid}/results", GetAsync).For(Who.Members).Seen(Audit.Results).With(Scope.ResultsRead).Named("getResults", "What was recorded in a session, athlete by athlete, as far as who asks may see it.");
        squad.MapPost("/sessions/{session:guid}/results", RecordAsync).For(Who.Members).With(Scope.ResultsWrite)
            .Named("recordResults", "Record cells: times, targets, feelings, notes.", HowToRecord)
            .Example("""{ "changes": [{ "athlete": "0196f0d2-0000-7000-8000-000000000001", "field": "rep-1", "text": "1:12.4" }] }""");
        squad.MapGet("/sessions/{session:guid}/results/changes", SinceAsync).For(Who.Members).Seen(Audit.Results).With(Scope.ResultsRead)
            .Named("listResultChanges", "The cells that changed after a version, with what stands in them now.", "Ask again with the version of the answer: most askings find nothing new.");
        squad.MapPost("/sessions/{session:guid}/results/undo", UndoAsync).For(Who.Members).With(Scope.ResultsWrite)
            .Named("undoResult", "Take back the last change that the same account made in this session.", "Answers the cell as it stands now, or 204 where there is nothing to take back. It is refused where somebody has changed the cell since.");
    }

    private static async Task<Results<One<ResultsReply>, NotFound>> GetAsync(Guid session, TracksideDb db, Visit visit, Readings readings, CancellationToken cancellation) =>
        await OpenSession.FindAsync(db, readings, visit.Squad!.Id, session, cancellation) is { } open ? ApiAnswers.One(ResultsReply.Of(open, visit)) : TypedResults.NotFound();

    private static async Task<Results<Ok<ChangesReply>, NotFound, ProblemResult>> RecordAsync(
        Guid session, ChangesRequest request, TracksideDb db, Visit visit, Recording recording, CancellationToken cancellation)
    {
        if (!await db.Sessions.AnyAsync(row => row.Id == session && row.SquadId == visit.Squad!.Id, cancellation))
        {
            return TypedResults.NotFound();
        }

        var fields = new FieldProblems();
        var changes = Read(fields, request);
        if (!fields.IsGood)
        {
            return fields.Refusal;
        }

        var (version, answers) = await recording.RecordAsync(session, changes, cancellation);
        return TypedResults.Ok(new ChangesReply(version, [.. answers.Select(ChangeReply.Of)]));
    }

    private static async Task<Results<Ok<CellsReply>, NotFound, ProblemResult>> SinceAsync(
        Guid session, [FromQuery, Description("The version after which; 0 for all.")] long after, TracksideDb db, Visit visit, Recording recording, CancellationToken cancellation)
    {
        if (await db.Sessions.AsNoTracking().SingleOrDefaultAsync(row => row.Id == session && row.SquadId == visit.Squad!.Id, cancellation) is not { } row)
        {
            return TypedResults.NotFound();
        }

        if (after < 0)
        {
            return ProblemResult.At(ProblemKinds.BadParameter, "after", "'after' is a version as it was answered, from 0 on.");
        }

        // Most askings find nothing new, and then nothing else is read.
        if (row.Version <= after)
        {
            return TypedResults.Ok(new CellsReply(row.Version, []));
        }

        var (version, cells) = await recording.SinceAsync(row, after, cancellation);
        return TypedResults.Ok(new CellsReply(version, [.. cells.Select(CellReply.Of)]));
    }

    private static async Task<Results<Ok<CellsReply>, NoContent, NotFound>> UndoAsync(Guid session, TracksideDb db, Visit visit, Recording recording, CancellationToken cancellation)
    {
        if (!await db.Sessions.AnyAsync(row => row.Id == session && row.SquadId == visit.Squad!.Id, cancellation))
        {
            return TypedResults.NotFound();
        }

        return await recording.UndoAsync(session, cancellation) is { } undone ? TypedResults.Ok(new CellsReply(undone.Version, [.. undone.Changes.Select(CellReply.Of)])) : TypedResults.NoContent();
    }

    private static List<TypedChange> Read(FieldProblems fields, ChangesRequest request)
    {
        if (request.Changes is not { Count: > 0 and <= MostChanges } changes)
        {
            fields.Add("changes", string.Create(CultureInfo.InvariantCulture, $"Send between 1 and {MostChanges} changes at once."));
            return [];
        }

        var read = new List<TypedChange>();
        foreach (var (index, change) in changes.Index())
        {
            var at = string.Create(CultureInfo.InvariantCulture, $"changes[{index}]");
            if (change?.Athlete is not { } athlete)
            {
                fields.Add($"{at}.athlete", "It is needed: the id of an athlete.");
            }
            else if (change.Field is not { } field || CellField.Of(field) is null)
            {
                fields.Add($"{at}.field", "It is needed: rep-1, target-1, rpe, feel, sleep, soreness, note, private-note or outcome.");
            }
            else
            {
                read.Add(new(change.Id ?? Guid.CreateVersion7(), athlete, field, TextIn(fields, at, change.Text), change.Base));
            }
        }

        return read;
    }

    // An empty text clears the cell, so it is said and not left out.
    private static string TextIn(FieldProblems fields, string at, string? text)
    {
        if (text is null)
        {
            fields.Add($"{at}.text", "It is needed; an empty text clears the cell.");
        }

        return fields.Text($"{at}.text", text, StoredSession.NoteLength);
    }
}
