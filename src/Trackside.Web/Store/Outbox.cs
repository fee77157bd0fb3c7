using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Trackside.Web.Store;

/// <summary>Writes down, in the save itself, what the squad's webhooks are to be told of it: told is what is committed, and all of it, whatever happens to the server next.</summary>
/// <remarks>Nothing is sent here. No save waits for a receiver; it costs one look-up of the squad's addresses.</remarks>
internal sealed class Outbox(TracksideDb db)
{
    private readonly List<WebhookDelivery> _added = [];

    /// <summary>Whether something was written down that is not committed yet.</summary>
    public bool HasNews { get; private set; }

    public async Task WriteAsync(IReadOnlyList<EntityEntry> changed, DateTimeOffset now, CancellationToken cancellation)
    {
        if (SquadEvents.Of(changed) is { Count: > 0 } events)
        {
            // Whoever changes something need not be allowed to see who is told of it.
            using var server = new AsServer(db);
            Write(events, await Hooks(events).ToListAsync(cancellation), now);
        }
    }

    /// <summary>After a save: what was not saved is forgotten again, for whoever asks may try once more.</summary>
    public void Saved(bool isSaved)
    {
        foreach (var delivery in _added.Where(_ => !isSaved))
        {
            db.Entry(delivery).State = EntityState.Detached;
        }

        HasNews |= isSaved && _added.Count > 0;
        _added.Clear();
    }

    /// <summary>After a commit: whether there is something to send now.</summary>
    public bool TakeNews()
    {
        var news = HasNews;
        HasNews = false;
        return news;
    }

    private IQueryable<Hook> Hooks(IReadOnlyList<SquadEvent> events)
    {
        var squads = events.Select(one => one.SquadId).Distinct().ToArray();
        return db.Webhooks.AsNoTracking().Where(hook => squads.Contains(hook.SquadId)).Select(hook => new Hook(hook.Id, hook.SquadId, hook.Events));
    }

    private void Write(IReadOnlyList<SquadEvent> events, List<Hook> hooks, DateTimeOffset now)
    {
        _added.AddRange(from told in events
                        from hook in hooks
                        where hook.SquadId == told.SquadId && hook.Events.Split(' ').Contains(told.Name)
                        select SquadEvents.DeliveryOf(told, hook.Id, now));
        db.AddRange(_added);
    }

    private sealed record Hook(Guid Id, Guid SquadId, string Events);
}
