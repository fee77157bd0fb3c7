using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Trackside.Web.Store;

namespace Trackside.EndToEnd.Tests;

/// <summary>Two people record one session at once, one of them without a connection for a minute.</summary>
public sealed class TwoCoachesTests(Chromium chromium, SqliteFiles store) : Journey(chromium, store)
{
    private static readonly TimeSpan Offline = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Nothing_is_lost_and_both_are_told_where_they_wrote_the_same_place()
    {
        var squad = await Desk.SquadAsync();
        var (ada, ben) = (await Desk.AthleteAsync(squad, "Ada Example"), await Desk.AthleteAsync(squad, "Ben Sample"));
        var session = await Desk.SessionAsync(squad, "4 x 400m @ 72, 90s jog");
        var (one, two) = (await CoachAtAsync(squad, "Coach One"), await CoachAtAsync(squad, "Coach Two"));
        await one.GoAsync($"/squads/{squad}/sessions/{session}/record");
        await two.GoAsync($"/squads/{squad}/sessions/{session}/record");

        await two.OfflineAsync(true);
        await WriteAsync(two, ada, "rep-1", "71.1");
        await WriteAsync(two, ben, "rep-1", "75.5");
        await WriteAsync(two, ben, "note", "windy");
        await WriteAsync(one, ada, "rep-1", "72.4");
        await WriteAsync(one, ada, "rep-2", "73.0");
        await Assertions.Expect(one.Page.Locator("[data-status]")).ToContainTextAsync("Saved");
        await Assertions.Expect(two.Page.Locator("[data-status]")).ToContainTextAsync("No connection");
        await Task.Delay(Offline, Cancellation);
        await two.ShotAsync("two-offline");
        await two.OfflineAsync(false);

        await Assertions.Expect(two.Page.Locator(".has-conflict")).ToContainTextAsync("Coach One wrote 1:12.4; you wrote 1:11.1", new() { Timeout = 30_000 });
        await Assertions.Expect(one.Cell(ben, "rep-1")).ToHaveValueAsync("1:15.5", new() { Timeout = 30_000 });
        await Assertions.Expect(two.Cell(ada, "rep-2")).ToHaveValueAsync("1:13", new() { Timeout = 30_000 });
        await two.ShotAsync("two-conflict");
        var times = await Desk.ServerAsync(db => db.Results.Select(row => row.Milliseconds!.Value).Order().ToListAsync(Cancellation));
        Assert.Equal([72_400L, 73_000L, 75_500L], times);
        Assert.Equal("1:11.1", await Desk.ServerAsync(db => db.Changes.Where(row => row.State == ChangeState.SetAside).Select(row => row.After).SingleAsync(Cancellation)));
        Assert.Equal("windy", await Desk.ServerAsync(db => db.Entries.Where(row => row.AthleteId == ben).Select(row => row.Note).SingleAsync(Cancellation)));

        await two.Page.Locator(".has-conflict button").Filter(new() { HasText = "1:11.1" }).ClickAsync();
        await Assertions.Expect(one.Cell(ada, "rep-1")).ToHaveValueAsync("1:11.1", new() { Timeout = 30_000 });
        NothingWentWrong();
    }

    private async Task<Person> CoachAtAsync(Guid squad, string name)
    {
        var account = await Desk.AccountAsync(name);
        await Desk.AddedAsync(new Member { SquadId = squad, AccountId = account, Role = Role.Assistant }, row => row.Id);
        return await ComesAsync(Screen.Desk, account);
    }

    private static async Task WriteAsync(Person coach, Guid athlete, string field, string text)
    {
        await coach.Cell(athlete, field).FillAsync(text);
        await coach.Cell(athlete, field).PressAsync("Tab");
    }
}
