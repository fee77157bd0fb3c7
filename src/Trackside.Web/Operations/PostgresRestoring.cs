using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Trackside.Web.Settings;
using Trackside.Web.Store;

namespace Trackside.Web.Operations;

/// <summary>Puts the database of a backup in the place of one in PostgreSQL: all of it, or nothing.</summary>
internal sealed class PostgresRestoring(TracksideDb db, Workbench bench, RestoredFolder folder)
{
    // Tables take their indexes and counters with them; nothing else of ours is in a database.
    private const string DropTables = """
        DO $$
        DECLARE one record;
        BEGIN
          FOR one IN SELECT schemaname, tablename FROM pg_tables WHERE schemaname = current_schema() LOOP
            EXECUTE format('DROP TABLE IF EXISTS %I.%I CASCADE', one.schemaname, one.tablename);
          END LOOP;
        END $$;
        """;

    /// <summary>Keeps what is there as a backup, then replaces it.</summary>
    /// <returns>The file in which what was there is kept; null where nothing was.</returns>
    public async Task<string?> ReplaceAsync(bool force, CancellationToken cancellation)
    {
        await DatabaseWaiting.UntilItAnswersAsync(db, bench.Configuration.Seconds(AllSettings.DatabaseWait, 60), bench.Error.WriteLine, cancellation);
        var others = await db.Database.SqlQuery<int>(
            $"""SELECT COUNT(*)::int AS "Value" FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend' """).SingleAsync(cancellation);
        if (others > 0 && !force)
        {
            throw new CommandException($"{(others == 1 ? "Another connection is" : $"{others.ToString(CultureInfo.InvariantCulture)} other connections are")} open to the database. Stop every server that uses it, then restore; --force restores all the same, and closes them.");
        }

        if (others > 0)
        {
            await db.Database.ExecuteSqlAsync(
                $"""SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend' AND usename = current_user""", cancellation);
        }

        var kept = await KeepAsync(cancellation);
        var drop = folder.PlaceOf("drop.sql");
        await File.WriteAllTextAsync(drop, DropTables, cancellation);
        await PostgresTools.Find(bench.Configuration).RunSqlAsync(db.Database.GetConnectionString()!, [drop, folder.PlaceOf(BackupManifest.PartOf(BackupManifest.Postgres))], cancellation);
        return kept;
    }

    private async Task<string?> KeepAsync(CancellationToken cancellation)
    {
        if ((await Schema.ReadAsync(db, cancellation)).Applied.Count == 0)
        {
            return null;
        }

        var file = folder.Aside + ".zip";
        await new BackupWriting(db, bench.Configuration, TimeProvider.System).WriteAsync(file, cancellation);
        return file;
    }
}
