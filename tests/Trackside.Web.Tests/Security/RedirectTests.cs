using System.Net;

namespace Trackside.Web.Tests.Security;

/// <summary>Where answers lead.</summary>
public sealed class RedirectTests(SqliteFiles store) : DeskTests(store)
{
    private static readonly string[] Elsewhere =
    [
        "//elsewhere.example", "/\\elsewhere.example", "\\\\elsewhere.example", "https://elsewhere.example", "https:elsewhere.example", "http:///elsewhere.example", "///elsewhere.example", "/\t/elsewhere.example",
        "\t//elsewhere.example", " //elsewhere.example", "/\n/elsewhere.example", "%2F%2Felsewhere.example", "/%09/elsewhere.example", "javascript:alert(1)", "data:text/html,x", "@elsewhere.example", "~//elsewhere.example",
        "/..//elsewhere.example", "/./\\elsewhere.example", "https://localhost@elsewhere.example", "//localhost.elsewhere.example", "/\u0000/elsewhere.example", "/\r\nLocation: https://elsewhere.example",
    ];

    [Fact]
    public async Task No_parameter_leads_to_another_host()
    {
        var (coach, walk) = await Walk.BeginAsync(Desk);
        var led = new List<string>();
        foreach (var (_, path) in walk.Of("GET").Where(one => !one.Path.StartsWith("/sign-out/", StringComparison.Ordinal)))
        {
            foreach (var where in path == "/sign-in" ? Elsewhere : Elsewhere[..2])
            {
                var at = Uri.EscapeDataString(where);
                led.AddRange(await LeadsOutAsync(coach, $"{path}?next={at}&returnUrl={at}&ReturnUrl={at}&back={at}&redirect_uri={at}&url={at}"));
            }
        }

        Assert.Empty(led);
    }

    [Fact]
    public async Task Signing_in_leads_to_a_page_of_ours_whatever_the_link_to_it_said()
    {
        var account = await Desk.AccountAsync("Kim Coach");
        var email = await Desk.ServerAsync(async db => (await db.Users.FindAsync([account], Cancellation))!.Email!);
        foreach (var where in Elsewhere)
        {
            using var browser = Desk.Browser();
            var page = await browser.GetAsync($"/sign-in?next={Uri.EscapeDataString(where)}");
            Assert.True(IsOurs(page.Document.QuerySelector("passkey-button")!.GetAttribute("next")!), where);
            var token = page.Value("__RequestVerificationToken");
            var answer = await browser.SendAsync(new HttpRequestMessage(HttpMethod.Post, WebBrowser.Address($"/sign-in?next={Uri.EscapeDataString(where)}"))
            {
                Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["email"] = email, ["password"] = "open sesame" }),
            });

            Assert.Equal((HttpStatusCode.Redirect, true), (answer.StatusCode, IsOurs(answer.Headers.GetValues("Location").Single())));
        }
    }

    private static async Task<IEnumerable<string>> LeadsOutAsync(WebBrowser browser, string path)
    {
        var answer = await browser.SendAsync(new HttpRequestMessage(HttpMethod.Get, WebBrowser.Address(path)));
        return answer.Headers.TryGetValues("Location", out var locations) && locations.FirstOrDefault(one => !IsOurs(one)) is { } place ? [$"{path}: {place}"] : [];
    }

    // As browsers read it: tabs and line ends are left out, a backslash is a slash.
    private static bool IsOurs(string location)
    {
        var read = string.Concat(location.Trim().Where(letter => letter is not ('\t' or '\n' or '\r'))).Replace('\\', '/');
        return !read.StartsWith("//", StringComparison.Ordinal) && new Uri(new Uri("http://localhost/"), read) is { Host: "localhost", Scheme: "http" };
    }
}
