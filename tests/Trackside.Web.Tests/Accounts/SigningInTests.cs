using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Trackside.Web.Store;

namespace Trackside.Web.Tests.Accounts;

public abstract class SigningInTests(TestStore store) : DeskTests(store)
{
    private const string Password = "open sesame";

    [Fact]
    public async Task E_mail_and_password_let_in_and_lead_on()
    {
        var page = await SignInAsync(Desk.Browser(), await EmailAsync(), Password, "/habits");

        Assert.Equal("/habits", page.Path);
        Assert.Contains("Kim Coach", page.Text("header"));
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    [InlineData("~/account")]
    public async Task Nobody_is_led_to_another_host(string next)
    {
        var browser = Desk.Browser();
        var email = await EmailAsync();
        var page = await browser.GetAsync($"/sign-in?next={Uri.EscapeDataString(next)}");

        Assert.Equal("/squads", (await page.PostAsync("form[action^='/sign-in']", ("email", email), ("password", Password))).Path);
    }

    [Fact]
    public async Task Wrong_password_does_not_tell_whether_there_is_an_account()
    {
        var known = await SignInAsync(Desk.Browser(), await EmailAsync(), "not the password");
        var unknown = await SignInAsync(Desk.Browser(), "nobody@example.org", "not the password");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, known.Status);
        Assert.Equal(unknown.Status, known.Status);
        Assert.Equal(unknown.Problems, known.Problems);
        Assert.Equal("nobody@example.org", unknown.Value("email"));
    }

    [Fact]
    public async Task Sign_out_everywhere_ends_every_browser()
    {
        var account = await Desk.AccountAsync("Kim Coach");
        var (phone, desk) = (await Desk.SignedInAsync(account), await Desk.SignedInAsync(account));

        await (await phone.GetAsync("/account")).PostAsync("Sign out everywhere");

        Assert.StartsWith("/sign-in", (await desk.GetAsync("/account")).Path);
        Assert.StartsWith("/sign-in", (await phone.GetAsync("/account")).Path);
    }

    [Fact]
    public async Task One_browser_is_ended_from_another_and_nobody_ends_a_stranger_s()
    {
        var account = await Desk.AccountAsync("Kim Coach");
        var (phone, desk) = (await Desk.SignedInAsync(account), await Desk.SignedInAsync(account));
        var stranger = await Desk.SignedInAsync(await Desk.AccountAsync("Stranger"));

        var page = await phone.GetAsync("/account");
        var action = page.Document.QuerySelector("form[action^='/account/browsers/0']")!.GetAttribute("action")!;
        var token = (await stranger.GetAsync("/account")).Value("__RequestVerificationToken");
        await stranger.PostAsync(action, ("__RequestVerificationToken", token));

        Assert.Equal("/account", (await desk.GetAsync("/account")).Path);
        await page.PostAsync($"form[action='{action}']");
        Assert.StartsWith("/sign-in", (await desk.GetAsync("/account")).Path);
        Assert.Equal("/account", (await phone.GetAsync("/account")).Path);
    }

    [Fact]
    public async Task Recovery_code_lets_in_once_and_sets_a_new_password_without_the_old()
    {
        var email = await EmailAsync();
        var page = await (await (await SignInAsync(Desk.Browser(), email, Password)).Browser.GetAsync("/account")).PostAsync("Make new codes");
        var code = page.Texts("ol code")[0];

        var recovered = await RecoverAsync(email, code.Replace("-", " ").ToLowerInvariant());
        var set = await recovered.PostAsync("Set password", ("password", "another odd phrase"));

        Assert.Equal("/account/password", recovered.Path);
        Assert.StartsWith("/account?", set.Path);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await RecoverAsync(email, code)).Status);
        Assert.Equal("/squads", (await SignInAsync(Desk.Browser(), email, "another odd phrase")).Path);
        Assert.StartsWith("/sign-in", (await page.Browser.GetAsync("/account")).Path);
    }

    [Fact]
    public async Task Recovery_codes_are_shown_once_and_kept_as_hashes()
    {
        var browser = await Desk.SignedInAsync(await Desk.AccountAsync("Kim Coach"));
        var page = await (await browser.GetAsync("/account")).PostAsync("Make new codes");

        var again = await browser.GetAsync("/account/codes");

        Assert.Empty(again.Texts("ol code"));
        var kept = await Desk.ServerAsync(db => db.UserTokens.Select(token => token.Value).SingleAsync(Cancellation));
        Assert.DoesNotContain(page.Texts("ol code")[0], kept);
    }

    [Fact]
    public async Task Password_is_changed_only_with_the_old_one()
    {
        var browser = await Desk.SignedInAsync(await Desk.AccountAsync("Kim Coach"));

        var refused = await (await browser.GetAsync("/account/password")).PostAsync("Set password", ("old", "not the password"), ("password", "another odd phrase"));
        var set = await refused.PostAsync("Set password", ("old", Password), ("password", "another odd phrase"));

        Assert.Single(refused.Problems);
        Assert.StartsWith("/account?", set.Path);
    }

    private static async Task<WebPage> SignInAsync(WebBrowser browser, string email, string password, string next = "/") =>
        await (await browser.GetAsync($"/sign-in?next={next}")).PostAsync("form[action^='/sign-in']", ("email", email), ("password", password));

    private async Task<WebPage> RecoverAsync(string email, string code) =>
        await (await Desk.Browser().GetAsync("/recover")).PostAsync("form[action='/recover']", ("email", email), ("code", code));

    private async Task<string> EmailAsync()
    {
        var account = await Desk.AccountAsync("Kim Coach");
        return await Desk.AsAsync(Viewer.Server, async services => (await services.GetRequiredService<UserManager<Account>>().FindByIdAsync(account.ToString()))!.Email!);
    }
}

public sealed class SigningInTestsOnSqlite(SqliteFiles store) : SigningInTests(store);

public sealed class SigningInTestsOnPostgres(PostgresServer store) : SigningInTests(store);
