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
    public async Task Form_without_its_token_is_refused_on_a_page_as_safe_as_any()
    {
        var coach = await Desk.CoachAsync();
        var athlete = await Desk.AthleteAsync(coach.Squad, "Ada");

        var page = await coach.PostAsync($"/squads/{coach.Squad}/athletes/{athlete}/notes", ("shared", "Hello"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal("That could not be read", page.Text("h1"));
        Assert.Contains("script-src 'self'", page.Response.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("", await Desk.ServerAsync(db => db.Athletes.Select(row => row.SharedNote).SingleAsync(Cancellation)));
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
