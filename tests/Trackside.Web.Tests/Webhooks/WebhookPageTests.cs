using System.Net;
using Microsoft.EntityFrameworkCore;
using Trackside.Web.Components;
using Trackside.Web.Store;

namespace Trackside.Web.Tests.Webhooks;

public abstract class WebhookPageTests(TestStore store) : HookTests(store)
{
    [Fact]
    public async Task Head_coach_adds_a_webhook_and_sees_its_secret_once()
    {
        var coach = await Desk.CoachAsync();
        var settings = await coach.GetAsync($"/squads/{coach.Squad}/settings");
        var page = await settings.FollowAsync("Webhooks");

        var shown = await page.PostAsync("Add webhook", ("url", Receiver.Url));
        var secret = shown.Document.QuerySelector("#secret")!.GetAttribute("value")!;
        var tested = await shown.PostAsync("Send a test");
        await SentAsync();
        var log = await coach.GetAsync(tested.Path);

        var received = Assert.Single(Receiver.Received);
        Assert.Equal("ping", received.Event);
        Assert.Equal([Signed(secret, PartsOf(received).Moment, received.Body)], PartsOf(received).Signatures);
        Assert.DoesNotContain(secret, log.Body, StringComparison.Ordinal);
        Assert.Contains("Received on 20 May 2026, 10:00, with 200", log.Text("table"), StringComparison.Ordinal);
        Assert.DoesNotContain(secret, (await HookNowAsync()).SealedSecret, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_address_is_refused_at_its_field_with_what_was_typed()
    {
        var coach = await Desk.CoachAsync();
        var page = await coach.GetAsync($"/squads/{coach.Squad}/webhooks");

        var after = await page.PostAsync("Add webhook", ("url", "https://example.org:25/x"), ("events", "session.written"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, after.Status);
        Assert.Equal("https://example.org:25/x", after.Value("url"));
        Assert.Equal(["That port belongs to something else than a web server. Use 443, 80, or one from 1024 on."], after.Problems);
        Assert.Equal(["session.written"], after.Document.QuerySelectorAll("input[name=events][checked]").Select(box => box.GetAttribute("value")));
        Assert.Equal(0, await Desk.ServerAsync(db => db.Webhooks.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Webhook_is_told_of_at_least_one_event_and_of_no_unknown_one()
    {
        var coach = await Desk.CoachAsync();
        var page = await coach.GetAsync($"/squads/{coach.Squad}/webhooks");

        var none = await page.PostAsync("Add webhook", ("url", Receiver.Url), ("events", null));
        var unknown = await page.PostAsync("Add webhook", ("url", Receiver.Url), ("events", "session.sung"));

        Assert.Equal(["Choose at least one event."], none.Problems);
        Assert.Equal(["There is no event 'session.sung'. Choose events of the list."], unknown.Problems);
    }

    [Fact]
    public async Task Webhook_is_changed_paused_sent_again_given_a_new_secret_and_removed()
    {
        var coach = await Desk.CoachAsync();
        var (hook, _) = await HookAsync(coach.Squad);
        var path = $"/squads/{coach.Squad}/webhooks/{hook.Id}";
        await Desk.AthleteAsync(coach.Squad, "Ada");
        await SentAsync();

        await (await coach.GetAsync(path)).PostAsync("Send again");
        await SentAsync();
        var again = Receiver.Received.Select(one => one.Delivery).Distinct().Count();
        await (await coach.GetAsync(path)).PostAsync("Save", ("url", Receiver.Url + "2"), ("events", "athlete.added"));
        await (await coach.GetAsync(path)).PostAsync("Pause");
        await Desk.AthleteAsync(coach.Squad, "Bo");
        await SentAsync();
        var paused = Receiver.Received.Count;
        await (await coach.GetAsync(path)).PostAsync("Go on");
        await SentAsync();
        var rotated = await (await coach.GetAsync(path)).PostAsync("Make a new secret");
        var changed = await HookNowAsync();
        var removed = await (await coach.GetAsync(path)).PostAsync("Remove webhook");

        Assert.Equal((1, 2), (again, paused));
        Assert.Equal("/told2", Receiver.Received[^1].Path);
        Assert.Equal("athlete.added", changed.Events);
        Assert.Contains("The old secret is good until 21 May 2026, 10:00", rotated.Text(), StringComparison.Ordinal);
        Assert.Equal("Removed, with its log.", removed.Text(".notice"));
        Assert.Empty(await DeliveriesAsync());
    }

    [Fact]
    public async Task Squad_has_ten_webhooks_at_most()
    {
        var coach = await Desk.CoachAsync();
        for (var count = 0; count < 10; count++)
        {
            await HookAsync(coach.Squad);
        }

        var after = await (await coach.GetAsync($"/squads/{coach.Squad}/webhooks")).PostAsync("Add webhook", ("url", Receiver.Url));

        Assert.Equal(["A squad has at most 10 webhooks. Remove one first."], after.Problems);
    }

    [Fact]
    public async Task Nobody_but_the_head_coach_of_the_squad_finds_its_webhooks()
    {
        var squad = await Desk.SquadAsync();
        var (hook, _) = await HookAsync(squad);
        WebBrowser[] others = [await Desk.MemberAsync(squad, Role.Assistant), await Desk.MemberAsync(squad, Role.Reader), await Desk.CoachAsync()];

        foreach (var other in others)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/squads/{squad}/webhooks")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/squads/{squad}/webhooks/{hook.Id}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/squads/{other.Squad}/webhooks/{hook.Id}")).Status);
        }
    }

    [Fact]
    public async Task Log_is_turned_over_in_pages_and_speaks_Spanish()
    {
        var coach = await Desk.CoachAsync(habits: new Habits { Language = "es" });
        var (hook, _) = await HookAsync(coach.Squad, "http://127.0.0.1:1024/nobody");
        await Desk.ServerAsync(async db =>
        {
            db.AddRange(Enumerable.Range(1, 60).Select(number => new Athlete { SquadId = coach.Squad, Name = $"Athlete {number}" }));
            await db.SaveChangesAsync(Cancellation);
        });
        await SentAsync();

        var first = await coach.GetAsync($"/squads/{coach.Squad}/webhooks/{hook.Id}");
        var second = await first.FollowAsync("Más antiguos");

        Assert.Equal((50, 10), (first.Document.QuerySelectorAll("tbody tr").Length, second.Document.QuerySelectorAll("tbody tr").Length));
        Assert.Contains("No hubo conexión, o se cortó.", first.Text() + second.Text(), StringComparison.Ordinal);
    }
}

public sealed class WebhookPageTestsOnSqlite(SqliteFiles store) : WebhookPageTests(store);

public sealed class WebhookPageTestsOnPostgres(PostgresServer store) : WebhookPageTests(store);
