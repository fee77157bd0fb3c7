using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Trackside.Web.Settings;

namespace Trackside.Web.Store;

/// <summary>Brings the tables of a store up to date: one process at a time, never backwards, and with a copy of what was there.</summary>
public static class Migrating
{
    /// <summary>Waits for the database, then brings its tables up to date, and makes them where there are none.</summary>
    /// <returns>How many changes were made.</returns>
    public static async Task<int> MigrateStoreAsync(this IServiceProvider provider, Action<string> say, CancellationToken cancellation)
    {
        await using var scope = provider.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TracksideDb>();
        await scope.ServiceProvider.WaitAsync(db, say, cancellation);
        await using var alone = await MigrationTurn.TakeAsync(db, say, cancellation);
        var wasEmpty = db.Database.IsSqlite() && IsNothingYet(FileOf(db), say);
        var schema = await Schema.ReadAsync(db, cancellation);
        schema.HoldNotNewer("The database");
        if (schema.Pending.Count == 0)
        {
            return 0;
        }

        if (db.Database.IsSqlite())
        {
            await LetGoOfDeadLockAsync(db, cancellation);
            if (wasEmpty)
            {
                HalfUpgrade.Begin(FileOf(db), copy: null);
            }
            else if (schema.Applied.Count > 0 && KeepCopy(FileOf(db), scope.ServiceProvider.GetRequiredService<TimeProvider>(), say) is { } copy)
            {
                HalfUpgrade.Begin(FileOf(db), copy);
            }
        }

        await db.Database.MigrateAsync(cancellation);
        await SignAsync(db, schema.Pending, cancellation);
        if (db.Database.IsSqlite())
        {
            HalfUpgrade.End(FileOf(db));
        }

        say($"The tables were brought up to date: {schema.Pending.Count} {(schema.Pending.Count == 1 ? "change" : "changes")}, now {schema.Pending[^1]}.");
        return schema.Pending.Count;
    }

    /// <summary>Waits for the database and holds its tables against this program, changing nothing.</summary>
    public static async Task HoldSchemaAsync(this IServiceProvider provider, Action<string> say, CancellationToken cancellation)
    {
        await using var scope = provider.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TracksideDb>();
        if (db.Database.IsSqlite() && !File.Exists(FileOf(db)))
        {
            throw new CommandException($"There is no database {FileOf(db)}. Say where it is with {AllSettings.Data.Variable}, or start the server once to make it.");
        }

        await scope.ServiceProvider.WaitAsync(db, say, cancellation);
        (await Schema.ReadAsync(db, cancellation)).HoldCurrent();
    }

    /// <summary>The file of a store in SQLite.</summary>
    public static string FileOf(TracksideDb db) => new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;

    private static async Task WaitAsync(this IServiceProvider provider, TracksideDb db, Action<string> say, CancellationToken cancellation)
    {
        if (db.Database.IsNpgsql())
        {
            await DatabaseWaiting.UntilItAnswersAsync(db, provider.GetRequiredService<IConfiguration>().Seconds(AllSettings.DatabaseWait, 60), say, cancellation);
        }
        else
        {
            StoreSetup.MakeFolder(Path.GetDirectoryName(FileOf(db))!);
        }
    }

    // Entity Framework marks in a table that it is at work, and waits for good where a process died over it. That nobody is at work we know by our own lock.
    private static async Task LetGoOfDeadLockAsync(TracksideDb db, CancellationToken cancellation)
    {
        if (await db.Database.SqlQuery<int>($"""SELECT COUNT(*) AS "Value" FROM sqlite_master WHERE name = '__EFMigrationsLock'""").SingleAsync(cancellation) > 0)
        {
            await db.Database.ExecuteSqlAsync($"""DELETE FROM "__EFMigrationsLock" """, cancellation);
        }
    }

    private static bool IsNothingYet(string file, Action<string> say)
    {
        HalfUpgrade.TakeBack(file, say);
        return HalfUpgrade.IsEmpty(file);
    }

    private static string? KeepCopy(string file, TimeProvider clock, Action<string> say)
    {
        var size = new FileInfo(file).Length;
        var free = new DriveInfo(Path.GetDirectoryName(file)!).AvailableFreeSpace;
        if (free < size * 2)
        {
            say($"No copy of the database was kept before its tables are changed: it takes {Sizes.Of(size)}, and {Sizes.Of(free)} are free. Have a backup.");
            return null;
        }

        var copy = Path.Combine(Path.GetDirectoryName(file)!, $"before-upgrade-{Stamps.Of(clock.GetUtcNow())}.db");
        SqliteCopy.Write(file, copy);
        say($"Before its tables are changed, the database was copied to {copy}. Delete it when all is well.");
        return copy;
    }

    // The history tells which release made a change, so that an older one can say which to run.
    private static async Task SignAsync(TracksideDb db, IReadOnlyList<string> made, CancellationToken cancellation)
    {
        var history = db.GetService<IHistoryRepository>();
        if (await history.ExistsAsync(cancellation))
        {
            var release = ProgramVersion.Text.Length <= 32 ? ProgramVersion.Text : ProgramVersion.Text[..32];
            foreach (var id in made)
            {
                await db.Database.ExecuteSqlAsync($"""UPDATE "__EFMigrationsHistory" SET "ProductVersion" = {release} WHERE "MigrationId" = {id}""", cancellation);
            }
        }
    }
}
