using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Trackside.Notation.Readings;
using Trackside.Web.Components;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Sessions;

/// <summary>Writing a session, and changing one.</summary>
internal static class WritingEndpoints
{
    public static void MapWriting(this IEndpointRouteBuilder routes)
    {
        var squad = routes.MapSquad("sessions");
        squad.MapGet("/sessions/new", New).For(Who.Coaches);
        squad.MapPost("/sessions/new", Create).For(Who.Coaches);
        squad.MapPost("/sessions/reading", ReadAsTyped).For(Who.Members);
        squad.MapPost("/sessions/earlier", EarlierThanTyped).For(Who.Members);
        squad.MapGet("/sessions/{id:guid}/edit", Edit).For(Who.Coaches);
        squad.MapPost("/sessions/{id:guid}/edit", Change).For(Who.Coaches);
    }

    private static async Task<RazorComponentResult<WritePage>> New(
        TracksideDb db, Visit visit, Readings readings, [FromQuery] string? text, [FromQuery] string? on, [FromQuery] Guid? from, [FromQuery] Guid? template, CancellationToken cancellation)
    {
        var typed = Typed.Nothing;
        (typed["text"], typed["on"], typed["who"]) = (text ?? "", on ?? "", "everyone");
        if (from is { } copied && await db.Sessions.AsNoTracking().SingleOrDefaultAsync(session => session.Id == copied && session.SquadId == visit.Squad!.Id, cancellation) is { } session)
        {
            (typed["text"], typed["title"], typed["note"]) = (session.Text, session.Title, session.SharedNote);
        }

        if (template is { } kept && await db.Templates.AsNoTracking().SingleOrDefaultAsync(row => row.Id == kept && row.SquadId == visit.Squad!.Id, cancellation) is { } workout)
        {
            (typed["text"], typed["title"], typed["note"]) = (workout.Text, workout.Name, workout.Note);
        }

        return Answers.Page<WritePage>(await SessionForm.PageOfAsync(typed, Paths.New(visit), null, db, readings, visit, cancellation));
    }

    private static async Task<Results<RazorComponentResult<WritePage>, RedirectHttpResult>> Create(
        IFormCollection form, TracksideDb db, Visit visit, Readings readings, TimeProvider clock, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        var typed = Typed.Of(form);
        if (IsOnlyRead(typed))
        {
            return Answers.Page<WritePage>(await SessionForm.PageOfAsync(typed, Paths.New(visit), null, db, readings, visit, cancellation));
        }

        var reading = readings.Of(typed["text"]);
        if (SessionForm.Read(typed, reading, visit, says, await AthletesAsync(db, visit, cancellation)) is not { } input)
        {
            return Answers.Refused<WritePage>(await SessionForm.PageOfAsync(typed, Paths.New(visit), null, db, readings, visit, cancellation));
        }

        var session = new StoredSession { SquadId = visit.Squad!.Id, Text = input.Text, WrittenAt = clock.GetUtcNow(), WrittenBy = visit.Viewer.AccountId, Title = input.Title.Length > 0 ? input.Title : TitleIn(reading.Title) };
        db.Add(session);
        await SessionWriting.FillAsync(db, session, input, reading, cancellation);
        await db.SaveChangesAsync(cancellation);
        return Answers.To(AskedReps.ResultsOf(reading).Any() ? Paths.ReadThis(visit, session.Id) : Paths.Session(visit, session.Id));
    }

    private static async Task<RazorComponentResult<ReadingView>> ReadAsTyped(IFormCollection form, TracksideDb db, Visit visit, Readings readings, CancellationToken cancellation)
    {
        var (reading, earlier) = await TypedAsync(form, db, readings, visit, cancellation);
        return Answers.Page<ReadingView>(new { Reading = reading, Earlier = earlier });
    }

    // What a browser that reads by itself still has to ask.
    private static async Task<RazorComponentResult<EarlierPart>> EarlierThanTyped(IFormCollection form, TracksideDb db, Visit visit, Readings readings, CancellationToken cancellation) =>
        Answers.Page<EarlierPart>(new { Sessions = (await TypedAsync(form, db, readings, visit, cancellation)).Earlier });

