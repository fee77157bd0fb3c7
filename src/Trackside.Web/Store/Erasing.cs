using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Trackside.Web.Store;

/// <summary>Makes what was deleted gone from the file too. SQLite overwrites deleted rows, but its log holds the pages as they were until it is emptied.</summary>
public static class Erasing
{
    private const int Tries = 20;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Empties SQLite's log into the file. Where somebody reads all the while, the log is emptied at the next deletion, or when the server stops.</summary>
    /// <returns>Whether the log is empty; always where the store is no file.</returns>
    public static async Task<bool> EmptyLogAsync(this TracksideDb db, CancellationToken cancellation)
    {
        if (db.Database.GetDbConnection() is not SqliteConnection sqlite)
        {
            return true;
        }

        await db.Database.OpenConnectionAsync(cancellation);
        try
        {
            await using var command = sqlite.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            for (var attempt = 0; attempt < Tries; attempt++)
            {
                if (Convert.ToInt64(await command.ExecuteScalarAsync(cancellation), System.Globalization.CultureInfo.InvariantCulture) == 0)
                {
                    return true;
                }

                await Task.Delay(Pause, cancellation);
            }

            return false;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
