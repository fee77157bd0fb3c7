using System.Net;

namespace Trackside.Survival.Tests;

/// <summary>PostgreSQL goes away under load and comes back: errors for seconds, then all is right again, and the server is not started anew.</summary>
public sealed class DatabaseAwayTests(KillableServer postgres) : SurvivalTests(postgres.Server)
{
    private const int Each = 150;
    private const int Readers = 8;

    [Fact]
    public async Task Nothing_is_lost_or_answered_wrongly_when_the_database_is_killed_twice_under_load()
    {
        var squad = await SquadAsync(coaches: 4, athletes: 3);
        var server = await StartAsync();
        var writers = await WritersAsync(squad, () => new ToProcess(() => server.Address));
        var writing = Task.WhenAll(writers.Select(writer => writer.WriteAsync(Each, Cancellation)));

        foreach (var count in (int[])[100, 300])
        {
            while (writers.Sum(writer => writer.Acknowledged.Count) < count && !writing.IsCompleted)
            {
                await Task.Delay(5, Cancellation);
            }

            await postgres.Server.KillAsync();
            await Task.Delay(500, Cancellation);
            await postgres.Server.StartAgainAsync();
        }

        await writing;
        Assert.Equal(4 * Each, writers.Sum(writer => writer.Acknowledged.Count));
        await using var db = Open();
        await Ledger.HoldsAsync(db, squad, writers.SelectMany(writer => writer.Acknowledged), Cancellation);
    }

    [Fact]
    public async Task First_page_after_the_database_is_back_comes_and_before_that_people_are_told()
    {
        var squad = await SquadAsync(coaches: 1, athletes: 1);
        var server = await StartAsync();
        var browsers = new List<WebBrowser>();
        for (var index = 0; index < Readers; index++)
        {
            var browser = new WebBrowser(new ToProcess(() => server.Address), TimeProvider.System);
            await (await browser.GetAsync("/sign-in")).PostAsync("Sign in", ("email", RecordingSquad.Mail(1)), ("password", RecordingSquad.Password));
            browsers.Add(browser);
        }

        // All at once, so that there is a connection for each in the pool.
        await Task.WhenAll(browsers.Select(browser => browser.GetAsync(squad.GridPath)));
        await postgres.Server.KillAsync();
        var away = await browsers[0].GetAsync(squad.GridPath);
        await postgres.Server.StartAgainAsync();
        var back = await Task.WhenAll(browsers.Select(browser => browser.GetAsync(squad.GridPath)));

        // Started anew while nobody looks: the kept connections are dead, and nobody notices.
        await Task.Delay(1_100, Cancellation);
        await postgres.Server.KillAsync();
        await postgres.Server.StartAgainAsync();
        var unnoticed = await Task.WhenAll(browsers.Select(browser => browser.GetAsync(squad.GridPath)));

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "The database does not answer"), (away.Status, away.Text("h1")));
        Assert.All(back.Concat(unnoticed), page => Assert.Equal((HttpStatusCode.OK, squad.GridPath), (page.Status, page.Path)));
    }
}
