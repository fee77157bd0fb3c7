using System.Net;
using Microsoft.EntityFrameworkCore;
using Trackside.Web.Accounts;
using Trackside.Web.Store;

namespace Trackside.Web.Tests.Accounts;

public abstract class SignInByOtherTests(TestStore store) : OtherDesk(store)
{
    [Fact]
    public async Task Who_is_connected_comes_in_and_goes_on_to_where_they_were_going()
    {
        await ConnectedAsync();
        var browser = Desk.Browser();
        var link = (await browser.GetAsync("/sign-in?next=/habits")).Document.QuerySelector("a[href^='/sign-in/other']")!;

        var page = await ThereAndBackAsync(browser, link.GetAttribute("href")!);

        Assert.Equal("Sign in by Club account", link.TextContent);
        Assert.Equal("/habits", page.Path);
        Assert.Contains("Kim Coach", page.Text("header"));
        var asked = Assert.Single(Provider.AskedFor);
        Assert.Equal(("code", "openid profile email", "S256", "http://localhost/sign-in/other/back"), (asked["response_type"], asked["scope"], asked["code_challenge_method"], asked["redirect_uri"]));
        Assert.True(asked["nonce"].Length >= 32 && asked["state"].Length >= 32);
    }

    [Fact]
    public async Task Same_e_mail_lets_nobody_in()
    {
        var account = await Desk.AccountAsync("Kim Coach");
        Provider.Email = await Desk.ServerAsync(db => db.Users.Where(user => user.Id == account).Select(user => user.Email!).SingleAsync(Cancellation));
        var browser = Desk.Browser();

        var page = await ThereAndBackAsync(browser, "/sign-in/other");

        Assert.Equal((HttpStatusCode.Forbidden, "No account is connected"), (page.Status, page.Text("h1")));
        Assert.False(IsIn(browser));
        Assert.Equal(1, await Desk.ServerAsync(db => db.Users.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Who_has_a_link_to_a_squad_makes_an_account_by_it_and_comes_in_by_it_again()
    {
        var coach = await Desk.CoachAsync();
        var made = await (await coach.GetAsync($"/squads/{coach.Squad}/members")).PostAsync("Make link");
        var link = new Uri(made.Document.QuerySelector("#link")!.GetAttribute("value")!).AbsolutePath;
        var browser = Desk.Browser();
        var there = (await browser.GetAsync(link)).Document.QuerySelector("a[href^='/sign-in/other']")!.GetAttribute("href")!;

        var form = await ThereAndBackAsync(browser, there);
        var joined = await form.PostAsync("Make account and join", ("email", "olga.other@example.org"));
        var again = await ThereAndBackAsync(Desk.Browser(), "/sign-in/other?next=/account");

        Assert.Equal((link, "Olga Other", "olga@example.org"), (form.Path, form.Value("name"), form.Value("email")));
        Assert.False(form.Has("[type=password]"));
        Assert.Equal(("/account/codes", "/account"), (joined.Path, again.Path));
        Assert.Equal("Olga Other", await Desk.ServerAsync(db => db.Athletes.Select(athlete => athlete.Name).SingleAsync(Cancellation)));
        Assert.Equal("olga.other@example.org", again.Value("email"));
    }

    [Fact]
    public async Task E_mail_of_an_account_that_there_is_joins_nothing_by_it()
    {
        var coach = await Desk.CoachAsync();
        var made = await (await coach.GetAsync($"/squads/{coach.Squad}/members")).PostAsync("Make link");
        var link = new Uri(made.Document.QuerySelector("#link")!.GetAttribute("value")!).AbsolutePath;
        Provider.Email = await Desk.ServerAsync(db => db.Users.Select(user => user.Email!).SingleAsync(Cancellation));

        var refused = await (await ThereAndBackAsync(Desk.Browser(), $"/sign-in/other?next={link}")).PostAsync("Make account and join");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Single(refused.Problems);
        Assert.Equal(0, await Desk.ServerAsync(db => db.UserLogins.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task First_coach_comes_by_it()
    {
        var browser = Desk.Browser();
        var form = await ThereAndBackAsync(browser, $"/sign-in/other?next=/first/{await FirstCoach.MakeLinkAsync(Desk.Services)}");

        var begun = await form.PostAsync("Make account and squad", ("squad", "Riverside Harriers"));

        Assert.Equal("/account/codes", begun.Path);
        Assert.Equal(Role.HeadCoach, (await Desk.ServerAsync(db => db.Members.SingleAsync(Cancellation))).Role);
        Assert.Null((await Desk.ServerAsync(db => db.Users.SingleAsync(Cancellation))).PasswordHash);
    }

    [Fact]
    public async Task Account_is_connected_by_who_is_signed_in_and_disconnected_again()
    {
        var browser = await Desk.SignedInAsync(await Desk.AccountAsync("Kim Coach"));
        var going = await (await browser.GetAsync("/account")).PostAsync("Connect");

        var connected = await ThereAndBackAsync(browser, going.Document.QuerySelector("main a.main")!.GetAttribute("href")!);
        var other = Desk.Browser();
        var came = await ThereAndBackAsync(other, "/sign-in/other?next=/account");
        var disconnected = await connected.PostAsync("Disconnect");

        Assert.Contains("Connected.", connected.Text(".notice"));
        Assert.Equal("/account", came.Path);
        Assert.Contains("Disconnected.", disconnected.Text(".notice"));
        Assert.Equal("No account is connected", (await ThereAndBackAsync(Desk.Browser(), "/sign-in/other")).Text("h1"));
    }

    [Fact]
    public async Task Nobody_connects_what_another_account_has_and_nobody_is_led_to_connect()
    {
        await ConnectedAsync();
        var browser = await Desk.SignedInAsync(await Desk.AccountAsync("Lou Assistant"));

        var unasked = await browser.GetAsync("/account/other/go");
        var going = await (await browser.GetAsync("/account")).PostAsync("Connect");
        var taken = await ThereAndBackAsync(browser, "/account/other/go");
        await (await browser.GetAsync("/account")).PostAsync("Connect");
        var answer = await AnswerAsync(browser, "/account/other/go");
        browser.Cookies.Remove("trackside");
        Provider.Subject = "subject-2";
        var signedOut = await browser.GetAsync(answer);

        Assert.Contains("Nothing was connected", unasked.Text(".notice"));
        Assert.Equal("On to Club account", going.Text("h1"));
        Assert.Contains("connected with another account", taken.Text(".notice"));
        Assert.StartsWith("/sign-in", signedOut.Path);
        Assert.Equal(1, await Desk.ServerAsync(db => db.UserLogins.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Last_way_in_is_not_taken_away()
    {
        var account = await ConnectedAsync();
        await Desk.ServerAsync(db => db.Users.ExecuteUpdateAsync(set => set.SetProperty(user => user.PasswordHash, (string?)null), Cancellation));
        var browser = await Desk.SignedInAsync(account);

        var page = await (await browser.GetAsync("/account")).PostAsync("Disconnect");

        Assert.Contains("your only way in", page.Text(".notice"));
        Assert.Equal(1, await Desk.ServerAsync(db => db.UserLogins.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Sign_out_offers_to_sign_out_there_too_and_ends_here_at_once()
    {
        await ConnectedAsync();
        var browser = Desk.Browser();
        var page = await ThereAndBackAsync(browser, "/sign-in/other?next=/account");

        var signedOut = await page.PostAsync("Sign out here");
        var there = await browser.SendAsync(new HttpRequestMessage(HttpMethod.Get, WebBrowser.Address("/sign-out/other")));

        Assert.Equal("You are signed out here", signedOut.Text("h1"));
        Assert.False(IsIn(browser));
        Assert.StartsWith($"{Provider.Authority}/end?client_id=trackside-test&post_logout_redirect_uri=http%3A%2F%2Flocalhost%2F", there.Headers.Location!.OriginalString);
    }
}

public sealed class SignInByOtherTestsOnSqlite(SqliteFiles store) : SignInByOtherTests(store);

public sealed class SignInByOtherTestsOnPostgres(PostgresServer store) : SignInByOtherTests(store);
