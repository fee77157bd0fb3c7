using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.Tokens;

namespace Trackside.Web.Tests.Accounts;

/// <summary>What a provider, or who plays one, must not get away with.</summary>
public sealed class OtherTokenTests(SqliteFiles store) : OtherDesk(store)
{
    [Fact]
    public async Task Token_that_does_not_hold_lets_nobody_in()
    {
        await ConnectedAsync();
        var now = Desk.Clock.GetUtcNow().UtcDateTime;
        var wrong = new (string What, Action<SecurityTokenDescriptor>? Changes, Func<string, string>? Forges)[]
        {
            ("wrong nonce", token => token.Claims["nonce"] = "another", null),
            ("no nonce", token => token.Claims.Remove("nonce"), null),
            ("wrong audience", token => token.Audience = "another", null),
            ("a second audience", token => token.Audiences.Add("another"), null),
            ("another's party", token => token.Claims["azp"] = "another", null),
            ("wrong issuer", token => token.Issuer = "https://elsewhere.example", null),
            ("no issuer", token => token.Issuer = null, null),
            ("expired", token => (token.IssuedAt, token.NotBefore, token.Expires) = (now.AddMinutes(-10), now.AddMinutes(-10), now.AddMinutes(-2)), null),
            ("not yet", token => (token.NotBefore, token.Expires) = (now.AddMinutes(2), now.AddMinutes(10)), null),
            ("no end", token => token.Expires = null, null),
            ("no subject", token => token.Claims.Remove("sub"), null),
            ("unknown key", token => token.SigningCredentials = new(SmallProvider.NewKey(), SecurityAlgorithms.RsaSha256), null),
            ("unknown key under the known name", token => token.SigningCredentials = new(new RsaSecurityKey(RSA.Create(2048)) { KeyId = Provider.Key.KeyId }, SecurityAlgorithms.RsaSha256), null),
            ("no signature", token => token.SigningCredentials = null, null),
            ("the public key as a secret", token => token.SigningCredentials = new(new SymmetricSecurityKey(Encoding.ASCII.GetBytes(Provider.Key.Rsa.ExportSubjectPublicKeyInfoPem())) { KeyId = Provider.Key.KeyId }, SecurityAlgorithms.HmacSha256), null),
            ("the client's secret as a key", token => token.SigningCredentials = new(new SymmetricSecurityKey(SHA256.HashData(Encoding.UTF8.GetBytes(SmallProvider.Secret))), SecurityAlgorithms.HmacSha256), null),
            ("signature cut off", null, token => token[..(token.LastIndexOf('.') + 1)]),
            ("claims changed", null, token => string.Join('.', token.Split('.') is [var head, _, var tail] ? [head, Base64UrlEncoder.Encode($$"""{"sub":"{{Provider.Subject}}"}"""), tail] : [])),
            ("no token", null, _ => ""),
            ("no token at all", null, _ => "🏃.x.y"),
        };
        var letIn = new List<string>();
        foreach (var (what, changes, forges) in wrong)
        {
            (Provider.Changes, Provider.Forges) = (changes, forges);
            using var browser = Desk.Browser();
            var page = await ThereAndBackAsync(browser, "/sign-in/other?next=/account");
            if (IsIn(browser) || !page.Text(".problems").Contains("does not hold", StringComparison.Ordinal))
            {
                letIn.Add(what);
            }
        }

        Assert.Empty(letIn);
        (Provider.Changes, Provider.Forges) = (null, null);
        Assert.Equal("/account", (await ThereAndBackAsync(Desk.Browser(), "/sign-in/other?next=/account")).Path);
    }

    [Fact]
    public async Task Clocks_that_differ_by_half_a_minute_are_no_matter()
    {
        await ConnectedAsync();
        Provider.Changes = token => (token.NotBefore, token.Expires) = (token.NotBefore!.Value.AddSeconds(30), token.NotBefore!.Value.AddMinutes(5));
        Assert.Equal("/account", (await ThereAndBackAsync(Desk.Browser(), "/sign-in/other?next=/account")).Path);

        Provider.Changes = token => (token.NotBefore, token.Expires) = (token.NotBefore!.Value.AddMinutes(-5), token.NotBefore!.Value.AddSeconds(-30));
        Assert.Equal("/account", (await ThereAndBackAsync(Desk.Browser(), "/sign-in/other?next=/account")).Path);
    }

    [Fact]
    public async Task Provider_s_new_key_is_asked_for_once_and_its_old_one_is_done_with()
    {
        await ConnectedAsync();
        await ThereAndBackAsync(Desk.Browser(), "/sign-in/other?next=/account");
        await ThereAndBackAsync(Desk.Browser(), "/sign-in/other?next=/account");
        Assert.Equal(1, Provider.Discovered);
        var old = Provider.Key;
        Provider.RollOver();
        Desk.Clock.Move(TimeSpan.FromMinutes(1));

        Assert.Equal("/account", (await ThereAndBackAsync(Desk.Browser(), "/sign-in/other?next=/account")).Path);
        Assert.Equal(2, Provider.Discovered);

        Provider.HiddenKey = old;
        Assert.StartsWith("/sign-in", (await ThereAndBackAsync(Desk.Browser(), "/sign-in/other?next=/account")).Path);
        Assert.Equal(2, Provider.Discovered);
    }

