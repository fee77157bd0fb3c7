using Microsoft.EntityFrameworkCore;
using Trackside.Web.Store;

namespace Trackside.Web.Meaning;

/// <summary>Clears what only mentions somebody or something that is deleted. Foreign keys empty the numbers in the audit log; the store itself forgets the names of accounts.</summary>
internal sealed class Traces(TracksideDb db)
{
    private const int Batch = 200;

    /// <summary>What mentions athletes, looked up while they are still there.</summary>
    public async Task<Mentions> OfAsync(IReadOnlyList<Athlete> athletes, CancellationToken cancellation)
    {
        using var _ = new AsServer(db);
        var ids = athletes.Select(athlete => athlete.Id).ToArray();
        return new(
            [.. athletes.Select(athlete => athlete.SquadId).Distinct()],
            ids,
            await db.MessageCopies.Where(copy => ids.Contains(copy.AthleteId)).Select(copy => copy.MessageId).Distinct().ToListAsync(cancellation),
            await db.Entries.Where(entry => ids.Contains(entry.AthleteId)).Select(entry => entry.SessionId).Distinct().ToListAsync(cancellation));
    }

    /// <summary>Clears copies of what was told of rows, before they go: that they went is told after it, by number.</summary>
    public async Task ForgetCopiesAsync(IReadOnlyList<Guid> squads, IReadOnlyList<Guid> ids, CancellationToken cancellation)
    {
        using var _ = new AsServer(db);
        foreach (var id in ids)
        {
            var named = id.ToString();
            await db.WebhookDeliveries.Where(delivery => squads.Contains(delivery.SquadId) && delivery.Body.Contains(named)).ExecuteDeleteAsync(cancellation);
        }

        // Nobody can tell by looking whom a kept answer is about, so all that members of the squads were answered go.
        await db.AnsweredRequests.Where(answer => answer.Status != null && db.Members.Any(member => member.AccountId == answer.AccountId && squads.Contains(member.SquadId))).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>Clears what mentioned athletes whose own rows are gone by now.</summary>
    public async Task ClearAsync(Mentions mentions, CancellationToken cancellation)
    {
        using var _ = new AsServer(db);
        await db.Messages.Where(message => mentions.Messages.Contains(message.Id) && !db.MessageCopies.Any(copy => copy.MessageId == message.Id)).ExecuteDeleteAsync(cancellation);
        await Thinning.TakeOutAsync(db, mentions.Squads, mentions.Athletes, cancellation);
        foreach (var batch in mentions.Sessions.Chunk(Batch))
        {
            await TellKindsAsync(batch, cancellation);
        }
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
/// <param name="Squads">Their squads.</param>
/// <param name="Athletes">Who they are.</param>
/// <param name="Messages">Messages that were to them, and go where they were to nobody else.</param>
/// <param name="Sessions">Sessions they ran in, whose lists of kinds are told anew.</param>
internal sealed record Mentions(IReadOnlyList<Guid> Squads, IReadOnlyList<Guid> Athletes, IReadOnlyList<Guid> Messages, IReadOnlyList<Guid> Sessions);

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
