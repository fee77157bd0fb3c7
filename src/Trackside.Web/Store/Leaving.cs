using Microsoft.EntityFrameworkCore;

namespace Trackside.Web.Store;

/// <summary>Takes an account out of what stays when it goes. The store does it itself whenever an account is deleted, by whatever way.</summary>
internal static class Leaving
{
    /// <summary>What it did stays, by someone who left: histories, messages, the audit log. Consent that it gave here ends.</summary>
    /// <remarks>What only numbers it by a foreign key is emptied by that; this is for the names, and for numbers that are held by none.</remarks>
    public static async Task AccountAsync(TracksideDb db, Guid account, DateTimeOffset now, CancellationToken cancellation)
    {
        using var _ = new AsServer(db);
        await db.Changes.Where(change => change.ById == account).ExecuteUpdateAsync(set => set.SetProperty(change => change.By, "").SetProperty(change => change.ById, (Guid?)null), cancellation);
        await db.Messages.Where(message => message.ById == account).ExecuteUpdateAsync(set => set.SetProperty(message => message.By, ""), cancellation);
        await db.Sessions.Where(session => session.WrittenBy == account).ExecuteUpdateAsync(set => set.SetProperty(session => session.WrittenBy, (Guid?)null), cancellation);
        await db.AuditEntries.Where(entry => entry.ById == account).ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Through, ""), cancellation);
        await db.AuditEntries.Where(entry => entry.RowId == account).ExecuteUpdateAsync(set => set.SetProperty(entry => entry.RowId, (Guid?)null), cancellation);
        await ConsentsAsync(db, account, now, cancellation);
    }

    // Nobody can be asked any more about a consent whose giver is gone, so it ends. On paper somebody else signed: that stays.
    private static async Task ConsentsAsync(TracksideDb db, Guid account, DateTimeOffset? now, CancellationToken cancellation)
    {
        var given = db.Consents.Where(consent => consent.GivenById == account && consent.Way == ConsentWay.Here);
        await given.Where(consent => consent.WithdrawnAt == null).ExecuteUpdateAsync(set => set.SetProperty(consent => consent.WithdrawnAt, now), cancellation);
        await given.ExecuteUpdateAsync(set => set.SetProperty(consent => consent.GivenBy, ""), cancellation);
        await db.Consents.Where(consent => consent.WithdrawnById == account).ExecuteUpdateAsync(set => set.SetProperty(consent => consent.WithdrawnBy, ""), cancellation);
    }
}