    private static async Task<(Reading Reading, IReadOnlyList<AlikeSession> Earlier)> TypedAsync(IFormCollection form, TracksideDb db, Readings readings, Visit visit, CancellationToken cancellation)
    {
        var typed = Typed.Of(form);
        var reading = readings.Of(typed["text"].Length <= StoredSession.TextLength ? typed["text"] : typed["text"][..StoredSession.TextLength]);
        return (reading, await SessionForm.EarlierAsync(typed, reading, null, db, readings, visit, cancellation));
    }

    private static async Task<Results<RazorComponentResult<WritePage>, NotFound>> Edit(Guid id, TracksideDb db, Visit visit, Readings readings, CancellationToken cancellation)
    {
        if (await OpenSession.FindAsync(db, readings, visit.Squad!.Id, id, cancellation) is not { } open)
        {
            return TypedResults.NotFound();
        }

        var (typed, session) = (Typed.Nothing, open.Row);
        (typed["text"], typed["title"], typed["on"], typed["note"], typed["private-note"], typed["who"], typed["version"]) =
            (session.Text, session.Title, Paths.Iso(session.On), session.SharedNote, open.PrivateNote, session.IsForEveryone ? "everyone" : "some", session.Version.ToString(System.Globalization.CultureInfo.InvariantCulture));
        typed["athlete"] = string.Join('\n', open.Athletes.Select(athlete => athlete.Id));
        typed["before"] = SessionWriting.Print(session, open.PrivateNote);
        return Answers.Page<WritePage>(await SessionForm.PageOfAsync(typed, Paths.Edit(visit, id), session, db, readings, visit, cancellation));
    }

    private static async Task<Results<RazorComponentResult<WritePage>, RedirectHttpResult, NotFound>> Change(
        Guid id, IFormCollection form, TracksideDb db, Visit visit, Readings readings, TimeProvider clock, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        var typed = Typed.Of(form);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await db.Sessions.SingleOrDefaultAsync(row => row.Id == id && row.SquadId == visit.Squad!.Id, cancellation) is not { } session)
        {
            return TypedResults.NotFound();
        }

        if (IsOnlyRead(typed))
        {
            return Answers.Page<WritePage>(await SessionForm.PageOfAsync(typed, Paths.Edit(visit, id), session, db, readings, visit, cancellation));
        }

        var reading = readings.Of(typed["text"]);
        var note = await db.PrivateNotes.SingleOrDefaultAsync(row => row.SessionId == id && row.AthleteId == null, cancellation);
        if (typed["before"] != SessionWriting.Print(session, note?.Text ?? ""))
        {
            typed.Refuse("text", says["Somebody changed this session while you wrote. Their version is open in the session; what you wrote stands here. Save again to put yours in its place."]);
            typed["before"] = SessionWriting.Print(session, note?.Text ?? "");
        }

        if (SessionForm.Read(typed, reading, visit, says, await AthletesAsync(db, visit, cancellation)) is not { } input)
        {
            return Answers.Refused<WritePage>(await SessionForm.PageOfAsync(typed, Paths.Edit(visit, id), session, db, readings, visit, cancellation));
        }

        await SessionWriting.ChangeAsync(db, readings, session, input, reading, visit, clock.GetUtcNow(), cancellation);
        await transaction.CommitAsync(cancellation);
        return Answers.To(Paths.Session(visit, id));
    }

    private static bool IsOnlyRead(Typed typed)
    {
        if (typed.IsTicked("fix"))
        {
            SessionForm.ApplyFix(typed);
            return true;
        }

        return typed["do"] == "read";
    }

    private static string TitleIn(string? title) => title is { Length: <= StoredSession.TitleLength } ? title : "";

    private static async Task<IReadOnlyCollection<Guid>> AthletesAsync(TracksideDb db, Visit visit, CancellationToken cancellation) =>
        await db.Athletes.Where(athlete => athlete.SquadId == visit.Squad!.Id && athlete.LeftAt == null).Select(athlete => athlete.Id).ToListAsync(cancellation);
}
