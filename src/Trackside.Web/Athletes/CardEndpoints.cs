using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;
using Trackside.Web.Components;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Athletes;

/// <summary>The page that an athlete opens by their own link: today's session with their own targets, and how it was.</summary>
internal static class CardEndpoints
{
    public static void MapCard(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/a/{token}", Show).For(Who.Anyone).Seen("card");
        routes.MapGet("/a/{token}/{session:guid}", Show).For(Who.Anyone).Seen("card");
        routes.MapPost("/a/{token}/{session:guid}", Record).For(Who.Anyone);
        routes.MapPost("/a/{token}/write", Write).For(Who.Anyone);
    }

    private static async Task<IResult> Show(
        string token, Guid? session, bool? saved, TracksideDb db, Readings readings, Messaging messaging, Visit visit, HttpContext http, CancellationToken cancellation)
    {
        if (await CardLink.ComeInAsync(token, db, visit, http, cancellation) is not { } athlete)
        {
            return CardLink.Gone(http);
        }

        var view = (await CardView.LoadAsync(db, readings, visit, athlete, token, session, cancellation)) with { Waiting = await messaging.WaitingByLinkAsync(athlete.Id, cancellation) };
        return session is not null && view.Open is null ? CardLink.Gone(http) : PageOf(view, KeptIn(view), NewDay(visit), saved == true);
    }

    private static async Task<IResult> Record(
        string token, Guid session, IFormCollection form, TracksideDb db, Readings readings, Recording recording, Visit visit, HttpContext http, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        if (await CardLink.ComeInAsync(token, db, visit, http, cancellation) is not { } athlete
            || await CardView.LoadAsync(db, readings, visit, athlete, token, session, cancellation) is not { Open: { } open } view)
        {
            return CardLink.Gone(http);
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
        if (await CardLink.ComeInAsync(token, db, visit, http, cancellation) is not { } athlete)
        {
            return CardLink.Gone(http);
        }

        var typed = Typed.Of(form);
        if (diary.Read(typed) is { } day)
        {
            return Answers.To($"/a/{token}/{await diary.KeepAsync(day, athlete.SquadId, athlete.Id, cancellation)}?saved=true");
        }

        var view = await CardView.LoadAsync(db, readings, visit, athlete, token, null, cancellation);
        return PageOf(view, KeptIn(view), typed, isSaved: false, isRefused: true);
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
