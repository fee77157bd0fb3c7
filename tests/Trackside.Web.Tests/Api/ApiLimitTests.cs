using System.Net;
using Trackside.Web.Settings;

namespace Trackside.Web.Tests.Api;

public abstract class ApiLimitTests : DeskTests
{
    protected ApiLimitTests(TestStore store)
        : base(store) => (Desk.Settings[AllSettings.ApiPerMinute.Key], Desk.Settings[AllSettings.ApiPerMinuteGuest.Key]) = ("3", "2");

    [Fact]
    public async Task Each_token_has_its_own_number_a_minute_and_is_told_where_it_stands()
    {
        var coach = await Desk.CoachAsync();
        var (one, two) = (await Desk.ProgramAsync(coach.Account), await Desk.ProgramAsync(coach.Account));

        var replies = new[] { await one.GetAsync("me"), await one.GetAsync("me"), await one.GetAsync("nothing"), await one.GetAsync("me") };
        var other = await two.GetAsync("me");
        Desk.Clock.Move(TimeSpan.FromMinutes(1));
        var later = await one.GetAsync("me");

        Assert.Equal(["2", "1", "0", "0"], replies.Select(reply => reply.Header("RateLimit-Remaining")));
        Assert.All(replies, reply => Assert.Equal(("3", "60"), (reply.Header("RateLimit-Limit"), reply.Header("RateLimit-Reset"))));
        Assert.Equal(HttpStatusCode.TooManyRequests, replies[3].Status);
        Assert.Equal("too-many-requests", replies[3].Problem);
        Assert.Equal("60", replies[3].Header("Retry-After"));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (other.Status, later.Status));
    }

    [Fact]
    public async Task Who_tries_tokens_is_counted_by_address()
    {
        var replies = new List<ApiReply>();
        foreach (var guess in new[] { "ts_a", "ts_b", "ts_c" })
        {
            using var program = new ApiClient(Desk, guess);
            replies.Add(await program.GetAsync("me"));
        }

        Assert.Equal(["token-refused", "token-refused", "too-many-requests"], replies.Select(reply => reply.Problem));
    }
}

public sealed class ApiLimitTestsOnSqlite(SqliteFiles store) : ApiLimitTests(store);

public sealed class ApiLimitTestsOnPostgres(PostgresServer store) : ApiLimitTests(store);
