using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Trackside.Web.Store;

namespace Trackside.EndToEnd.Tests;

/// <summary>Every state of the watch, as it is seen, heard and worked by keys.</summary>
public sealed class WatchTests(Chromium chromium, SqliteFiles store) : Journey(chromium, store)
{
    private const string LongName = "Wilhelmina Fernández-Villanueva de Ávila";

    private static readonly string[] Names = ["Ana", "Bo", LongName, "Dan", "Eve", "Finn"];

    private readonly Chromium _chromium = chromium;

    [Fact]
    public async Task Everything_at_the_track_is_done_by_touch_on_a_phone()
    {
        await using var phone = new Phone(_chromium, Address, Screen.Phone);
        await OpenAsync(phone, "3 x 120m, 60s between reps");
        await FineAsync(phone, "ready");
        await ByNameAsync(phone, "Menu");
        await FineAsync(phone, "menu");
        await ByNameAsync(phone, "Groups and athletes");
        await ByNameAsync(phone, "Into 2 groups");
        await FineAsync(phone, "groups");
        await ByNameAsync(phone, "Close");
        await phone.TapAsync(phone.Page.Locator(".start").First);
        await SeesAsync(phone, "li.running", 3);
        await FineAsync(phone, "running");
        await ByNameAsync(phone, "Finish, no name");
        await SeesAsync(phone, ".chip", 1);
        await phone.TapAsync(phone.Page.Locator(".chip"));
        await FineAsync(phone, "whose");
        await PressAsync(phone, "Ana");
        await SeesAsync(phone, ".chip", 0);
        await SeesAsync(phone, "li.running", 2);
        await PressAsync(phone, "Bo");
        await ByNameAsync(phone, "Undo");
        await SeesAsync(phone, "li.running", 2);
        await ByNameAsync(phone, "Redo");
        await SeesAsync(phone, "li.running", 1);
        await PressAsync(phone, "Dan");
        await SeesAsync(phone, "section.recovering .start .due[data-until]", 1);
        await FineAsync(phone, "recovering");
        await SheetsAsync(phone);
        Assert.Empty(phone.Faults);
        NothingWentWrong();
    }

    [Fact]
    public async Task Everything_is_reached_by_keys_in_the_dark_on_a_desk()
    {
        await using var phone = new Phone(_chromium, Address, Screen.Desk);
        await OpenAsync(phone, "40 x 100m, 30s between reps", dark: true);
        var keys = phone.Page.Keyboard;
        await keys.PressAsync("Space");
        await SeesAsync(phone, "li.running", 6);
        await FineAsync(phone, "running");
        foreach (var key in new[] { "1", "Shift+2", "2", "3", "4", "5", "6" })
        {
            await keys.PressAsync(key);
        }

        await SeesAsync(phone, "li.running", 0);
        await keys.PressAsync("u");
        await SeesAsync(phone, "li.running", 1);
        await keys.PressAsync("Control+Shift+z");
        await SeesAsync(phone, "li.running", 0);
        await keys.PressAsync("Alt+2");
        await Assertions.Expect(phone.Page.Locator(".sheet .reps")).ToContainTextAsync("100m");
        await FineAsync(phone, "athlete");
        await keys.PressAsync("Escape");
        foreach (var (key, title) in new[] { ("h", "Presses"), ("f", "Groups and athletes"), ("x", "Change the session"), ("?", "Keys"), ("m", "Menu") })
        {
            await keys.PressAsync(key);
            await Assertions.Expect(phone.Page.Locator("#sheet-title")).ToHaveTextAsync(title);
            await FineAsync(phone, title);
            await keys.PressAsync("Escape");
            await SeesAsync(phone, "dialog[open]", 0);
        }

        Assert.Empty(phone.Faults);
        NothingWentWrong();
    }

