using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Trackside.Web.Settings;

namespace Trackside.Web.Store;

/// <summary>How the tables of a store stand to this program.</summary>
/// <param name="Applied">The changes that the store has had, in their order.</param>
/// <param name="Pending">Those that this program would make.</param>
/// <param name="Unknown">Those that this program does not know: a newer one made them.</param>
/// <param name="WrittenBy">The release that made the last change.</param>
public sealed record Schema(IReadOnlyList<string> Applied, IReadOnlyList<string> Pending, IReadOnlyList<string> Unknown, string? WrittenBy)
{
    public bool IsCurrent => Pending.Count == 0 && Unknown.Count == 0;

    public static async Task<Schema> ReadAsync(TracksideDb db, CancellationToken cancellation)
    {
        var history = db.GetService<IHistoryRepository>();
        var rows = await history.ExistsAsync(cancellation) ? await history.GetAppliedMigrationsAsync(cancellation) : [];
        return Of(KnownTo(db), [.. rows.Select(row => row.MigrationId)], rows.Count > 0 ? rows[^1].ProductVersion : null);
    }

    /// <summary>What the changes that a store has had mean to a program that knows some.</summary>
    public static Schema Of(IReadOnlyList<string> known, IReadOnlyList<string> applied, string? writtenBy) =>
        new(applied, [.. known.Except(applied)], [.. applied.Except(known)], writtenBy);

    /// <summary>The changes that this program knows.</summary>
    public static IReadOnlyList<string> KnownTo(TracksideDb db) => [.. db.Database.GetMigrations()];

    /// <summary>Refuses a store that a newer program has written: this one would read and write it wrongly.</summary>
    public void HoldNotNewer(string what)
    {
        if (Unknown.Count > 0)
        {
            throw new CommandException(
                $"{what} was written by a newer Trackside ({WrittenBy}: it has the change {Unknown[^1]}, which this one, {ProgramVersion.Text}, does not know). "
                + "Run that release or a newer one; or go back to the backup that was made before the upgrade, with 'trackside-server restore FILE'.");
        }
    }

    /// <summary>Refuses a store that is behind as well.</summary>
    public void HoldCurrent()
    {
        HoldNotNewer("The database");
        if (Pending.Count > 0)
        {
            throw new CommandException(Applied.Count == 0
                ? "The database has no tables yet. Start the server once, or run 'trackside-server migrate'."
                : $"The tables are behind this program: {Pending[0]} is missing. Make a backup, then run 'trackside-server migrate', or start the server with {AllSettings.Migrate.Variable} on.");
        }
    }
}
