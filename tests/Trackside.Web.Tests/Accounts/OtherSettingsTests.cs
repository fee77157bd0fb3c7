using Microsoft.Extensions.Configuration;
using Trackside.Web.Accounts;
using Trackside.Web.Settings;

namespace Trackside.Web.Tests.Accounts;

public sealed class OtherSettingsTests
{
    [Theory]
    [InlineData("http://id.example.org", "Trackside__OidcAuthority is 'http://id.example.org'")]
    [InlineData("id.example.org", "Trackside__OidcAuthority is 'id.example.org'")]
    public void Provider_that_could_be_anybody_is_refused(string authority, string problem) =>
        Assert.StartsWith(problem, Assert.Throws<SettingException>(() => Read(("OidcAuthority", authority), ("OidcClient", "c"))).Message);

    [Fact]
    public void What_is_missing_or_unknown_is_named()
    {
        Assert.StartsWith("Trackside__OidcClient is not set", Assert.Throws<SettingException>(() => Read(("OidcAuthority", "https://id.example.org"))).Message);
        Assert.StartsWith("Trackside__OidcScopes lacks openid", Assert.Throws<SettingException>(() => Read(("OidcAuthority", "https://id.example.org"), ("OidcClient", "c"), ("OidcScopes", "profile"))).Message);
        Assert.StartsWith("Trackside__OidcAccounts is 'all'", Assert.Throws<SettingException>(() => Read(("OidcAuthority", "https://id.example.org"), ("OidcClient", "c"), ("OidcAccounts", "all"))).Message);
    }

    [Fact]
    public void Nothing_is_set_where_no_authority_is() => Assert.Null(Read(("OidcClient", "c")));

    [Fact]
    public void Button_is_called_by_the_provider_s_host_unless_it_has_a_name() =>
        Assert.Equal(("id.example.org", NewAccounts.Invited), Read(("OidcAuthority", "https://id.example.org/realm"), ("OidcClient", "c")) is { } read ? (read.Name, read.Accounts) : default);

    private static OidcSettings? Read(params (string Name, string Value)[] settings) => OidcSettings.Of(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"Trackside:{setting.Name}", (string?)setting.Value))).Build());
}

public sealed class OtherForAnyoneTests(SqliteFiles store) : OtherDesk(store, ("OidcAccounts", "anyone"), ("PasswordSignIn", "off"))
{
    [Fact]
    public async Task Whoever_the_provider_knows_makes_an_account_where_that_is_set()
    {
        var form = await ThereAndBackAsync(Desk.Browser(), "/sign-in/other");

        var made = await form.PostAsync("Make account", ("name", "Olga O."));

        Assert.Equal(("/sign-in/other/new", "/account/codes"), (form.Path, made.Path));
        Assert.False((await made.Browser.GetAsync("/account")).Has("a[href='/account/password']"));
    }

    [Fact]
    public async Task Where_passwords_are_off_no_page_asks_for_one_and_none_is_taken()
    {
        var browser = Desk.Browser();
        var page = await browser.GetAsync("/sign-in");
        var token = (await browser.GetAsync("/recover")).Value("__RequestVerificationToken");

        var tried = await browser.PostAsync("/sign-in", ("__RequestVerificationToken", token), ("email", "kim@example.org"), ("password", "open sesame"));

        Assert.False(page.Has("[type=password]"));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, tried.Status);
    }
}

public sealed class OtherUnderAPathTests(SqliteFiles store) : OtherDesk(store, ("PublicUrl", "https://club.example.org/trackside/"))
{
    [Fact]
    public async Task Address_that_the_provider_sends_back_to_lies_under_the_public_one()
    {
        var there = await Desk.Browser().SendAsync(new HttpRequestMessage(HttpMethod.Get, WebBrowser.Address("/sign-in/other")));

        Assert.Contains("redirect_uri=https%3A%2F%2Fclub.example.org%2Ftrackside%2Fsign-in%2Fother%2Fback&", there.Headers.Location!.OriginalString);
    }
}
