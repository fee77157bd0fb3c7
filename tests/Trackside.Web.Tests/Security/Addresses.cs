using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Trackside.Web.Tests.Security;

/// <summary>Lets a browser of a test say from which address it comes.</summary>
public sealed class Addresses : IStartupFilter
{
    private const string Cookie = "test-address";

    public static void Set(WebBrowser browser, string address) => browser.Cookies[Cookie] = address;

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((http, rest) =>
        {
            http.Connection.RemoteIpAddress = IPAddress.TryParse(http.Request.Cookies[Cookie], out var address) ? address : IPAddress.Loopback;
            return rest(http);
        });
        next(app);
    };
}
