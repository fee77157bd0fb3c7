using Microsoft.AspNetCore.HttpOverrides;
using Trackside.Web.Settings;

namespace Trackside.Web.Operations;

/// <summary>What stands between browsers and the server: proxies whose word counts, and a path under which the server lives.</summary>
internal static class BehindProxy
{
    /// <summary>The path under which the server lives, <c>/trackside</c>; empty where it has a host of its own.</summary>
    public static PathString BasePath(IConfiguration configuration)
    {
        var path = configuration.Text(AllSettings.BasePath);
        var address = configuration.Text(AllSettings.PublicUrl) is { } text && Uri.TryCreate(text, UriKind.Absolute, out var url) ? url.AbsolutePath.TrimEnd('/') : null;
        return path is not null && address is not null && path != address
            ? throw new SettingException(AllSettings.BasePath, $"is '{path}', but {AllSettings.PublicUrl.Variable} says that people come by '{(address.Length == 0 ? "/" : address)}'.")
            : new PathString(path ?? (address is { Length: > 0 } ? address : null));
    }

    public static void AddBehindProxy(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration.Text(AllSettings.Proxies) is not { } text)
        {
            return;
        }

        var known = May.NetworksOf(text).Select(one => one.Network).OfType<System.Net.IPNetwork>().ToList();
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            // Through as many as are known; the first address that nobody vouches for is the visitor's.
            options.ForwardLimit = null;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            known.ForEach(options.KnownIPNetworks.Add);
        });
    }

    /// <summary>Comes before everything else: whoever looks at a request later sees it as the browser sent it.</summary>
    public static void UseBehindProxy(this WebApplication app)
    {
        if (app.Configuration.Text(AllSettings.Proxies) is not null)
        {
            app.UseForwardedHeaders();
        }

        if (BasePath(app.Configuration) is { HasValue: true } path)
        {
            // A proxy may pass the path on or take it away: either way we live under it.
            app.Use((http, next) =>
            {
                http.Request.Path = http.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase, out var rest) ? rest : http.Request.Path;
                http.Request.PathBase = path;
                return next(http);
            });
            app.UseCookiePolicy(new CookiePolicyOptions
            {
                OnAppendCookie = cookie => cookie.CookieOptions.Path = path,
                OnDeleteCookie = cookie => cookie.CookieOptions.Path = path,
            });
        }
    }

    /// <summary>Puts the base path before the addresses in pages, which are all written as if there were none.</summary>
    public static void UseAddressesUnderPath(this WebApplication app)
    {
        if (BasePath(app.Configuration) is { HasValue: true } path)
        {
            app.Use(async (http, next) =>
            {
                var browser = http.Response.Body;
                await using var page = new PageUnderPath(http.Response, browser, path.ToUriComponent());
                http.Response.Body = page;
                try
                {
                    await next(http);
                    await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
                    await page.EndAsync(http.RequestAborted);
                }
                finally
                {
                    http.Response.Body = browser;
                }
            });
        }
    }
}
