using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;
using Trackside.Web.Api;
using Trackside.Web.Components;
using Trackside.Web.Store;

namespace Trackside.Web.Webhooks;

/// <summary>A squad's webhooks for programs of its head coach.</summary>
internal static class WebhookApi
{
    private const string One = "/webhooks/{webhook:guid}";
    private const string Body = """{ "url": "https://example.org/trackside", "events": ["session.written", "results.recorded"] }""";
    private const string OnlyOnce = "The answer holds the secret, which is kept nowhere as it is: an Idempotency-Key is refused here.";

    public static void MapWebhookApi(this IEndpointRouteBuilder routes)
    {
        var squad = routes.MapApi().MapSquad("squad").WithTags("Webhooks");
        squad.MapGet("/webhooks", ListAsync).For(Who.HeadCoach).With(Scope.SquadsRead).Named("listWebhooks", "The webhooks of the squad; there are ten at most.");
        squad.MapPost("/webhooks", AddAsync).For(Who.HeadCoach).AddEndpointFilter(RefuseKeyAsync).With(Scope.SquadsWrite).Named("addWebhook", "Add a webhook. Its secret is answered this one time.", OnlyOnce).Example(Body);
        squad.MapGet(One, GetAsync).For(Who.HeadCoach).With(Scope.SquadsRead).Named("getWebhook", "One webhook.");
        squad.MapPatch(One, ChangeAsync).For(Who.HeadCoach).With(Scope.SquadsWrite).Named("changeWebhook", "Change where it goes and what it tells, pause it, or let it go on.", "What is left out, or null, stays as it is.").Example("""{ "paused": false }""");
        squad.MapDelete(One, RemoveAsync).For(Who.HeadCoach).With(Scope.SquadsWrite).Named("removeWebhook", "Remove a webhook with its log.");
        squad.MapPost(One + "/secret", RotateAsync).For(Who.HeadCoach).AddEndpointFilter(RefuseKeyAsync).With(Scope.SquadsWrite).Named("rotateWebhookSecret", "Make a new secret; the old one is good for one more day.", OnlyOnce);
        squad.MapPost(One + "/ping", PingAsync).For(Who.HeadCoach).With(Scope.SquadsWrite).Named("pingWebhook", "Send a test.");
        squad.MapDeliveryApi(One);
    }

    private static async Task<Listed<WebhookReply>> ListAsync(TracksideDb db, Visit visit, CancellationToken cancellation) =>
        ApiAnswers.Listed<WebhookReply>([.. (await Hooks.ListAsync(db, visit.Squad!.Id, cancellation)).Select(WebhookReply.Of)], next: null);

    private static async Task<Results<One<WebhookReply>, NotFound>> GetAsync(Guid webhook, HttpContext http, TracksideDb db, Visit visit, CancellationToken cancellation) =>
        await Hooks.FindAsync(db, visit, webhook, cancellation) is { } hook ? ApiAnswers.One(WebhookReply.Of(hook), TagOf(http, hook)) : TypedResults.NotFound();

    private static async Task<Results<Made<WebhookSecretReply>, ProblemResult>> AddAsync(
        WebhookRequest request, HttpContext http, TracksideDb db, Visit visit, Receivers receivers, Signing signing, IStringLocalizer<Texts> says, TimeProvider clock, CancellationToken cancellation)
    {
        var (typed, there) = (TypedOf(request), await Hooks.ListAsync(db, visit.Squad!.Id, cancellation));
        var (url, events) = HookForm.Read(typed, receivers, says);
        HookForm.RefuseTooMany(typed, there.Count, says);
        if (!typed.IsGood)
        {
            return Refusal(typed);
        }

        var (secret, kept) = signing.New();
        var now = clock.GetUtcNow();
        var hook = new Webhook { SquadId = visit.Squad.Id, Url = url, Events = events, SealedSecret = kept, CreatedAt = now, PausedAt = request.Paused == true ? now : null };
        db.Add(hook);
        await db.SaveChangesAsync(cancellation);
        return ApiAnswers.Made($"/squads/{hook.SquadId}/webhooks/{hook.Id}", new WebhookSecretReply(WebhookReply.Of(hook), secret), TagOf(http, hook));
    }

    private static async Task<Results<One<WebhookReply>, NotFound, ProblemResult>> ChangeAsync(
        Guid webhook, WebhookRequest request, HttpContext http, TracksideDb db, Visit visit, Receivers receivers, Bell bell, IStringLocalizer<Texts> says, TimeProvider clock, CancellationToken cancellation)
    {
        if (await Hooks.FindAsync(db, visit, webhook, cancellation) is not { } hook)
        {
            return TypedResults.NotFound();
        }

        if (Etags.Problem(http, TagOf(http, hook)) is { } problem)
        {
            return problem;
        }

        var typed = TypedOf(request with { Url = request.Url ?? hook.Url, Events = request.Events ?? hook.Events.Split(' ') });
        var (url, events) = HookForm.Read(typed, receivers, says);
        if (!typed.IsGood)
        {
            return Refusal(typed);
        }

        (hook.Url, hook.Events) = (url, events);
        if (request.Paused is { } paused && paused != hook.PausedAt is not null)
        {
            await Hooks.PauseAsync(db, hook, paused, clock.GetUtcNow(), bell, cancellation);
        }

        await db.SaveChangesAsync(cancellation);
        return ApiAnswers.One(WebhookReply.Of(hook), TagOf(http, hook));
    }

