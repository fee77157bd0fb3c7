using Microsoft.EntityFrameworkCore;
using Trackside.Web.Store;

namespace Trackside.Web.Meaning;

/// <summary>Which sessions are an athlete's.</summary>
public static class AthleteSessions
{
    /// <summary>The sessions of the squad that are for an athlete, and the athlete's own.</summary>
    public static IQueryable<StoredSession> SessionsOf(this TracksideDb db, Guid squad, Guid athlete) => db.Sessions.AsNoTracking().Where(session => session.SquadId == squad
        && (session.OwnAthleteId == athlete || (session.OwnAthleteId == null && session.IsForEveryone) || db.Entries.Any(entry => entry.SessionId == session.Id && entry.AthleteId == athlete)));
}
