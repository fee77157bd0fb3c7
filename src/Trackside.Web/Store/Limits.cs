using Microsoft.EntityFrameworkCore;

namespace Trackside.Web.Store;

/// <summary>How often something may be asked for, counted in the store, so that any number of server processes count together.</summary>
public sealed class Limits(TracksideDb db, TimeProvider clock)
{
    /// <summary>Counts one more, and says how many are left in this stretch of time.</summary>
    /// <param name="key">Whose and of what. An address or a name is hashed before it comes here.</param>
    /// <param name="most">How many are allowed in a stretch.</param>
    /// <param name="stretch">How long a stretch is; stretches follow one another from the epoch on.</param>
    /// <param name="cancellation">Stops the counting.</param>
    public async Task<LimitCount> CountAsync(string key, int most, TimeSpan stretch, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var from = BeginOf(now, stretch);
        var counts = await db.Database.SqlQuery<int>(
            $"""INSERT INTO "RateCounts" ("Key", "From", "Count") VALUES ({key}, {from}, 1) ON CONFLICT ("Key", "From") DO UPDATE SET "Count" = "RateCounts"."Count" + 1 RETURNING "Count" AS "Value" """)
            .ToListAsync(cancellation);
        return new LimitCount(most, counts[0], new DateTimeOffset(from, TimeSpan.Zero) + stretch - now);
    }

    /// <summary>Takes one back that was counted and should not have been: whoever counts before they try gives back what went well.</summary>
    public Task<int> GiveBackAsync(string key, TimeSpan stretch, CancellationToken cancellation)
    {
        var from = BeginOf(clock.GetUtcNow(), stretch);
        return db.RateCounts.Where(count => count.Key == key && count.From == from && count.Count > 0)
            .ExecuteUpdateAsync(set => set.SetProperty(count => count.Count, count => count.Count - 1), cancellation);
    }

    /// <summary>Takes away the counts of stretches that began before a moment.</summary>
    /// <param name="before">The moment.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <param name="start">With what a key begins; all keys where it is left out.</param>
    public Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellation, string start = "") =>
        db.RateCounts.Where(count => count.From < before.UtcTicks && count.Key.StartsWith(start)).ExecuteDeleteAsync(cancellation);

    private static long BeginOf(DateTimeOffset now, TimeSpan stretch) => now.UtcTicks - (now.UtcTicks % stretch.Ticks);
}

/// <summary>Where a limit stands.</summary>
/// <param name="Most">How many are allowed in the stretch.</param>
/// <param name="Count">How many there were, this one included.</param>
/// <param name="Ends">In how long the stretch ends.</param>
public readonly record struct LimitCount(int Most, int Count, TimeSpan Ends)
{
    public bool IsOver => Count > Most;

    public int Left => Math.Max(0, Most - Count);
}
