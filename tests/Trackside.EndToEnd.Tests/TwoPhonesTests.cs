using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Trackside.Web.Store;

namespace Trackside.EndToEnd.Tests;

/// <summary>Two phones on one session over a network that delays, drops, doubles and cuts.</summary>
public sealed class TwoPhonesTests(Chromium chromium, SqliteFiles store) : Journey(chromium, store)
{
    private const int OfEach = 5_000;
    private const int Seed = 20_261_125;
    private const long Wall = 1_764_100_000_000;

    private static readonly string[] Names = ["Ana", "Bo", "Cora", "Dan", "Eve", "Finn", "Gita", "Hal"];

    private readonly Chromium _chromium = chromium;

    [Fact]
    public async Task Ten_thousand_marks_of_two_phones_come_through_a_bad_network_each_once_and_both_boards_are_equal()
    {
        var squad = await Desk.SquadAsync();
        var athletes = new List<Guid>();
        foreach (var name in Names)
        {
            athletes.Add(await Desk.AthleteAsync(squad, name));
        }

        var session = await Desk.SessionAsync(squad, "6 x 300m", Timings.Today);
        await using var line = new BadLine(() => Address, Seed, new() { Dropped = 150, Cut = 150, SentAgain = 200, Delayed = 400 }) { IsCalm = true }.Begin();
        await using var first = new Phone(_chromium, line.Address, Screen.Phone);
        await using var second = new Phone(_chromium, line.Address, Screen.Phone);
        await OpenAsync(first, line, squad, session, "Coach One");
        await OpenAsync(second, line, squad, session, "Coach Two");

        line.IsCalm = false;
        await Task.WhenAll(ReadAsync(first, session, athletes, firstRep: 1), ReadAsync(second, session, athletes, firstRep: 4));
        foreach (var phone in new[] { first, second })
        {
            await TapAsync(phone);
        }

        var all = await SettledAsync(first, second, session);

        Assert.True(all.Length >= 2 * OfEach, $"Only {all.Length} marks came.");
        Assert.Equal(all, (await first.MarksAsync()).Select(mark => mark.GetProperty("id").GetGuid()).Order());
        Assert.Equal(all, (await second.MarksAsync()).Select(mark => mark.GetProperty("id").GetGuid()).Order());
        Assert.Equal(await BoardAsync(first), await BoardAsync(second));
        Assert.True(line.Dropped + line.Cut + line.SentAgain > 3, "The network was not bad at all.");
        TestContext.Current.TestOutputHelper?.WriteLine($"{all.Length} marks; {line.Dropped} requests dropped, {line.Cut} answers cut, {line.SentAgain} sent twice.");
        Assert.Empty(first.Faults.Concat(second.Faults));
        Assert.Empty(Desk.Errors);
    }

    // The key is made by a window that comes straight to the server; the phone opens the link over the line.
    private async Task OpenAsync(Phone phone, BadLine line, Guid squad, Guid session, string name)
    {
        var account = await Desk.AccountAsync(name);
        await Desk.AddedAsync(new Member { SquadId = squad, AccountId = account, Role = Role.HeadCoach }, row => row.Id);
        var coach = await ComesAsync(Screen.Phone, account);
        var link = await Timings.LinkAsync(coach.Page, squad, session);
        await phone.OpenAsync();
        await phone.Page.GotoAsync(new Uri(line.Address, link).ToString());
        await phone.KeptAsync();
    }

