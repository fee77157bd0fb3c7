using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;
using Trackside.Web.Components;
using Trackside.Web.Store;

namespace Trackside.Web.Webhooks;

/// <summary>A squad's webhooks as the head coach sees them: adding, changing, testing, pausing, a new secret, removing, and the log.</summary>
internal static class WebhookEndpoints
{
    public static void AddWebhooks(this IServiceCollection services)
    {
        services.AddSingleton<HostLookup>(_ => System.Net.Dns.GetHostAddressesAsync);
        services.AddSingleton<Receivers>();
        services.AddSingleton<Signing>();
        services.AddSingleton<Sending>();
        services.AddSingleton<Postman>();
        services.AddHostedService(provider => provider.GetRequiredService<Postman>());
    }

    public static void MapWebhooks(this IEndpointRouteBuilder routes)
    {
        var squad = routes.MapSquad("squad");
        squad.MapGet("/webhooks", ListAsync).For(Who.HeadCoach);
        squad.MapPost("/webhooks", AddAsync).For(Who.HeadCoach);
        squad.MapGet("/webhooks/{hook:guid}", ShowAsync).For(Who.HeadCoach);
        squad.MapPost("/webhooks/{hook:guid}", ChangeAsync).For(Who.HeadCoach);
        squad.MapPost("/webhooks/{hook:guid}/test", TestAsync).For(Who.HeadCoach);
        squad.MapPost("/webhooks/{hook:guid}/pause", PauseAsync).For(Who.HeadCoach);
        squad.MapPost("/webhooks/{hook:guid}/secret", RotateAsync).For(Who.HeadCoach);
        squad.MapPost("/webhooks/{hook:guid}/remove", RemoveAsync).For(Who.HeadCoach);
        squad.MapPost("/webhooks/{hook:guid}/deliveries/{delivery:guid}/resend", ResendAsync).For(Who.HeadCoach);
        routes.MapWebhookApi();
    }

    private static async Task<RazorComponentResult<WebhooksPage>> ListAsync(string? done, TracksideDb db, Visit visit, CancellationToken cancellation) =>
        Answers.Page<WebhooksPage>(new { Hooks = await Hooks.ListAsync(db, visit.Squad!.Id, cancellation), Typed = HookForm.Usual(), IsRemoved = done == "removed" });

    private static async Task<IResult> AddAsync(IFormCollection form, TracksideDb db, Visit visit, Receivers receivers, Signing signing, IStringLocalizer<Texts> says, TimeProvider clock, CancellationToken cancellation)
    {
        var typed = Typed.Of(form);
        var hooks = await Hooks.ListAsync(db, visit.Squad!.Id, cancellation);
        var (url, events) = HookForm.Read(typed, receivers, says);
        HookForm.RefuseTooMany(typed, hooks.Count, says);
        if (!typed.IsGood)
        {
            return Answers.Refused<WebhooksPage>(new { Hooks = hooks, Typed = typed });
        }

        var (secret, kept) = signing.New();
        var hook = new Webhook { SquadId = visit.Squad.Id, Url = url, Events = events, SealedSecret = kept, CreatedAt = clock.GetUtcNow() };
        db.Add(hook);
        await db.SaveChangesAsync(cancellation);

        // Shown in the answer itself, once: nobody can read it again.
        return Answers.Page<SecretPage>(new { Hook = hook, Secret = secret });
    }

    private static async Task<Results<RazorComponentResult<WebhookPage>, NotFound>> ShowAsync(Guid hook, string? done, int? page, TracksideDb db, Visit visit, IStringLocalizer<Texts> says, CancellationToken cancellation) =>
        await Hooks.FindAsync(db, visit, hook, cancellation) is { } row
            ? Answers.Page<WebhookPage>(new { View = await WebhookView.OfAsync(db, row, page ?? 1, cancellation), Typed = HookForm.Of(row), Done = WordsOf(done, says) })
            : TypedResults.NotFound();

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<WebhookPage>, NotFound>> ChangeAsync(
        Guid hook, IFormCollection form, TracksideDb db, Visit visit, Receivers receivers, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        if (await Hooks.FindAsync(db, visit, hook, cancellation) is not { } row)
        {
            return TypedResults.NotFound();
        }

        var typed = Typed.Of(form);
        var (url, events) = HookForm.Read(typed, receivers, says);
        if (!typed.IsGood)
        {
            return Answers.Refused<WebhookPage>(new { View = await WebhookView.OfAsync(db, row, 1, cancellation), Typed = typed });
        }

        (row.Url, row.Events) = (url, events);
        await db.SaveChangesAsync(cancellation);
        return To(row, "changed");
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> TestAsync(Guid hook, IFormCollection form, TracksideDb db, Visit visit, TimeProvider clock, Bell bell, CancellationToken cancellation)
    {
        _ = form;
        if (await Hooks.FindAsync(db, visit, hook, cancellation) is not { } row)
        {
            return TypedResults.NotFound();
        }

        await Hooks.PingAsync(db, row, clock.GetUtcNow(), bell, cancellation);
        return To(row, "tested");
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> PauseAsync(Guid hook, IFormCollection form, TracksideDb db, Visit visit, TimeProvider clock, Bell bell, CancellationToken cancellation)
    {
        if (await Hooks.FindAsync(db, visit, hook, cancellation) is not { } row)
        {
            return TypedResults.NotFound();
        }

        await Hooks.PauseAsync(db, row, form["paused"] == "yes", clock.GetUtcNow(), bell, cancellation);
        return To(row, row.PausedAt is null ? "resumed" : "paused");
    }

    private static async Task<Results<RazorComponentResult<SecretPage>, NotFound>> RotateAsync(Guid hook, IFormCollection form, TracksideDb db, Visit visit, Signing signing, TimeProvider clock, CancellationToken cancellation)
    {
        _ = form;
        if (await Hooks.FindAsync(db, visit, hook, cancellation) is not { } row)
        {
            return TypedResults.NotFound();
        }

        var secret = signing.Rotate(row, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellation);
        return Answers.Page<SecretPage>(new { Hook = row, Secret = secret });
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> RemoveAsync(Guid hook, IFormCollection form, TracksideDb db, Visit visit, CancellationToken cancellation)
    {
        _ = form;
        if (await Hooks.FindAsync(db, visit, hook, cancellation) is not { } row)
        {
            return TypedResults.NotFound();
        }

        await Hooks.RemoveAsync(db, row, cancellation);
        return Answers.To($"/squads/{row.SquadId}/webhooks?done=removed");
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> ResendAsync(Guid hook, Guid delivery, IFormCollection form, TracksideDb db, Visit visit, TimeProvider clock, Bell bell, CancellationToken cancellation)
    {
        _ = form;
        if (await Hooks.FindAsync(db, visit, hook, cancellation) is not { } row || !await Hooks.ResendAsync(db, row, delivery, clock.GetUtcNow(), bell, cancellation))
        {
            return TypedResults.NotFound();
        }

        return To(row, "resent");
    }

    private static RedirectHttpResult To(Webhook hook, string done) => Answers.To($"/squads/{hook.SquadId}/webhooks/{hook.Id}?done={done}");

    private static string? WordsOf(string? done, IStringLocalizer<Texts> says) => done switch
    {
        "changed" => says["Changed. It counts from the next message on."].Value,
        "tested" => says["A test is on its way. Load the page again in a moment to see what became of it."],
        "paused" => says["Paused. What happens meanwhile waits here."],
        "resumed" => says["At work again. What waited is on its way."],
        "resent" => says["The message is on its way once more, with the same delivery id."],
        _ => null,
    };
}
