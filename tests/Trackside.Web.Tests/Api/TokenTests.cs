using System.Net;
using Microsoft.EntityFrameworkCore;
using Trackside.Web.Store;

namespace Trackside.Web.Tests.Api;

public abstract class TokenTests(TestStore store) : DeskTests(store)
{
    [Fact]
    public async Task A_token_acts_for_its_account()
    {
        var (program, coach) = await Desk.CoachProgramAsync("sessions:read log:read");

        var me = await program.GetAsync("me");

        Assert.Equal(HttpStatusCode.OK, me.Status);
        Assert.Equal(coach.Account, me.Json.GetProperty("id").GetGuid());
        Assert.Equal(["sessions:read", "log:read"], me.Json.GetProperty("token").GetProperty("scopes").EnumerateArray().Select(scope => scope.GetString()));
    }

    [Fact]
    public async Task Unknown_expired_and_revoked_tokens_are_refused_even_beside_a_good_cookie()
    {
        var coach = await Desk.CoachAsync();
        var now = Desk.Clock.GetUtcNow();
        var expired = await Desk.ProgramAsync(coach.Account, expires: now);
        var revoked = await Desk.ProgramAsync(coach.Account, revoked: now.AddDays(-1));
        using var unknown = new ApiClient(Desk, "ts_AAAAAAAAAAAAAAAAAAAAAA");
        using var foreign = new ApiClient(Desk, "eyJhbGciOiJSUzI1NiJ9.e30.AAAA");
        using var empty = new ApiClient(Desk, "");

        foreach (var program in new[] { expired, revoked, unknown, foreign, empty })
        {
            var reply = await program.GetAsync("me", ("Cookie", $"trackside={coach.Cookies["trackside"]}"));

            Assert.Equal(HttpStatusCode.Unauthorized, reply.Status);
            Assert.Equal("token-refused", reply.Problem);
            Assert.StartsWith("Bearer realm=\"trackside\", error=\"invalid_token\"", reply.Header("WWW-Authenticate"));
        }
    }

    [Fact]
    public async Task A_token_without_its_scheme_is_not_taken_for_a_guest()
    {
        using var stranger = Desk.Stranger();

        var reply = await stranger.GetAsync("me", ("Authorization", "ts_AAAAAAAAAAAAAAAAAAAAAA"));

        Assert.Equal("token-refused", reply.Problem);
        Assert.Contains("Authorization: Bearer ts_", reply.Detail);
    }

    [Fact]
    public async Task A_token_opens_no_page_for_people()
    {
        var (program, coach) = await Desk.CoachProgramAsync();

        var reply = await program.GetAsync($"/squads/{coach.Squad}/people");

        Assert.Equal(HttpStatusCode.Unauthorized, reply.Status);
        Assert.Equal("token-refused", reply.Problem);
    }

    [Fact]
    public async Task Who_sends_nothing_is_told_that_a_token_is_needed()
    {
        using var stranger = Desk.Stranger();

        var reply = await stranger.GetAsync("me");

        Assert.Equal(HttpStatusCode.Unauthorized, reply.Status);
        Assert.Equal("token-needed", reply.Problem);
        Assert.Equal("Bearer realm=\"trackside\"", reply.Header("WWW-Authenticate"));
    }

    [Fact]
    public async Task When_a_token_was_last_used_is_kept_to_the_minute()
    {
        var (program, _) = await Desk.CoachProgramAsync();
        var first = Desk.Clock.GetUtcNow();

        await program.GetAsync("me");
        Desk.Clock.Move(TimeSpan.FromSeconds(50));
        await program.GetAsync("me");
        var soon = await LastUsedAsync();
        Desk.Clock.Move(TimeSpan.FromSeconds(20));
        await program.GetAsync("me");

        Assert.Equal(first, soon);
        Assert.Equal(first.AddSeconds(70), await LastUsedAsync());
    }

    [Fact]
    public async Task A_token_that_only_reads_makes_a_viewer_that_writes_nothing()
    {
        var viewer = Viewer.Of(Guid.CreateVersion7(), "Coach", [new Member { SquadId = Guid.CreateVersion7(), Role = Role.HeadCoach }]) with { OnlyReads = true };

        Assert.False(viewer.MayWrite(new Athlete { SquadId = viewer.Squads[0], Name = "Ada" }));
        Assert.True((viewer with { OnlyReads = false }).MayWrite(new Athlete { SquadId = viewer.Squads[0], Name = "Ada" }));
    }

    private Task<DateTimeOffset?> LastUsedAsync() => Desk.ServerAsync(db => db.ApiTokens.Select(token => token.LastUsedAt).SingleAsync(Cancellation));
}

public sealed class TokenTestsOnSqlite(SqliteFiles store) : TokenTests(store);

public sealed class TokenTestsOnPostgres(PostgresServer store) : TokenTests(store);
