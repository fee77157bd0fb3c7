using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;
using Trackside.Web.Components;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Safeguarding;

/// <summary>Messages of coaches to athletes: who gets them and who reads along stands on every one.</summary>
internal static class MessageEndpoints
{
    private const int PerPage = 30;

    public static void MapMessages(this IEndpointRouteBuilder routes)
    {
        var squad = routes.MapSquad("squad");
        squad.MapGet("/messages", ListAsync).For(Who.Members);
        squad.MapGet("/messages/write", BeginAsync).For(Who.Coaches);
        squad.MapPost("/messages/write", SendAsync).For(Who.Coaches);
        squad.MapGet("/messages/{message:guid}", ShowAsync).For(Who.Members).Seen("message");
    }

    private static async Task<RazorComponentResult<MessagesPage>> ListAsync(Guid? before, Messaging messaging, Visit visit, CancellationToken cancellation)
    {
        var found = await messaging.ListAsync(visit.Squad!.Id, before, PerPage + 1, cancellation);
        return Answers.Page<MessagesPage>(new { Messages = found.Take(PerPage).ToList(), After = found.Count > PerPage ? found[PerPage - 1].Row.Id : (Guid?)null });
    }

    private static async Task<RazorComponentResult<WriteMessagePage>> BeginAsync(Guid? to, Messaging messaging, Visit visit, CancellationToken cancellation) =>
        Answers.Page<WriteMessagePage>(new { Addressees = await messaging.AddresseesAsync(visit.Squad!.Id, cancellation), Typed = new Typed { ["to"] = to?.ToString() ?? "" } });

    private static async Task<IResult> SendAsync(IFormCollection form, Messaging messaging, Visit visit, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        var typed = Typed.Of(form);
        var addressees = await messaging.AddresseesAsync(visit.Squad!.Id, cancellation);
        var wanted = typed.IsTicked("all") ? addressees : [.. addressees.Where(one => typed.All("to").Contains(one.Athlete.Id.ToString()))];
        var text = typed.Text("text", Message.TextLength, says["A message has at most {0} letters; this one has {1}."]);
        if (text.Length == 0)
        {
            typed.Refuse("text", says["Write what they should know."]);
        }

        if (wanted.Count == 0)
        {
            typed.Refuse("to", says["Choose at least one athlete."]);
        }

        if (wanted.FirstOrDefault(one => !one.Beside.MayBeWritten) is { } alone)
        {
            typed.Refuse("to", alone.Beside.WritesAsSecondAdult
                ? says["{0} is a minor without a guardian here, and you are the second adult yourself. Invite a guardian, or let another coach write.", alone.Athlete.Name]
                : says["{0} is a minor, and no adult would read along. Invite a guardian, or let the head coach name a second adult in the settings of the squad.", alone.Athlete.Name]);
        }

        return typed.IsGood && await messaging.SendAsync(visit.Squad.Id, [.. wanted.Select(one => one.Athlete.Id)], text, cancellation) is { } sent
            ? Answers.To($"/squads/{visit.Squad.Id}/messages/{sent}?done=sent")
            : Answers.Refused<WriteMessagePage>(new { Addressees = addressees, Typed = typed });
    }

    private static async Task<IResult> ShowAsync(Guid message, string? done, Messaging messaging, Visit visit, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        if (await messaging.FindAsync(visit.Squad!.Id, message, cancellation) is not { } found)
        {
            return Results.NotFound();
        }

        await messaging.ReadAsync([found], cancellation);
        return Answers.Page<MessagePage>(new { Message = found, Done = done == "sent" ? says["Sent."].Value : null });
    }
}