    private static async Task<Results<NoContent, NotFound, ProblemResult>> RemoveAsync(Guid webhook, HttpContext http, TracksideDb db, Visit visit, CancellationToken cancellation)
    {
        if (await Hooks.FindAsync(db, visit, webhook, cancellation) is not { } hook)
        {
            return TypedResults.NotFound();
        }

        if (Etags.Problem(http, TagOf(http, hook)) is { } problem)
        {
            return problem;
        }

        await Hooks.RemoveAsync(db, hook, cancellation);
        return TypedResults.NoContent();
    }

    private static async Task<Results<One<WebhookSecretReply>, NotFound>> RotateAsync(Guid webhook, HttpContext http, TracksideDb db, Visit visit, Signing signing, TimeProvider clock, CancellationToken cancellation)
    {
        if (await Hooks.FindAsync(db, visit, webhook, cancellation) is not { } hook)
        {
            return TypedResults.NotFound();
        }

        var secret = signing.Rotate(hook, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellation);
        return ApiAnswers.One(new WebhookSecretReply(WebhookReply.Of(hook), secret), TagOf(http, hook));
    }

    private static async Task<Results<Made<DeliveryReply>, NotFound>> PingAsync(Guid webhook, TracksideDb db, Visit visit, TimeProvider clock, Bell bell, CancellationToken cancellation)
    {
        if (await Hooks.FindAsync(db, visit, webhook, cancellation) is not { } hook)
        {
            return TypedResults.NotFound();
        }

        var ping = await Hooks.PingAsync(db, hook, clock.GetUtcNow(), bell, cancellation);
        return ApiAnswers.Made($"/squads/{hook.SquadId}/webhooks/{hook.Id}/deliveries/{ping.Id}", DeliveryReply.Of(ping));
    }

    private static async ValueTask<object?> RefuseKeyAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) => context.HttpContext.Request.Headers.ContainsKey(Repeats.Header)
        ? ProblemResult.At(ProblemKinds.BadParameter, Repeats.Header, $"{OnlyOnce} Leave it out, and look at the list before you send it again.")
        : await next(context);

    private static Typed TypedOf(WebhookRequest request) => new() { ["url"] = request.Url ?? "", ["events"] = string.Join('\n', (request.Events ?? []).Select(name => string.IsNullOrWhiteSpace(name) ? "?" : name)) };

    private static ProblemResult Refusal(Typed typed)
    {
        var fields = new FieldProblems();
        foreach (var (field, problem) in typed.Problems)
        {
            fields.Add(field, problem);
        }

        return fields.Refusal;
    }

    // Of what can be changed: that messages get through or not, meanwhile, is no change of it.
    private static string TagOf(HttpContext http, Webhook hook) => Etags.Of(http, new WebhookRequest(hook.Url, hook.Events.Split(' '), hook.PausedAt is not null));
}

/// <summary>A webhook as it is to be.</summary>
public sealed record WebhookRequest(
    [property: Description("Where the messages go: https, on port 443, 80 or one from 1024 on; at most 500 letters.")] string? Url,
    [property: Description("What it is told of, at least one event.")] IReadOnlyList<string?>? Events,
    [property: Description("Whether nothing is sent for the time being; as it is where it is left out.")] bool? Paused);

/// <summary>A webhook.</summary>
public sealed record WebhookReply(
    [property: Description("The webhook.")] Guid Id,
    [property: Description("Where the messages go.")] string Url,
    [property: Description("What it is told of.")] IReadOnlyList<string> Events,
    [property: Description("Since when nothing is sent; null while it is at work.")] DateTimeOffset? PausedAt,
    [property: Description("Whether the server paused it, because nothing got through for five days.")] bool IsGivenUp,
    [property: Description("Since when nothing has got through; null where the last message did.")] DateTimeOffset? FailingSince,
    [property: Description("Until when the secret before this one is good too; null where there was none.")] DateTimeOffset? OldSecretUntil,
    [property: Description("When it was added.")] DateTimeOffset CreatedAt)
{
    internal static WebhookReply Of(Webhook hook) => new(hook.Id, hook.Url, hook.Events.Split(' '), hook.PausedAt, hook.IsGivenUp, hook.FailingSince, hook.OldSecretUntil, hook.CreatedAt);
}

/// <summary>A webhook with its new secret.</summary>
public sealed record WebhookSecretReply(
    [property: Description("The webhook.")] WebhookReply Webhook,
    [property: Description("What its messages are signed with. It is shown this one time.")] string Secret);
