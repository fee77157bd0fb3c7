using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Trackside.Web.Api;
using Trackside.Web.Store;

namespace Trackside.Web.Tests.Api;

public abstract class RepeatTests(TestStore store) : DeskTests(store)
{
    private static readonly (string, string) Key = ("Idempotency-Key", "01-once");

    [Fact]
    public async Task What_is_sent_twice_with_a_key_is_done_once_and_answered_alike()
    {
        var (program, coach) = await Desk.CoachProgramAsync();

        var first = await program.PostAsync($"squads/{coach.Squad}/sessions", new { text = "6x400" }, Key);
        var second = await program.PostAsync($"squads/{coach.Squad}/sessions", new { text = "6x400" }, Key);

        Assert.Equal((HttpStatusCode.Created, first.Body, first.ETag), (second.Status, second.Body, second.ETag));
        Assert.Equal(first.Header("Location"), second.Header("Location"));
        Assert.Null(first.Header("Idempotency-Replayed"));
        Assert.Equal("true", second.Header("Idempotency-Replayed"));
        Assert.Equal(1, await SessionsAsync());
    }

    [Fact]
    public async Task Many_at_once_with_one_key_do_it_once()
    {
        var (program, coach) = await Desk.CoachProgramAsync();

        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => program.PostAsync($"squads/{coach.Squad}/sessions", new { text = "6x400" }, Key)));

        Assert.Equal(1, await SessionsAsync());
        Assert.All(replies, reply => Assert.True(reply.Status == HttpStatusCode.Created || reply.Problem == "key-in-flight", reply.Body));
        Assert.Single(replies, reply => reply.Status == HttpStatusCode.Created && reply.Header("Idempotency-Replayed") is null);
    }

    [Fact]
    public async Task A_key_is_for_one_request()
    {
        var (program, coach) = await Desk.CoachProgramAsync();
        await program.PostAsync($"squads/{coach.Squad}/sessions", new { text = "6x400" }, Key);

        var other = await program.PostAsync($"squads/{coach.Squad}/sessions", new { text = "3x800" }, Key);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.Status);
        Assert.Equal("key-reused", other.Problem);
        Assert.Equal(1, await SessionsAsync());
    }

    [Fact]
    public async Task A_key_that_is_being_answered_is_told_so()
    {
        var (program, coach) = await Desk.CoachProgramAsync();
        await program.PostAsync($"squads/{coach.Squad}/sessions", new { text = "6x400" }, Key);
        await Desk.ServerAsync(db => db.AnsweredRequests.ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, (int?)null), Cancellation));

        var reply = await program.PostAsync($"squads/{coach.Squad}/sessions", new { text = "6x400" }, Key);

        Assert.Equal(HttpStatusCode.Conflict, reply.Status);
        Assert.Equal("key-in-flight", reply.Problem);
    }

    [Fact]
    public async Task What_was_refused_may_be_mended_and_sent_with_the_same_key()
    {
        var (program, coach) = await Desk.CoachProgramAsync();

        var refused = await program.PostAsync($"squads/{coach.Squad}/sessions", new { text = "" }, Key);
        var mended = await program.PostAsync($"squads/{coach.Squad}/sessions", new { text = "6x400" }, Key);

        Assert.Equal("invalid", refused.Problem);
        Assert.Equal(HttpStatusCode.Created, mended.Status);
    }

    [Fact]
    public async Task An_answer_is_not_told_again_to_who_may_no_longer_have_it()
    {
        var (program, coach) = await Desk.CoachProgramAsync();
        var other = await Desk.SquadAsync("Hillside");
        await Desk.AddedAsync(new Member { SquadId = other, AccountId = coach.Account, Role = Role.Athlete, AthleteId = await Desk.AthleteAsync(other, "Ada") }, row => row.Id);
        await program.PostAsync($"squads/{coach.Squad}/sessions", new { text = "6x400" }, Key);
        await Desk.ServerAsync(db => db.Members.Where(member => member.SquadId == coach.Squad).ExecuteDeleteAsync(Cancellation));

        var reply = await program.PostAsync($"squads/{coach.Squad}/sessions", new { text = "6x400" }, Key);

        Assert.Equal("not-found", reply.Problem);
    }

    [Fact]
    public async Task Keys_of_two_accounts_are_two()
    {
        var (one, coach) = await Desk.CoachProgramAsync();
        var assistant = await Desk.MemberAsync(coach.Squad, Role.Assistant);
        var two = await Desk.ProgramAsync(assistant.Account);

        await one.PostAsync($"squads/{coach.Squad}/sessions", new { text = "6x400" }, Key);
        var reply = await two.PostAsync($"squads/{coach.Squad}/sessions", new { text = "6x400" }, Key);

        Assert.Null(reply.Header("Idempotency-Replayed"));
        Assert.Equal(2, await SessionsAsync());
    }

    [Fact]
    public async Task A_day_later_a_key_is_new_and_its_answer_is_tidied_away()
    {
        var (program, coach) = await Desk.CoachProgramAsync();
        await program.PostAsync($"squads/{coach.Squad}/sessions", new { text = "6x400" }, Key);
        await program.PostAsync($"squads/{coach.Squad}/sessions", new { text = "6x400" }, ("Idempotency-Key", "other"));
        Desk.Clock.Move(TimeSpan.FromHours(24));

        var again = await program.PostAsync($"squads/{coach.Squad}/sessions", new { text = "6x400" }, Key);
        var isDone = await Desk.Services.GetRequiredService<ApiTidying>().TidyAsync(Cancellation);

        Assert.Null(again.Header("Idempotency-Replayed"));
        Assert.True(isDone);
        Assert.Equal(["01-once"], await Desk.ServerAsync(db => db.AnsweredRequests.Select(row => row.Key).ToListAsync(Cancellation)));
    }

    [Theory]
    [InlineData("clé")]
    [InlineData("00000000001111111111222222222233333333334444444444555555555566666666667777777777888888888899999999990")]
    public async Task A_key_that_cannot_be_kept_is_refused(string key)
    {
        var (program, coach) = await Desk.CoachProgramAsync();

        var reply = await program.PostAsync($"squads/{coach.Squad}/sessions", new { text = "6x400" }, ("Idempotency-Key", key));

        Assert.Equal("bad-parameter", reply.Problem);
        Assert.Contains("Idempotency-Key", reply.ErrorOf("Idempotency-Key"));
    }

    private Task<int> SessionsAsync() => Desk.ServerAsync(db => db.Sessions.CountAsync(Cancellation));
}

public sealed class RepeatTestsOnSqlite(SqliteFiles store) : RepeatTests(store);

public sealed class RepeatTestsOnPostgres(PostgresServer store) : RepeatTests(store);
