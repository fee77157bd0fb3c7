using Microsoft.EntityFrameworkCore;
using Trackside.Web.Store;

namespace Trackside.EndToEnd.Tests;

/// <summary>Every page that links lead to, in the demo squad, as its head coach and as somebody who has just come.</summary>
public abstract class EveryPageTests(Chromium chromium, SqliteFiles store, Screen screen, bool dark) : Journey(chromium, store, hasDemo: true)
{
    private const int FewestPages = 10;
    private const int MostPages = 150;

    [Fact]
    public async Task Every_page_comes_whole_fits_the_screen_and_can_be_used_by_all()
    {
        var squad = await Desk.ServerAsync(db => db.Squads.Where(one => one.IsDemo).Select(one => one.Id).SingleAsync(Cancellation));
        var coach = await Desk.AccountAsync("Coach Example");
        await Desk.AddedAsync(new Member { SquadId = squad, AccountId = coach, Role = Role.HeadCoach }, row => row.Id);
        var crawl = new Crawl(await ComesAsync(screen, coach, dark), Address);

        await crawl.FromAsync($"/squads/{squad}", "/", "/account", "/habits", "/help", "/squads");

        TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', crawl.Visited));
        Assert.Empty(crawl.Wrong);
        Assert.Empty(Desk.Errors);
        Assert.InRange(crawl.Visited.Count, FewestPages, MostPages);
    }

    [Fact]
    public async Task Every_page_for_whoever_comes_does_so_too()
    {
        var crawl = new Crawl(await ComesAsync(screen, dark: dark), Address, mostKinds: 25);

        await crawl.FromAsync("/", "/sign-in", "/no-such-page");

        Assert.Empty(crawl.Wrong.Where(wrong => !wrong.StartsWith("/no-such-page: 404", StringComparison.Ordinal)).ToArray());
    }
}

public sealed class EveryPageOnAPhoneTests(Chromium chromium, SqliteFiles store) : EveryPageTests(chromium, store, Screen.Phone, dark: false);

public sealed class EveryPageOnADeskInTheDarkTests(Chromium chromium, SqliteFiles store) : EveryPageTests(chromium, store, Screen.Desk, dark: true);
