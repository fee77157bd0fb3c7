using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Trackside.Web.Store;

namespace Trackside.EndToEnd.Tests;

/// <summary>What measures how quick the page is, and so is alone on the machine.</summary>
[CollectionDefinition(nameof(Measured), DisableParallelization = true)]
public sealed class Measured;

/// <summary>A squad timed with no network from beginning to end, by a phone that is reloaded and dies on the way.</summary>
[Collection(nameof(Measured))]
public sealed class TimedOfflineTests(Chromium chromium, SqliteFiles store) : Journey(chromium, store)
{
    private const string Text = "2 x (3 x 120m) + 300m, 200m, 2 x 100m, 200m, 300m";
    private const int Reps = 12;
    private const int Tries = 40;
    private const int BetweenFinishes = 100;
    private const int Pause = 250;

    // Who has just loaded the page anew needs as long to find the button.
    private const int Glance = 1_000;

    private static readonly string[] Names = ["Ana", "Bo", "Cora", "Dan", "Eve", "Finn", "Gita", "Hal", "Ines", "Jon", "Kira", "Leo"];

    private readonly Chromium _chromium = chromium;

    [Fact]
    public async Task Twelve_athletes_in_two_groups_are_timed_without_a_network_through_three_reloads_and_a_dead_phone()
    {
        var squad = await Desk.SquadAsync();
        var account = await Desk.AccountAsync("Coach Example");
        await Desk.AddedAsync(new Member { SquadId = squad, AccountId = account, Role = Role.HeadCoach }, row => row.Id);
        foreach (var name in Names)
        {
            await Desk.AthleteAsync(squad, name, "100 12.4 2026-05-01", "200 25.1 2026-05-01", "400 57 2026-05-01");
        }

        var session = await Desk.SessionAsync(squad, Text, Timings.Today);
        await using var phone = new Phone(_chromium, Address, Screen.Phone) { Slowness = 4 };
        await phone.OpenAsync(ticket: await Desk.TicketAsync(account));
        var link = await Timings.LinkAsync(phone.Page, squad, session);
        await phone.Page.GotoAsync(link);
        await phone.KeptAsync();
        await phone.OfflineAsync(true);

        var done = new List<(string Kind, string Who, int Rep)>();
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Menu" }).TapAsync();
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Groups and athletes" }).TapAsync();
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Into 2 groups" }).TapAsync();
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Close" }).TapAsync();
        await Assertions.Expect(phone.Page.Locator("section.group")).ToHaveCountAsync(2);
        for (var rep = 1; rep <= Reps; rep++)
        {
            foreach (var group in new[] { 0, 1 })
            {
                await RunAsync(phone, group, rep, done);
            }
        }

        await phone.MeasureAsync();
        var kept = await phone.MarksAsync();
        await Assertions.Expect(phone.Page.Locator(".sending")).ToHaveTextAsync($"{kept.Count} marks not yet sent");
        await phone.OfflineAsync(false);
        await Assertions.Expect(phone.Page.Locator(".sending")).ToHaveTextAsync("All sent", new() { Timeout = 30_000 });

        // Once the server is reached, the page also writes down where its clock stands.
        var marks = new List<string>();
        for (var tries = 0; tries < Tries && (marks.Count == 0 || marks.Count != kept.Count); tries++)
        {
            await Task.Delay(Pause, Cancellation);
            kept = await phone.MarksAsync();
            marks = await Desk.ServerAsync(db => db.TimedMarks.Where(mark => mark.SessionId == session).OrderBy(mark => mark.Number).Select(mark => mark.Body).ToListAsync(Cancellation));
        }

        Assert.Equal(kept.Select(mark => mark.GetProperty("id").GetString()), marks.Select(body => JsonDocument.Parse(body).RootElement.GetProperty("id").GetString()).Order(StringComparer.Ordinal));
        await ComparedAsync(phone, link, marks, done);
        TestContext.Current.TestOutputHelper?.WriteLine(Timings.Told(phone.PressesToStored));
        Assert.True(phone.PressesToStored.Count > Reps * Names.Length, $"{phone.PressesToStored.Count} presses were measured.");
        Assert.Empty(phone.Faults);
        NothingWentWrong();
    }

    // One rep of one group; in the midst of some of them the page is loaded anew, and once the phone dies.
    private static async Task RunAsync(Phone phone, int group, int rep, List<(string Kind, string Who, int Rep)> done)
    {
        var panel = phone.Page.Locator("section.group").Nth(group);
        var names = Names.Skip(group * 6).Take(6).ToArray();
        await phone.TapAsync(panel.Locator(".start"));
        done.AddRange(names.Select(name => ("started", name, rep)));
        await Assertions.Expect(panel.Locator("li.running")).ToHaveCountAsync(6);
        var places = await PlacesAsync(panel, names);
        foreach (var (index, name) in names.Index())
        {
            if (index == 3 && group == 1 && rep is 3 or 6 or 9)
            {
                await phone.ReloadAsync();
                await Assertions.Expect(panel.Locator("li.running")).ToHaveCountAsync(3);
                await Task.Delay(Glance, Cancellation);
            }
            else if (index == 2 && group == 0 && rep == 7)
            {
                await phone.KillAsync();
                await phone.OpenAsync(isOffline: true);
                await phone.Page.GotoAsync("/watch");
                panel = phone.Page.Locator("section.group").Nth(group);
                await Assertions.Expect(panel.Locator("li.running")).ToHaveCountAsync(4);
                await Task.Delay(Glance, Cancellation);
            }

            await phone.Page.Touchscreen.TapAsync(places[index].X, places[index].Y);
            await Task.Delay(BetweenFinishes, Cancellation);
            done.Add(("finished", name, rep));
        }

        await Assertions.Expect(panel.Locator("li.running")).ToHaveCountAsync(0);
    }

    // A thumb knows where the buttons are, and they stay there; it asks the page for nothing.
    private static async Task<(float X, float Y)[]> PlacesAsync(ILocator panel, IEnumerable<string> names)
    {
        var places = new List<(float X, float Y)>();
        foreach (var name in names)
        {
            var box = (await panel.Locator(".press", new() { HasText = name }).BoundingBoxAsync())!;
            places.Add((box.X + (box.Width / 2), box.Y + (box.Height / 2)));
        }

        await Task.Delay(BetweenFinishes, Cancellation);
        return [.. places];
    }

    // The board on the screen, the board that the same C# makes of the marks at the server, and what a list made by hand says.
    private async Task ComparedAsync(Phone phone, string link, IReadOnlyList<string> bodies, List<(string Kind, string Who, int Rep)> done)
    {
        var board = await Timings.BoardAsync(Address, link, bodies);
        Assert.Equal(Names, board.Athletes.Select(athlete => athlete.Name));
        foreach (var athlete in board.Athletes)
        {
            Assert.Equal(done.Count(one => one.Kind == "finished" && one.Who == athlete.Name), athlete.Reps.Count(rep => rep.State == "run"));
            Assert.All(athlete.Reps, rep => Assert.InRange(rep.Milliseconds!.Value, 1, 120_000));
            await phone.Page.GetByRole(AriaRole.Button, new() { Name = $"More about {athlete.Name}" }).TapAsync();
            Assert.Equal(
                athlete.Reps.Select(rep => $"{rep.Shown}|{rep.DifferenceShown}|{rep.AimShown}"),
                await phone.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.sheet .reps tbody tr')].map(row => [...row.querySelectorAll('td')].map(cell => cell.textContent.trim()).join('|'))"));
            await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Close" }).TapAsync();
        }

        Timings.AgreesWithTheWall(board, bodies);
    }
}
