using Microsoft.EntityFrameworkCore;

namespace Trackside.Web.Store;

/// <summary>Lets one server process do a job for all of them. Who stops without giving it back loses it when its time is over.</summary>
public sealed class Leases(TracksideDb db, TimeProvider clock)
{
    private static readonly Guid Me = Guid.CreateVersion7();

    /// <summary>Takes a job, or keeps it; false while another process has it.</summary>
    public async Task<bool> HoldAsync(string name, TimeSpan time, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcTicks;
        var until = now + time.Ticks;
        return await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Leases" ("Name", "Holder", "Until") VALUES ({name}, {Me}, {until})
            ON CONFLICT ("Name") DO UPDATE SET "Holder" = excluded."Holder", "Until" = excluded."Until"
            WHERE "Leases"."Until" < {now} OR "Leases"."Holder" = {Me}
            """,
            cancellation) == 1;
    }

    /// <summary>Gives a job back, so that another process need not wait.</summary>
    public Task<int> LetGoAsync(string name, CancellationToken cancellation) =>
        db.Leases.Where(lease => lease.Name == name && lease.Holder == Me).ExecuteDeleteAsync(cancellation);
}
