using Microsoft.EntityFrameworkCore;
using Trackside.Web.Store;

namespace Trackside.Web.Meaning;

/// <summary>Deletes so that it is gone: the row and all that hangs on it, what else names it, its files, what is remembered of its texts, and what the file of the store still holds.</summary>
/// <remarks>What others wrote in their own words (a session's text, a message to somebody else) stays as they wrote it: see docs/archive.md.</remarks>
public sealed class Removal(TracksideDb db, Readings readings, KeptFiles files)
{
    private readonly Traces _traces = new(db);

    /// <summary>Deletes a session with everything recorded in it.</summary>
    public async Task SessionAsync(StoredSession session, CancellationToken cancellation)
    {
        await using (var transaction = await db.Database.BeginTransactionAsync(cancellation))
        {
            await _traces.ForgetCopiesAsync([session.SquadId], [session.Id], cancellation);
            db.Remove(session);
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }

        await FinishAsync();
    }

    /// <summary>Deletes an athlete with everything that is about them.</summary>
    public async Task AthleteAsync(Athlete athlete, CancellationToken cancellation)
    {
        await using (var transaction = await db.Database.BeginTransactionAsync(cancellation))
        {
            await AthletesAsync([athlete], cancellation);
            await transaction.CommitAsync(cancellation);
        }

        files.Remove(athlete.SquadId, athlete.Id);
        await FinishAsync();
    }

    /// <summary>Deletes a squad with everybody and everything in it.</summary>
    public async Task SquadAsync(Squad squad, CancellationToken cancellation)
    {
        await using (var transaction = await db.Database.BeginTransactionAsync(cancellation))
        {
            await _traces.ForgetCopiesAsync([squad.Id], [], cancellation);
            db.Remove(squad);
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }

        files.Remove(squad.Id);
        await FinishAsync();
    }

    /// <summary>Deletes an account, with the athletes that it alone is. What it wrote for a squad stays there, by someone who left.</summary>
    public async Task AccountAsync(Guid id, CancellationToken cancellation)
    {
        // The server itself: who goes need not be a coach to take along the athlete that they are.
        using var _ = new AsServer(db);
        var athletes = await db.AthletesOfAsync(id, cancellation);
        await using (var transaction = await db.Database.BeginTransactionAsync(cancellation))
        {
            var squads = await db.Members.Where(member => member.AccountId == id).Select(member => member.SquadId).Distinct().ToListAsync(cancellation);
            await _traces.ForgetCopiesAsync(squads, [id], cancellation);
            await AthletesAsync(athletes, cancellation);

            // After the athletes, so that the log of their going still finds who did it.
            db.Remove(await db.Users.SingleAsync(user => user.Id == id, cancellation));
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }

        foreach (var athlete in athletes)
        {
            files.Remove(athlete.SquadId, athlete.Id);
        }

        await FinishAsync();
    }

    private async Task AthletesAsync(IReadOnlyList<Athlete> athletes, CancellationToken cancellation)
    {
        var mentions = await _traces.OfAsync(athletes, cancellation);
        await _traces.ForgetCopiesAsync(mentions.Squads, mentions.Athletes, cancellation);
        db.RemoveRange(athletes);
        await db.SaveChangesAsync(cancellation);
        await _traces.ClearAsync(mentions, cancellation);
    }

    // What was said in a text is not remembered, and the file of the store is freed of what was in it.
    private async Task FinishAsync()
    {
        db.Tell();
        readings.Forget();
        await db.EmptyLogAsync(CancellationToken.None);
    }
}
