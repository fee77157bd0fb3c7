using System.ComponentModel;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trackside.Web.Api;
using Trackside.Web.Components;
using Trackside.Web.Store;

namespace Trackside.Web.Webhooks;

/// <summary>The log of a webhook for programs.</summary>
internal static class DeliveryApi
{
    private const string List = "deliveries";

    public static void MapDeliveryApi(this IEndpointRouteBuilder squad, string path)
    {
        squad.MapGet(path + "/deliveries", ListAsync).For(Who.HeadCoach).With(Scope.SquadsRead).Named("listDeliveries", "The messages of the last 30 days, the newest first.");
        squad.MapGet(path + "/deliveries/{delivery:guid}", GetAsync).For(Who.HeadCoach).With(Scope.SquadsRead).Named("getDelivery", "One message, and what became of it.");
        squad.MapPost(path + "/deliveries/{delivery:guid}/resend", ResendAsync).For(Who.HeadCoach).With(Scope.SquadsWrite).Named("resendDelivery", "Send a message once more, with the same id.");
    }

    private static async Task<Results<Listed<DeliveryReply>, NotFound, ProblemResult>> ListAsync(Guid webhook, [AsParameters] Paging paging, TracksideDb db, Visit visit, CancellationToken cancellation)
    {
        if (await Hooks.FindAsync(db, visit, webhook, cancellation) is null)
        {
            return TypedResults.NotFound();
        }

        var (after, problem) = paging.ReadId(List);
        if (problem is not null)
        {
            return problem;
        }

        var rows = await db.WebhookDeliveries.AsNoTracking().Where(row => row.WebhookId == webhook && (after == null || row.Id < after)).OrderByDescending(row => row.Id).Take(paging.Most + 1).ToListAsync(cancellation);
        return paging.Page(rows, DeliveryReply.Of, row => Paging.After(List, row.Id.ToString()));
    }

    private static async Task<Results<One<DeliveryReply>, NotFound>> GetAsync(Guid webhook, Guid delivery, TracksideDb db, Visit visit, CancellationToken cancellation) =>
        await FindAsync(db, visit, webhook, delivery, cancellation) is { } row ? ApiAnswers.One(DeliveryReply.Of(row)) : TypedResults.NotFound();

    private static async Task<Results<One<DeliveryReply>, NotFound>> ResendAsync(Guid webhook, Guid delivery, TracksideDb db, Visit visit, TimeProvider clock, Bell bell, CancellationToken cancellation) =>
        await Hooks.FindAsync(db, visit, webhook, cancellation) is { } hook && await Hooks.ResendAsync(db, hook, delivery, clock.GetUtcNow(), bell, cancellation)
        && await FindAsync(db, visit, webhook, delivery, cancellation) is { } row
            ? ApiAnswers.One(DeliveryReply.Of(row))
            : TypedResults.NotFound();

    private static Task<WebhookDelivery?> FindAsync(TracksideDb db, Visit visit, Guid webhook, Guid delivery, CancellationToken cancellation) =>
        db.WebhookDeliveries.AsNoTracking().SingleOrDefaultAsync(row => row.Id == delivery && row.WebhookId == webhook && row.SquadId == visit.Squad!.Id, cancellation);
}

/// <summary>A message, and what became of it.</summary>
public sealed record DeliveryReply(
    [property: Description("The message; the same however often it is sent.")] Guid Id,
    [property: Description("What it tells of.")] string Event,
    [property: Description("When it happened.")] DateTimeOffset CreatedAt,
    [property: Description("How often it was sent.")] int Attempts,
    [property: Description("When it is tried next; null when it is over.")] DateTimeOffset? NextAt,
    [property: Description("When it was received; null where it was not.")] DateTimeOffset? DeliveredAt,
    [property: Description("What the receiver answered last; null where it did not.")] int? LastStatus,
    [property: Description("Why it did not get through: status, redirect, timeout, unreachable, unknown-name, not-public, not-secure, not-allowed or secret-lost; null where it did, or was not tried.")] string? LastProblem,
    [property: Description("The message as it is sent.")] JsonElement Body)
{
    internal static DeliveryReply Of(WebhookDelivery row) => new(
        row.Id, row.Event, row.CreatedAt, row.Attempts, row.NextAt, row.DeliveredAt, row.LastStatus, DeliveryWords.CodeOf(row.LastProblem), JsonElement.Parse(row.Body));
}
