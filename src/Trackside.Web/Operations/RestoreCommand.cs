using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Trackside.Web.Settings;
using Trackside.Web.Store;

namespace Trackside.Web.Operations;

/// <summary><c>trackside-server restore FILE</c>: checks a backup whole, then puts it in the place of what is there, and keeps that.</summary>
internal static class RestoreCommand
{
    public static Command Create(Workbench bench)
    {
        var file = new Argument<string>("file") { Description = "A backup." };
        var check = new Option<bool>("--check") { Description = "Only check it; nothing is replaced." };
        var force = new Option<bool>("--force") { Description = "PostgreSQL: also while others are connected to the database." };
        var command = new Command("restore", "Check a backup and put it in the place of what is there, which is kept. The server must not run.") { file, check, force };
        command.SetAction((line, cancellation) => line.GetValue(check) ? CheckAsync(bench, line.GetValue(file)!, cancellation) : RunAsync(bench, line.GetValue(file)!, line.GetValue(force), cancellation));
        return command;
    }

    internal static async Task<int> CheckAsync(Workbench bench, string file, CancellationToken cancellation)
    {
        using var backup = BackupFile.Open(file);
        using var scope = bench.Services.CreateScope();
        HoldSchema(backup, scope.ServiceProvider.GetRequiredService<TracksideDb>());
        var folder = new RestoredFolder(Directory.CreateTempSubdirectory("trackside-check-").FullName, "");
        try
        {
            folder.Begin();
            await backup.ReadAsync(part => part == BackupManifest.PartOf(BackupManifest.Sqlite) ? folder.PlaceOf(part) : null, cancellation);
            HoldDatabase(backup, folder);
        }
        finally
        {
            folder.Remove();
        }

        await bench.Output.WriteLineAsync($"{file} is whole: {Described(backup.Manifest)}.");
        return 0;
    }

    internal static async Task<int> RunAsync(Workbench bench, string file, bool force, CancellationToken cancellation)
    {
        using var backup = BackupFile.Open(file);
        await using var scope = bench.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TracksideDb>();
        HoldKind(backup, db);
        HoldSchema(backup, db);
        var data = bench.Configuration.DataFolder();
        StoreSetup.MakeFolder(data);
        using var alone = FolderLock.Own(data) ?? throw new CommandException($"A server is running on {data}. Stop it first, then restore.");
        var folder = new RestoredFolder(data, Stamps.Of(scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow()));
        folder.Begin();
        string? kept;
        try
        {
            await backup.ReadAsync(folder.PlaceOf, cancellation);
            HoldDatabase(backup, folder);
            kept = db.Database.IsNpgsql() ? await new PostgresRestoring(db, bench, folder).ReplaceAsync(force, cancellation) : null;
        }
        catch
        {
            folder.GiveUp();
            throw;
        }

        var isKept = folder.Replace(hasDatabase: db.Database.IsSqlite());
        string[] places = [.. kept is null ? [] : new[] { kept }, .. isKept ? new[] { folder.Aside } : []];
        await bench.Output.WriteLineAsync($"Restored {Described(backup.Manifest)}. {(places.Length == 0 ? "Nothing was there before." : $"What was there before is kept: {string.Join(" and ", places)}.")}");
        return 0;
    }

    private static void HoldKind(BackupFile backup, TracksideDb db)
    {
        if (backup.Manifest.Database != (db.Database.IsSqlite() ? BackupManifest.Sqlite : BackupManifest.Postgres))
        {
            throw new CommandException(backup.Manifest.Database == BackupManifest.Sqlite
                ? $"The backup is of SQLite, and {AllSettings.Postgres.Variable} is set. Restore it without that setting; 'export' and 'import' then bring the data into PostgreSQL."
                : $"The backup is of PostgreSQL, and {AllSettings.Postgres.Variable} is not set. Set it to the database to restore into; 'export' and 'import' then bring the data into SQLite.");
        }
    }

    private static void HoldSchema(BackupFile backup, TracksideDb db)
    {
        // Migrations are named by the moment they were written, which differs between the two databases.
        var isSame = backup.Manifest.Database == (db.Database.IsSqlite() ? BackupManifest.Sqlite : BackupManifest.Postgres);
        var known = isSame ? Schema.KnownTo(db) : [.. Schema.KnownTo(db).Select(NameOf)];
        var applied = isSame ? backup.Manifest.Schema : [.. backup.Manifest.Schema.Select(NameOf)];
        Schema.Of(known, applied, backup.Manifest.Version).HoldNotNewer("The backup");
    }

    private static string NameOf(string migration) => migration.Split('_', 2)[^1];

    private static void HoldDatabase(BackupFile backup, RestoredFolder folder)
    {
        if (backup.Manifest.Database == BackupManifest.Sqlite
            && SqliteCopy.Problems(folder.PlaceOf(BackupManifest.PartOf(BackupManifest.Sqlite)), thoroughly: true) is [var problem, ..])
        {
            throw new CommandException($"The database in the backup is not sound: {problem} Take another backup; nothing was replaced.");
        }
    }

    private static string Described(BackupManifest manifest) => string.Create(
        CultureInfo.InvariantCulture, $"the backup of {manifest.MadeAt.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC by Trackside {manifest.Version} ({manifest.Database}, {BackupCommand.Counted(manifest.Parts.Count - 1)})");
}
