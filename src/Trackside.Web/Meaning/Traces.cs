using Microsoft.EntityFrameworkCore;
using Trackside.Web.Store;

namespace Trackside.Web.Meaning;

/// <summary>Clears what only mentions somebody or something that is deleted. Used as the server itself.</summary>
internal sealed class Traces(TracksideDb db, TimeProvider clock)
{
    private const int Batch = 200;

    /// <summary>What mentions athletes, looked up while they are still there.</summary>
    public async Task<Mentions> OfAsync(IReadOnlyList<Athlete> athletes, CancellationToken cancellation)
    {
        using var _ = new AsServer(db);
        var ids = athletes.Select(athlete => athlete.Id).ToArray();
        return new(
            athletes,
            await db.MessageCopies.Where(copy => ids.Contains(copy.AthleteId)).Select(copy => copy.MessageId).Distinct().ToListAsync(cancellation),
            await db.Entries.Where(entry => ids.Contains(entry.AthleteId)).Select(entry => entry.SessionId).Distinct().ToListAsync(cancellation));
    }

    /// <summary>Clears what mentioned athletes whose own rows are gone by now.</summary>
    public async Task ClearAsync(Mentions mentions, CancellationToken cancellation)
    {
        await ForgetCopiesAsync([.. mentions.Athletes.Select(athlete => athlete.SquadId).Distinct()], cancellation);
        foreach (var athlete in mentions.Athletes)
        {
            await ClearAuditAsync(athlete, cancellation);
        }

        db.Viewer = Viewer.Server;
        await db.Messages.Where(message => mentions.Messages.Contains(message.Id) && !db.MessageCopies.Any(copy => copy.MessageId == message.Id)).ExecuteDeleteAsync(cancellation);
        foreach (var batch in mentions.Sessions.Chunk(Batch))
        {
            await TellKindsAsync(batch, cancellation);
        }
    }

