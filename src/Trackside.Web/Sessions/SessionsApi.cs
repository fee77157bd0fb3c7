using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trackside.Web.Api;
using Trackside.Web.Components;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Sessions;

/// <summary>The sessions of a squad, for programs.</summary>
internal static class SessionsApi
{
    private const string List = "sessions";
    private const int MostSearched = 200;

    public static void MapSessionsApi(this IEndpointRouteBuilder routes)
    {
        var squad = routes.MapApi().MapSquad("sessions").WithTags("Sessions");
        squad.MapGet("/sessions", ListAsync).For(Who.Members).With(Scope.SessionsRead).Named("listSessions", "The sessions of a squad, the latest day first.");
        squad.MapPost("/sessions", CreateAsync).For(Who.Coaches).With(Scope.SessionsWrite)
            .Named("createSession", "Write a session.", "Whatever the text says is kept; what is not sure in it `readSession` tells.")
            .Example("""{ "text": "6 x 400m @ 72, 90s jog", "on": "2026-05-20", "title": "Pace work" }""");
        squad.MapGet("/sessions/{session:guid}", GetAsync).For(Who.Members).With(Scope.SessionsRead).Named("getSession", "One session.");
        squad.MapPatch("/sessions/{session:guid}", ChangeAsync).For(Who.Coaches).With(Scope.SessionsWrite)
            .Named("changeSession", "Change a session: what is left out stays.", "Where the reps change, what was recorded goes with its rep; what has no rep any more is kept as an extra one. Every change stays in the history.")
            .Example("""{ "text": "8 x 400m @ 72, 90s jog" }""");
        squad.MapDelete("/sessions/{session:guid}", DeleteAsync).For(Who.Coaches).With(Scope.SessionsWrite).Named("deleteSession", "Delete a session and everything recorded in it.");
    }

    private static async Task<Results<Listed<SessionLine>, ProblemResult>> ListAsync(
        [AsParameters] Paging paging, [AsParameters] SessionFilter filter, TracksideDb db, Visit visit, CancellationToken cancellation)
    {
        var (after, problem) = paging.ReadDay(List);
        if ((problem ?? filter.Problem(MostSearched)) is { } refusal)
        {
            return refusal;
        }

        var squad = visit.Squad!.Id;
        var sessions = filter.Of(db.Sessions.AsNoTracking().Where(session => session.SquadId == squad));
        if (after is var (on, id))
        {
            sessions = sessions.Where(session => session.On < on || (session.On == on && session.Id.CompareTo(id) < 0));
        }

        var rows = await sessions.OrderByDescending(session => session.On).ThenByDescending(session => session.Id).Take(paging.Most + 1).ToListAsync(cancellation);
        var shown = rows.Take(paging.Most).Select(SessionLine.Of).ToList();
        return ApiAnswers.Listed(shown, rows.Count > paging.Most ? Paging.After(List, shown[^1].On, shown[^1].Id) : null);
    }

    private static async Task<Results<Made<SessionReply>, ProblemResult>> CreateAsync(NewSession request, TracksideDb db, Visit visit, Readings readings, TimeProvider clock, CancellationToken cancellation)
    {
        var fields = new FieldProblems();
        var squad = visit.Squad!.Id;
        var reading = readings.Of(request.Text is { Length: <= StoredSession.TextLength } text ? text : "");
        var everyone = await SessionFields.AthletesAsync(db, squad, cancellation);
        var title = fields.Text("title", request.Title, StoredSession.TitleLength, reading.Title is { Length: <= StoredSession.TitleLength } said ? said : "");
        var input = new SessionInput(
            fields.Day("on", request.On) ?? reading.Date ?? visit.Today,
            title,
            fields.Needed("text", request.Text, StoredSession.TextLength, "6 x 400m, 90s jog"),
            fields.Text("sharedNote", request.SharedNote, StoredSession.NoteLength),
            fields.Text("coachesNote", request.CoachesNote, StoredSession.NoteLength),
            request.Athletes is null,
            request.Athletes is null ? everyone : SessionFields.Chosen(fields, request.Athletes, everyone));
        if (!fields.IsGood)
        {
            return fields.Refusal;
        }

        var session = new StoredSession { SquadId = squad, Text = input.Text, Title = title, WrittenAt = clock.GetUtcNow(), WrittenBy = visit.Viewer.AccountId };
        db.Add(session);
        await SessionWriting.FillAsync(db, session, input, readings.Of(input.Text), cancellation);
        await db.SaveChangesAsync(cancellation);
        return ApiAnswers.Made($"/squads/{squad}/sessions/{session.Id}", await SessionReply.OfAsync(db, visit, session, cancellation));
    }

    private static async Task<Results<One<SessionReply>, NotFound>> GetAsync(Guid session, TracksideDb db, Visit visit, CancellationToken cancellation) =>
        await db.Sessions.AsNoTracking().SingleOrDefaultAsync(row => row.Id == session && row.SquadId == visit.Squad!.Id, cancellation) is { } row
            ? ApiAnswers.One(await SessionReply.OfAsync(db, visit, row, cancellation))
            : TypedResults.NotFound();

    private static async Task<Results<One<SessionReply>, NotFound, ProblemResult>> ChangeAsync(
        Guid session, SessionChange request, HttpContext http, TracksideDb db, Visit visit, Readings readings, TimeProvider clock, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await db.Sessions.SingleOrDefaultAsync(row => row.Id == session && row.SquadId == visit.Squad!.Id, cancellation) is not { } row)
        {
            return TypedResults.NotFound();
        }

        var now = await SessionReply.OfAsync(db, visit, row, cancellation);
        if (Etags.Problem(http, Etags.Of(http, now)) is { } stale)
        {
            return stale;
        }

        var fields = new FieldProblems();
        var input = await SessionFields.InputAsync(fields, request, now, db, cancellation);
        if (!fields.IsGood)
        {
            return fields.Refusal;
        }

        try
        {
            await SessionWriting.ChangeAsync(db, readings, row, input, readings.Of(input.Text), visit, clock.GetUtcNow(), cancellation);
            await transaction.CommitAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new ProblemResult(ProblemKinds.Changed);
        }

        return ApiAnswers.One(await SessionReply.OfAsync(db, visit, row, cancellation));
    }

    private static async Task<Results<NoContent, NotFound, ProblemResult>> DeleteAsync(Guid session, HttpContext http, TracksideDb db, Removal removal, Visit visit, CancellationToken cancellation)
    {
        if (await db.Sessions.SingleOrDefaultAsync(row => row.Id == session && row.SquadId == visit.Squad!.Id, cancellation) is not { } row)
        {
            return TypedResults.NotFound();
        }

        if (Etags.Problem(http, Etags.Of(http, await SessionReply.OfAsync(db, visit, row, cancellation))) is { } stale)
        {
            return stale;
        }

        try
        {
            await removal.SessionAsync(row, cancellation);
            return TypedResults.NoContent();
        }
        catch (DbUpdateConcurrencyException)
        {
            return new ProblemResult(ProblemKinds.Changed);
        }
    }
}