    // A file of another phone that nobody has sent yet: half of the session, pressed by a device of its own.
    private static async Task ReadAsync(Phone phone, Guid session, IReadOnlyList<Guid> athletes, int firstRep)
    {
        var plan = JsonNode.Parse(await phone.Page.EvaluateAsync<string>("""
            id => new Promise(resolve => {
              const opening = indexedDB.open('trackside-timing');
              opening.onsuccess = () => {
                const asking = opening.result.transaction('timings').objectStore('timings').get(id);
                asking.onsuccess = () => { opening.result.close(); resolve(JSON.stringify(asking.result.plan)); };
              };
            })
            """, session.ToString()))!;
        var file = new JsonObject { ["trackside"] = "timing/1", ["plan"] = plan, ["marks"] = MarksOf(athletes, firstRep) };
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Menu" }).TapAsync();
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Save or read a file" }).TapAsync();
        await phone.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "marks.json", MimeType = "application/json", Buffer = JsonSerializer.SerializeToUtf8Bytes(file) });
        await Assertions.Expect(phone.Page.Locator(".sheet output")).ToContainTextAsync($"{OfEach} new presses of {OfEach}", new() { Timeout = 60_000 });
        await phone.Page.Locator(".sheet-head").GetByRole(AriaRole.Button, new() { Name = "Close" }).TapAsync();
    }

    private static JsonArray MarksOf(IReadOnlyList<Guid> athletes, int firstRep)
    {
        var (device, life) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var marks = new JsonArray();
        JsonObject Mark(string kind, long at, IEnumerable<Guid> who, int rep) => new()
        {
            ["id"] = Guid.CreateVersion7().ToString(),
            ["device"] = device.ToString(),
            ["sequence"] = marks.Count + 1,
            ["reading"] = new JsonObject { ["life"] = life.ToString(), ["steady"] = at, ["wall"] = Wall + at },
            ["kind"] = kind,
            ["athletes"] = new JsonArray([.. who.Select(one => JsonValue.Create(one.ToString()))]),
            ["rep"] = new JsonObject { ["number"] = rep },
        };
        var laps = (OfEach - (3 * (1 + athletes.Count))) / 3;
        for (var rep = firstRep; rep < firstRep + 3; rep++)
        {
            var start = rep * 600_000L;
            marks.Add(Mark("started", start, athletes, rep));
            for (var lap = 0; lap < laps + (rep == firstRep ? OfEach - (3 * (1 + athletes.Count)) - (3 * laps) : 0); lap++)
            {
                marks.Add(Mark("lap", start + 1_000 + (lap * 20), [athletes[lap % athletes.Count]], rep));
            }

            foreach (var (index, athlete) in athletes.Index())
            {
                marks.Add(Mark("finished", start + 50_000 + (index * 137), [athlete], rep));
            }
        }

        return marks;
    }

    // A finger on either phone, while all this goes to and fro: each adds what the other will see.
    private static async Task TapAsync(Phone phone)
    {
        foreach (var name in Names)
        {
            await phone.TapAsync(phone.Page.Locator(".press", new() { HasText = name }));
        }
    }

    private async Task<Guid[]> SettledAsync(Phone first, Phone second, Guid session)
    {
        for (var tries = 0; tries < 240; tries++)
        {
            var counts = new[] { await CountAsync(first), await CountAsync(second), await Desk.ServerAsync(db => db.TimedMarks.CountAsync(mark => mark.SessionId == session, Cancellation)) };
            if (counts[0] == counts[1] && counts[1] == counts[2] && counts[0] > 2 * OfEach && await IsSentAsync(first) && await IsSentAsync(second))
            {
                break;
            }

            await Task.Delay(500, Cancellation);
        }

        return [.. (await Desk.ServerAsync(db => db.TimedMarks.Where(mark => mark.SessionId == session).Select(mark => mark.Id).ToListAsync(Cancellation))).Order()];
    }

    private static Task<int> CountAsync(Phone phone) => phone.Page.EvaluateAsync<int>("""
        () => new Promise(resolve => {
          const opening = indexedDB.open('trackside-timing');
          opening.onsuccess = () => {
            const asking = opening.result.transaction('marks').objectStore('marks').count();
            asking.onsuccess = () => { opening.result.close(); resolve(asking.result); };
          };
        })
        """);

    private static Task<bool> IsSentAsync(Phone phone) => phone.Page.EvaluateAsync<bool>("() => document.querySelector('.sending').dataset.waiting === '0'");

    // What stands on the screen: each athlete's button, and all of their reps.
    private static async Task<string> BoardAsync(Phone phone)
    {
        await Assertions.Expect(phone.Page.Locator(".watch[data-brain=works]")).ToBeVisibleAsync();
        var shown = await phone.Page.Locator(".athletes").InnerTextAsync();
        foreach (var name in Names)
        {
            await phone.TapAsync(phone.Page.GetByRole(AriaRole.Button, new() { Name = $"More about {name}" }));
            shown += await phone.Page.Locator(".sheet .reps").InnerTextAsync();
            await phone.TapAsync(phone.Page.Locator(".sheet-head").GetByRole(AriaRole.Button, new() { Name = "Close" }));
        }

        return shown;
    }
}
