using System.Net;
using Microsoft.EntityFrameworkCore;
using Trackside.Web.Store;

namespace Trackside.Web.Tests.Squads;

public abstract class MembersTests(TestStore store) : DeskTests(store)
{
    private WebBrowser Coach { get; set; } = null!;

    private string Squad => $"/squads/{Coach.Squad}";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Coach = await Desk.CoachAsync();
    }

    [Fact]
    public async Task Removed_member_sees_nothing_at_the_next_request()
    {
        var assistant = await Desk.MemberAsync(Coach.Squad, Role.Assistant);
        Assert.Equal(HttpStatusCode.OK, (await assistant.GetAsync($"{Squad}/people")).Status);

        await (await Coach.GetAsync($"{Squad}/members/{await MemberOfAsync(assistant)}")).PostAsync("Take Assistant Example out");

        Assert.Equal(HttpStatusCode.NotFound, (await assistant.GetAsync($"{Squad}/people")).Status);
        Assert.Empty((await assistant.GetAsync("/squads")).Texts(".rows .what"));
    }

    [Fact]
    public async Task Role_counts_from_the_next_request_on()
    {
        var assistant = await Desk.MemberAsync(Coach.Squad, Role.Assistant);

        await (await Coach.GetAsync($"{Squad}/members/{await MemberOfAsync(assistant)}")).PostAsync("Save", ("role", "Reader"));

        Assert.Equal(HttpStatusCode.OK, (await assistant.GetAsync($"{Squad}/people")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await assistant.GetAsync($"{Squad}/people/add")).Status);
    }

    [Fact]
    public async Task Guardian_needs_an_athlete()
    {
        var reader = await Desk.MemberAsync(Coach.Squad, Role.Reader);

        var refused = await (await Coach.GetAsync($"{Squad}/members/{await MemberOfAsync(reader)}")).PostAsync("Save", ("role", "Guardian"));

        Assert.Equal(["Choose the athlete that this is for."], refused.Problems);
        Assert.Equal("Guardian", refused.Value("role"));
    }

    [Fact]
    public async Task Last_head_coach_can_neither_leave_nor_step_down()
    {
        var member = await MemberOfAsync(Coach);

        var leave = await Coach.GetAsync($"{Squad}/leave");
        var stepped = await (await Coach.GetAsync($"{Squad}/members/{member}")).PostAsync("Save", ("role", "Reader"));
        var removed = await stepped.PostAsync("Take Coach Example out");

        Assert.Contains("only head coach", leave.Text());
        Assert.Single(stepped.Problems);
        Assert.Single(removed.Problems);
        Assert.Equal(Role.HeadCoach, await Desk.ServerAsync(db => db.Members.Select(row => row.Role).SingleAsync(Cancellation)));
    }

    [Fact]
    public async Task Head_coach_who_has_handed_over_may_leave()
    {
        var assistant = await Desk.MemberAsync(Coach.Squad, Role.Assistant);
        await (await Coach.GetAsync($"{Squad}/members/{await MemberOfAsync(assistant)}")).PostAsync("Save", ("role", "HeadCoach"));

        var left = await (await Coach.GetAsync($"{Squad}/leave")).PostAsync("Leave the squad");

        Assert.Equal("/squads", left.Path);
        Assert.Equal(HttpStatusCode.NotFound, (await Coach.GetAsync($"{Squad}/people")).Status);
        Assert.Equal(HttpStatusCode.OK, (await assistant.GetAsync($"{Squad}/members")).Status);
    }

    [Fact]
    public async Task Athlete_leaves_and_the_log_stays()
    {
        var athlete = await Desk.MemberAsync(Coach.Squad, Role.Athlete, await Desk.AthleteAsync(Coach.Squad, "Ada Example"));

        await (await athlete.GetAsync($"{Squad}/leave")).PostAsync("Leave the squad");

        Assert.Equal((1, 1), await Desk.ServerAsync(async db => (await db.Members.CountAsync(Cancellation), await db.Athletes.CountAsync(Cancellation))));
    }

    [Theory]
    [InlineData(Role.Assistant)]
    [InlineData(Role.Athlete)]
    [InlineData(Role.Guardian)]
    [InlineData(Role.Reader)]
    public async Task Nobody_but_the_head_coach_sees_members_or_makes_links(Role role)
    {
        var athlete = role is Role.Athlete or Role.Guardian ? await Desk.AthleteAsync(Coach.Squad, "Ada Example") : (Guid?)null;
        var browser = await Desk.MemberAsync(Coach.Squad, role, athlete);
        var token = (await browser.GetAsync("/account")).Value("__RequestVerificationToken");

        foreach (var page in new[] { "members", $"members/{await MemberOfAsync(Coach)}", "settings" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"{Squad}/{page}")).Status);
        }

        foreach (var action in new[] { "invites", $"members/{await MemberOfAsync(Coach)}/remove", "settings/delete" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await browser.PostAsync($"{Squad}/{action}", ("__RequestVerificationToken", token), ("role", "HeadCoach"), ("people", "1"), ("days", "1"), ("sure", "Riverside Harriers"))).Status);
        }

        Assert.Equal(0, await Desk.ServerAsync(db => db.Invites.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Link_that_cannot_be_is_refused_at_its_fields()
    {
        var page = await Coach.GetAsync($"{Squad}/members");

        var refused = await page.PostAsync("Make link", ("role", "Guardian"), ("people", "zero"), ("days", "400"));

        Assert.Equal(3, refused.Problems.Count);
        Assert.Equal("zero", refused.Value("people"));
        Assert.Single((await page.PostAsync("Make link", ("role", "HeadCoach"), ("people", "2"))).Problems);
    }

    private Task<Guid> MemberOfAsync(WebBrowser browser) => Desk.ServerAsync(db => db.Members.Where(member => member.AccountId == browser.Account).Select(member => member.Id).SingleAsync(Cancellation));
}

public sealed class MembersTestsOnSqlite(SqliteFiles store) : MembersTests(store);

public sealed class MembersTestsOnPostgres(PostgresServer store) : MembersTests(store);
