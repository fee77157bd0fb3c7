using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Trackside.Web.Accounts;

namespace Trackside.EndToEnd.Tests;

/// <summary>What somebody does with a squad that has nothing in it yet: from coming in to an athlete with a phone.</summary>
public abstract partial class NewCoachTests(Chromium chromium, TestStore store) : Journey(chromium, store)
{
    private const string Post = """
        2 x (3 x 120m) + 300m, 200m, 2 x 100m, 200m, 300m

        120m Set #1: 14.56, 13.60, 14.75
        120m Set #2: 13.44, 14.36, 13.38
        Ladder: 42.03, 25.54, 12.27, 12.07, 24.60, 38.88

        Recovery: 80m walk in 90" after 120m reps. 6' rec between sets. 2' rec. between reps in ladder

        Ada Example — May 18th, 2018
        """;

    [Fact]
    public async Task A_new_coach_gets_from_nothing_to_an_athletes_phone()
    {
        var coach = await ComesAsync(Screen.Desk);
        await ComeInAsync(coach);
        await AddAthletesAsync(coach);
        await PasteASessionAsync(coach);
        await PlanWithTargetsAsync(coach);
        await RecordByPastingAsync(coach);
        await ReadAnalysisAsync(coach);
        await OpenByLinkAsync(coach);

        NothingWentWrong();
    }

    /// <summary>Comes in and stands before a squad with nobody in it.</summary>
    private protected abstract Task ComeInAsync(Person coach);

    // What there was before, of another squad, is none of this one's.
    private async Task<Guid> SquadAsync() => await Desk.ServerAsync(db => db.Squads.OrderByDescending(squad => squad.CreatedAt).Select(squad => squad.Id).FirstAsync(Cancellation));

    private async Task AddAthletesAsync(Person coach)
    {
        await coach.FollowAsync("Squad");
        await coach.FollowAsync("Add athletes");
        await coach.FillAsync("Names", "1. Ada Example 5000 15:00\n2. Sample, Ben <ben@example.org>\nCleo Muster 1500 4:03.2");
        await coach.PressAsync("Read names");
        await coach.ShotAsync("new-3-names");
        await coach.PressAsync("Add 3 athletes");
        await coach.SeesAsync("Ben Sample");

        await coach.FollowAsync("Ben Sample");
        await coach.FillAsync("Add performances, one a line", "5000 14.30\n800 1:58.4");
        await coach.PressAsync("Add");
        await coach.SeesAsync("14:30");
        await coach.ShotAsync("new-4-performances");
        var squad = await SquadAsync();
        Assert.Equal(4, await Desk.ServerAsync(db => db.Performances.CountAsync(row => row.SquadId == squad, Cancellation)));
    }

    private async Task PasteASessionAsync(Person coach)
    {
        await coach.FollowAsync("Sessions");
        await coach.FollowAsync("Write a session");
        await coach.FillAsync("Session", Post);
        await Assertions.Expect(coach.Page.Locator("[data-reading] .facts")).ToContainTextAsync("12");
        await Assertions.Expect(coach.Page.Locator("[data-reading] svg").First).ToBeAttachedAsync();
        await coach.ShotAsync("new-5-write");
        Assert.Empty(await coach.BarriersAsync());
        await coach.PressAsync("Save session");

        Assert.Equal("Ada Example", await coach.Page.Locator("#f-athlete option:checked").InnerTextAsync());
        await coach.ShotAsync("new-6-read-this");
        await coach.PressAsync("Record these");
        await coach.SeesAsync("Speed Endurance");
        var squad = await SquadAsync();
        Assert.Equal(12, await Desk.ServerAsync(db => db.Results.CountAsync(row => row.SquadId == squad, Cancellation)));
        await coach.ShotAsync("new-7-understood");
    }

    private static async Task PlanWithTargetsAsync(Person coach)
    {
        await coach.FollowAsync("Today");
        await coach.FollowAsync("Write a session");
        await coach.FillAsync("Session", "3 x 1000m @ 5K, 2' jog");
        await coach.PressAsync("Save session");
        await coach.FollowAsync("Targets");
        await coach.SeesAsync("3:00");
        await coach.ShotAsync("new-8-targets");

        foreach (var format in new[] { "A4", "Letter" })
        {
            var sheet = await coach.Page.PdfAsync(new() { Format = format, PreferCSSPageSize = true });
            Assert.Single(Pages().Matches(System.Text.Encoding.Latin1.GetString(sheet)));
        }
    }

