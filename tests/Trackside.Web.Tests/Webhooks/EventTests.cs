using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Tests.Webhooks;

public abstract class EventTests(TestStore store) : HookTests(store)
{
    [Fact]
    public async Task What_happens_is_told_each_once_and_what_only_counts_is_not()
    {
        var squad = await Desk.SquadAsync();
        await HookAsync(squad);
        var ada = await Desk.AthleteAsync(squad, "Ada", "1500 4:10.2 2026-05-01");
        var session = await Desk.SessionAsync(squad, "3x400");
        var coach = await Desk.ViewerAsync((await Desk.MemberAsync(squad, Role.HeadCoach)).Account);
        await Desk.RecordAsync(coach, session, new TypedChange(Guid.CreateVersion7(), ada, "rep-1", "71", null), new TypedChange(Guid.CreateVersion7(), ada, "rep-2", "72", null), new TypedChange(Guid.CreateVersion7(), ada, "rpe", "7", null));
        await Desk.RecordAsync(coach, session, new TypedChange(Guid.CreateVersion7(), ada, "target-1", "70", null));
        await ChangeAsync(db => db.Athletes, row => row.LinkToken = "ATokenOfATestAlone1234");
        await ChangeAsync(db => db.Athletes, row => row.Name = "Ada B");
        await ChangeAsync(db => db.Athletes, row => row.LeftAt = Desk.Clock.GetUtcNow());
        await ChangeAsync(db => db.Athletes, row => row.LeftAt = null);
        await ChangeAsync(db => db.Sessions, row => row.Version++);
        await ChangeAsync(db => db.Sessions, row => row.Text = "4x400");
        await ChangeAsync(db => db.Performances, row => row.Text = "1500 4:09 2026-05-01");
        await RemoveAsync(db => db.Performances);
        await RemoveAsync(db => db.Sessions);
        await RemoveAsync(db => db.Athletes);

        var told = await DeliveriesAsync();

        Assert.Equal(
            [
                "athlete.added", "performance.added", "session.written", "results.recorded", "athlete.changed", "athlete.left", "athlete.changed", "session.written", "performance.changed", "performance.deleted",
                "session.deleted", "athlete.deleted",
            ],
            told.Select(row => row.Event));
        Assert.Equal([session, session, session, session], told.Where(row => row.Event.StartsWith("session", StringComparison.Ordinal) || row.Event.StartsWith("results", StringComparison.Ordinal)).Select(ResourceOf));
        Assert.Equal(ada, ResourceOf(told[0]));
    }

    [Fact]
    public async Task Squad_that_goes_takes_its_webhooks_along_and_tells_nothing()
    {
        var squad = await Desk.SquadAsync();
        await HookAsync(squad);
        await Desk.AthleteAsync(squad, "Ada");

        await Desk.ServerAsync(async db =>
        {
            await db.Athletes.LoadAsync(Cancellation);
            db.Remove(await db.Squads.SingleAsync(Cancellation));
            await db.SaveChangesAsync(Cancellation);
        });

        Assert.Empty(await DeliveriesAsync());
    }

