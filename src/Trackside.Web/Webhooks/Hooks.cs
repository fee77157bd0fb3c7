using Microsoft.EntityFrameworkCore;
using Trackside.Web.Components;
using Trackside.Web.Store;

namespace Trackside.Web.Webhooks;

/// <summary>What is done with a webhook, by pages and programs alike.</summary>
internal static class Hooks
{
    public static Task<List<Webhook>> ListAsync(TracksideDb db, Guid squad, CancellationToken cancellation) =>
        db.Webhooks.AsNoTracking().Where(hook => hook.SquadId == squad).OrderBy(hook => hook.CreatedAt).ThenBy(hook => hook.Id).ToListAsync(cancellation);

    public static Task<Webhook?> FindAsync(TracksideDb db, Visit visit, Guid hook, CancellationToken cancellation) =>
        db.Webhooks.SingleOrDefaultAsync(row => row.Id == hook && row.SquadId == visit.Squad!.Id, cancellation);

    /// <summary>Sends a test.</summary>
    public static async Task<WebhookDelivery> PingAsync(TracksideDb db, Webhook hook, DateTimeOffset now, Bell bell, CancellationToken cancellation)
    {
        var ping = SquadEvents.DeliveryOf(new(hook.SquadId, SquadEvents.Ping, "webhook", hook.Id), hook.Id, now);
        db.Add(ping);
        await db.SaveChangesAsync(cancellation);
        bell.Ring();
        return ping;
    }

    /// <summary>Pauses it, or lets it go on as if nothing had failed, with what waited.</summary>
    public static async Task PauseAsync(TracksideDb db, Webhook hook, bool isPaused, DateTimeOffset now, Bell bell, CancellationToken cancellation)
    {
        (hook.PausedAt, hook.IsGivenUp, hook.FailingSince) = (isPaused ? hook.PausedAt ?? now : null, isPaused && hook.IsGivenUp, isPaused ? hook.FailingSince : null);
        await db.SaveChangesAsync(cancellation);
        if (!isPaused)
        {
            // The server itself: as many rows as wait, once the head coach's right was held by the save above.
            db.Viewer = Viewer.Server;
            await db.WebhookDeliveries.Where(row => row.WebhookId == hook.Id && row.NextAt != null).ExecuteUpdateAsync(set => set.SetProperty(row => row.NextAt, now), cancellation);
            bell.Ring();
        }
    }

    /// <summary>Sends a message once more, from the first attempt on; false where there is none such.</summary>
    public static async Task<bool> ResendAsync(TracksideDb db, Webhook hook, Guid id, DateTimeOffset now, Bell bell, CancellationToken cancellation)
    {
        if (await db.WebhookDeliveries.SingleOrDefaultAsync(row => row.Id == id && row.WebhookId == hook.Id, cancellation) is not { } delivery)
        {
            return false;
        }

        (delivery.NextAt, delivery.Attempts, delivery.DeliveredAt) = (now, 0, null);
        await db.SaveChangesAsync(cancellation);
        bell.Ring();
        return true;
    }

    /// <summary>Takes it out, with its log.</summary>
    public static async Task RemoveAsync(TracksideDb db, Webhook hook, CancellationToken cancellation)
    {
        db.RemoveRange(await db.WebhookDeliveries.Where(row => row.WebhookId == hook.Id).ToListAsync(cancellation));
        db.Remove(hook);
        await db.SaveChangesAsync(cancellation);
    }
}

/// <summary>A webhook with a page of its log, the newest first.</summary>
public sealed record WebhookView(Webhook Hook, IReadOnlyList<WebhookDelivery> Deliveries, int Page, bool HasMore)
{
    private const int PageSize = 50;
    private const int MostPages = 100_000;

    public static async Task<WebhookView> OfAsync(TracksideDb db, Webhook hook, int page, CancellationToken cancellation)
    {
        var wanted = Math.Clamp(page, 1, MostPages);
        var rows = await db.WebhookDeliveries.AsNoTracking().Where(row => row.WebhookId == hook.Id).OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id)
            .Skip((wanted - 1) * PageSize).Take(PageSize + 1).ToListAsync(cancellation);
        return new(hook, [.. rows.Take(PageSize)], wanted, rows.Count > PageSize);
    }
}
