using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Trackside.Web.Store;

/// <summary>What happens in a squad that its webhooks are told of, seen in the rows that are saved.</summary>
public static class SquadEvents
{
    public const string Ping = "ping";

    // What only counts, or only serves lists and the search, is no event; neither is an athlete's link.
    private static readonly string[] OfSession = [nameof(StoredSession.On), nameof(StoredSession.Title), nameof(StoredSession.Text), nameof(StoredSession.SharedNote), nameof(StoredSession.IsForEveryone)];
    private static readonly string[] OfAthlete = [nameof(Athlete.Name), nameof(Athlete.SharedNote), nameof(Athlete.Sex), nameof(Athlete.LeftAt), nameof(Athlete.MinorUntil)];
    private static readonly string[] OfEntry = [nameof(Entry.Exertion), nameof(Entry.Feel), nameof(Entry.Sleep), nameof(Entry.Soreness), nameof(Entry.Note), nameof(Entry.Outcome)];

    /// <summary>Every event there is, but <see cref="Ping"/>, which anyone may be sent.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "session.written", "session.deleted", "results.recorded", "athlete.added", "athlete.changed", "athlete.left", "athlete.deleted", "performance.added", "performance.changed", "performance.deleted",
    ];

    /// <summary>The events in rows that are about to be saved, each once.</summary>
    public static IReadOnlyList<SquadEvent> Of(IReadOnlyList<EntityEntry> changed)
    {
        var squadsGone = changed.Where(entry => entry.State == EntityState.Deleted).Select(entry => entry.Entity).OfType<Squad>().Select(squad => squad.Id).ToArray();
        SquadEvent[] events = [.. changed.Select(Of).OfType<SquadEvent>().Where(one => !squadsGone.Contains(one.SquadId)).Distinct()];
        var gone = events.Where(one => one.Name is "session.deleted" or "athlete.deleted").Select(one => one.Resource).ToHashSet();

        // Of a session that goes nothing else is told, and of an athlete neither.
        return gone.Count == 0 ? events : [.. events.Where(one => !gone.Contains(one.Resource) || one.Name.EndsWith(".deleted", StringComparison.Ordinal)).Where(one => one.Of is not { } of || !gone.Contains(of))];
    }

    /// <summary>The message that tells of an event: ids and an address, and nothing about anybody.</summary>
    public static WebhookDelivery DeliveryOf(SquadEvent told, Guid hook, DateTimeOffset now)
    {
        var id = Guid.CreateVersion7();
        return new WebhookDelivery
        {
            Id = id,
            SquadId = told.SquadId,
            WebhookId = hook,
            Event = told.Name,
            Body = JsonSerializer.Serialize(new EventBody(id, told.Name, now.UtcDateTime, told.SquadId, new(told.Kind, told.Resource, told.Address)), JsonSerializerOptions.Web),
            CreatedAt = now,
            NextAt = now,
        };
    }

    private static SquadEvent? Of(EntityEntry entry) => (entry.Entity, entry.State) switch
    {
        (StoredSession row, EntityState.Deleted) => OfRow(row, "session.deleted", "session", row.Id),
        (StoredSession row, EntityState.Added) => OfRow(row, "session.written", "session", row.Id),
        (StoredSession row, _) when Touches(entry, OfSession) => OfRow(row, "session.written", "session", row.Id),
        (Result row, _) => OfRow(row, "results.recorded", "session", row.SessionId),
        (Entry row, EntityState.Modified) when Touches(entry, OfEntry) => OfRow(row, "results.recorded", "session", row.SessionId),
        (Entry { Exertion: null, Feel: null, Sleep: null, Soreness: null, Note: "", Outcome: Outcome.Ran }, _) => null,
        (Entry row, EntityState.Added) => OfRow(row, "results.recorded", "session", row.SessionId),
        (Athlete row, EntityState.Added) => OfRow(row, "athlete.added", "athlete", row.Id),
        (Athlete row, EntityState.Deleted) => OfRow(row, "athlete.deleted", "athlete", row.Id),
        (Athlete row, _) when Touches(entry, OfAthlete) => OfRow(row, row.LeftAt is not null && entry.Property(nameof(Athlete.LeftAt)).IsModified ? "athlete.left" : "athlete.changed", "athlete", row.Id),
        (StoredPerformance row, EntityState.Added) => OfRow(row, "performance.added", "performance", row.Id) with { Of = row.AthleteId },
        (StoredPerformance row, EntityState.Deleted) => OfRow(row, "performance.deleted", "performance", row.Id) with { Of = row.AthleteId },
        (StoredPerformance row, _) => OfRow(row, "performance.changed", "performance", row.Id) with { Of = row.AthleteId },
        _ => null,
    };

    private static SquadEvent OfRow(ISquadRow row, string name, string kind, Guid id) => new(row.SquadId, name, kind, id);

    private static bool Touches(EntityEntry entry, string[] properties) => entry.State == EntityState.Modified && properties.Any(name => entry.Property(name).IsModified);

    private sealed record EventBody(Guid Id, string Event, DateTime At, Guid Squad, EventResource Resource);

    private sealed record EventResource(string Kind, Guid Id, string Address);
}

/// <summary>Something that happened in a squad.</summary>
/// <param name="Name">Such as <c>session.written</c>.</param>
/// <param name="Kind">What it happened to: <c>session</c>, <c>athlete</c>, <c>performance</c> or <c>webhook</c>.</param>
/// <param name="Resource">The id of what it happened to.</param>
public sealed record SquadEvent(Guid SquadId, string Name, string Kind, Guid Resource)
{
    /// <summary>Of a performance, whose it is.</summary>
    public Guid? Of { get; init; }

    /// <summary>Where the API tells of it, below the address of the instance.</summary>
    public string Address => Kind switch
    {
        "performance" => $"/api/v1/squads/{SquadId}/athletes/{Of}/performances/{Resource}",
        _ => $"/api/v1/squads/{SquadId}/{Kind}s/{Resource}",
    };
}