    /// <summary>Clears what mentioned a session whose own rows are gone by now.</summary>
    public async Task ClearAsync(StoredSession session, CancellationToken cancellation)
    {
        await ForgetCopiesAsync([session.SquadId], cancellation);
        db.Viewer = Viewer.Server;
        await db.AuditEntries.Where(entry => entry.SessionId == session.Id || (session.Title != "" && entry.SquadId == session.SquadId && entry.Detail.Contains(session.Title)))
            .ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Detail, "").SetProperty(entry => entry.SessionId, (Guid?)null), cancellation);
    }

    /// <summary>Clears copies of answers and of messages to other programs: nobody can tell by looking whom a body is about, so all of the squads' go.</summary>
    public async Task ForgetCopiesAsync(IReadOnlyList<Guid> squads, CancellationToken cancellation)
    {
        db.Viewer = Viewer.Server;
        await db.WebhookDeliveries.Where(delivery => squads.Contains(delivery.SquadId)).ExecuteDeleteAsync(cancellation);
        await db.AnsweredRequests.Where(answer => answer.Status != null && db.Members.Any(member => member.AccountId == answer.AccountId && squads.Contains(member.SquadId))).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>Clears the name of an account wherever it did something; what it did stays, by someone who left.</summary>
    public async Task ForgetAsync(Account account, IReadOnlyList<Guid> squads, CancellationToken cancellation)
    {
        var (id, name, email) = (account.Id, account.DisplayName, account.Email ?? "");
        await ForgetDeedsAsync(id, cancellation);
        await ForgetConsentsAsync(id, cancellation);
        db.Viewer = Viewer.Server;
        await db.AuditEntries.Where(entry => (name != "" && squads.Contains(entry.SquadId) && entry.Detail.Contains(name)) || (email != "" && entry.Detail.Contains(email)))
            .ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Detail, ""), cancellation);
        await db.Sessions.Where(session => session.WrittenBy == id).ExecuteUpdateAsync(set => set.SetProperty(session => session.WrittenBy, (Guid?)null), cancellation);
        await db.Squads.Where(squad => squad.SecondAdultId == id).ExecuteUpdateAsync(set => set.SetProperty(squad => squad.SecondAdultId, (Guid?)null), cancellation);
    }

    private async Task ForgetDeedsAsync(Guid id, CancellationToken cancellation)
    {
        db.Viewer = Viewer.Server;
        await db.Changes.Where(change => change.ById == id).ExecuteUpdateAsync(set => set.SetProperty(change => change.By, "").SetProperty(change => change.ById, (Guid?)null), cancellation);
        await db.Messages.Where(message => message.ById == id).ExecuteUpdateAsync(set => set.SetProperty(message => message.By, "").SetProperty(message => message.ById, (Guid?)null), cancellation);
        await db.AuditEntries.Where(entry => entry.ById == id).ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Through, "").SetProperty(entry => entry.ById, (Guid?)null), cancellation);
    }

    // Nobody can be asked any more about a consent whose giver is gone, so it ends. On paper somebody else signed: that stays.
    private async Task ForgetConsentsAsync(Guid id, CancellationToken cancellation)
    {
        var now = (DateTimeOffset?)clock.GetUtcNow();
        db.Viewer = Viewer.Server;
        await db.Consents.Where(row => row.GivenById == id && row.Way == ConsentWay.Here && row.WithdrawnAt == null).ExecuteUpdateAsync(set => set.SetProperty(row => row.WithdrawnAt, now), cancellation);
        await db.Consents.Where(row => row.GivenById == id && row.Way == ConsentWay.Here).ExecuteUpdateAsync(set => set.SetProperty(row => row.GivenBy, ""), cancellation);
        await db.Consents.Where(row => row.GivenById == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.GivenById, (Guid?)null), cancellation);
        db.Viewer = Viewer.Server;
        await db.Consents.Where(row => row.WithdrawnById == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.WithdrawnBy, "").SetProperty(row => row.WithdrawnById, (Guid?)null), cancellation);
    }

    // That somebody looked or changed something stays, for whoever answers for the squad; at whom, and by whose link, does not.
    private async Task ClearAuditAsync(Athlete athlete, CancellationToken cancellation)
    {
        var (id, squad, name) = (athlete.Id, athlete.SquadId, athlete.Name);
        db.Viewer = Viewer.Server;
        await db.AuditEntries.Where(entry => entry.AthleteId == id || (entry.SquadId == squad && (entry.Detail.Contains(name) || entry.Through.Contains(name))))
            .ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Detail, "").SetProperty(entry => entry.Through, "").SetProperty(entry => entry.AthleteId, (Guid?)null), cancellation);
    }

    private async Task TellKindsAsync(Guid[] ids, CancellationToken cancellation)
    {
        var kinds = (await db.Entries.AsNoTracking().Where(entry => ids.Contains(entry.SessionId) && entry.Kinds != "").Select(entry => new { entry.SessionId, entry.Kinds }).ToListAsync(cancellation)).ToLookup(entry => entry.SessionId, entry => entry.Kinds);
        foreach (var session in await db.Sessions.Where(session => ids.Contains(session.Id)).ToListAsync(cancellation))
        {
            session.Kinds = Digests.Together(kinds[session.Id]);
        }

        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
    }
}

/// <summary>What mentions athletes that are deleted.</summary>
/// <param name="Athletes">Who they are.</param>
/// <param name="Messages">Messages that were to them, and go where they were to nobody else.</param>
/// <param name="Sessions">Sessions they ran in, whose lists of kinds are told anew.</param>
internal sealed record Mentions(IReadOnlyList<Athlete> Athletes, IReadOnlyList<Guid> Messages, IReadOnlyList<Guid> Sessions);

/// <summary>Whom an account is.</summary>
public static class OwnAthletes
{
    /// <summary>The athletes that an account is, and no other is.</summary>
    public static async Task<IReadOnlyList<Athlete>> AthletesOfAsync(this TracksideDb db, Guid account, CancellationToken cancellation)
    {
        using var _ = new AsServer(db);
        return await db.Athletes
            .Where(athlete => db.Members.Any(member => member.AthleteId == athlete.Id && member.Role == Role.Athlete && member.AccountId == account)
                && !db.Members.Any(member => member.AthleteId == athlete.Id && member.Role == Role.Athlete && member.AccountId != account))
            .OrderBy(athlete => athlete.Name).ToListAsync(cancellation);
    }
}
