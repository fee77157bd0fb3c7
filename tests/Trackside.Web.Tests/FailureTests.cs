using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Trackside.Web.Store;

namespace Trackside.Web.Tests;

public sealed class FailureTests(SqliteFiles store)
{
    [Theory]
    [InlineData("/fault", HttpStatusCode.InternalServerError, "Something went wrong")]
    [InlineData("/not-allowed", HttpStatusCode.NotFound, "Nothing is here")]
    [InlineData("/changed-meanwhile", HttpStatusCode.Conflict, "Somebody else changed this meanwhile")]
    public async Task Fault_is_told_in_words_on_a_page_as_safe_as_any(string path, HttpStatusCode status, string heading)
    {
        await using var desk = await new WebDesk(store) { Changed = services => services.AddSingleton<IStartupFilter, Faulty>() }.StartAsync();

        var page = await desk.Browser().GetAsync(path);

        Assert.Equal((status, heading), (page.Status, page.Text("h1")));
        Assert.DoesNotContain("secret", page.Body);
        Assert.Contains("script-src 'self'", page.Response.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", page.Response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("no-store", page.Response.Headers.CacheControl?.ToString());
    }

    /// <summary>Addresses at which something goes wrong, behind everything that the server does itself.</summary>
    private sealed class Faulty : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            next(app);
            app.Use(async (http, rest) =>
            {
                switch (http.Request.Path.Value)
                {
                    case "/fault":
                        throw new InvalidOperationException("secret");
                    case "/not-allowed":
                        throw new NotAllowedException("secret");
                    case "/changed-meanwhile":
                        throw new DbUpdateConcurrencyException("secret");
                    default:
                        await rest(http);
                        break;
                }
            });
        };
    }
}
