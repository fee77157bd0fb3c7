using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Trackside.Web.Accounts;
using Trackside.Web.Settings;
using Trackside.Web.Store;

namespace Trackside.Web.Tests.Accounts;

/// <summary>A desk at which a provider is set, and the way there and back.</summary>
public abstract class OtherDesk(TestStore store, params (string Setting, string Value)[] settings) : DeskTests(store)
{
    private static readonly HttpClient Outside = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    protected SmallProvider Provider { get; private set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        Provider = await new SmallProvider(Desk.Clock).StartAsync();
        Desk.Settings[AllSettings.OidcAuthority.Key] = Provider.Authority;
        Desk.Settings[AllSettings.OidcClient.Key] = SmallProvider.Client;
        Desk.Settings[AllSettings.OidcSecret.Key] = SmallProvider.Secret;
        Desk.Settings[AllSettings.OidcName.Key] = "Club account";
        foreach (var (setting, value) in settings)
        {
            Desk.Settings[$"Trackside:{setting}"] = value;
        }

        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Provider.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Follows a link to the provider, and its answer back.</summary>
    protected async Task<WebPage> ThereAndBackAsync(WebBrowser browser, string path) => await browser.GetAsync(await AnswerAsync(browser, path));

    /// <summary>The address to which the provider sends a browser back, not yet followed.</summary>
    protected static async Task<string> AnswerAsync(WebBrowser browser, string path)
    {
        var there = await browser.SendAsync(new HttpRequestMessage(HttpMethod.Get, WebBrowser.Address(path)));
        Assert.Equal(HttpStatusCode.Redirect, there.StatusCode);
        var back = await Outside.GetAsync(there.Headers.Location, Cancellation);
        Assert.Equal("localhost", back.Headers.Location!.Host);
        return back.Headers.Location.PathAndQuery;
    }

    /// <summary>An account that is connected with whom the provider now vouches for.</summary>
    protected async Task<Guid> ConnectedAsync(string name = "Kim Coach")
    {
        var account = await Desk.AccountAsync(name);
        await Desk.AsAsync(Viewer.Server, async services =>
        {
            var other = services.GetRequiredService<OtherDoor>();
            return await other.ConnectAsync((await other.FindAsync(account))!, new OtherPerson(OtherPerson.KeyOf(Provider.Authority, Provider.Subject), "", "", null));
        });
        return account;
    }

    protected static bool IsIn(WebBrowser browser) => browser.Cookies.ContainsKey("trackside");
}
