using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Trackside.Web.Store;

/// <summary>That this process alone changes the tables: two that start at once would both make them. Whoever dies over it lets go of it.</summary>
internal sealed class MigrationTurn : IAsyncDisposable
{
    // "trackside" in letters of one byte, as far as they fit: which lock of the database server it is.
    private const long Number = 0x7472_6163_6B73_6964;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private FolderLock? _file;
    private NpgsqlConnection? _connection;

    public static async Task<MigrationTurn> TakeAsync(TracksideDb db, Action<string> say, CancellationToken cancellation)
    {
        var turn = new MigrationTurn();
        for (var hasSaid = false; !(db.Database.IsSqlite() ? turn.HasFile(db) : await turn.HasNumberAsync(db, cancellation)); hasSaid = true)
        {
            if (!hasSaid)
            {
                say("Another process brings the tables up to date, and is waited for.");
            }

            await Task.Delay(Pause, cancellation);
        }

        return turn;
    }

    public async ValueTask DisposeAsync()
    {
        _file?.Dispose();
        if (_connection is not null)
        {
            await _connection.DisposeAsync();
        }
    }

    private bool HasFile(TracksideDb db) => (_file = FolderLock.OwnFile(Path.Combine(Path.GetDirectoryName(Migrating.FileOf(db))!, "migrating.lock"))) is not null;

    // The lock belongs to a connection, so it has one of its own.
    private async Task<bool> HasNumberAsync(TracksideDb db, CancellationToken cancellation)
    {
        if (_connection is null)
        {
            _connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(db.Database.GetConnectionString()) { Pooling = false }.ToString());
            await _connection.OpenAsync(cancellation);
        }

        await using var ask = new NpgsqlCommand("SELECT pg_try_advisory_lock(@number)", _connection) { Parameters = { new("number", Number) } };
        return await ask.ExecuteScalarAsync(cancellation) is true;
    }
}
