using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Trackside.Web.Store;

/// <summary>Reads that all see the store as it was at one moment, while others go on writing.</summary>
public static class Snapshots
{
    /// <summary>Begins such reads; they end when the transaction is disposed of. Nobody waits for them.</summary>
    public static async Task<IDbContextTransaction> BeginSnapshotAsync(this TracksideDb db, CancellationToken cancellation)
    {
        if (db.Database.GetDbConnection() is not SqliteConnection sqlite)
        {
            return await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        }

        await db.Database.OpenConnectionAsync(cancellation);
        try
        {
            // One that is not deferred would take the place of the one who writes.
            var transaction = sqlite.BeginTransaction(deferred: true);
            return new Closing((await db.Database.UseTransactionAsync(transaction, cancellation))!, transaction, db);
        }
        catch
        {
            await db.Database.CloseConnectionAsync();
            throw;
        }
    }

    /// <summary>A transaction that was begun on the connection itself, and is not ended by the context alone.</summary>
    private sealed class Closing(IDbContextTransaction inner, SqliteTransaction transaction, TracksideDb db) : IDbContextTransaction
    {
        public Guid TransactionId => inner.TransactionId;

        public void Commit() => inner.Commit();

        public Task CommitAsync(CancellationToken cancellationToken = default) => inner.CommitAsync(cancellationToken);

        public void Rollback() => inner.Rollback();

        public Task RollbackAsync(CancellationToken cancellationToken = default) => inner.RollbackAsync(cancellationToken);

        public void Dispose()
        {
            inner.Dispose();
            transaction.Dispose();
            db.Database.CloseConnection();
        }

        public async ValueTask DisposeAsync()
        {
            await inner.DisposeAsync();
            await transaction.DisposeAsync();
            await db.Database.CloseConnectionAsync();
        }
    }
}
