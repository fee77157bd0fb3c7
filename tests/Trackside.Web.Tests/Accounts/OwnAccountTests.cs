using System.Net;
using Microsoft.EntityFrameworkCore;
using Trackside.Web.Store;

namespace Trackside.Web.Tests.Accounts;

public abstract class OwnAccountTests(TestStore store) : DeskTests(store)
{
    [Fact]
    public async Task Name_and_e_mail_are_changed_but_not_to_another_s()
    {
        var other = await Desk.AccountAsync("Other Coach");
        var taken = await Desk.ServerAsync(db => db.Users.Where(user => user.Id == other).Select(user => user.Email).SingleAsync(Cancellation));
        var browser = await Desk.SignedInAsync(await Desk.AccountAsync("Kim Coach"));

        var refused = await (await browser.GetAsync("/account")).PostAsync("form[action='/account']", ("name", "Kim New"), ("email", taken!.ToUpperInvariant()));
        var saved = await refused.PostAsync("form[action='/account']", ("email", "kim@example.org"));

        Assert.Single(refused.Problems, problem => problem.Length > 0);
        Assert.Equal("Kim New", refused.Value("name"));
        Assert.Contains("Kim New", saved.Text("header"));
    }

    [Fact]
    public async Task Account_is_deleted_by_typing_its_e_mail()
    {
        var athlete = await Desk.AthleteAsync(await Desk.SquadAsync(), "Ada Example");
        var squad = await Desk.ServerAsync(db => db.Squads.Select(row => row.Id).SingleAsync(Cancellation));
        var browser = await Desk.MemberAsync(squad, Role.Athlete, athlete);
        var email = await Desk.ServerAsync(db => db.Users.Select(user => user.Email).SingleAsync(Cancellation));

        var refused = await (await browser.GetAsync("/account/delete")).PostAsync("Delete account", ("email", "something else"));
        await refused.PostAsync("Delete account", ("email", email!.ToUpperInvariant()));

        Assert.Single(refused.Problems);
        Assert.Equal((0, 0, 0), await Desk.ServerAsync(async db => (await db.Users.CountAsync(Cancellation), await db.Members.CountAsync(Cancellation), await db.Athletes.CountAsync(Cancellation))));
    }

    [Fact]
    public async Task Only_head_coach_must_hand_over_first()
    {
        var coach = await Desk.CoachAsync();

        var page = await coach.GetAsync("/account/delete");

        Assert.Contains("Riverside Harriers", page.Text());
        Assert.False(page.Has("form[action='/account/delete']"));
        var token = page.Value("__RequestVerificationToken");
        var email = await Desk.ServerAsync(db => db.Users.Select(user => user.Email).SingleAsync(Cancellation));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await coach.PostAsync("/account/delete", ("__RequestVerificationToken", token), ("email", email!))).Status);
        Assert.Equal(1, await Desk.ServerAsync(db => db.Users.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Habits_of_an_account_go_into_every_browser()
    {
        var account = await Desk.AccountAsync("Kim Coach");
        var (phone, desk) = (await Desk.SignedInAsync(account), await Desk.SignedInAsync(account));

        var saved = await (await phone.GetAsync("/habits")).PostAsync("form[action='/habits']", ("language", "es"), ("length", "mi"), ("decimal", "comma"), ("days", "dmy"), ("first", "0"), ("pace", "lap"), ("zone", "Europe/Madrid"));

        Assert.Equal("Idioma, unidades y formatos", saved.Text("h1"));
        Assert.Contains("5,2 mi", saved.Text("dl"));
        Assert.Contains("20/05/2026", (await desk.GetAsync("/habits")).Text("dl"));
    }

    [Fact]
    public async Task Habits_of_a_guest_stay_in_the_browser()
    {
        var guest = Desk.Browser();

        await (await guest.GetAsync("/habits")).PostAsync("form[action='/habits']", ("pace", "mile"));

        Assert.Contains("/mi", (await guest.GetAsync("/habits")).Text("dl"));
        Assert.Contains("/km", (await Desk.Browser().GetAsync("/habits")).Text("dl"));
    }

    [Fact]
    public async Task Habit_that_is_not_on_the_list_is_refused()
    {
        var guest = Desk.Browser();
        var token = (await guest.GetAsync("/habits")).Value("__RequestVerificationToken");

        var refused = await guest.PostAsync("/habits", ("__RequestVerificationToken", token), ("language", "xx"), ("zone", "Nowhere"), ("first", "9"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(3, refused.Problems.Count);
    }
}

public sealed class OwnAccountTestsOnSqlite(SqliteFiles store) : OwnAccountTests(store);

public sealed class OwnAccountTestsOnPostgres(PostgresServer store) : OwnAccountTests(store);
