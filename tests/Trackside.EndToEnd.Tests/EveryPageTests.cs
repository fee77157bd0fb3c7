using Microsoft.EntityFrameworkCore;
using Trackside.Web.Components;
using Trackside.Web.Store;

namespace Trackside.EndToEnd.Tests;

/// <summary>Every page that links lead to in the demo squad, as its head coach.</summary>
public abstract class EveryPageTests(Chromium chromium, SqliteFiles store, Screen screen, bool dark, string language = "en", bool looksForBarriers = true) : Journey(chromium, store, hasDemo: true)
{
    private const int FewestPages = 30;

    [Fact]
    public async Task Every_page_comes_whole_fits_the_screen_and_can_be_used_by_all()
    {
        var squad = await Desk.ServerAsync(db => db.Squads.Where(one => one.IsDemo).Select(one => one.Id).SingleAsync(Cancellation));
        var coach = await Desk.AccountAsync("Coach Example", new Habits { Language = language });
        await Desk.AddedAsync(new Member { SquadId = squad, AccountId = coach, Role = Role.HeadCoach }, row => row.Id);
        var recorded = await Desk.ServerAsync(db => db.Entries.Where(entry => entry.SquadId == squad && entry.TimedReps > 4).OrderByDescending(entry => entry.On).Select(entry => entry.SessionId).FirstAsync(Cancellation));
        var athlete = await Desk.ServerAsync(db => db.Athletes.FirstAsync(one => one.SquadId == squad, Cancellation));
        await Desk.ServerAsync(db => db.Athletes.Where(one => one.Id == athlete.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.LinkToken, "ATokenOfATestAlone1234"), Cancellation));
        var crawl = new Crawl(await ComesAsync(screen, coach, dark), Address, looksForBarriers);

        await crawl.FromAsync($"/squads/{squad}", $"/squads/{squad}/sessions/{recorded}", $"/squads/{squad}/sessions/{recorded}/record", "/a/ATokenOfATestAlone1234", "/account", "/habits", "/help");

        TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', crawl.Visited));
        Assert.Empty(crawl.Wrong);
        Assert.Empty(Desk.Errors);
        Assert.True(crawl.Visited.Count >= FewestPages, $"Only {crawl.Visited.Count} pages were found.");
    }
}

public sealed class EveryPageOnAPhoneTests(Chromium chromium, SqliteFiles store) : EveryPageTests(chromium, store, Screen.Phone, dark: false);

public sealed class EveryPageOnADeskInTheDarkTests(Chromium chromium, SqliteFiles store) : EveryPageTests(chromium, store, Screen.Desk, dark: true);

public sealed class EveryPageInSpanishTests(Chromium chromium, SqliteFiles store) : EveryPageTests(chromium, store, Screen.Phone, dark: true, "es", looksForBarriers: false);

/// <summary>The pages that somebody meets who has just come and is nobody yet.</summary>
public sealed class FirstPagesTests(Chromium chromium, SqliteFiles store) : Journey(chromium, store, hasDemo: true)
{
    [Fact]
    public async Task Every_page_for_whoever_comes_can_be_used_by_all()
    {
        var crawl = new Crawl(await ComesAsync(Screen.Desk), Address, mostKinds: 20);

        await crawl.FromAsync("/", "/sign-in", "/habits");

        Assert.Empty(crawl.Wrong);
        Assert.Empty(Desk.Errors);
    }

    [Fact]
    public async Task Page_that_is_not_there_can_be_used_by_all()
    {
        var person = await ComesAsync(Screen.Phone);

        Assert.Equal(404, await person.GoAsync("/no-such-page"));
        Assert.Empty(await person.BarriersAsync());
        Assert.Null(await person.OverflowAsync());
        await person.ShotAsync("not-there");
    }
}
