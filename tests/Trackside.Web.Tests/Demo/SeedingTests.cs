using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Trackside.Notation;
using Trackside.Web.Demo;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Tests.Demo;

public abstract class SeedingTests(TestStore store) : DeskTests(store)
{
    [Fact]
    public async Task Empty_store_is_filled_with_as_many_as_are_asked_for()
    {
        var password = await FillAsync(new SeedSize(5, 1, 2, 500));

        Assert.Equal(5, await Desk.ServerAsync(db => db.Athletes.CountAsync(Cancellation)));
        Assert.Equal(3, await Desk.ServerAsync(db => db.Squads.CountAsync(Cancellation)));
        Assert.True(await Desk.ServerAsync(db => db.Results.AnyAsync(Cancellation)));
        Assert.True(await Desk.AsAsync(Viewer.Server, async services =>
        {
            var users = services.GetRequiredService<UserManager<Account>>();
            return await users.CheckPasswordAsync((await users.FindByNameAsync(Seeding.Coach))!, password);
        }));
    }

    [Fact]
    public async Task Bare_sessions_are_found_as_those_that_are_written_are()
    {
        await FillAsync(new SeedSize(0, 1, null, 400));
        var squad = await Desk.ServerAsync(db => db.Squads.Select(row => row.Id).SingleAsync(Cancellation));
        var text = await Desk.ServerAsync(db => db.Sessions.Select(session => session.Text).FirstAsync(Cancellation));

        var found = await Desk.AsAsync(Viewer.Server, services => services.GetRequiredService<TracksideDb>()
            .LikeAsync(services.GetRequiredService<Readings>(), squad, SessionReader.Read(text).Workout, DateOnly.MaxValue, 5, Cancellation));

        Assert.True(found[0].IsSame);
        Assert.Equal(text, found[0].Text);
    }

    [Fact]
    public async Task Store_in_which_somebody_works_is_not_empty()
    {
        Assert.True(await IsEmptyAsync());

        await Desk.SquadAsync();

        Assert.False(await IsEmptyAsync());
    }

    private Task<string> FillAsync(SeedSize size) => Desk.AsAsync(Viewer.Server, services => Of(services).FillAsync(size, TextWriter.Null, Cancellation));

    private Task<bool> IsEmptyAsync() => Desk.AsAsync(Viewer.Server, services => Of(services).IsEmptyAsync(Cancellation));

    private static Seeding Of(IServiceProvider services) => new(
        services.GetRequiredService<TracksideDb>(), services.GetRequiredService<UserManager<Account>>(), services.GetRequiredService<Readings>(), services.GetRequiredService<TimeProvider>());
}

public sealed class SeedingTestsOnSqlite(SqliteFiles store) : SeedingTests(store);

public sealed class SeedingTestsOnPostgres(PostgresServer store) : SeedingTests(store);
