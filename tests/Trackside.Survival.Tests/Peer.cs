using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Trackside.Survival.Tests;

/// <summary>Says of every request within a test that it came from an address: the test's own server has no network.</summary>
internal sealed class Peer(IPAddress address) : IStartupFilter
{
    public static void Add(IServiceCollection services, IPAddress address) => services.AddSingleton<IStartupFilter>(new Peer(address));

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((http, rest) =>
        {
            http.Connection.RemoteIpAddress = address;
            return rest(http);
        });
        next(app);
    };
}
