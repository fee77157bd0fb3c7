using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Trackside.Web.Settings;
using Trackside.Web.Store;
using Trackside.Web.Webhooks;

namespace Trackside.Web.Tests.Webhooks;

public abstract class DeliveryTests(TestStore store) : HookTests(store)
{
    private readonly TestStore _store = store;

    [Fact]
    public async Task Message_is_signed_and_holds_ids_and_no_names()
    {
        var squad = await Desk.SquadAsync();
        var (_, secret) = await HookAsync(squad);

        var ada = await Desk.AthleteAsync(squad, "Ada Example");
        await Receiver.ArrivesAsync();

        var received = Assert.Single(Receiver.Received);
        var (moment, signatures) = PartsOf(received);
        var body = JsonElement.Parse(received.Body);
        Assert.Equal([Signed(secret, moment, received.Body)], signatures);
        Assert.Equal(Desk.Clock.GetUtcNow().ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture), moment);
        Assert.Equal(("athlete.added", "/told", "application/json; charset=utf-8"), (received.Event, received.Path, received.Headers["Content-Type"]));
        Assert.Equal(["at", "event", "id", "resource", "squad"], body.EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal));
        Assert.Equal((received.Delivery, squad, ada), (body.GetProperty("id").GetGuid(), body.GetProperty("squad").GetGuid(), body.GetProperty("resource").GetProperty("id").GetGuid()));
        Assert.Equal($"/api/v1/squads/{squad}/athletes/{ada}", body.GetProperty("resource").GetProperty("address").GetString());
        Assert.Equal("2026-05-20T10:00:00Z", body.GetProperty("at").GetString());
        Assert.DoesNotContain("Ada", received.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_rotation_both_secrets_sign_for_a_day()
    {
        var squad = await Desk.SquadAsync();
        var (hook, old) = await HookAsync(squad);
        var secret = await Desk.ServerAsync(async db =>
        {
            var row = await db.Webhooks.SingleAsync(one => one.Id == hook.Id, Cancellation);
            var made = Desk.Services.GetRequiredService<Signing>().Rotate(row, Desk.Clock.GetUtcNow());
            await db.SaveChangesAsync(Cancellation);
            return made;
        });

        await Desk.AthleteAsync(squad, "Ada");
        await SentAsync();
        Desk.Clock.Move(TimeSpan.FromDays(1));
        await Desk.AthleteAsync(squad, "Bo");
        await SentAsync();

        var (first, second) = (Receiver.Received[0], Receiver.Received[1]);
        Assert.Equal([Signed(secret, PartsOf(first).Moment, first.Body), Signed(old, PartsOf(first).Moment, first.Body)], PartsOf(first).Signatures);
        Assert.Equal([Signed(secret, PartsOf(second).Moment, second.Body)], PartsOf(second).Signatures);
    }

    [Fact]
    public async Task Message_that_does_not_get_through_is_tried_again_later_and_later_and_then_given_up()
    {
        var squad = await Desk.SquadAsync();
        await HookAsync(squad);
        Receiver.Answers(500);
        var begun = Desk.Clock.GetUtcNow();
        await Desk.AthleteAsync(squad, "Ada");
        await SentAsync();

        var waits = new List<TimeSpan>();
        while ((await DeliveriesAsync())[0].NextAt is { } next)
        {
            waits.Add(next - Desk.Clock.GetUtcNow());
            Desk.Clock.Set(next.AddSeconds(-1));
            await SentAsync();
            Assert.Equal(waits.Count, Receiver.Received.Count);
            Desk.Clock.Set(next);
            await SentAsync();
        }

        var row = (await DeliveriesAsync())[0];
        Assert.Equal((7, 500, DeliveryProblem.Status), (row.Attempts, row.LastStatus, row.LastProblem));
        Assert.Null(row.DeliveredAt);
        Assert.Equal(7, Receiver.Received.Count);
        Assert.Single(Receiver.Received.Select(one => one.Delivery).Distinct());
        Assert.Equal([1, 5, 30, 120, 360, 1_440], waits.Select(wait => Nearest(wait.TotalMinutes)));
        Assert.Equal(begun, (await HookNowAsync()).FailingSince);
    }

    [Fact]
    public async Task What_waited_for_a_receiver_gets_through_when_it_is_back()
    {
        var squad = await Desk.SquadAsync();
        await HookAsync(squad);
        Receiver.Answers(503);
        await Desk.AthleteAsync(squad, "Ada");
        await SentAsync();

        Receiver.Answers(204);
        Desk.Clock.Move(TimeSpan.FromMinutes(2));
        await SentAsync();

        var row = (await DeliveriesAsync())[0];
        Assert.Equal((2, 204, DeliveryProblem.None, Desk.Clock.GetUtcNow()), (row.Attempts, row.LastStatus, row.LastProblem, row.DeliveredAt));
        Assert.Null((await HookNowAsync()).FailingSince);
        Assert.Single(Receiver.Received.Select(one => one.Body).Distinct());
    }

    [Fact]
    public async Task Message_that_a_receiver_cannot_stomach_does_not_hold_up_the_others()
    {
        var squad = await Desk.SquadAsync();
        await HookAsync(squad);
        Receiver.Answer = http =>
        {
            http.Response.StatusCode = http.Request.Headers["Trackside-Event"] == "performance.added" ? 400 : 200;
            return Task.CompletedTask;
        };
        await Desk.AthleteAsync(squad, "Ada", "1500 4:10.2 2026-05-01");
        await SentAsync();
        await Desk.AthleteAsync(squad, "Bo");
        await SentAsync();

        Assert.Equal([true, false, true], (await DeliveriesAsync()).Select(row => row.DeliveredAt is not null));
    }

    [Fact]
    public async Task Receiver_that_nobody_reaches_is_tried_once_for_all_that_waits()
    {
        var squad = await Desk.SquadAsync();
        await HookAsync(squad, "http://127.0.0.1:1024/nobody");
        await Desk.ServerAsync(async db =>
        {
            db.AddRange(Enumerable.Range(1, 5).Select(number => new Athlete { SquadId = squad, Name = $"Athlete {number}" }));
            await db.SaveChangesAsync(Cancellation);
        });

        await SentAsync();

        var rows = await DeliveriesAsync();
        Assert.Equal([0, 0, 0, 0, 1], rows.Select(row => row.Attempts).Order());
        Assert.All(rows, row => Assert.True(row.NextAt > Desk.Clock.GetUtcNow()));
        Assert.Equal(DeliveryProblem.Unreachable, rows.Single(row => row.Attempts == 1).LastProblem);
    }

    [Fact]
    public async Task Webhook_that_fails_for_five_days_is_paused_and_what_waits_is_sent_when_it_goes_on()
    {
        var coach = await Desk.CoachAsync();
        await HookAsync(coach.Squad);
        Receiver.Answers(500);
        await Desk.AthleteAsync(coach.Squad, "Ada");
        await SentAsync();
        Desk.Clock.Move(TimeSpan.FromDays(4));
        await SentAsync();
        var early = (await HookNowAsync()).PausedAt;
        Desk.Clock.Move(TimeSpan.FromDays(1));
        await SentAsync();
        await Desk.AthleteAsync(coach.Squad, "Bo");
        await SentAsync();
        var tried = Receiver.Received.Count;

        var today = await coach.GetAsync($"/squads/{coach.Squad}");
        Receiver.Answers(200);
        var hook = await HookNowAsync();
        var after = await (await coach.GetAsync($"/squads/{coach.Squad}/webhooks/{hook.Id}")).PostAsync("Go on");
        await SentAsync();

        Assert.Null(early);
        Assert.Equal(Desk.Clock.GetUtcNow(), hook.PausedAt);
        Assert.Contains("A webhook is paused, because nothing got through for days.", today.Text("ul.notes"), StringComparison.Ordinal);
        Assert.Equal("At work again. What waited is on its way.", after.Text(".notice"));
        Assert.Equal(tried + 2, Receiver.Received.Count);
        Assert.DoesNotContain((await DeliveriesAsync()), row => row.DeliveredAt is null);
        Assert.False((await coach.GetAsync($"/squads/{coach.Squad}")).Has("ul.notes"));
    }

    [Fact]
    public async Task Two_server_processes_send_each_message_once()
    {
        await using var second = new WebDesk(_store) { Beside = Desk, Clock = Desk.Clock };
        second.Settings[AllSettings.WebhooksToPrivateAddresses.Key] = "on";
        await second.StartAsync();
        var squad = await Desk.SquadAsync();
        await HookAsync(squad);
        await HookAsync(squad);
        await Desk.ServerAsync(async db =>
        {
            db.AddRange(Enumerable.Range(1, 30).Select(number => new Athlete { SquadId = squad, Name = $"Athlete {number}" }));
            await db.SaveChangesAsync(Cancellation);
        });

        await Task.WhenAll(SentAsync(), SentAsync(second));
        await Task.WhenAll(SentAsync(), SentAsync(second));

        Assert.Equal(60, Receiver.Received.Count);
        Assert.Equal(60, Receiver.Received.Select(one => one.Delivery).Distinct().Count());
        Assert.All(await DeliveriesAsync(), row => Assert.Equal(1, row.Attempts));
    }

    [Fact]
    public async Task Message_of_a_process_that_was_killed_in_the_middle_is_sent_by_another_after_a_minute()
    {
        var squad = await Desk.SquadAsync();
        await HookAsync(squad);
        await Desk.ServerAsync(async db =>
        {
            db.Add(new Athlete { SquadId = squad, Name = "Ada" });
            await using var transaction = await db.Database.BeginTransactionAsync(Cancellation);
            await db.SaveChangesAsync(Cancellation);
            var soon = Desk.Clock.GetUtcNow().AddMinutes(1);
            await db.WebhookDeliveries.ExecuteUpdateAsync(set => set.SetProperty(row => row.NextAt, soon).SetProperty(row => row.Attempts, 1), Cancellation);
            await transaction.CommitAsync(Cancellation);
        });
        await SentAsync();
        var before = Receiver.Received.Count;

        Desk.Clock.Move(TimeSpan.FromMinutes(1));
        await SentAsync();

        Assert.Equal(0, before);
        Assert.Single(Receiver.Received);
        Assert.Equal(2, (await DeliveriesAsync())[0].Attempts);
    }

    [Fact]
    public async Task Server_that_stops_finishes_what_it_sends_and_leaves_the_rest_written_down()
    {
        var squad = await Desk.SquadAsync();
        await HookAsync(squad);
        var held = new TaskCompletionSource();
        Receiver.Held = held.Task;
        await Desk.ServerAsync(async db =>
        {
            db.AddRange(new Athlete { SquadId = squad, Name = "Ada" }, new Athlete { SquadId = squad, Name = "Bo" });
            await db.SaveChangesAsync(Cancellation);
        });
        await Receiver.ArrivesAsync();

        var stopping = Desk.Services.GetServices<IHostedService>().OfType<Postman>().Single().StopAsync(Cancellation);
        var waits = !stopping.IsCompleted;
        held.SetResult();
        await stopping;

        Assert.True(waits);
        Assert.Single(Receiver.Received);
        Assert.Equal([1, 0], (await DeliveriesAsync()).Select(row => row.Attempts).OrderDescending());
        Assert.Single(await DeliveriesAsync(), row => row.DeliveredAt is not null);
    }

    [Fact]
    public async Task Redirect_is_not_followed_and_a_long_answer_is_not_read_to_its_end()
    {
        var squad = await Desk.SquadAsync();
        await HookAsync(squad);
        Receiver.Answer = http =>
        {
            http.Response.Redirect("/elsewhere");
            return Task.CompletedTask;
        };
        await Desk.AthleteAsync(squad, "Ada");
        await SentAsync();
        var redirected = (await DeliveriesAsync())[0];
        Receiver.Answer = async http =>
        {
            var page = new byte[10_000];
            while (!http.RequestAborted.IsCancellationRequested)
            {
                await http.Response.Body.WriteAsync(page, http.RequestAborted);
            }
        };
        Desk.Clock.Move(TimeSpan.FromMinutes(2));
        await SentAsync();

        Assert.Equal((302, DeliveryProblem.Redirect), (redirected.LastStatus, redirected.LastProblem));
        Assert.NotNull((await DeliveriesAsync())[0].DeliveredAt);
        Assert.DoesNotContain(Receiver.Received, one => one.Path == "/elsewhere");
    }

    [Fact]
    public async Task Messages_of_the_past_and_of_webhooks_that_are_gone_are_cleared_away()
    {
        var squad = await Desk.SquadAsync();
        var (hook, _) = await HookAsync(squad);
        await Desk.AthleteAsync(squad, "Ada");
        await SentAsync();
        Desk.Clock.Move(TimeSpan.FromDays(29));
        await Desk.AthleteAsync(squad, "Bo");
        await SentAsync();
        var postman = Desk.Services.GetRequiredService<Postman>();
        await postman.ClearAsync(Cancellation);
        var both = (await DeliveriesAsync()).Count;
        Desk.Clock.Move(TimeSpan.FromDays(2));
        await postman.ClearAsync(Cancellation);
        var one = (await DeliveriesAsync()).Count;
        await Desk.ServerAsync(db => db.Webhooks.Where(row => row.Id == hook.Id).ExecuteDeleteAsync(Cancellation));
        await postman.ClearAsync(Cancellation);

        Assert.Equal((2, 1), (both, one));
        Assert.Empty(await DeliveriesAsync());
    }

    [Fact]
    public async Task Secret_that_can_no_longer_be_opened_is_told_in_the_log()
    {
        var squad = await Desk.SquadAsync();
        await Desk.AddedAsync(new Webhook { SquadId = squad, Url = Receiver.Url, SealedSecret = "lost", Events = "athlete.added" }, row => row.Id);

        await Desk.AthleteAsync(squad, "Ada");
        await SentAsync();

        Assert.Equal(DeliveryProblem.SecretLost, (await DeliveriesAsync())[0].LastProblem);
        Assert.Empty(Receiver.Received);
    }

    private static int Nearest(double minutes) => new[] { 1, 5, 30, 120, 360, 1_440 }.Single(usual => minutes >= usual * 0.79 && minutes <= usual * 1.21);
}

public sealed class DeliveryTestsOnSqlite(SqliteFiles store) : DeliveryTests(store);

public sealed class DeliveryTestsOnPostgres(PostgresServer store) : DeliveryTests(store);
