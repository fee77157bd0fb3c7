using Microsoft.EntityFrameworkCore;
using Trackside.Web.Store;

namespace Trackside.Web.Logbook;

/// <summary>A session that a list or a search shows.</summary>
public sealed record FoundSession(Guid Id, DateOnly On, string Title, string Text, string Kinds, double WorkMetres)
{
    /// <summary>How much it is like the workout that was looked for, in per cent; null where none was.</summary>
    public int? Alike { get; init; }

    /// <summary>What the athlete noted, where one athlete's log is searched.</summary>
    public string Note { get; init; } = "";
}

/// <summary>Reads rows of sessions.</summary>
internal static class FoundSessions
{
    public static Task<List<FoundSession>> FoundAsync(this IQueryable<StoredSession> sessions, CancellationToken cancellation) => sessions
        .Select(session => new FoundSession(session.Id, session.On, session.Title, session.Text, session.Kinds, session.WorkMetres)).ToListAsync(cancellation);
}