    [Fact]
    public async Task Answer_works_once_and_only_in_the_browser_that_asked()
    {
        await ConnectedAsync();
        var (browser, stranger) = (Desk.Browser(), Desk.Browser());
        var answer = await AnswerAsync(browser, "/sign-in/other?next=/account");

        var elsewhere = await stranger.GetAsync(answer);
        var cookies = browser.Cookies.ToDictionary();
        var first = await browser.GetAsync(answer);
        var again = await browser.GetAsync(answer);
        using var copy = Desk.Browser();
        foreach (var (name, value) in cookies)
        {
            copy.Cookies[name] = value;
        }

        var replayed = await copy.GetAsync(answer);

        Assert.Equal("/account", first.Path);
        Assert.StartsWith("/sign-in?problem", elsewhere.Path);
        Assert.False(IsIn(stranger));
        Assert.Equal("/squads", again.Path);
        Assert.StartsWith("/sign-in?problem", replayed.Path);
        Assert.False(IsIn(copy));
    }

    [Fact]
    public async Task Forged_answers_let_nobody_in()
    {
        await ConnectedAsync();
        var browser = Desk.Browser();
        var answer = await AnswerAsync(browser, "/sign-in/other");
        var state = answer[(answer.IndexOf("state=", StringComparison.Ordinal) + 6)..];

        foreach (var forged in new[] { "", "?code=1", "?code=1&state=made-up", $"?state={state}", $"?code=made-up&state={state}", $"?error=server_error&state={state}" })
        {
            Assert.StartsWith("/sign-in?problem=failed", (await browser.GetAsync("/sign-in/other/back" + forged)).Path);
        }

        var other = await AnswerAsync(browser, "/sign-in/other");
        Assert.StartsWith("/sign-in?problem=failed", (await browser.GetAsync(other + "&iss=https%3A%2F%2Felsewhere.example")).Path);
        Assert.False(IsIn(browser));
        Assert.Empty(Desk.Errors);
    }

    [Fact]
    public async Task Code_without_its_proof_is_refused_by_the_provider_and_told()
    {
        await ConnectedAsync();
        var (browser, thief) = (Desk.Browser(), Desk.Browser());
        var stolen = await AnswerAsync(browser, "/sign-in/other");
        var own = await AnswerAsync(thief, "/sign-in/other");
        var mixed = $"/sign-in/other/back?code={CodeOf(stolen)}&state={own[(own.IndexOf("state=", StringComparison.Ordinal) + 6)..]}";

        var page = await thief.GetAsync(mixed);

        Assert.StartsWith("/sign-in?problem=failed", page.Path);
        Assert.False(IsIn(thief));
    }

    [Fact]
    public async Task No_and_faults_of_the_provider_are_told_and_local_sign_in_stands_beside()
    {
        Provider.Error = "access_denied";
        var denied = await ThereAndBackAsync(Desk.Browser(), "/sign-in/other");
        (Provider.Error, Provider.TokenStatus) = (null, 500);
        var broken = await ThereAndBackAsync(Desk.Browser(), "/sign-in/other");

        Assert.Contains("Club account did not let you through", denied.Text(".problems"));
        Assert.Contains("does not hold", broken.Text(".problems"));
        Assert.True(denied.Has("[name=password]") && broken.Has("[name=password]"));
    }

    [Fact]
    public async Task Provider_that_is_down_is_told_and_forgotten_when_it_is_up_again()
    {
        var (browser, port) = (Desk.Browser(), new Uri(Provider.Authority).Port);
        await Provider.DisposeAsync();

        var down = await browser.GetAsync("/sign-in/other?next=/habits");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Club account does not answer"), (down.Status, down.Text("h1")));
        Assert.Equal("/sign-in?next=%2Fhabits", (await down.FollowAsync("Sign in another way")).Path);
        await using var up = await new SmallProvider(Desk.Clock, port).StartAsync();
        Assert.StartsWith(up.Authority, (await browser.SendAsync(new HttpRequestMessage(HttpMethod.Get, WebBrowser.Address("/sign-in/other")))).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Account_that_the_operator_locked_is_not_let_in_by_it()
    {
        await ConnectedAsync();
        await Desk.ServerAsync(db => db.Users.ExecuteUpdateAsync(set => set.SetProperty(user => user.LockoutEnd, Web.Store.Account.ForGood), Cancellation));
        var browser = Desk.Browser();

        var page = await ThereAndBackAsync(browser, "/sign-in/other");

        Assert.Contains("has locked your account", page.Text(".problems"));
        Assert.False(IsIn(browser));
    }

    private static string CodeOf(string answer) => answer.Split("code=")[1].Split('&')[0];
}
