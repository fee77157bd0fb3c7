using Microsoft.EntityFrameworkCore;
using Trackside.Web.Components;
using Trackside.Web.Store;

namespace Trackside.Web.Live;

/// <summary>A session that somebody times or follows, and what they may do there.</summary>
/// <param name="Session">The session.</param>
/// <param name="Right">What they may; coaches who came otherwise than by a key may mark.</param>
/// <param name="Athlete">The one athlete, where they mark for themselves.</param>
/// <param name="Key">The key by which they came; null where there was none.</param>
internal sealed record Timed(StoredSession Session, TimingRight Right, Guid? Athlete, TimingKey? Key)
{
    /// <summary>Finds the session for who asks; null where there is none for them. From there on the visit is one to its squad.</summary>
    public static async Task<Timed?> FindAsync(Guid session, TracksideDb db, Visit visit, CancellationToken cancellation)
    {
        if ((visit.Key is { } key && key.SessionId != session)
            || await db.Sessions.AsNoTracking().SingleOrDefaultAsync(row => row.Id == session && row.OwnAthleteId == null, cancellation) is not { } found
            || (visit.Key is null && !visit.Viewer.Coaches(found.SquadId)))
        {
            return null;
        }

        visit.Squad ??= visit.Squads.FirstOrDefault(squad => squad.Id == found.SquadId) ?? await db.Squads.AsNoTracking().SingleAsync(squad => squad.Id == found.SquadId, cancellation);
        return new(found, visit.Key?.Right ?? TimingRight.Mark, visit.Key?.AthleteId, visit.Key);
    }

    /// <summary>Sees to it that the session has its timing, whoever comes first.</summary>
    public static async Task BeginAsync(TracksideDb db, StoredSession session, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await db.Timings.AnyAsync(row => row.Id == session.Id, cancellation))
        {
            return;
        }

        try
        {
            db.Add(new Timing { Id = session.Id, SquadId = session.SquadId, CreatedAt = now, UpdatedAt = now });
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException) when (!cancellation.IsCancellationRequested)
        {
            db.ChangeTracker.Clear();
            if (!await db.Timings.AnyAsync(row => row.Id == session.Id, cancellation))
            {
                throw;
            }
        }
    }
}
