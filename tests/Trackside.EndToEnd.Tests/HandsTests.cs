using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Trackside.Web.Store;

namespace Trackside.EndToEnd.Tests;

/// <summary>By keyboard alone, and without script.</summary>
public sealed class HandsTests(Chromium chromium, SqliteFiles store) : Journey(chromium, store)
{
    private const int MostTabs = 80;

    [Fact]
    public async Task A_session_is_written_and_recorded_by_keyboard_alone()
    {
        var (squad, ada, account) = await SquadAsync();
        var coach = await ComesAsync(Screen.Desk, account);
        await coach.GoAsync($"/squads/{squad}");

        await TabToAsync(coach, "Write a session");
        await coach.Page.Keyboard.PressAsync("Enter");
        await coach.SeesAsync("For whom");
        await TabToAsync(coach, "text");
        await coach.Page.Keyboard.TypeAsync("2 x 400m @ 72");
        await TabToAsync(coach, "Save session");
        await coach.Page.Keyboard.PressAsync("Enter");
        await coach.SeesAsync("The squad");
        await TabToAsync(coach, "Record");
        await coach.Page.Keyboard.PressAsync("Enter");
        await coach.SeesAsync("What can be typed");
        await TabToAsync(coach, $"cell:{ada}:rep-1");
        await coach.Page.Keyboard.TypeAsync("72.4");
        await coach.Page.Keyboard.PressAsync("Tab");
        await coach.Page.Keyboard.TypeAsync("1:13");
        await coach.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(coach.Page.Locator("[data-status]")).ToContainTextAsync("Saved");

        Assert.Equal([72_400L, 73_000L], await Desk.ServerAsync(db => db.Results.OrderBy(row => row.Rep).Select(row => row.Milliseconds!.Value).ToListAsync(Cancellation)));
        NothingWentWrong();
    }

    [Fact]
    public async Task The_last_change_is_taken_back()
    {
        var (squad, ada, account) = await SquadAsync();
        var session = await Desk.SessionAsync(squad, "2 x 400m @ 72");
        var coach = await ComesAsync(Screen.Phone, account);
        await coach.GoAsync($"/squads/{squad}/sessions/{session}/record");
        foreach (var text in new[] { "72.4", "62.4" })
        {
            await coach.Cell(ada, "rep-1").FillAsync(text);
            await coach.Cell(ada, "rep-1").PressAsync("Enter");
            await Assertions.Expect(coach.Page.Locator("[data-status]")).ToContainTextAsync("Saved");
        }

        await coach.PressAsync("Undo");

        await Assertions.Expect(coach.Cell(ada, "rep-1")).ToHaveValueAsync("1:12.4");
        Assert.Equal(72_400L, await Desk.ServerAsync(db => db.Results.Select(row => row.Milliseconds!.Value).SingleAsync(Cancellation)));
        NothingWentWrong();
    }

    [Fact]
    public async Task Without_script_a_session_is_read_saved_and_recorded_by_posting()
    {
        var (squad, ada, account) = await SquadAsync();
        var coach = await ComesAsync(Screen.Phone, account, script: false);
        await coach.GoAsync($"/squads/{squad}/sessions/new");

        await coach.FillAsync("Session", "3 x 1200m, 800m, 400m");
        await coach.PressAsync("Read");
        await coach.SeesAsync("may repeat the first rep only");
        await coach.ShotAsync("no-script-write");
        await coach.PressAsync("Save session");
        await coach.FollowAsync("Record");
        await coach.Cell(ada, "rep-1").FillAsync("3:36");
        await coach.PressAsync("Save");

        await Assertions.Expect(coach.Cell(ada, "rep-1")).ToHaveValueAsync("3:36");
        Assert.Equal(216_000L, await Desk.ServerAsync(db => db.Results.Select(row => row.Milliseconds!.Value).SingleAsync(Cancellation)));
        NothingWentWrong();
    }

    private async Task<(Guid Squad, Guid Ada, Guid Account)> SquadAsync()
    {
        var squad = await Desk.SquadAsync();
        var account = await Desk.AccountAsync("Coach Example");
        await Desk.AddedAsync(new Member { SquadId = squad, AccountId = account, Role = Role.HeadCoach }, row => row.Id);
        return (squad, await Desk.AthleteAsync(squad, "Ada Example"), account);
    }

    // Until what has the focus is called, or named, so.
    private static async Task TabToAsync(Person person, string name)
    {
        for (var count = 0; count < MostTabs; count++)
        {
            await person.Page.Keyboard.PressAsync("Tab");
            if (await person.Page.EvaluateAsync<bool>("name => { const one = document.activeElement; return one.getAttribute('name') === name || one.textContent.trim() === name; }", name))
            {
                return;
            }
        }

        throw new InvalidOperationException($"'{name}' is not reached by {MostTabs} presses of Tab on {person.Page.Url}.");
    }
}
