using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Trackside.Web.Store;
using Trackside.Web.Webhooks;

namespace Trackside.Survival.Tests;

/// <summary>What there is since Part 4, besides: programs with their tokens, addresses that are told, and what is owed to minors. The pages are walked through here alone, for it has all that Part 3 had.</summary>
public abstract class Part4UpgradeTests(ReleaseStore store) : UpgradeTests(store)
{
    private const string Token = "ts_AProgramOfThePastPart4";
    private const string Secret = "tws_AReceiverOfThePastPart4";
    private const string Sent = "Thursday at six, «track» 🙂";

    [Fact]
    public async Task Every_page_that_the_coach_can_follow_to_comes()
    {
        var coach = await SignInAsync(Release.Coach);
        var crawl = new PageCrawl(coach.Browser);

        await crawl.FromAsync(coach.Path);

        Assert.Empty(crawl.Wrong);
        Assert.True(crawl.Visited.Count > 60, string.Join('\n', crawl.Visited));
        Assert.All(["/audit", "/consents", "/messages", "/tokens", "/webhooks"], end => Assert.Contains(crawl.Visited, path => path.EndsWith(end, StringComparison.Ordinal)));
        Assert.Empty(Desk.Errors);
    }

    [Fact]
    public async Task Program_comes_in_with_its_old_token_and_what_it_sends_again_is_not_done_again()
    {
        var squad = await SquadAsync();
        var kept = await Desk.ServerAsync(db => db.AnsweredRequests.SingleAsync(Cancellation));

        using var read = await AskAsync(HttpMethod.Get, $"/api/v1/squads/{squad}/sessions");
        using var again = await AskAsync(HttpMethod.Post, $"/api/v1/squads/{squad}/sessions", """{"text":"6 x 400m @ 72, 90s jog"}""");

        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        Assert.Contains("Relay practice", await read.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal((HttpStatusCode.Created, "true"), (again.StatusCode, again.Headers.GetValues("Idempotency-Replayed").Single()));
        Assert.Equal(kept.Body, await again.Content.ReadAsByteArrayAsync(Cancellation));
    }

    [Fact]
    public async Task Webhook_is_told_with_the_secret_of_then_and_what_waited_goes_on_waiting()
    {
        var squad = await SquadAsync();
        var coach = await SignInAsync(Release.Coach);

        var listed = await coach.Browser.GetAsync($"/squads/{squad}/webhooks");
        var told = await listed.FollowAsync("ul.rows a:has(bdi:contains('/told'))");
        var hook = await Desk.ServerAsync(db => db.Webhooks.SingleAsync(row => row.PausedAt == null, Cancellation));
        var signed = Desk.Services.GetRequiredService<Signing>().Of(hook, "told", Release.LeftAt);

        Assert.Equal(["https://receiver.example/quiet", "https://receiver.example/told"], listed.Texts("ul.rows .what").Order());
        Assert.Contains("Received on 21 May 2026", told.Text("table"), StringComparison.Ordinal);
        Assert.Contains($"v1={Signature("told")}", signed, StringComparison.Ordinal);
        Assert.Equal(3, signed.Split(',').Length);
        Assert.Equal(3, await Desk.ServerAsync(db => db.WebhookDeliveries.CountAsync(row => row.WebhookId != hook.Id && row.NextAt != null && row.DeliveredAt == null, Cancellation)));
    }

    [Fact]
    public async Task Log_consent_and_messages_stand_as_they_were()
    {
        var squad = await SquadAsync();
        var (ada, ben) = await Desk.ServerAsync(async db => (
            await db.Athletes.Where(row => row.Name == "Ada Example").Select(row => row.Id).SingleAsync(Cancellation), await db.Athletes.Where(row => row.Name == "Ben Sample").Select(row => row.Id).SingleAsync(Cancellation)));
        var coach = await SignInAsync(Release.Coach);
        var taken = (await coach.Browser.GetAsync($"/squads/{squad}/audit?deed={AuditDeed.TookOut}")).Texts("tbody tr");
        var paper = (await coach.Browser.GetAsync($"/squads/{squad}/athletes/{ada}/consents")).Text();
        var guardian = (await SignInAsync("guardian@example.org")).Browser;
        var given = (await guardian.GetAsync($"/squads/{squad}/athletes/{ben}/consents")).Text();
        var message = await (await guardian.GetAsync($"/squads/{squad}/messages")).FollowAsync("ul.rows a[href*='/messages/']");

        Assert.Contains("Ada Example", Assert.Single(taken));
        Assert.All(["On paper, signed by Ada Example", "withdrawn by Ada Example"], words => Assert.Contains(words, paper));
        Assert.Contains("Given by Guardian Example", given);
        Assert.Contains(Sent, message.Text());
        Assert.Contains("read 21 May 2026", message.Text());
    }

    private static string Signature(string body) => Convert.ToHexStringLower(HMACSHA256.HashData(
        Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Release.Part4.LeftAt.ToUnixTimeSeconds()}.{body}"))));

    private Task<Guid> SquadAsync() => Desk.ServerAsync(db => db.Squads.Select(row => row.Id).SingleAsync(Cancellation));

    private async Task<HttpResponseMessage> AskAsync(HttpMethod method, string path, string? body = null)
    {
        var request = new HttpRequestMessage(method, new Uri(new Uri("http://localhost/"), path));
        request.Headers.Add("Authorization", $"Bearer {Token}");
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
            request.Headers.Add("Idempotency-Key", "01-of-the-past");
        }

        return await Desk.Browser().SendAsync(request);
    }
}

public sealed class Part4UpgradeTestsOnSqlite() : Part4UpgradeTests(new ReleaseFile(Release.Part4));

public sealed class Part4UpgradeTestsOnPostgres(PostgresServer server) : Part4UpgradeTests(new ReleaseDump(Release.Part4, server));
