using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Trackside.Web.Components;

namespace Trackside.Web.Tests.Security;

/// <summary>What every answer says to the browser: pages, files, refusals and faults.</summary>
public sealed class HeaderTests(SqliteFiles store) : DeskTests(store)
{
    private static readonly (string Name, Func<string, bool> IsGood)[] Wanted =
    [
        ("Content-Security-Policy", policy => policy.StartsWith("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self';", StringComparison.Ordinal) && policy.Split("unsafe").Length == 2 && !policy.Contains('*', StringComparison.Ordinal)
            && policy.Contains("frame-ancestors 'none'", StringComparison.Ordinal) && policy.Contains("base-uri 'none'", StringComparison.Ordinal) && policy.Contains("form-action 'self'", StringComparison.Ordinal)),
        ("X-Content-Type-Options", value => value == "nosniff"),
        ("X-Frame-Options", value => value == "DENY"),
        ("Referrer-Policy", value => value is "same-origin" or "no-referrer"),
        ("Permissions-Policy", value => value.Contains("camera=()", StringComparison.Ordinal) && value.Contains("geolocation=()", StringComparison.Ordinal)),
        ("Cross-Origin-Opener-Policy", value => value == "same-origin"),
        ("Cross-Origin-Resource-Policy", value => value == "same-origin"),
    ];

    public override ValueTask InitializeAsync()
    {
        Desk.Changed = services => services.AddSingleton<IStartupFilter, Faulty>();
        return base.InitializeAsync();
    }

    [Fact]
    public async Task Every_page_and_every_answer_of_an_endpoint_is_safe()
    {
        var (coach, walk) = await Walk.BeginAsync(Desk);
        using var guest = Desk.Browser();
        var wrong = new List<string>();
        var pages = 0;
        foreach (var (_, path) in walk.Of("GET"))
        {
            foreach (var browser in new[] { coach, guest })
            {
                var answer = await browser.SendAsync(new HttpRequestMessage(HttpMethod.Get, $"https://localhost{path}"));
                wrong.AddRange(Missing(path, answer, isSecure: true));
                pages += answer.StatusCode == HttpStatusCode.OK ? 1 : 0;

                // What the API answers carries a tag, and is asked for anew each time.
                if (answer.Headers.CacheControl is not { NoStore: true } && !(path.StartsWith("/api/", StringComparison.Ordinal) && answer.Headers.CacheControl is { NoCache: true, Private: true }))
                {
                    wrong.Add($"{path}: may be stored, {answer.Headers.CacheControl}");
                }
            }
        }

        foreach (var (_, path) in walk.Of("POST"))
        {
            wrong.AddRange(Missing(path, await guest.SendAsync(new HttpRequestMessage(HttpMethod.Post, WebBrowser.Address(path))), isSecure: false));
        }

        Assert.Empty(wrong);
        Assert.True(pages > 40, $"Only {pages} pages were seen.");
    }

    [Fact]
    public async Task Files_refusals_and_faults_are_as_safe()
    {
        using var browser = Desk.Browser();
        var style = (await browser.GetAsync("/help")).Document.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        var first = await browser.SendAsync(new HttpRequestMessage(HttpMethod.Get, WebBrowser.Address(style)));
        var unchanged = new HttpRequestMessage(HttpMethod.Get, WebBrowser.Address(style));
        unchanged.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        var range = new HttpRequestMessage(HttpMethod.Get, WebBrowser.Address(style));
        range.Headers.Range = new(9_000_000, 9_000_001);
        var answers = new (HttpStatusCode Status, HttpRequestMessage Request)[]
        {
            (HttpStatusCode.OK, new(HttpMethod.Get, WebBrowser.Address("/icon.svg"))),
            (HttpStatusCode.OK, new(HttpMethod.Get, WebBrowser.Address("/client/training.js"))),
            (HttpStatusCode.OK, new(HttpMethod.Get, WebBrowser.Address(Desk.Services.GetRequiredService<Assets>().Module[0]))),
            (HttpStatusCode.OK, new(HttpMethod.Get, WebBrowser.Address("/sw.js"))),
            (HttpStatusCode.OK, new(HttpMethod.Head, WebBrowser.Address(style))),
            (HttpStatusCode.NotModified, unchanged),
            (HttpStatusCode.RequestedRangeNotSatisfiable, range),
            (HttpStatusCode.NotFound, new(HttpMethod.Get, WebBrowser.Address("/no-such-page"))),
            (HttpStatusCode.NotFound, new(HttpMethod.Get, WebBrowser.Address("/client/no-such-file.js"))),
            (HttpStatusCode.MethodNotAllowed, new(HttpMethod.Delete, WebBrowser.Address("/sign-in"))),
            (HttpStatusCode.BadRequest, new(HttpMethod.Post, WebBrowser.Address("/sign-out")) { Content = new FormUrlEncodedContent([]) }),
            (HttpStatusCode.InternalServerError, new(HttpMethod.Get, WebBrowser.Address("/fault"))),
        };
        foreach (var (status, request) in answers)
        {
            var answer = await browser.SendAsync(request);
            Assert.Equal((status, request.RequestUri), (answer.StatusCode, request.RequestUri));
            Assert.Empty(Missing(request.RequestUri!.AbsolutePath, answer, isSecure: false));
        }

        Assert.Equal("public, max-age=31536000, immutable", first.Headers.GetValues("Cache-Control").Single().ToString());
    }

    [Fact]
    public async Task Fault_in_finding_out_who_asks_is_told_in_words_and_as_safe()
    {
        var browser = Desk.Browser();
        browser.Cookies["fault"] = "early";

        var page = await browser.GetAsync("/help");

        Assert.Equal((HttpStatusCode.InternalServerError, "Something went wrong"), (page.Status, page.Text("h1")));
        Assert.Empty(Missing("/help", page.Response, isSecure: false));
        Assert.DoesNotContain("secret", page.Body);
    }

    private static IEnumerable<string> Missing(string path, HttpResponseMessage answer, bool isSecure)
    {
        string? Of(string name) => answer.Headers.TryGetValues(name, out var values) || answer.Content.Headers.TryGetValues(name, out values) ? string.Join(", ", values) : null;
        foreach (var (name, _) in Wanted.Where(one => Of(one.Name) is not { } value || !one.IsGood(value)))
        {
            yield return $"{path} ({(int)answer.StatusCode}): {name} is {Of(name) ?? "missing"}";
        }

        if (isSecure != (Of("Strict-Transport-Security") is not null))
        {
            yield return $"{path} ({(int)answer.StatusCode}): Strict-Transport-Security is {Of("Strict-Transport-Security") ?? "missing"}";
        }

        if (Of("Cache-Control") is null || Of("Server") is not null || Of("X-Powered-By") is not null)
        {
            yield return $"{path} ({(int)answer.StatusCode}): Cache-Control {Of("Cache-Control")}, Server {Of("Server")}";
        }
    }

    /// <summary>Where something goes wrong: behind everything, and in the midst of finding out who asks.</summary>
    private sealed class Faulty : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, rest) =>
            {
                if (http.Request.Cookies["fault"] == "early")
                {
                    http.RequestServices.GetRequiredService<Web.Store.TracksideDb>().Dispose();
                    http.Request.Headers.Cookie = "habits={}";
                    http.RequestServices.GetRequiredService<DemoSquad>().Id = Guid.CreateVersion7();
                }

                return rest(http);
            });
            next(app);
            app.Use((http, rest) => http.Request.Path == "/fault" ? throw new InvalidOperationException("secret") : rest(http));
        };
    }
}
