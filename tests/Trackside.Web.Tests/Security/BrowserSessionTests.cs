using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Trackside.Web.Accounts;
using Trackside.Web.Settings;

namespace Trackside.Web.Tests.Security;

/// <summary>What a cookie is worth, to whom and how long.</summary>
public sealed class BrowserSessionTests(SqliteFiles store) : DeskTests(store)
{
    private const string Password = "open sesame";

    [Fact]
    public async Task Cookie_that_somebody_planted_is_not_the_one_that_is_signed_in()
    {
        var thief = await Desk.SignedInAsync(await Desk.AccountAsync("Thief"));
        var planted = thief.Cookies["trackside"];
        var (_, email) = await AccountAsync();
        var victim = Desk.Browser();
        victim.Cookies["trackside"] = planted;
        await (await victim.GetAsync("/account")).PostAsync("Sign out here");
        victim.Cookies["trackside"] = planted;

        var page = await SignInAsync(victim, email);

        Assert.Contains("Kim Coach", page.Text("header"));
        Assert.NotEqual(planted, victim.Cookies["trackside"]);
        Assert.StartsWith("/sign-in", (await thief.GetAsync("/account")).Path);
    }

    [Fact]
    public async Task Each_sign_in_makes_a_new_cookie_and_ends_the_one_before()
    {
        var (_, email) = await AccountAsync();
        var browser = Desk.Browser();
        await SignInAsync(browser, email);
        var first = browser.Cookies["trackside"];
        using var copy = Desk.Browser();
        copy.Cookies["trackside"] = first;
        var token = (await browser.GetAsync("/account")).Value("__RequestVerificationToken");

        await browser.PostAsync("/sign-in", ("__RequestVerificationToken", token), ("email", email), ("password", Password));

        Assert.NotEqual(first, browser.Cookies["trackside"]);
        Assert.Equal("/account", (await browser.GetAsync("/account")).Path);
        Assert.StartsWith("/sign-in", (await copy.GetAsync("/account")).Path);
        Assert.Equal(1, await Desk.ServerAsync(db => db.SignedIn.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task New_password_ends_every_other_browser_and_cookies_that_were_copied_with_them()
    {
        var (account, _) = await AccountAsync();
        var (browser, other) = (await Desk.SignedInAsync(account), await Desk.SignedInAsync(account));

        await (await browser.GetAsync("/account/password")).PostAsync("Set password", ("old", Password), ("password", "another odd phrase"));

        Assert.Equal("/account", (await browser.GetAsync("/account")).Path);
        Assert.StartsWith("/sign-in", (await other.GetAsync("/account")).Path);
    }

    [Fact]
    public async Task Browser_is_signed_out_when_it_did_not_come_for_as_long_as_is_set_and_in_the_end_however_often_it_comes()
    {
        await using var desk = new WebDesk(store) { Settings = { [AllSettings.SignedInIdleDays.Key] = "3", [AllSettings.SignedInDays.Key] = "7" } };
        await desk.StartAsync();
        var account = await desk.AccountAsync("Kim Coach");
        var (idle, busy) = (await desk.SignedInAsync(account), await desk.SignedInAsync(account));
        for (var day = 1; day <= 7; day++)
        {
            desk.Clock.Move(TimeSpan.FromDays(1));
            Assert.Equal("/account", (await busy.GetAsync("/account")).Path);
        }

        Assert.StartsWith("/sign-in", (await idle.GetAsync("/account")).Path);
        desk.Clock.Move(TimeSpan.FromHours(1));
        Assert.StartsWith("/sign-in", (await busy.GetAsync("/account")).Path);
    }

    [Fact]
    public async Task Cookies_are_kept_from_scripts_from_other_sites_and_from_plain_http()
    {
        var (_, email) = await AccountAsync();
        Assert.Equal(["form", "known", "trackside"], (await FlagsAsync(Desk, "https", email)).Where(cookie => cookie.Flags.Contains("secure", StringComparison.Ordinal)).Select(cookie => cookie.Name).Order());

        await using var desk = new WebDesk(store) { Settings = { [AllSettings.PublicUrl.Key] = "https://localhost" } };
        await desk.StartAsync();
        var account = await desk.AccountAsync("Kim Coach");
        email = await desk.ServerAsync(db => db.Users.Where(user => user.Id == account).Select(user => user.Email!).SingleAsync(Cancellation));
        var bound = await FlagsAsync(desk, "http", email);
        Assert.Equal(["__Host-form", "__Host-known", "__Host-trackside"], bound.Select(cookie => cookie.Name).Order(StringComparer.Ordinal));
        Assert.All(bound, cookie => Assert.Contains("path=/; ", cookie.Flags + ";  ", StringComparison.Ordinal));
        Assert.All(bound, cookie => Assert.DoesNotContain("domain", cookie.Flags));

        await using var below = new WebDesk(store) { Settings = { [AllSettings.PublicUrl.Key] = "https://localhost/club" } };
        await below.StartAsync();
        using var browser = below.Browser();
        await browser.GetAsync("/sign-in");
        Assert.Equal(["__Secure-form"], browser.Cookies.Keys);
    }

    [Fact]
    public async Task Old_hash_of_a_password_is_made_anew_with_today_s_rounds_when_its_owner_signs_in()
    {
        var (account, email) = await AccountAsync();
        Assert.Equal(100_000, CountingHasher.RoundsOf(await HashAsync(account)));

        await SignInAsync(Desk.Browser(), email);

        Assert.Equal(PasswordHashing.Rounds, CountingHasher.RoundsOf(await HashAsync(account)));
        Assert.Equal(210_000, Desk.Services.GetRequiredService<IOptions<PasswordHasherOptions>>().Value.IterationCount);
        Assert.Equal("/squads", (await SignInAsync(Desk.Browser(), email)).Path);
    }

    private static async Task<IReadOnlyList<(string Name, string Flags)>> FlagsAsync(WebDesk desk, string scheme, string email)
    {
        using var browser = desk.Browser();
        await browser.GetAsync("/sign-in");
        browser.Cookies.Clear();
        var found = new List<(string Name, string Flags)>();
        var page = await browser.SendAsync(new HttpRequestMessage(HttpMethod.Get, $"{scheme}://localhost/sign-in"));
        var body = await page.Content.ReadAsStringAsync(Cancellation);
        var token = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(body).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var answer = await browser.SendAsync(new HttpRequestMessage(HttpMethod.Post, $"{scheme}://localhost/sign-in")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["email"] = email, ["password"] = Password }),
        });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        foreach (var cookie in page.Headers.GetValues("Set-Cookie").Concat(answer.Headers.GetValues("Set-Cookie")))
        {
            found.Add((cookie.Split('=')[0], cookie[(cookie.IndexOf(';', StringComparison.Ordinal) + 1)..].ToLowerInvariant()));
        }

        Assert.All(found, cookie => Assert.Contains("httponly", cookie.Flags));
        Assert.All(found, cookie => Assert.Contains(cookie.Name.EndsWith("trackside", StringComparison.Ordinal) ? "samesite=lax" : "samesite=strict", cookie.Flags));
        return found;
    }

    private async Task<(Guid Account, string Email)> AccountAsync()
    {
        var account = await Desk.AccountAsync("Kim Coach");
        return (account, await Desk.ServerAsync(db => db.Users.Where(user => user.Id == account).Select(user => user.Email!).SingleAsync(Cancellation)));
    }

    private Task<string> HashAsync(Guid account) => Desk.ServerAsync(db => db.Users.Where(user => user.Id == account).Select(user => user.PasswordHash!).SingleAsync(Cancellation));

    private static async Task<WebPage> SignInAsync(WebBrowser browser, string email) =>
        await (await browser.GetAsync("/sign-in")).PostAsync("form[action^='/sign-in']", ("email", email), ("password", Password));
}
