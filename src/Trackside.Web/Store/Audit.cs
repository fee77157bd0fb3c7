using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Trackside.Web.Store;

/// <summary>Writes down who changed what, with the save itself; and, in batches, who saw what.</summary>
public static class Audit
{
    /// <summary>Results, targets and how it was: their every value stands in the history of the session, so the audit log says once an hour that they were changed.</summary>
    public const string Results = "results";

    // Worked out from other fields, or only counted: that they change says nothing.
    private static readonly HashSet<string> Derived = ["Key", "Shape", "Stem", "Words", "Kinds", "WorkMetres", "Version", "FieldVersions", "TokenHash", "ConcurrencyStamp", "Number", "RecordedTo", "UpdatedAt", "PlanId", "OwnText"];

    /// <summary>What the rows that are about to be saved mean for the log.</summary>
    /// <remarks>
    /// Nothing for what the server does where no person asks, nor for a guest in the demo squad. What rows of a new kind mean follows from their type,
    /// so that none is forgotten.
    /// </remarks>
    internal static IReadOnlyList<AuditEntry> Of(IReadOnlyList<EntityEntry> entries, Viewer who, DateTimeOffset now)
    {
        if (who.AccountId is null && who.Through.Length == 0)
        {
            return [];
        }

        var gone = entries.Where(entry => entry.State == EntityState.Deleted).Select(entry => entry.Entity).ToArray();
        var squads = gone.OfType<Squad>().Select(squad => (Guid?)squad.Id).ToHashSet();
        var athletes = gone.OfType<Athlete>().Select(athlete => (Guid?)athlete.Id).ToHashSet();
        var sessions = gone.OfType<StoredSession>().Select(session => (Guid?)session.Id).ToHashSet();
        var found = new Dictionary<Guid, AuditEntry>();
        foreach (var (deed, what, of) in entries.Select(Meaning).OfType<Meant>().Where(meant => !squads.Contains(meant.Of.SquadId)))
        {
            var still = of with { AthleteId = athletes.Contains(of.AthleteId) ? null : of.AthleteId, SessionId = sessions.Contains(of.SessionId) ? null : of.SessionId };
            var entry = AuditEntry.Of(who, deed, what, still, now);
            found.TryAdd(entry.Id, entry);
        }

        // In one order whoever writes, so that two never wait for each other.
        return [.. found.Values.OrderBy(entry => entry.Id)];
    }

    /// <summary>Writes entries; the same within an hour counts up. Who or what has gone meanwhile is left out of them.</summary>
    public static async Task WriteAsync(TracksideDb db, IEnumerable<AuditEntry> entries, CancellationToken cancellation)
    {
        foreach (var entry in entries)
        {
            var (at, deed) = (entry.At.UtcTicks, (int)entry.Deed);
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO "AuditEntries" ("Id", "SquadId", "At", "ById", "Through", "Deed", "What", "AthleteId", "SessionId", "RowId", "Detail", "Times")
                VALUES ({entry.Id}, {entry.SquadId}, {at}, (SELECT "Id" FROM "AspNetUsers" WHERE "Id" = {entry.ById}), {entry.Through}, {deed}, {entry.What}, (SELECT "Id" FROM "Athletes" WHERE "Id" = {entry.AthleteId} AND "SquadId" = {entry.SquadId}), (SELECT "Id" FROM "Sessions" WHERE "Id" = {entry.SessionId} AND "SquadId" = {entry.SquadId}), {entry.RowId}, {entry.Detail}, {entry.Times})
                ON CONFLICT ("Id") DO UPDATE SET "Times" = "AuditEntries"."Times" + excluded."Times"
                """,
                cancellation);
        }
    }

    private static Meant? Meaning(EntityEntry entry)
    {
        var fields = entry.State == EntityState.Modified
            ? entry.Properties.Where(property => property.IsModified && !Derived.Contains(property.Metadata.Name)).Select(property => property.Metadata.Name).Order(StringComparer.Ordinal).ToArray()
            : [];
        if (entry.State == EntityState.Modified && fields.Length == 0)
        {
            return null;
        }

        var deed = entry.State switch { EntityState.Added => AuditDeed.Added, EntityState.Deleted => AuditDeed.Removed, _ => AuditDeed.Changed };
        var detail = string.Join(", ", fields);
        return entry.Entity switch
        {
            Change or WebhookDelivery or AuditEntry or Message or TimedMark => null,
            MessageCopy copy => deed == AuditDeed.Added && copy.Reason == CopyReason.ToThem ? new(deed, "message", new(copy.SquadId, copy.AthleteId, RowId: copy.MessageId)) : null,
            Entry or Result or OwnTarget => new(AuditDeed.Changed, Results, new(((IAthleteRow)entry.Entity).SquadId, ((IAthleteRow)entry.Entity).AthleteId, SessionOf(entry))),
            Squad squad => new(deed, "squad", new(squad.Id, Detail: detail)),
            Athlete athlete => new(deed, "athlete", new(athlete.SquadId, athlete.Id, Detail: detail)),
            StoredSession session => new(deed, "session", new(session.SquadId, session.OwnAthleteId, session.Id, Detail: detail)),
            Member member => new(deed, "member", new(member.SquadId, member.AthleteId, RowId: member.AccountId, Detail: detail)),
            Invite invite => new(deed, "invite", new(invite.SquadId, invite.AthleteId, RowId: invite.Id, Detail: invite.Role.ToString())),
            Consent consent => new(deed, "consent", new(consent.SquadId, consent.AthleteId, RowId: consent.Id, Detail: consent.Thing.ToString())),
            Timing timing => new(deed, "timing", new(timing.SquadId, SessionId: timing.Id, Detail: detail)),
            TimingKey key => new(deed, "timing-key", new(key.SquadId, key.AthleteId, key.SessionId, key.Id, deed == AuditDeed.Added ? key.Right.ToString() : detail)),
            PrivateNote note => new(deed, "coaches-note", new(note.SquadId, note.AthleteId, note.SessionId, Detail: detail)),
            StoredPerformance race => new(deed, "races", new(race.SquadId, race.AthleteId, RowId: race.Id, Detail: detail)),
            IAthleteRow of => new(deed, entry.Metadata.ShortName(), new(of.SquadId, of.AthleteId, Detail: detail)),
            ISquadRow of => new(deed, entry.Metadata.ShortName(), new(of.SquadId, RowId: entry.Property("Id").CurrentValue as Guid?, Detail: detail)),
            _ => null,
        };
    }

    private static Guid? SessionOf(EntityEntry entry) => entry.Property(nameof(Result.SessionId)).CurrentValue as Guid?;

    private sealed record Meant(AuditDeed Deed, string What, AuditObject Of);
}
