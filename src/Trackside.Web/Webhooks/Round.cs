using Microsoft.EntityFrameworkCore;
using Trackside.Web.Store;

namespace Trackside.Web.Webhooks;

/// <summary>Sends what one webhook is due, a message at a time. Each is claimed first, so that of several server processes one sends it.</summary>
internal sealed class Round(TracksideDb db, Sending sending, TimeProvider clock)
{
    // Longer than a message may take: who was killed in the middle has it sent again by another, with the same delivery id.
    private static readonly TimeSpan Claimed = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Breath = TimeSpan.FromMinutes(1);

    /// <summary>Sends until nothing is due any more, or the receiver cannot be reached, or the server stops.</summary>
    /// <param name="hookId">The webhook.</param>
    /// <param name="stopping">The server stops: what is being sent is still sent, the rest stays in the rows.</param>
    public async Task SendAsync(Guid hookId, CancellationToken stopping)
    {
        // The server itself: nobody asks.
        db.Viewer = Viewer.Server;
        while (!stopping.IsCancellationRequested && await db.Webhooks.AsNoTracking().SingleOrDefaultAsync(row => row.Id == hookId && row.PausedAt == null, CancellationToken.None) is { } hook
            && await NextAsync(hookId) is { } delivery)
        {
            if (await ClaimAsync(delivery) is { } attempts && !await IsSentAsync(hook, delivery, attempts))
            {
                return;
            }
        }
    }

    // The newest of them first come when all wait alike, so that one message that a receiver cannot stomach does not hold up the others.
    private Task<WebhookDelivery?> NextAsync(Guid hook)
    {
        var now = clock.GetUtcNow();
        return db.WebhookDeliveries.AsNoTracking().Where(row => row.WebhookId == hook && row.NextAt <= now).OrderBy(row => row.Attempts).ThenBy(row => row.CreatedAt).ThenBy(row => row.Id).FirstOrDefaultAsync();
    }

    // Whoever moves the moment first has it.
    private async Task<int?> ClaimAsync(WebhookDelivery delivery)
    {
        var until = clock.GetUtcNow() + Claimed;
        db.Viewer = Viewer.Server;
        return await db.WebhookDeliveries.Where(row => row.Id == delivery.Id && row.NextAt == delivery.NextAt && row.Attempts == delivery.Attempts)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.NextAt, until).SetProperty(row => row.Attempts, row => row.Attempts + 1)) == 1 ? delivery.Attempts + 1 : null;
    }

    private async Task<bool> IsSentAsync(Webhook hook, WebhookDelivery delivery, int attempts)
    {
        var (status, problem) = await sending.SendAsync(hook, delivery, clock.GetUtcNow());
        var now = clock.GetUtcNow();
        var isGood = problem == DeliveryProblem.None;
        DateTimeOffset? delivered = isGood ? now : null;
        var next = isGood ? null : now + Backoff.After(attempts);
        db.Viewer = Viewer.Server;
        await db.WebhookDeliveries.Where(row => row.Id == delivery.Id && row.Attempts == attempts).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.NextAt, next).SetProperty(row => row.DeliveredAt, delivered).SetProperty(row => row.LastStatus, status).SetProperty(row => row.LastProblem, problem));
        await NoteAsync(hook, isGood, now);
        if (isGood || status is not null)
        {
            return true;
        }

        // Nobody answers there: the others wait a little too, rather than each take its ten seconds in vain.
        var later = now + Breath;
        db.Viewer = Viewer.Server;
        await db.WebhookDeliveries.Where(row => row.WebhookId == hook.Id && row.NextAt <= now).ExecuteUpdateAsync(set => set.SetProperty(row => row.NextAt, later));
        return false;
    }

    private async Task NoteAsync(Webhook hook, bool isGood, DateTimeOffset now)
    {
        db.Viewer = Viewer.Server;
        if (isGood)
        {
            await db.Webhooks.Where(row => row.Id == hook.Id && row.FailingSince != null).ExecuteUpdateAsync(set => set.SetProperty(row => row.FailingSince, (DateTimeOffset?)null));
            return;
        }

        DateTimeOffset? since = now;
        var before = now - Backoff.FailsFor;
        await db.Webhooks.Where(row => row.Id == hook.Id && row.FailingSince == null).ExecuteUpdateAsync(set => set.SetProperty(row => row.FailingSince, since));
        await db.Webhooks.Where(row => row.Id == hook.Id && row.PausedAt == null && row.FailingSince <= before)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.PausedAt, since).SetProperty(row => row.IsGivenUp, true));
    }
}
