using System.Net;
using Microsoft.EntityFrameworkCore;
using Trackside.Web.Store;

namespace Trackside.Web.Tests.Api;

public abstract class ScopeTests(TestStore store) : DeskTests(store)
{
    [Fact]
    public async Task What_a_token_was_not_given_is_refused_with_the_scope_it_needs()
    {
        var (program, coach) = await Desk.CoachProgramAsync("results:read results:write");

        var reply = await program.GetAsync($"squads/{coach.Squad}/sessions");

        Assert.Equal(HttpStatusCode.Forbidden, reply.Status);
        Assert.Equal("scope-missing", reply.Problem);
        Assert.Contains("'sessions:read'", reply.Detail);
        Assert.Contains("error=\"insufficient_scope\", scope=\"sessions:read\"", reply.Header("WWW-Authenticate"));
    }

    [Fact]
    public async Task Reading_is_not_writing()
    {
        var (program, coach) = await Desk.CoachProgramAsync("sessions:read");

        var reply = await program.PostAsync($"squads/{coach.Squad}/sessions", new { text = "6x400" });

        Assert.Equal("scope-missing", reply.Problem);
        Assert.Equal(0, await Desk.ServerAsync(db => db.Sessions.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task A_token_of_one_squad_finds_no_other_though_its_account_does()
    {
        var coach = await Desk.CoachAsync();
        var hillside = await Desk.SquadAsync("Hillside");
        await Desk.AddedAsync(new Member { SquadId = hillside, AccountId = coach.Account, Role = Role.HeadCoach }, row => row.Id);
        var session = await Desk.SessionAsync(hillside, "6x400");
        var narrow = await Desk.ProgramAsync(coach.Account, squad: coach.Squad);
        var wide = await Desk.ProgramAsync(coach.Account);

        var there = await narrow.GetAsync($"squads/{hillside}/sessions/{session}");
        var nowhere = await narrow.GetAsync($"squads/{Guid.CreateVersion7()}/sessions/{session}");

        Assert.Equal(HttpStatusCode.OK, (await wide.GetAsync($"squads/{hillside}/sessions/{session}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await narrow.GetAsync($"squads/{coach.Squad}/sessions")).Status);
        Assert.Equal(("not-found", nowhere.Body), (there.Problem, there.Body));
    }

    [Fact]
    public async Task A_token_never_gets_more_than_its_account_has_at_that_moment()
    {
        var (program, coach) = await Desk.CoachProgramAsync();
        Assert.Equal(HttpStatusCode.Created, (await program.PostAsync($"squads/{coach.Squad}/sessions", new { text = "6x400" })).Status);

        await Desk.ServerAsync(db => db.Members.ExecuteUpdateAsync(set => set.SetProperty(member => member.Role, Role.Reader), Cancellation));
        var asReader = await program.PostAsync($"squads/{coach.Squad}/sessions", new { text = "6x400" });
        await Desk.ServerAsync(db => db.Members.ExecuteDeleteAsync(Cancellation));
        var asNobody = await program.GetAsync($"squads/{coach.Squad}/sessions");

        Assert.Equal("not-found", asReader.Problem);
        Assert.Equal("not-found", asNobody.Problem);
    }

    [Fact]
    public async Task Tokens_of_an_account_that_the_operator_locked_are_refused()
    {
        var (program, coach) = await Desk.CoachProgramAsync();

        await Desk.ServerAsync(db => db.Users.Where(user => user.Id == coach.Account).ExecuteUpdateAsync(set => set.SetProperty(user => user.LockoutEnd, DateTimeOffset.MaxValue), Cancellation));

        Assert.Equal("token-refused", (await program.GetAsync("me")).Problem);
    }

    [Fact]
    public async Task Who_has_a_cookie_writes_only_from_a_page_of_ours()
    {
        var coach = await Desk.CoachAsync();
        using var stranger = Desk.Stranger();

        var forged = await stranger.PostAsync($"squads/{coach.Squad}/sessions", new { text = "6x400" }, ("Cookie", $"trackside={coach.Cookies["trackside"]}"));
        await coach.GetAsync($"/squads/{coach.Squad}");
        var (status, _) = await coach.PostJsonAsync($"/api/v1/squads/{coach.Squad}/sessions", new { text = "6x400" });

        Assert.Equal(HttpStatusCode.BadRequest, forged.Status);
        Assert.Equal("stale-form", forged.Problem);
        Assert.Equal(HttpStatusCode.Created, status);
    }

    [Fact]
    public async Task What_is_written_by_a_token_is_told_by_the_name_of_its_account()
    {
        var (program, coach) = await Desk.CoachProgramAsync();
        var ada = await Desk.AthleteAsync(coach.Squad, "Ada");
        var session = await Desk.SessionAsync(coach.Squad, "2x400");

        await program.PostAsync($"squads/{coach.Squad}/sessions/{session}/results", new { changes = new[] { new { athlete = ada, field = "rep-1", text = "72.4" } } });

        Assert.Equal(("Coach Example", coach.Account), await Desk.ServerAsync(async db => await db.Changes.Select(change => new ValueTuple<string, Guid>(change.By, change.ById!.Value)).SingleAsync(Cancellation)));
    }
}

public sealed class ScopeTestsOnSqlite(SqliteFiles store) : ScopeTests(store);

public sealed class ScopeTestsOnPostgres(PostgresServer store) : ScopeTests(store);
