using System.Net;
using Microsoft.EntityFrameworkCore;
using Trackside.Web.Store;

namespace Trackside.Web.Tests.Accounts;

public abstract class JoiningTests(TestStore store) : DeskTests(store)
{
    private WebBrowser Coach { get; set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Coach = await Desk.CoachAsync();
    }

    [Fact]
    public async Task Link_shows_squad_and_role_and_makes_account_athlete_and_membership()
    {
        var page = await Desk.Browser().GetAsync(await LinkAsync());
        var joined = await JoinAnewAsync(page, "Nora New");

        Assert.Equal("Join Riverside Harriers", page.Text("h1"));
        Assert.Contains("Athlete", page.Text("dl"));
        Assert.Equal("/account/codes", joined.Path);
        var athlete = await Desk.ServerAsync(db => db.Athletes.SingleAsync(Cancellation));
        Assert.Equal("Nora New", athlete.Name);
        Assert.Equal(athlete.Id, await Desk.ServerAsync(db => db.Members.Where(member => member.Role == Role.Athlete).Select(member => member.AthleteId).SingleAsync(Cancellation)));
    }

    [Fact]
    public async Task Link_is_used_up_after_as_many_as_it_is_for()
    {
        var link = await LinkAsync(("people", "2"));
        await JoinAnewAsync(await Desk.Browser().GetAsync(link), "Nora New");
        var late = await Desk.Browser().GetAsync(link);
        await JoinAnewAsync(await Desk.Browser().GetAsync(link), "Olga Other");

        var tooLate = await JoinAnewAsync(late, "Pia Late");

        Assert.Equal(HttpStatusCode.Gone, tooLate.Status);
        Assert.Equal("This link is used up", tooLate.Text("h1"));
        Assert.Equal(2, await Desk.ServerAsync(db => db.Athletes.CountAsync(Cancellation)));
        Assert.Equal(3, await Desk.ServerAsync(db => db.Users.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Link_is_dead_when_its_days_are_over_or_it_is_taken_back()
    {
        var (old, taken) = (await LinkAsync(("days", "3")), await LinkAsync());
        Desk.Clock.Move(TimeSpan.FromDays(4));
        await (await Coach.GetAsync($"/squads/{Coach.Squad}/members")).PostAsync("Take back");

        Assert.Equal(HttpStatusCode.Gone, (await Desk.Browser().GetAsync(old)).Status);
        Assert.Equal(HttpStatusCode.Gone, (await Desk.Browser().GetAsync(taken)).Status);
    }

    [Fact]
    public async Task Who_is_signed_in_joins_without_a_new_account_and_only_once()
    {
        var browser = await Desk.SignedInAsync(await Desk.AccountAsync("Lou Assistant"));
        var link = await LinkAsync(("role", "Assistant"), ("people", "5"));

        var joined = await (await browser.GetAsync(link)).PostAsync("Join");
        var again = await browser.GetAsync(link);

        Assert.StartsWith($"/squads/{Coach.Squad}", joined.Path);
        Assert.Equal("You are in this squad already", again.Text("h1"));
        Assert.Equal(4, await Desk.ServerAsync(db => db.Invites.Select(invite => invite.Left).SingleAsync(Cancellation)));
    }

    [Fact]
    public async Task Guardian_s_link_is_for_one_athlete_and_shows_nobody_else()
    {
        var ada = await Desk.AthleteAsync(Coach.Squad, "Ada Example");
        await Desk.AthleteAsync(Coach.Squad, "Ben Sample");
        var link = await LinkAsync(("role", "Guardian"), ("athlete", ada.ToString()));

        var joined = await JoinAnewAsync(await Desk.Browser().GetAsync(link), "Parent Example");
        var people = await joined.Browser.GetAsync($"/squads/{Coach.Squad}/people");

        Assert.Equal(["Ada Example"], people.Texts(".rows .what"));
    }

    [Fact]
    public async Task Somebody_else_s_name_is_refused_at_the_field()
    {
        await Desk.AthleteAsync(Coach.Squad, "Zoë O'Hara");

        var refused = await JoinAnewAsync(await Desk.Browser().GetAsync(await LinkAsync()), "zoe ohara");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Single(refused.Problems);
        Assert.Equal("zoe ohara", refused.Value("name"));
    }

    [Fact]
    public async Task Link_is_kept_as_a_hash_alone()
    {
        var link = await LinkAsync();

        var invite = await Desk.ServerAsync(db => db.Invites.SingleAsync(Cancellation));

        Assert.Equal(LinkTokens.HashOf(link.Split('/')[^1]), invite.TokenHash);
        Assert.DoesNotContain(link, (await Coach.GetAsync($"/squads/{Coach.Squad}/members")).Body);
    }

    private static Task<WebPage> JoinAnewAsync(WebPage page, string name) =>
        page.PostAsync("Make account and join", ("name", name), ("email", $"{name.Replace(' ', '.')}@example.org"), ("password", "three odd words"));

    private async Task<string> LinkAsync(params (string, string?)[] fields)
    {
        var page = await (await Coach.GetAsync($"/squads/{Coach.Squad}/members")).PostAsync("Make link", fields);
        Assert.True(page.Has(".qr svg path"));
        return new Uri(page.Document.QuerySelector("#link")!.GetAttribute("value")!).AbsolutePath;
    }
}

public sealed class JoiningTestsOnSqlite(SqliteFiles store) : JoiningTests(store);

public sealed class JoiningTestsOnPostgres(PostgresServer store) : JoiningTests(store);
