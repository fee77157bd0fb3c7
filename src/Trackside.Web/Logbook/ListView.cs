using Trackside.Web.Store;

namespace Trackside.Web.Logbook;

/// <summary>A page of a log's days, the latest first.</summary>
/// <param name="Number">Which page, from 1.</param>
public sealed record ListView(IReadOnlyList<LogLine> Lines, int Number, bool HasMore)
{
    public static async Task<ListView> LoadAsync(IQueryable<Entry> entries, DateOnly until, int number, int length, CancellationToken cancellation)
    {
        var lines = await entries.Where(entry => entry.On <= until).OrderByDescending(entry => entry.On).ThenByDescending(entry => entry.Id)
            .Skip((number - 1) * length).Take(length + 1).LinesAsync(cancellation);
        return new(lines.Count > length ? lines[..length] : lines, number, lines.Count > length);
    }
}
