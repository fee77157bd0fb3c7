using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Trackside.Web.Components;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Live;

/// <summary>The coaches' page of a timing: who may take part, what came of it, and everything as a file.</summary>
internal static class TimingPages
{
    private const int MostFile = 32_000_000;

    public static void MapTimingPages(this IEndpointRouteBuilder routes)
    {
        var timing = routes.MapSquad("sessions").MapGroup("/sessions/{session:guid}/timing");
        timing.MapGet("", Show).For(Who.Coaches).Unseen();
        timing.MapGet("/codes", Codes).For(Who.Coaches).Unseen();
        timing.MapGet("/marks.json", Take).For(Who.Coaches).Seen("timing", AuditDeed.TookOut);
        timing.MapPost("/marks", Bring).For(Who.Coaches).WithMetadata(new RequestSizeLimitAttribute(MostFile));
        timing.MapPost("/keys", Make).For(Who.Coaches);
        timing.MapPost("/keys/{key:guid}/revoke", Revoke).For(Who.Coaches);
        timing.MapPost("/follow", Follow).For(Who.Coaches);
        timing.MapPost("/record", Record).For(Who.Coaches);
        timing.MapPost("/strangers", Add).For(Who.Coaches);
    }

    private static string PathOf(StoredSession session) => $"/squads/{session.SquadId}/sessions/{session.Id}/timing";

    private static async Task<Results<RazorComponentResult<TimingPage>, NotFound>> Show(
        Guid session, string? done, TimingViews views, IStringLocalizer<Texts> says, CancellationToken cancellation) =>
        await views.OfAsync(session, cancellation) is { } view
            ? Answers.Page<TimingPage>(new { View = view, Typed = Typed.Nothing, Done = DoneWords(done, says) })
            : TypedResults.NotFound();

