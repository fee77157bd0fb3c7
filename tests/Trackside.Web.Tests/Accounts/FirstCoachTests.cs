using System.Net;
using Microsoft.EntityFrameworkCore;
using Trackside.Web.Accounts;
using Trackside.Web.Store;

namespace Trackside.Web.Tests.Accounts;

public abstract class FirstCoachTests(TestStore store) : DeskTests(store)
{
    private static readonly (string, string?)[] Good =
        [("squad", "Riverside Harriers"), ("zone", "Europe/Madrid"), ("name", "Coach Example"), ("email", "coach@example.org"), ("password", "three odd words")];

    [Fact]
    public async Task First_link_makes_account_squad_and_head_coach_and_signs_in()
    {
        var page = await (await OpenAsync()).PostAsync("Make account and squad", Good);

        Assert.Equal("/account/codes", page.Path);
        Assert.Equal(10, page.Texts("ol code").Count);
        var squad = await Desk.ServerAsync(db => db.Squads.SingleAsync(Cancellation));
        Assert.Equal(("Riverside Harriers", "Europe/Madrid"), (squad.Name, squad.TimeZone));
        Assert.Equal(Role.HeadCoach, (await Desk.ServerAsync(db => db.Members.SingleAsync(Cancellation))).Role);
        Assert.Equal("Riverside Harriers", (await page.Browser.GetAsync($"/squads/{squad.Id}/people")).Text(".squad"));
    }

    [Fact]
    public async Task First_link_works_once()
    {
        var token = await FirstCoach.MakeLinkAsync(Desk.Services);
        await (await Desk.Browser().GetAsync($"/first/{token}")).PostAsync("Make account and squad", Good);

        var again = await Desk.Browser().GetAsync($"/first/{token}");

        Assert.Equal(HttpStatusCode.Gone, again.Status);
        Assert.Contains("restart the server", again.Text());
        Assert.Null(await FirstCoach.MakeLinkAsync(Desk.Services));
    }

    [Fact]
    public async Task Link_of_an_earlier_start_is_dead()
    {
        var before = await FirstCoach.MakeLinkAsync(Desk.Services);
        var now = await FirstCoach.MakeLinkAsync(Desk.Services);

        Assert.Equal(HttpStatusCode.Gone, (await Desk.Browser().GetAsync($"/first/{before}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await Desk.Browser().GetAsync($"/first/{now}")).Status);
        Assert.DoesNotContain(now!, await Desk.ServerAsync(async db => Convert.ToHexString((await db.FirstLinks.SingleAsync(Cancellation)).TokenHash)));
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_each_field_and_what_was_typed_is_kept()
    {
        var page = await (await OpenAsync()).PostAsync("Make account and squad", ("squad", new string('x', 10_000)), ("zone", "Nowhere/None"), ("name", "🏃 '; DROP"), ("email", "no e-mail"), ("password", "short"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(4, page.Problems.Count(problem => problem.Length > 0));
        Assert.Equal("🏃 '; DROP", page.Value("name"));
        Assert.Equal(10_000, page.Value("squad").Length);
        Assert.Equal("", page.Value("password"));
        Assert.Equal(0, await Desk.ServerAsync(db => db.Users.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task First_page_speaks_Spanish()
    {
        var browser = Desk.Browser();
        browser.Language = "es";

        var page = await browser.GetAsync($"/first/{await FirstCoach.MakeLinkAsync(Desk.Services)}");

        Assert.Equal("Te damos la bienvenida a Trackside", page.Text("h1"));
    }

    private async Task<WebPage> OpenAsync() => await Desk.Browser().GetAsync($"/first/{await FirstCoach.MakeLinkAsync(Desk.Services)}");
}

public sealed class FirstCoachTestsOnSqlite(SqliteFiles store) : FirstCoachTests(store);

public sealed class FirstCoachTestsOnPostgres(PostgresServer store) : FirstCoachTests(store);
