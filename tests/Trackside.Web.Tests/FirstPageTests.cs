using System.Net;
using Microsoft.EntityFrameworkCore;

namespace Trackside.Web.Tests;

public abstract class FirstPageTests(TestStore store) : DeskTests(store)
{
    [Fact]
    public async Task A_page_that_is_not_there_says_so_in_words()
    {
        var page = await Desk.Browser().GetAsync("/no-such-page");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal("Nothing is here", page.Text("h1"));
    }

    [Fact]
    public async Task Who_is_signed_in_is_known_by_name_and_squad()
    {
        var coach = await Desk.CoachAsync("Kim Coach");

        var page = await coach.GetAsync("/help");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Kim Coach", page.Text("header"));
    }

    [Fact]
    public async Task A_browser_that_was_signed_out_elsewhere_is_nobody_from_the_next_page_on()
    {
        var coach = await Desk.CoachAsync("Kim Coach");
        await Desk.ServerAsync(db => db.SignedIn.ExecuteDeleteAsync(Cancellation));

        var page = await coach.GetAsync("/help");

        Assert.DoesNotContain("Kim Coach", page.Text("header"));
        Assert.DoesNotContain("trackside", coach.Cookies.Keys);
    }
}

public sealed class FirstPageTestsOnSqlite(SqliteFiles store) : FirstPageTests(store);

public sealed class FirstPageTestsOnPostgres(PostgresServer store) : FirstPageTests(store);
