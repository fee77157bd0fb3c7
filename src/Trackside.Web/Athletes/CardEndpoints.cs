using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Trackside.Web.Components;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Athletes;

/// <summary>The page that an athlete opens by their own link: today's session with their own targets, and how it was.</summary>
internal static class CardEndpoints
{
    private const int TokenLength = 22;

    public static void MapCard(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/a/{token}", Show).For(Who.Anyone);
        routes.MapGet("/a/{token}/{session:guid}", Show).For(Who.Anyone);
        routes.MapPost("/a/{token}/{session:guid}", Record).For(Who.Anyone);
        routes.MapPost("/a/{token}/write", Write).For(Who.Anyone);
    }

    private static async Task<IResult> Show(string token, Guid? session, bool? saved, TracksideDb db, Readings readings, Visit visit, HttpContext http, CancellationToken cancellation)
    {
        if (await ComeInAsync(token, db, visit, http, cancellation) is not { } athlete)
        {
            return Gone(http);
        }

        var view = await CardView.LoadAsync(db, readings, visit, athlete, token, session, cancellation);
        return session is not null && view.Open is null ? Gone(http) : PageOf(view, KeptIn(view), NewDay(visit), saved == true);
    }

    private static async Task<IResult> Record(
        string token, Guid session, IFormCollection form, TracksideDb db, Readings readings, Recording recording, Visit visit, HttpContext http, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        if (await ComeInAsync(token, db, visit, http, cancellation) is not { } athlete
            || await CardView.LoadAsync(db, readings, visit, athlete, token, session, cancellation) is not { Open: { } open } view)
        {
            return Gone(http);
        }

        var typed = Typed.Of(form);
        var changes = CardView.FieldsOf(open).Where(field => form.ContainsKey(field) && typed[field] != typed["was:" + field])
            .Select(field => new TypedChange(Guid.CreateVersion7(), athlete.Id, field, typed[field], long.TryParse(typed["base:" + field], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null)).ToArray();
        var (_, answers) = await recording.RecordAsync(session, changes, cancellation);
        foreach (var answer in answers.Where(answer => answer.State != "applied"))
        {
            typed.Refuse(answer.Field, answer.State == "refused" ? answer.Message ?? "" : says["{0} has written '{1}' here meanwhile. Send yours again if it is to count.", answer.By ?? "", answer.Theirs ?? ""]);
        }

        return typed.IsGood
            ? Answers.To($"/a/{token}/{session}?saved=true#how")
            : PageOf(await CardView.LoadAsync(db, readings, visit, athlete, token, session, cancellation), typed, NewDay(visit), isSaved: false, isRefused: true);
    }

    private static async Task<IResult> Write(
        string token, IFormCollection form, TracksideDb db, Readings readings, Diary diary, Visit visit, HttpContext http, CancellationToken cancellation)
    {
        if (await ComeInAsync(token, db, visit, http, cancellation) is not { } athlete)
        {
            return Gone(http);
        }

        var typed = Typed.Of(form);
        if (diary.Read(typed) is { } day)
        {
            return Answers.To($"/a/{token}/{await diary.KeepAsync(day, athlete.SquadId, athlete.Id, cancellation)}?saved=true");
        }

        var view = await CardView.LoadAsync(db, readings, visit, athlete, token, null, cancellation);
        return PageOf(view, KeptIn(view), typed, isSaved: false, isRefused: true);
    }

    // Who comes has no account: the server looks the link up, and from there on sees and writes as that athlete alone.
    private static async Task<Athlete?> ComeInAsync(string token, TracksideDb db, Visit visit, HttpContext http, CancellationToken cancellation)
    {
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        db.Viewer = Viewer.Server;
        var athlete = token.Length == TokenLength ? await db.Athletes.AsNoTracking().SingleOrDefaultAsync(row => row.LinkToken == token && row.LeftAt == null, cancellation) : null;
        db.Viewer = visit.Viewer = athlete is null ? Viewer.Nobody : Viewer.ByLink(athlete);
        visit.Squad = athlete is null ? null : await db.Squads.AsNoTracking().SingleAsync(squad => squad.Id == athlete.SquadId, cancellation);
        return athlete;
    }

    // A component is not rendered into an answer that is already "not found", so the status is set when the answer starts.
    private static RazorComponentResult<LinkGonePage> Gone(HttpContext http)
    {
        http.Response.OnStarting(() => Task.FromResult(http.Response.StatusCode = StatusCodes.Status404NotFound));
        return Answers.Page<LinkGonePage>();
    }

    private static RazorComponentResult<CardPage> PageOf(CardView view, Typed how, Typed day, bool isSaved, bool isRefused = false)
    {
        var values = new { View = view, How = how, Day = day, IsSaved = isSaved };
        return isRefused ? Answers.Refused<CardPage>(values) : Answers.Page<CardPage>(values);
    }

    private static Typed KeptIn(CardView view)
    {
        var typed = Typed.Nothing;
        foreach (var (field, cell) in view.Kept)
        {
            typed[field] = cell.Text;
        }

        return typed;
    }

    private static Typed NewDay(Visit visit)
    {
        var typed = Typed.Nothing;
        typed["day"] = visit.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return typed;
    }
}
