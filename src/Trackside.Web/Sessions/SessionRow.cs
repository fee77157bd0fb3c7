using Microsoft.EntityFrameworkCore;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Sessions;

/// <summary>A session as a row of a list.</summary>
public sealed record SessionRow(Guid Id, DateOnly On, string Title, string Text, string Kinds, double WorkMetres, bool IsForEveryone, int Athletes, int Recorded)
{
    public static async Task<IReadOnlyList<SessionRow>> ListAsync(TracksideDb db, IQueryable<StoredSession> sessions, CancellationToken cancellation)
    {
        var rows = await sessions.AsNoTracking().Select(session => new { session.Id, session.On, session.Title, session.Text, session.Kinds, session.WorkMetres, session.IsForEveryone }).ToListAsync(cancellation);
        var ids = rows.Select(row => row.Id).ToArray();
        var counts = await db.Entries.AsNoTracking().Where(entry => ids.Contains(entry.SessionId))
            .GroupBy(entry => entry.SessionId).Select(group => new { group.Key, All = group.Count(), Timed = group.Count(entry => entry.TimedReps > 0) }).ToDictionaryAsync(group => group.Key, cancellation);
        return
        [
            .. rows.Select(row => new SessionRow(row.Id, row.On, row.Title, row.Text, row.Kinds, row.WorkMetres, row.IsForEveryone, counts.GetValueOrDefault(row.Id)?.All ?? 0, counts.GetValueOrDefault(row.Id)?.Timed ?? 0)),
        ];
    }

    /// <summary>The words to search for, each of which must stand in the title, the text or the shared note.</summary>
    public static IQueryable<StoredSession> Holding(IQueryable<StoredSession> sessions, string words)
    {
        foreach (var word in Folding.WordsOf(words))
        {
            sessions = sessions.Where(session => session.Words.Contains(word));
        }

        return sessions;
    }
}