    private async Task RecordByPastingAsync(Person coach)
    {
        var squad = await SquadAsync();
        var ids = await Desk.ServerAsync(db => db.Athletes.Where(athlete => athlete.SquadId == squad).OrderBy(athlete => athlete.Name).Select(athlete => athlete.Id).ToListAsync(Cancellation));
        await coach.FollowAsync("To the session");
        await coach.FollowAsync("Record");
        var first = coach.Cell(ids[0], "rep-1");
        await first.FocusAsync();
        await first.EvaluateAsync("(cell, text) => { const data = new DataTransfer(); data.setData('text/plain', text); cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }",
            "3:01.2\t3.02,0\t2:58\n2:55\t2:56\t2:57\n3:20\tDNF calf\t");
        await Assertions.Expect(coach.Page.Locator("[data-status]")).ToContainTextAsync("Saved");
        await Assertions.Expect(coach.Cell(ids[0], "rep-2")).ToHaveValueAsync("3:02");
        await Assertions.Expect(coach.Page.Locator($"[data-athlete='{ids[0]}'] output.difference").First).ToContainTextAsync("+");
        await coach.ShotAsync("new-9-recorded");
        Assert.Empty(await coach.BarriersAsync());
        Assert.Equal(8, await Desk.ServerAsync(db => db.Results.CountAsync(result => result.SquadId == squad && result.Asked == "1000m", Cancellation)));
    }

    private static async Task ReadAnalysisAsync(Person coach)
    {
        await coach.FollowAsync("To the session");
        await coach.ShotAsync("new-10-squad");
        await coach.FollowAsync("Ben Sample");
        await coach.SeesAsync("What it cost");
        await coach.ShotAsync("new-11-analysis");
        await coach.Page.Locator("a[href^='/explain/']").First.ClickAsync();
        await coach.SeesAsync("By hand");
    }

    private async Task OpenByLinkAsync(Person coach)
    {
        var squad = await SquadAsync();
        var ada = await Desk.ServerAsync(db => db.Athletes.Where(athlete => athlete.SquadId == squad).OrderBy(athlete => athlete.Name).Select(athlete => new { athlete.Id, athlete.SquadId }).FirstAsync(Cancellation));
        await coach.GoAsync($"/squads/{ada.SquadId}/athletes/{ada.Id}");
        await coach.PressAsync("Make a link");
        var link = await coach.Page.Locator("copy-button input").InputValueAsync();
        await coach.ShotAsync("new-12-link");

        var athlete = await ComesAsync(Screen.Phone);
        await athlete.GoAsync(new Uri(link).AbsolutePath);
        await athlete.SeesAsync("3:00");
        Assert.Null(await athlete.OverflowAsync());
        Assert.Empty(await athlete.BarriersAsync());
        await athlete.ShotAsync("new-13-phone");
        await athlete.FillAsync("Exertion, 0 (nothing) to 10 (everything)", "7.5");
        await athlete.FillAsync("Note to your coach", "Calf a little tight 🙂");
        await athlete.PressAsync("Save");
        await athlete.SeesAsync("Your coach sees it too");
        Assert.Equal("Calf a little tight 🙂", await Desk.ServerAsync(db => db.Entries.Where(entry => entry.AthleteId == ada.Id && entry.Exertion == 7.5m).Select(entry => entry.Note).SingleAsync(Cancellation)));
    }

    [GeneratedRegex(@"/Type\s*/Page[^s]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Pages();
}

/// <summary>Whoever starts a server on an empty data folder comes in by the link in the console.</summary>
public sealed class NewCoachOnAnEmptyServerTests(Chromium chromium, SqliteFiles store) : NewCoachTests(chromium, store)
{
    private protected override async Task ComeInAsync(Person coach)
    {
        await coach.GoAsync($"/first/{await FirstCoach.MakeLinkAsync(Desk.Services)}");
        await coach.ShotAsync("new-1-first");
        await coach.FillAsync("Your squad", "Riverside Harriers");
        await coach.FillAsync("Your name", "Coach Example");
        await coach.FillAsync("E-mail", "coach@example.org");
        await coach.FillAsync("Password", "three words together");
        await coach.PressAsync("Make account and squad");

        await coach.SeesAsync("Recovery codes");
        await coach.ShotAsync("new-2-codes");
        Assert.Empty(await coach.BarriersAsync());
        await coach.FollowAsync("I have kept them");
        await coach.SeesAsync("Nobody is in the squad yet");
    }
}

/// <summary>A coach of the release before comes to this one with the database of then, and founds a second squad.</summary>
public abstract class NewCoachOnAnUpgradedServerTests(Chromium chromium, TestStore store) : NewCoachTests(chromium, store)
{
    private protected override async Task ComeInAsync(Person coach)
    {
        await coach.GoAsync("/sign-in");
        await coach.FillAsync("E-mail", Release.Coach);
        await coach.FillAsync("Password", Release.Password);
        await coach.PressAsync("Sign in");
        await coach.SeesAsync("Riverside Harriers");
        await coach.GoAsync("/squads");
        await coach.FillAsync("Name of the squad", "Hillside");
        await coach.PressAsync("Make squad");
    }
}

public sealed class NewCoachOnUpgradedSqliteTests(Chromium chromium) : NewCoachOnAnUpgradedServerTests(chromium, new ReleaseFile(Release.Last));

public sealed class NewCoachOnUpgradedPostgresTests(Chromium chromium, PostgresServer server) : NewCoachOnAnUpgradedServerTests(chromium, new ReleaseDump(Release.Last, server));
