using Microsoft.EntityFrameworkCore;

namespace Trackside.Web.Store;

/// <summary>Which requests with a key were answered, and how, the same for all server processes.</summary>
/// <remarks>Each step is a write of its own, beside whatever the request itself does with the store: the key is taken before the work begins.</remarks>
public sealed class AnsweredRequests(IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>How long an answer is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <summary>Takes a key; null where it is ours to answer, otherwise what there is under it.</summary>
    public Task<AnsweredRequest?> TakeAsync(Guid account, string key, byte[] hash) => InStoreAsync(async db =>
    {
        var now = clock.GetUtcNow();
        var old = now - Kept;
        await db.AnsweredRequests.Where(row => row.AccountId == account && row.Key == key && row.At <= old).ExecuteDeleteAsync();
        byte[] nothing = [];
        var taken = await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "AnsweredRequests" ("Id", "AccountId", "Key", "RequestHash", "Headers", "Body", "At")
            VALUES ({Guid.CreateVersion7()}, {account}, {key}, {hash}, '', {nothing}, {now.UtcTicks})
            ON CONFLICT ("AccountId", "Key") DO NOTHING
            """);
        return taken == 1 ? null : await db.AnsweredRequests.AsNoTracking().SingleOrDefaultAsync(row => row.AccountId == account && row.Key == key) ?? new AnsweredRequest { AccountId = account, Key = key, RequestHash = hash };
    });

    /// <summary>Keeps the answer to a key that was taken.</summary>
    public Task<int> KeepAsync(Guid account, string key, int status, string headers, byte[] body) => InStoreAsync(db => db.AnsweredRequests.Where(row => row.AccountId == account && row.Key == key)
        .ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, status).SetProperty(row => row.Headers, headers).SetProperty(row => row.Body, body)));

    /// <summary>Gives a key back under which nothing was done.</summary>
    public Task<int> LetGoAsync(Guid account, string key) => InStoreAsync(db => db.AnsweredRequests.Where(row => row.AccountId == account && row.Key == key).ExecuteDeleteAsync());

    /// <summary>Forgets answers that are older than they are kept.</summary>
    public Task<int> ForgetAsync(CancellationToken cancellation) => InStoreAsync(db =>
    {
        var old = clock.GetUtcNow() - Kept;
        return db.AnsweredRequests.Where(row => row.At <= old).ExecuteDeleteAsync(cancellation);
    });

    private async Task<T> InStoreAsync<T>(Func<TracksideDb, Task<T>> act)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TracksideDb>();

        // Who asks may have a token that only reads; that an answer is kept is the server's business.
        db.Viewer = Viewer.Server;
        return await act(db);
    }
}
