using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Trackside.Web.Settings;
using Trackside.Web.Store;

namespace Trackside.Web.Operations;

/// <summary>Looks at the database: whether it opens and is sound, how its tables stand, and what waits in them.</summary>
internal sealed class StoreChecks(TracksideDb db, IConfiguration configuration, TimeProvider clock)
{
    private const long MuchLog = 200_000_000;

    private static readonly TimeSpan Stuck = TimeSpan.FromHours(1);
    private static readonly TimeSpan ClocksApart = TimeSpan.FromSeconds(10);

    public async IAsyncEnumerable<Finding> AllAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var opening = await OpenAsync(cancellation);
        yield return opening;
        if (opening.Level == Level.Fault)
        {
            yield break;
        }

        var sound = db.Database.IsSqlite() ? Soundness() : await ClocksAsync(cancellation);
        yield return sound;
        if (sound.Level == Level.Fault)
        {
            yield break;
        }

        yield return db.Database.IsSqlite() ? Log() : await DumpAsync(cancellation);

        var schema = await Schema.ReadAsync(db, cancellation);
        yield return TablesOf(schema);
        if (schema.IsCurrent)
        {
            yield return await KeysAsync(cancellation);
            yield return await HooksAsync(cancellation);
        }
    }

    private async Task<Finding> OpenAsync(CancellationToken cancellation)
    {
        if (db.Database.IsSqlite() && !File.Exists(Migrating.FileOf(db)))
        {
            return Finding.Fault("database", $"There is no {Migrating.FileOf(db)}.", $"Start the server once to make it; or set {AllSettings.Data.Variable} to where it is.");
        }

        try
        {
            await db.Database.OpenConnectionAsync(cancellation);
            var what = db.Database.IsSqlite() ? $"SQLite {db.Database.GetDbConnection().ServerVersion}, {Sizes.Of(new FileInfo(Migrating.FileOf(db)).Length)}" : $"PostgreSQL {db.Database.GetDbConnection().ServerVersion}";
            await db.Database.CloseConnectionAsync();
            return Finding.Ok("database", $"{what}.");
        }
        catch (Exception problem) when (problem is DbException or InvalidOperationException or System.Net.Sockets.SocketException)
        {
            var told = problem is InvalidOperationException { InnerException: { } inner } ? inner.Message : problem is PostgresException refused ? refused.MessageText : problem.Message;
            return Finding.Fault("database", $"It does not open: {told}", db.Database.IsSqlite() ? "Look at the rights of the data folder; a file that is broken is replaced by a backup: 'trackside-server restore FILE'." : $"Start PostgreSQL, or correct {AllSettings.Postgres.Variable}.");
        }
    }

    private Finding Soundness() => SqliteCopy.Problems(Migrating.FileOf(db), thoroughly: true) is [var problem, ..]
        ? Finding.Fault("soundness", $"The database is broken: {problem}", "Stop the server, keep a copy of the data folder, and restore the last good backup: 'trackside-server restore FILE'. Then look at the disk.")
        : Finding.Ok("soundness", "SQLite finds nothing wrong in its file.");

    private Finding Log()
    {
        var log = new FileInfo(Migrating.FileOf(db) + "-wal");
        return log.Exists && log.Length > MuchLog
            ? Finding.Warning("write-ahead log", $"It has grown to {Sizes.Of(log.Length)}, so something has been reading for long.", "Restart the server; if it grows again, see which other program has the file open.")
            : Finding.Ok("write-ahead log", log.Exists ? $"{Sizes.Of(log.Length)}." : "Empty.");
    }

    private async Task<Finding> ClocksAsync(CancellationToken cancellation)
    {
        var theirs = await db.Database.SqlQuery<DateTime>($"""SELECT now() AT TIME ZONE 'UTC' AS "Value" """).SingleAsync(cancellation);
        var apart = (clock.GetUtcNow().UtcDateTime - theirs).Duration();
        return apart > ClocksApart
            ? Finding.Warning("clocks", string.Create(CultureInfo.InvariantCulture, $"This machine and the database are {apart.TotalSeconds:0} s apart."), "Keep both right by NTP.")
            : Finding.Ok("clocks", "This machine and the database agree.");
    }

    private async Task<Finding> DumpAsync(CancellationToken cancellation)
    {
        try
        {
            var tools = PostgresTools.Find(configuration);
            await tools.HoldVersionAsync(db.Database.GetConnectionString()!, cancellation);
            return Finding.Ok("pg_dump", $"{tools}");
        }
        catch (CommandException problem)
        {
            return Finding.Warning("pg_dump", $"No backup can be made: {problem.Message}", "Then see with 'trackside-server backup' that it can.");
        }
    }

    private static Finding TablesOf(Schema schema) =>
        schema.Unknown.Count > 0 ? Finding.Fault("tables", $"They were made by a newer Trackside ({schema.WrittenBy}: {schema.Unknown[^1]}).", "Run that release or a newer one; or restore the backup from before the upgrade.")
        : schema.Pending.Count > 0 ? Finding.Fault("tables", $"They are behind this program: {schema.Pending[0]} is missing.", "Make a backup, then 'trackside-server migrate', or start the server.")
        : Finding.Ok("tables", $"As this program, {ProgramVersion.Text}, knows them: {schema.Applied[^1]}.");

    private async Task<Finding> KeysAsync(CancellationToken cancellation) => (await db.ProtectionKeys.CountAsync(cancellation), await db.Users.AnyAsync(cancellation)) switch
    {
        (0, true) => Finding.Warning("keys", "There is no key by which cookies and forms are signed, though there are accounts.", "Start the server: it makes one. Everybody signs in again."),
        (0, false) => Finding.Ok("keys", "None yet; the first start makes one."),
        var (count, _) => Finding.Ok("keys", string.Create(CultureInfo.InvariantCulture, $"{count} in the database, for cookies and forms.")),
    };

    private async Task<Finding> HooksAsync(CancellationToken cancellation)
    {
        var late = clock.GetUtcNow() - Stuck;
        var stuck = await db.WebhookDeliveries.CountAsync(delivery => delivery.NextAt != null && delivery.NextAt < late, cancellation);
        var paused = await db.Webhooks.CountAsync(hook => hook.PausedAt != null, cancellation);
        return stuck > 0 ? Finding.Warning("webhooks", string.Create(CultureInfo.InvariantCulture, $"{stuck} deliveries should have been tried an hour ago or longer."), "See whether a server runs: one of them delivers for all. Restart it if so.")
            : paused > 0 ? Finding.Warning("webhooks", string.Create(CultureInfo.InvariantCulture, $"{paused} are paused, by hand or because their address failed for days."), "Their squads' pages say which, and why.")
            : Finding.Ok("webhooks", "None waits for long.");
    }
}
