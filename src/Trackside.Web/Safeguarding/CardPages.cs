using Microsoft.Extensions.Localization;
using Trackside.Web.Components;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Safeguarding;

/// <summary>Messages and consent for an athlete who comes by their own link, without an account.</summary>
internal static class CardPages
{
    private const int Most = 50;

    public static void MapCardPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/a/{token}/messages", MessagesAsync).For(Who.Anyone).Seen("message");
        routes.MapGet("/a/{token}/consents", ConsentsAsync).For(Who.Anyone).Seen("consent");
        routes.MapPost("/a/{token}/consents", ChangeAsync).For(Who.Anyone);
    }

    private static async Task<IResult> MessagesAsync(string token, TracksideDb db, Messaging messaging, Visit visit, HttpContext http, CancellationToken cancellation)
    {
        if (await CardLink.ComeInAsync(token, db, visit, http, cancellation) is not { } athlete)
        {
            return CardLink.Gone(http);
        }

        var messages = await messaging.ListAsync(athlete.SquadId, null, Most, cancellation);
        await messaging.ReadAsync(messages, cancellation);
        return Answers.Page<CardMessagesPage>(new { Athlete = athlete, Token = token, Messages = messages });
    }

    private static async Task<IResult> ConsentsAsync(string token, string? done, TracksideDb db, Consenting consenting, Visit visit, HttpContext http, TimeProvider clock, CancellationToken cancellation) =>
        await CardLink.ComeInAsync(token, db, visit, http, cancellation) is { } athlete
            ? Answers.Page<CardConsentsPage>(new { View = await ConsentEndpoints.ViewAsync(athlete, db, consenting, visit, clock, cancellation), Token = token, IsDone = done is not null })
            : CardLink.Gone(http);

    private static async Task<IResult> ChangeAsync(
        string token, IFormCollection form, TracksideDb db, Consenting consenting, Visit visit, HttpContext http, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        if (await CardLink.ComeInAsync(token, db, visit, http, cancellation) is not { } athlete)
        {
            return CardLink.Gone(http);
        }

        return await ConsentEndpoints.DoAsync(Typed.Of(form), athlete, consenting, visit, says, cancellation) ? Answers.To($"/a/{token}/consents?done=yes") : CardLink.Gone(http);
    }
}