    private static async Task<Results<RazorComponentResult<CodesPage>, NotFound>> Codes(Guid session, TimingViews views, CancellationToken cancellation) =>
        await views.OfAsync(session, cancellation) is { } view ? Answers.Page<CodesPage>(new { View = view }) : TypedResults.NotFound();

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<TimingPage>, NotFound>> Make(
        Guid session, IFormCollection form, TracksideDb db, Visit visit, Keys keys, TimingViews views, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        if (await FindAsync(session, db, visit, cancellation) is not { } row)
        {
            return TypedResults.NotFound();
        }

        var typed = Typed.Of(form);
        var name = typed.Text("name", TimingKey.NameLength, says["A name has at most {0} letters; this one has {1}."]).Trim();
        if (typed.IsGood && await db.TimingKeys.CountAsync(key => key.SessionId == session && key.RevokedAt == null, cancellation) >= Keys.Most)
        {
            typed.Refuse("name", says["A session has at most {0} links. Take back those that nobody needs.", Keys.Most]);
        }

        if (!typed.IsGood)
        {
            return Answers.Refused<TimingPage>(new { View = await views.OfAsync(session, cancellation), Typed = typed });
        }

        switch (typed["right"])
        {
            case "self":
                await keys.ForEachAsync(row, cancellation);
                return Answers.To($"{PathOf(row)}/codes");
            case "mark":
                await keys.LinkAsync(row, TimingRight.Mark, null, name.Length > 0 ? name : says["Another phone"], cancellation);
                return Answers.To($"{PathOf(row)}?done=link#links");
            default:
                return TypedResults.NotFound();
        }
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> Revoke(Guid session, Guid key, IFormCollection form, TracksideDb db, Visit visit, TimingNews news, TimeProvider clock, CancellationToken cancellation)
    {
        if (await FindAsync(session, db, visit, cancellation) is not { } row || await db.TimingKeys.SingleOrDefaultAsync(one => one.Id == key && one.SessionId == session, cancellation) is not { } found)
        {
            return TypedResults.NotFound();
        }

        found.RevokedAt ??= clock.GetUtcNow();
        await db.SaveChangesAsync(cancellation);
        news.Tell(session);
        return Answers.To($"{PathOf(row)}?done=revoked#links");
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> Follow(Guid session, IFormCollection form, TracksideDb db, Visit visit, Keys keys, TimingNews news, TimeProvider clock, CancellationToken cancellation)
    {
        if (form["follow"].ToString() is not ("yes" or "no") || await FindAsync(session, db, visit, cancellation) is not { } row)
        {
            return TypedResults.NotFound();
        }

        await Timed.BeginAsync(db, row, clock.GetUtcNow(), cancellation);
        (await db.Timings.SingleAsync(timing => timing.Id == session, cancellation)).MayFollow = form["follow"] == "yes";
        await db.SaveChangesAsync(cancellation);
        if (form["follow"] == "yes" && !await db.TimingKeys.AnyAsync(key => key.SessionId == session && key.Right == TimingRight.Follow && key.RevokedAt == null, cancellation))
        {
            await keys.LinkAsync(row, TimingRight.Follow, null, "", cancellation);
        }

        news.Tell(session);
        return Answers.To($"{PathOf(row)}?done={(form["follow"] == "yes" ? "follow" : "nofollow")}#follow");
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> Record(Guid session, IFormCollection form, TracksideDb db, Visit visit, OntoSession onto, CancellationToken cancellation)
    {
        if (form is null || await FindAsync(session, db, visit, cancellation) is not { } row || await onto.PutAsync(session, cancellation) is not { } refused)
        {
            return TypedResults.NotFound();
        }

        return Answers.To($"{PathOf(row)}?done={(refused.Count == 0 ? "recorded" : "partly")}");
    }

    // Who was timed and is no athlete yet becomes one, by the number that the phone made: so what was timed is theirs at once.
    private static async Task<Results<RedirectHttpResult, RazorComponentResult<TimingPage>, NotFound>> Add(
        Guid session, IFormCollection form, TracksideDb db, Visit visit, OntoSession onto, TimingViews views, TimingStates states, TimeProvider clock, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        if (await FindAsync(session, db, visit, cancellation) is not { } row || !Guid.TryParse(form["stranger"], out var id)
            || await states.OfAsync(row, cancellation) is not { } state || !state.Strangers.Any(stranger => stranger.Id == id))
        {
            return TypedResults.NotFound();
        }

        var typed = Typed.Of(form);
        var name = typed.Text("name", Athlete.NameLength, says["A name has at most {0} letters; this one has {1}."]).Trim();
        if (name.Length == 0)
        {
            typed.Refuse("name", says["Write what they are called."]);
        }

        if (!typed.IsGood)
        {
            return Answers.Refused<TimingPage>(new { View = await views.OfAsync(session, cancellation), Typed = typed });
        }

        db.Add(new Athlete { Id = id, SquadId = row.SquadId, Name = name, CreatedAt = clock.GetUtcNow() });
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
        await onto.PutAsync(session, cancellation);
        return Answers.To($"{PathOf(row)}?done=added");
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> Take(Guid session, TracksideDb db, Visit visit, CancellationToken cancellation)
    {
        if (await FindAsync(session, db, visit, cancellation) is not { } row)
        {
            return TypedResults.NotFound();
        }

        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"{{\"schema\":\"{MarkFile.Schema}\",\"timing\":\"{session}\",\"marks\":["));
        var bodies = await db.TimedMarks.AsNoTracking().Where(mark => mark.SessionId == session && mark.Body != "").OrderBy(mark => mark.Number).Select(mark => mark.Body).ToListAsync(cancellation);
        text.AppendJoin(",\n", bodies).Append("]}\n");
        return TypedResults.File(Encoding.UTF8.GetBytes(text.ToString()), "application/json", $"trackside-timing-{row.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.json");
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<TimingPage>, NotFound>> Bring(
        Guid session, IFormCollection form, TracksideDb db, Visit visit, MarkIntake intake, TimingViews views, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        if (await Timed.FindAsync(session, db, visit, cancellation) is not { } timed || timed.Session.SquadId != visit.Squad!.Id)
        {
            return TypedResults.NotFound();
        }

        var typed = Typed.Nothing;
        var (marks, problem) = await MarkFile.ReadAsync(form.Files.GetFile("file"), session, says, cancellation);
        var refused = new List<RefusedMark>();
        foreach (var batch in marks.Chunk(MarkIntake.MostAtOnce))
        {
            refused.AddRange((await intake.TakeAsync(timed, batch, visit.Viewer.AccountId, null))!.Refused);
        }

        if (problem is not null || refused.Count > 0)
        {
            typed.Refuse("file", problem ?? says["{0} of {1} marks could not be taken in. The first: {2} {3}", refused.Count, marks.Count, refused[0].Field, refused[0].Problem].Value);
            return Answers.Refused<TimingPage>(new { View = await views.OfAsync(session, cancellation), Typed = typed });
        }

        return Answers.To($"{PathOf(timed.Session)}?done=read");
    }

    private static Task<StoredSession?> FindAsync(Guid session, TracksideDb db, Visit visit, CancellationToken cancellation) =>
        db.Sessions.AsNoTracking().SingleOrDefaultAsync(row => row.Id == session && row.SquadId == visit.Squad!.Id && row.OwnAthleteId == null, cancellation);

    private static string? DoneWords(string? done, IStringLocalizer<Texts> says) => (done switch
    {
        "link" => says["The link is made. Whoever has it times this session with you."],
        "revoked" => says["Taken back. It opens nothing any more."],
        "follow" => says["Whoever has the link can follow now."],
        "nofollow" => says["Nobody follows any more."],
        "recorded" => says["Everything that was timed stands on the session."],
        "partly" => says["What was timed stands on the session, but for times that its cells do not take: look at the reps."],
        "added" => says["Added to the squad, and what they ran stands on the session."],
        "read" => says["Every mark of the file is here."],
        _ => null,
    })?.Value;
}
