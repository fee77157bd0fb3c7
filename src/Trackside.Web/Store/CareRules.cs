using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Trackside.Web.Store;

/// <summary>What is held before a save beyond who may write a row: what stays for good, and what is owed to minors.</summary>
public static class CareRules
{
    /// <summary>Whether a change touches what is kept for good: messages, who had them, consent, and the audit log.</summary>
    internal static bool KeepsWhatStays(EntityEntry entry, Viewer viewer) => entry.State == EntityState.Added || entry.Entity switch
    {
        Message or AuditEntry => false,
        MessageCopy copy => entry.State == EntityState.Modified && viewer.Has(copy) && Only(entry, nameof(MessageCopy.ReadAt)),
        Consent => entry.State == EntityState.Modified && Only(entry, nameof(Consent.WithdrawnAt), nameof(Consent.WithdrawnBy), nameof(Consent.WithdrawnById)),
        Athlete athlete => viewer.Heads(athlete.SquadId) || !entry.Property(nameof(Athlete.MinorUntil)).IsModified,
        _ => true,
    };

    /// <summary>Refuses a message to a minor without the adults' copies in the same save, and consent that is not the giver's to give.</summary>
    internal static async Task HoldAsync(TracksideDb db, IReadOnlyList<EntityEntry> entries, DateTimeOffset now, CancellationToken cancellation)
    {
        var added = entries.Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity).ToArray();
        if (added.OfType<MessageCopy>().ToArray() is { Length: > 0 } copies)
        {
            await HoldCopiesAsync(db, copies, added.OfType<Message>().ToDictionary(message => message.Id), now, cancellation);
        }

        foreach (var consent in added.OfType<Consent>())
        {
            await HoldConsentAsync(db, consent, now, cancellation);
        }
    }

    private static async Task HoldCopiesAsync(TracksideDb db, MessageCopy[] copies, Dictionary<Guid, Message> messages, DateTimeOffset now, CancellationToken cancellation)
    {
        foreach (var group in copies.GroupBy(copy => copy.MessageId))
        {
            // Who came by later is added to no message: the letter that somebody got would no longer be the letter that others saw.
            if (!messages.TryGetValue(group.Key, out var message) || group.Any(copy => copy.SquadId != message.SquadId))
            {
                throw new NotAllowedException("Copies are written with their message, in one save.");
            }

            var beside = await ReadAlong.OfAsync(db, message.SquadId, [.. group.Select(copy => copy.AthleteId).Distinct()], message.ById, now, cancellation);
            foreach (var athlete in group.GroupBy(copy => copy.AthleteId))
            {
                var has = athlete.Select(copy => (copy.AccountId, copy.Reason)).ToHashSet();
                if (!beside.TryGetValue(athlete.Key, out var adults) || !adults.MayBeWritten || adults.Copies.Any(copy => !has.Contains((copy.Account, copy.Reason))))
                {
                    throw new NotAllowedException("A message to a minor goes to every guardian too, or else to the second adult, in the same save.");
                }
            }
        }
    }

    private static async Task HoldConsentAsync(TracksideDb db, Consent consent, DateTimeOffset now, CancellationToken cancellation)
    {
        var isFit = consent.Way == ConsentWay.OnPaper ? db.Viewer.Heads(consent.SquadId) && consent.GivenBy.Length > 0
            : await db.MayGiveConsentAsync(consent.SquadId, consent.AthleteId, now, cancellation);
        if (!isFit)
        {
            throw new NotAllowedException("Consent is given by an athlete of age, by a minor's guardian, or on paper through the head coach.");
        }
    }

    /// <summary>Whether who looks may give consent for an athlete: themselves, of age; or a minor's guardian.</summary>
    public static async Task<bool> MayGiveConsentAsync(this TracksideDb db, Guid squad, Guid athlete, DateTimeOffset now, CancellationToken cancellation)
    {
        if (!db.Viewer.Athletes.Contains(athlete) || !db.Viewer.Squads.Contains(squad)
            || await db.Athletes.AsNoTracking().SingleOrDefaultAsync(row => row.Id == athlete && row.SquadId == squad, cancellation) is not { } row
            || await db.Squads.AsNoTracking().SingleOrDefaultAsync(one => one.Id == squad, cancellation) is not { } of)
        {
            return false;
        }

        return row.IsMinorOn(of.DayAt(now)) != db.Viewer.Themselves.Contains(athlete);
    }

    private static bool Only(EntityEntry entry, params ReadOnlySpan<string> names)
    {
        foreach (var property in entry.Properties)
        {
            if (property.IsModified && !names.Contains(property.Metadata.Name))
            {
                return false;
            }
        }

        return true;
    }
}
