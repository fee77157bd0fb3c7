using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace Trackside.Survival.Tests;

/// <summary>Two processes at one PostgreSQL, and everybody is moved from one to the other at each request.</summary>
public sealed partial class TwoProcessesTests(PostgresServer store) : SurvivalTests(store)
{
    private const int Each = 60;
    private const int GuestMay = 3;

    private readonly PostgresServer _store = store;

    [Fact]
    public async Task Two_that_start_together_on_nothing_make_tables_keys_demo_squad_and_first_link_once_and_serve_one_coach()
    {
        var settings = new Dictionary<string, string>(await _store.EmptyAsync()) { ["Trackside:Demo"] = "on", ["Trackside:ApiPerMinuteGuest"] = $"{GuestMay}" };
        var both = await Task.WhenAll(ServerProcess.BeginAsync(Folder, settings), ServerProcess.BeginAsync(Folder, settings));
        await Task.WhenAll(Owned(both[0]).AnswersAsync(), Owned(both[1]).AnswersAsync());
        var said = both[0].Said + both[1].Said;
        var token = Assert.Single(FirstLinks().Matches(said)).Groups["token"].Value;
        await using (var db = RecordingSquad.Open(Folder, settings))
        {
            Assert.Equal((1, 1), (await db.ProtectionKeys.CountAsync(Cancellation), await db.Squads.CountAsync(Cancellation)));
        }

        Assert.Single(Made().Matches(said));
        var coach = new WebBrowser(ToProcess.Alternating(both), TimeProvider.System);
        await ComesInAsync(coach, token);
        await RecordsAsync(coach);
        await SendsTwiceAsync(coach);
        await IsCountedOnceAsync(both);
        await GoesAndComesBackAsync(coach, both);
        await DropAsync(settings);
    }

    [Fact]
    public async Task Four_who_record_at_two_processes_in_turn_lose_nothing()
    {
        var squad = await SquadAsync(coaches: 4, athletes: 3);
        var both = new[] { await StartAsync(), await StartAsync() };
        var writers = await WritersAsync(squad, () => ToProcess.Alternating(both));

        await Task.WhenAll(writers.Select(writer => writer.WriteAsync(Each, Cancellation)));

        Assert.All(writers, writer => Assert.Equal(0, writer.Failures));
        await using var db = Open();
        await Ledger.HoldsAsync(db, squad, writers.SelectMany(writer => writer.Acknowledged), Cancellation);
    }

    private static async Task ComesInAsync(WebBrowser coach, string token)
    {
        var codes = await (await coach.GetAsync($"/first/{token}")).PostAsync(
            "Make account and squad", ("squad", "Riverside Harriers"), ("zone", "Europe/Madrid"), ("name", "Coach Example"), ("email", "coach@example.org"), ("password", RecordingSquad.Password));
        Assert.Equal(10, codes.Texts("ol code").Count);
        var squads = await coach.GetAsync("/");
        coach.Squad = Guid.Parse(squads.Path.Split('/')[2]);
        var read = await (await coach.GetAsync($"/squads/{coach.Squad}/people/add")).PostAsync("Read names", ("names", "Ada Example\nBen Sample"));
        Assert.Contains("Ben Sample", (await read.PostAsync("form button.main")).Text());
    }

    // The two processes hear of one another's changes, conflicts and undoing.
    private static async Task RecordsAsync(WebBrowser coach)
    {
        var session = await (await coach.GetAsync($"/squads/{coach.Squad}/sessions/new")).PostAsync("Save session", ("text", "4 x 400m @ 72, 90s jog"));
        var grid = await session.FollowAsync("Record");
        var (results, ada) = ("/api/v1" + grid.Path.Replace("/record", "/results", StringComparison.Ordinal), Guid.Parse(grid.Document.QuerySelector("tr[data-athlete]")!.GetAttribute("data-athlete")!));
        object Typed(string text, long? over) => new { Changes = new[] { new { Id = Guid.CreateVersion7(), Athlete = ada, Field = "rep-1", Text = text, Base = over } } };

        var first = await coach.PostJsonAsync(results, Typed("72.4", 0));
        var second = await coach.PostJsonAsync(results, Typed("71.9", 1));
        var late = await coach.PostJsonAsync(results, Typed("80", 1));
        var undone = await coach.PostJsonAsync($"{results}/undo", new { });
        var since = await coach.GetJsonAsync($"{results}/changes?after=0");

        Assert.Equal(["applied", "applied", "conflict"], new[] { first, second, late }.Select(answer => answer.Json.GetProperty("results")[0].GetProperty("state").GetString()));
        Assert.Equal(HttpStatusCode.OK, undone.Status);
        Assert.Equal("1:12.4", since.Json.GetProperty("cells")[0].GetProperty("shown").GetString());
    }

    // The same key at both: one session, and the same answer.
    private static async Task SendsTwiceAsync(WebBrowser coach)
    {
        var token = coach.Page!.Document.QuerySelector("meta[name=csrf]")!.GetAttribute("content");
        var answers = new List<string>();
        for (var time = 0; time < 2; time++)
        {
            var request = new HttpRequestMessage(HttpMethod.Post, WebBrowser.Address($"/api/v1/squads/{coach.Squad}/sessions")) { Content = JsonContent.Create(new { On = "2026-05-20", Text = "3 x 1000m" }, options: JsonSerializerOptions.Web) };
            request.Headers.Add("RequestVerificationToken", token);
            request.Headers.Add("Idempotency-Key", "two-processes");
            var answer = await coach.SendAsync(request);
            Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
            answers.Add(await answer.Content.ReadAsStringAsync(Cancellation));
        }

        Assert.Equal(answers[0], answers[1]);
    }

    // A minute may end meanwhile; then it is tried in the next.
    private static async Task IsCountedOnceAsync(ServerProcess[] both)
    {
        var guest = new WebBrowser(ToProcess.Alternating(both), TimeProvider.System);
        int minute;
        List<HttpStatusCode> answers;
        do
        {
            minute = TimeProvider.System.GetUtcNow().Minute;
            answers = [];
            for (var time = 0; time <= GuestMay; time++)
            {
                answers.Add((await guest.GetJsonAsync("/api/v1/squads")).Status);
            }
        }
        while (TimeProvider.System.GetUtcNow().Minute != minute);

        Assert.DoesNotContain(HttpStatusCode.TooManyRequests, answers.Take(GuestMay));
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
    }

    private static async Task GoesAndComesBackAsync(WebBrowser coach, ServerProcess[] both)
    {
        await (await coach.GetAsync("/account")).PostAsync("Sign out");
        var cookies = coach.Cookies.ToDictionary();
        foreach (var one in both)
        {
            var gone = new WebBrowser(new ToProcess(() => one.Address), TimeProvider.System);
            Assert.StartsWith("/sign-in", (await gone.GetAsync("/account")).Path);
        }

        Assert.DoesNotContain("trackside", cookies.Keys);
        var back = await (await coach.GetAsync("/sign-in")).PostAsync("Sign in", ("email", "coach@example.org"), ("password", RecordingSquad.Password));
        Assert.StartsWith("/squads", back.Path);
        for (var request = 0; request < 4; request++)
        {
            Assert.Equal("/account", (await coach.GetAsync("/account")).Path);
        }
    }

    private Task DropAsync(IReadOnlyDictionary<string, string> settings) => _store.DropAsync(settings);

    [GeneratedRegex("/first/(?<token>[A-Za-z0-9_-]+)", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex FirstLinks();

    [GeneratedRegex("demo squad of .* was made", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Made();
}
