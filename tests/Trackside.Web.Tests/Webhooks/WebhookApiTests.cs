using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Trackside.Web.Store;
using Trackside.Web.Tests.Api;

namespace Trackside.Web.Tests.Webhooks;

public abstract class WebhookApiTests(TestStore store) : HookTests(store)
{
    [Fact]
    public async Task Program_adds_a_webhook_tests_it_reads_its_log_and_sends_again()
    {
        var (program, coach) = await Desk.CoachProgramAsync();
        var list = $"squads/{coach.Squad}/webhooks";

        var made = await program.PostAsync(list, new { url = Receiver.Url, events = new[] { "athlete.added" } });
        var path = made.Header("Location")!;
        var secret = made.Json.GetProperty("secret").GetString()!;
        var ping = await program.PostAsync($"{path}/ping", new { });
        await SentAsync();
        var delivery = await program.GetAsync(ping.Header("Location")!);
        var again = await program.PostAsync($"{ping.Header("Location")}/resend", new { });
        await SentAsync();

        Assert.Equal(HttpStatusCode.Created, made.Status);
        Assert.Equal(2, Receiver.Received.Count);
        Assert.All(Receiver.Received, received => Assert.Equal([Signed(secret, PartsOf(received).Moment, received.Body)], PartsOf(received).Signatures));
        Assert.Equal((200, "ping"), (delivery.Json.GetProperty("lastStatus").GetInt32(), delivery.Json.GetProperty("body").GetProperty("event").GetString()));
        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Single((await program.GetAsync($"{path}/deliveries")).Json.GetProperty("items").EnumerateArray());
        Assert.DoesNotContain(secret, (await program.GetAsync(path)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Webhook_is_paused_given_a_new_secret_and_removed()
    {
        var (program, coach) = await Desk.CoachProgramAsync();
        var (hook, old) = await HookAsync(coach.Squad);
        var path = $"squads/{coach.Squad}/webhooks/{hook.Id}";
        var read = await program.GetAsync(path);

        var paused = await program.SendAsync(HttpMethod.Patch, path, JsonContent.Create(new { paused = true }), ("If-Match", read.ETag));
        await Desk.AthleteAsync(coach.Squad, "Ada");
        await SentAsync();
        var waiting = Receiver.Received.Count;
        var resumed = await program.SendAsync(HttpMethod.Patch, path, JsonContent.Create(new { paused = false }), ("If-Match", paused.ETag));
        var rotated = await program.PostAsync($"{path}/secret", new { });
        await Desk.AthleteAsync(coach.Squad, "Bo");
        await SentAsync();
        var gone = await program.DeleteAsync(path, ("If-Match", resumed.ETag));

        Assert.Equal((0, 2), (waiting, Receiver.Received.Count));
        Assert.NotEqual(old, rotated.Json.GetProperty("secret").GetString());
        Assert.Equal(2, PartsOf(Receiver.Received[^1]).Signatures.Length);
        Assert.Equal(HttpStatusCode.NoContent, gone.Status);
        Assert.Equal(0, await Desk.ServerAsync(db => db.WebhookDeliveries.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Secret_is_not_kept_to_be_answered_again()
    {
        var (program, coach) = await Desk.CoachProgramAsync();

        var reply = await program.PostAsync($"squads/{coach.Squad}/webhooks", new { url = Receiver.Url, events = new[] { "athlete.added" } }, ("Idempotency-Key", "one"));

        Assert.Equal("bad-parameter", reply.Problem);
        Assert.NotEmpty(reply.ErrorOf("Idempotency-Key"));
        Assert.Equal(0, await Desk.ServerAsync(db => db.AnsweredRequests.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Wrong_fields_are_named_and_others_are_not_let_in()
    {
        var (program, coach) = await Desk.CoachProgramAsync();
        var (hook, _) = await HookAsync(coach.Squad);
        var assistant = await Desk.ProgramAsync((await Desk.MemberAsync(coach.Squad, Role.Assistant)).Account);

        var wrong = await program.PostAsync($"squads/{coach.Squad}/webhooks", new { url = "https://example.org:25/", events = new[] { "session.sung" } });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.StartsWith("That port", wrong.ErrorOf("url"), StringComparison.Ordinal);
        Assert.StartsWith("There is no event 'session.sung'", wrong.ErrorOf("events"), StringComparison.Ordinal);
        Assert.Equal("not-found", (await assistant.GetAsync($"squads/{coach.Squad}/webhooks")).Problem);
        Assert.Equal("not-found", (await assistant.GetAsync($"squads/{coach.Squad}/webhooks/{hook.Id}/deliveries")).Problem);
    }
}

public sealed class WebhookApiTestsOnSqlite(SqliteFiles store) : WebhookApiTests(store);

public sealed class WebhookApiTestsOnPostgres(PostgresServer store) : WebhookApiTests(store);