    [Fact]
    public async Task Event_is_written_down_only_where_the_change_is_committed()
    {
        var squad = await Desk.SquadAsync();
        await HookAsync(squad);

        await Desk.ServerAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Cancellation);
            db.Add(new Athlete { SquadId = squad, Name = "Nobody" });
            await db.SaveChangesAsync(Cancellation);
            await transaction.RollbackAsync(Cancellation);
        });
        var rolledBack = (await DeliveriesAsync()).Count;
        await Assert.ThrowsAsync<NotAllowedException>(() => Desk.SeenByAsync(Viewer.Nobody, db =>
        {
            db.Add(new Athlete { SquadId = squad, Name = "Nobody" });
            return db.SaveChangesAsync(Cancellation);
        }));
        var refused = (await DeliveriesAsync()).Count;
        await Desk.ServerAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Cancellation);
            db.Add(new Athlete { SquadId = squad, Name = "Ada" });
            await db.SaveChangesAsync(Cancellation);
            await transaction.CommitAsync(Cancellation);
        });

        Assert.Equal((0, 0), (rolledBack, refused));
        Assert.Single(await DeliveriesAsync());
    }

    [Fact]
    public async Task Save_that_fails_and_is_tried_again_tells_once()
    {
        var squad = await Desk.SquadAsync();
        await HookAsync(squad);
        var assistant = await Desk.ViewerAsync((await Desk.MemberAsync(squad, Role.Assistant)).Account);

        await Desk.SeenByAsync(assistant, async db =>
        {
            var wrong = new StoredPerformance { SquadId = squad, AthleteId = Guid.CreateVersion7(), Text = "1500 4:10" };
            db.Add(new Athlete { SquadId = squad, Name = "Ada" });
            db.Add(wrong);
            await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Cancellation));
            db.Entry(wrong).State = EntityState.Detached;
            return await db.SaveChangesAsync(Cancellation);
        });

        Assert.Equal(["athlete.added"], (await DeliveriesAsync()).Select(row => row.Event));
    }

    [Fact]
    public async Task Who_may_not_see_the_webhooks_tells_them_all_the_same()
    {
        var squad = await Desk.SquadAsync();
        await HookAsync(squad);
        var session = await Desk.SessionAsync(squad, "3x400");
        var ada = await Desk.AthleteAsync(squad, "Ada");
        var athlete = await Desk.ViewerAsync((await Desk.MemberAsync(squad, Role.Athlete, ada)).Account);

        await Desk.RecordAsync(athlete, session, new TypedChange(Guid.CreateVersion7(), ada, "rep-1", "71", null));

        Assert.Equal("results.recorded", (await DeliveriesAsync())[^1].Event);
        Assert.Empty(await Desk.SeenByAsync(athlete, db => db.Webhooks.ToListAsync(Cancellation)));
        Assert.Empty(await Desk.SeenByAsync(athlete, db => db.WebhookDeliveries.ToListAsync(Cancellation)));
    }

    [Fact]
    public async Task Squad_is_told_of_its_own_and_of_what_was_chosen()
    {
        var (squad, other) = (await Desk.SquadAsync(), await Desk.SquadAsync("Hillside"));
        await Desk.AddedAsync(new Webhook { SquadId = squad, Url = Receiver.Url, SealedSecret = "", Events = "athlete.left results.recorded" }, row => row.Id);
        await Desk.AddedAsync(new Webhook { SquadId = other, Url = Receiver.Url, SealedSecret = "", Events = "athlete.added" }, row => row.Id);

        await Desk.AthleteAsync(squad, "Ada");

        Assert.Empty(await DeliveriesAsync());
    }

    private static Guid ResourceOf(WebhookDelivery delivery) => JsonElement.Parse(delivery.Body).GetProperty("resource").GetProperty("id").GetGuid();

    private Task ChangeAsync<TRow>(Func<TracksideDb, IQueryable<TRow>> rows, Action<TRow> change) => Desk.ServerAsync(async db =>
    {
        change(await rows(db).SingleAsync(Cancellation));
        await db.SaveChangesAsync(Cancellation);
        Desk.Clock.Move(TimeSpan.FromSeconds(1));
    });

    private Task RemoveAsync<TRow>(Func<TracksideDb, IQueryable<TRow>> rows)
        where TRow : class => Desk.ServerAsync(async db =>
    {
        db.Remove(await rows(db).SingleAsync(Cancellation));
        await db.SaveChangesAsync(Cancellation);
        Desk.Clock.Move(TimeSpan.FromSeconds(1));
    });
}

public sealed class EventTestsOnSqlite(SqliteFiles store) : EventTests(store);

public sealed class EventTestsOnPostgres(PostgresServer store) : EventTests(store);
