using System.Net;
using Microsoft.EntityFrameworkCore;
using Trackside.Web.Settings;
using Trackside.Web.Store;

namespace Trackside.Survival.Tests;

/// <summary>The server under a path of another's host, and behind proxies.</summary>
public sealed class UnderPathTests(SqliteFiles store) : IAsyncLifetime
{
    private const string Under = "/trackside";

    private readonly WebDesk _desk = new(store) { HasDemo = true, Settings = { [AllSettings.BasePath.Key] = Under } };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _desk.StartAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task Every_address_in_every_page_of_the_demo_squad_stays_under_the_path_and_comes()
    {
        var squad = await _desk.ServerAsync(db => db.Squads.Where(one => one.IsDemo).Select(one => one.Id).SingleAsync(Cancellation));
        var coach = await _desk.MemberAsync(squad, Role.HeadCoach);
        var athlete = await _desk.ServerAsync(db => db.Athletes.Where(one => one.SquadId == squad).Select(one => one.Id).FirstAsync(Cancellation));
        var recorded = await _desk.ServerAsync(db => db.Entries.Where(entry => entry.SquadId == squad && entry.TimedReps > 4).OrderByDescending(entry => entry.On).Select(entry => entry.SessionId).FirstAsync(Cancellation));
        await _desk.ServerAsync(db => db.Athletes.Where(one => one.Id == athlete).ExecuteUpdateAsync(set => set.SetProperty(one => one.LinkToken, "ATokenOfATestAlone1234"), Cancellation));
        var crawl = new PageCrawl(coach, Under);

        await crawl.FromAsync($"{Under}/squads/{squad}", $"{Under}/squads/{squad}/sessions/{recorded}", $"{Under}/squads/{squad}/sessions/{recorded}/record", $"{Under}/a/ATokenOfATestAlone1234", $"{Under}/account", $"{Under}/");

        Assert.Empty(crawl.Wrong);
        Assert.Empty(_desk.Errors);
        Assert.True(crawl.Visited.Count > 40, string.Join('\n', crawl.Visited));
    }

    [Fact]
    public async Task People_come_in_and_are_sent_on_under_the_path()
    {
        var account = await _desk.AccountAsync("Coach Example");
        var mail = await _desk.ServerAsync(db => db.Users.Where(user => user.Id == account).Select(user => user.Email).SingleAsync(Cancellation));

        var asked = await _desk.Browser().GetAsync($"{Under}/account");
        var page = await asked.PostAsync("Sign in", ("email", mail), ("password", "open sesame"));
        var saved = await (await page.Browser.GetAsync($"{Under}/habits")).PostAsync("form[action$='/habits'] button");

        Assert.Equal($"{Under}/sign-in", asked.Path.Split('?')[0]);
        Assert.Equal($"{Under}/account", page.Path);
        Assert.StartsWith($"{Under}/habits", saved.Path);
    }

    [Fact]
    public async Task Cookies_are_for_the_path_alone()
    {
        using var browser = _desk.Browser();

        var answer = await browser.SendAsync(new HttpRequestMessage(HttpMethod.Get, WebBrowser.Address($"{Under}/sign-in")));

        Assert.NotEmpty(answer.Headers.GetValues("Set-Cookie"));
        Assert.All(answer.Headers.GetValues("Set-Cookie"), cookie => Assert.Contains($"path={Under};", cookie));
    }

    [Fact]
    public async Task Proxy_that_takes_the_path_away_does_no_harm()
    {
        var page = await _desk.Browser().GetAsync("/sign-in");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.StartsWith($"{Under}/sign-in", page.Document.QuerySelector("main form")!.GetAttribute("action"));
    }

    [Fact]
    public async Task Words_that_look_like_addresses_are_left_as_they_were_written()
    {
        var coach = await _desk.CoachAsync();
        var session = await _desk.SessionAsync(coach.Squad, "href=\"/squads\" 3 x 400m", title: "href=\"/squads\"");

        var page = await coach.GetAsync($"{Under}/squads/{coach.Squad}/sessions/{session}");
        var form = await coach.GetAsync($"{Under}/squads/{coach.Squad}/sessions/{session}/edit");

        Assert.Contains("href=\"/squads\"", page.Text("h1"));
        Assert.Equal("href=\"/squads\"", form.Value("title"));
    }

    [Theory]
    [InlineData("10.1.2.3", "https", "coach.example.org", "https://coach.example.org/trackside/a/")]
    [InlineData("192.0.2.7", "https", "coach.example.org", "http://localhost/trackside/a/")]
    public async Task Only_known_proxies_are_believed(string peer, string scheme, string host, string expected)
    {
        await using var desk = new WebDesk(store)
        {
            Settings = { [AllSettings.BasePath.Key] = Under, [AllSettings.Proxies.Key] = "127.0.0.1, 10.0.0.0/8" },
            Changed = services => Peer.Add(services, IPAddress.Parse(peer)),
        };
        await desk.StartAsync();
        var coach = await desk.CoachAsync();
        var athlete = await desk.AthleteAsync(coach.Squad, "Ada Example");
        var page = await coach.GetAsync($"{Under}/squads/{coach.Squad}/athletes/{athlete}");
        await page.PostAsync("Make a link");

        var asked = new HttpRequestMessage(HttpMethod.Get, WebBrowser.Address($"{Under}/squads/{coach.Squad}/athletes/{athlete}"));
        asked.Headers.Add("X-Forwarded-For", "203.0.113.9");
        asked.Headers.Add("X-Forwarded-Proto", scheme);
        asked.Headers.Add("X-Forwarded-Host", host);
        var shown = await coach.OpenAsync(asked);

        Assert.StartsWith(expected, shown.Document.QuerySelector("copy-button input")!.GetAttribute("value"));
    }
}
