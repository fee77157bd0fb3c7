using Microsoft.Extensions.DependencyInjection;
using Trackside.Web.Store;

namespace Trackside.Web.Tests.Store;

public abstract class SharedCountsTests(TestStore store) : DeskTests(store)
{
    [Fact]
    public async Task A_limit_is_over_after_as_many_as_it_allows_and_begins_anew_with_the_next_stretch()
    {
        var allowed = new List<LimitCount> { await CountAsync(), await CountAsync(), await CountAsync() };
        Assert.Equal([2, 1, 0], allowed.Select(count => count.Left));
        var over = await CountAsync();
        Assert.True(over.IsOver);

        Desk.Clock.Move(over.Ends);

        Assert.False((await CountAsync()).IsOver);
    }

    [Fact]
    public async Task None_is_lost_when_many_count_at_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(CountAsync)));

        Assert.Equal(21, (await CountAsync()).Count);
    }

    [Fact]
    public async Task A_job_stays_with_who_has_it_and_is_free_again_when_it_was_given_back()
    {
        Assert.True(await HoldAsync());
        Assert.True(await HoldAsync());
        await Desk.ServerAsync(async db =>
        {
            var lease = Assert.Single(db.Leases, one => one.Name == "job");
            lease.Holder = Guid.CreateVersion7();
            await db.SaveChangesAsync();
        });

        Assert.False(await HoldAsync());
        Desk.Clock.Move(TimeSpan.FromMinutes(2));
        Assert.True(await HoldAsync());

        await Desk.AsAsync(Viewer.Server, services => services.GetRequiredService<Leases>().LetGoAsync("job", CancellationToken.None));
        Assert.DoesNotContain(await Desk.ServerAsync(db => Task.FromResult(db.Leases.ToList())), one => one.Name == "job");
    }

    private Task<LimitCount> CountAsync() =>
        Desk.AsAsync(Viewer.Server, services => services.GetRequiredService<Limits>().CountAsync("key", 3, TimeSpan.FromMinutes(1), CancellationToken.None));

    private Task<bool> HoldAsync() =>
        Desk.AsAsync(Viewer.Server, services => services.GetRequiredService<Leases>().HoldAsync("job", TimeSpan.FromMinutes(1), CancellationToken.None));
}

public sealed class SharedCountsTestsOnSqlite(SqliteFiles store) : SharedCountsTests(store);

public sealed class SharedCountsTestsOnPostgres(PostgresServer store) : SharedCountsTests(store);