    [Fact]
    public async Task Text_changed_in_the_middle_moves_what_is_ahead_and_keeps_what_was_run()
    {
        await using var phone = new Phone(_chromium, Address, Screen.Phone);
        await OpenAsync(phone, "3 x 120m");
        await phone.TapAsync(phone.Page.Locator(".start"));
        await SeesAsync(phone, "li.running", 6);
        await PressAsync(phone, "Ana");
        await ByNameAsync(phone, "Menu");
        await ByNameAsync(phone, "Change the session");
        await phone.Page.Locator("textarea").FillAsync("120m, 2 x 80m");
        await Assertions.Expect(phone.Page.Locator(".reading")).ToContainTextAsync("80m");
        await ByNameAsync(phone, "Use it from now on");
        await ByNameAsync(phone, "More about Ana");

        await Assertions.Expect(phone.Page.Locator(".sheet .reps tbody tr")).ToHaveCountAsync(3);
        await Assertions.Expect(phone.Page.Locator(".sheet .reps tbody tr").Nth(0)).ToContainTextAsync("120m");
        await Assertions.Expect(phone.Page.Locator(".sheet .reps tbody tr").Nth(2)).ToContainTextAsync("80m");
        Assert.Empty(phone.Faults);
    }

    [Fact]
    public async Task Spanish_phone_speaks_Spanish_from_the_same_page()
    {
        await using var phone = new Phone(_chromium, Address, Screen.Phone);
        await OpenAsync(phone, "3 x 120m", language: "es-ES");

        await Assertions.Expect(phone.Page.Locator(".undo")).ToContainTextAsync("Deshacer");
        await ByNameAsync(phone, "Menú");
        await FineAsync(phone, "es");
    }

    private static async Task SheetsAsync(Phone phone)
    {
        await ByNameAsync(phone, "More about Ana");
        await FineAsync(phone, "athlete");
        await ByNameAsync(phone, "Drops out");
        await SeesAsync(phone, "li.dropped", 1);
        await ByNameAsync(phone, "More about A");
        await FineAsync(phone, "group");
        await ByNameAsync(phone, "Close");
        await ByNameAsync(phone, "Menu");
        await ByNameAsync(phone, "Presses");
        await FineAsync(phone, "presses");
        await phone.TapAsync(phone.Page.Locator(".history button", new() { HasText = "Bo" }).First);
        await FineAsync(phone, "press");
        await ByNameAsync(phone, "Back");
        await ByNameAsync(phone, "Back");
        foreach (var sheet in new[] { "Change the session", "Another phone, or a follower", "Save or read a file", "Settings", "Keys", "End the session" })
        {
            await ByNameAsync(phone, sheet);
            await FineAsync(phone, sheet);
            await ByNameAsync(phone, "Back");
        }
    }

    private async Task OpenAsync(Phone phone, string text, bool dark = false, string language = "en-GB")
    {
        var squad = await Desk.SquadAsync();
        var account = await Desk.AccountAsync("Coach Example");
        await Desk.AddedAsync(new Member { SquadId = squad, AccountId = account, Role = Role.HeadCoach }, row => row.Id);
        foreach (var name in Names)
        {
            await Desk.AthleteAsync(squad, name, "100 12.4 2026-05-01", "200 25.1 2026-05-01", "400 57 2026-05-01");
        }

        var session = await Desk.SessionAsync(squad, text, Timings.Today);
        await phone.OpenAsync(ticket: await Desk.TicketAsync(account), dark: dark, language: language);
        await phone.Page.GotoAsync(await Timings.LinkAsync(phone.Page, squad, session));
        await phone.KeptAsync();
    }

    private static async Task ByNameAsync(Phone phone, string name) => await phone.TapAsync(phone.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = name != "Undo" }).First);

    private static Task PressAsync(Phone phone, string name) => phone.TapAsync(phone.Page.Locator(".press", new() { HasText = name }));

    private static Task SeesAsync(Phone phone, string what, int count) => Assertions.Expect(phone.Page.Locator(what)).ToHaveCountAsync(count);

    // Nothing keeps anybody out, nothing is wider than the screen, and a picture is kept for people to look at.
    private static async Task FineAsync(Phone phone, string name)
    {
        await phone.Page.ScreenshotAsync(new() { Path = Repository.PathOf($"artifacts/screenshots/watch-{name.Replace(' ', '-')}.{phone.Screen.Name}.png") });
        var found = await phone.Page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        Assert.Empty(found.Violations.Where(rule => rule.Impact is "serious" or "critical").SelectMany(rule => rule.Nodes.Select(node => $"{name}: {rule.Id}: {node.Html}")));
        Assert.Equal(0, await phone.Page.EvaluateAsync<int>("() => Math.max(0, document.documentElement.scrollWidth - innerWidth)"));
    }
}
