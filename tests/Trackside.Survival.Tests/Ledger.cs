using Microsoft.EntityFrameworkCore;
using Trackside.Training.Quantities;
using Trackside.Web.Store;

namespace Trackside.Survival.Tests;

/// <summary>Holds what is in a store against what a server acknowledged, and against itself.</summary>
internal static class Ledger
{
    /// <summary>Everything acknowledged is there exactly, and nothing is half there.</summary>
    public static async Task HoldsAsync(TracksideDb db, RecordingSquad squad, IEnumerable<Acknowledged> acknowledged, CancellationToken cancellation)
    {
        var history = await AgreesAsync(db, squad, cancellation);
        foreach (var one in acknowledged)
        {
            Assert.True(history.TryGetValue(one.Change, out var change), $"Acknowledged as version {one.Version} and gone: rep {one.Rep}, {one.Milliseconds} ms.");
            Assert.Equal((one.Athlete, $"rep-{one.Rep}", one.Milliseconds), (change.AthleteId, change.Field, Milliseconds(change.After)));
            Assert.Equal(ChangeState.Applied, change.State);
        }
    }

    /// <summary>The store agrees with itself: each result is the last change of its cell, each change has its result, and versions count on without a gap.</summary>
    /// <returns>The history, by the identity of the change.</returns>
    public static async Task<IReadOnlyDictionary<Guid, Change>> AgreesAsync(TracksideDb db, RecordingSquad squad, CancellationToken cancellation)
    {
        var session = await db.Sessions.AsNoTracking().SingleAsync(row => row.Id == squad.Session, cancellation);
        var changes = await db.Changes.AsNoTracking().Where(row => row.SessionId == squad.Session).OrderBy(row => row.Version).ToListAsync(cancellation);
        var results = await db.Results.AsNoTracking().Where(row => row.SessionId == squad.Session).ToListAsync(cancellation);

        Assert.Equal(session.Version, changes.Count == 0 ? 0 : changes[^1].Version);
        Assert.Equal(Enumerable.Range(1, changes.Count).Select(number => (long)number), changes.Select(change => change.Version));
        var last = changes.GroupBy(change => (change.AthleteId!.Value, change.Field)).ToDictionary(group => group.Key, group => group.Last());
        Assert.Equal(last.Count, results.Count);
        foreach (var result in results)
        {
            var change = last[(result.AthleteId, $"rep-{result.Rep}")];
            Assert.Equal((change.Version, Milliseconds(change.After)), (result.Version, result.Milliseconds!.Value));
        }

        foreach (var cell in changes.GroupBy(change => (change.AthleteId, change.Field)))
        {
            Assert.Equal(cell.SkipLast(1).Select(change => change.After).Prepend(""), cell.Select(change => change.Before));
        }

        return changes.ToDictionary(change => change.Id);
    }

    private static long Milliseconds(string time) => Duration.Parse(time, null).TotalMilliseconds;
}
