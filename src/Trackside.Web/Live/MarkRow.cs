using System.Text;
using Microsoft.EntityFrameworkCore;
using Trackside.Web.Store;

namespace Trackside.Web.Live;

/// <summary>A mark on its way to a watcher.</summary>
/// <param name="Number">In which order it came.</param>
/// <param name="Id">The phone's number of it.</param>
/// <param name="Body">The mark as JSON.</param>
internal sealed record MarkRow(long Number, Guid Id, string Body)
{
    /// <summary>How many are read from the store at once.</summary>
    public const int Page = 500;

    /// <summary>The next marks of a session, those left out of which nothing is left.</summary>
    public static async Task<IReadOnlyList<MarkRow>> ReadAsync(TracksideDb db, Guid session, long after, int most, CancellationToken cancellation) =>
        await db.TimedMarks.AsNoTracking().Where(mark => mark.SessionId == session && mark.Number > after && mark.Body != "").OrderBy(mark => mark.Number).Take(most)
            .Select(mark => new MarkRow(mark.Number, mark.Id, mark.Body)).ToListAsync(cancellation);

    /// <summary>The event that tells of it.</summary>
    /// <param name="into">What it is written to.</param>
    /// <param name="id">What is asked after next time: the number of the mark by which it came to be told.</param>
    public void AppendTo(StringBuilder into, long id) => into.Append("id: ").Append(id).Append("\nevent: mark\ndata: {\"number\":").Append(Number).Append(",\"mark\":").Append(Body).Append("}\n\n");
}
