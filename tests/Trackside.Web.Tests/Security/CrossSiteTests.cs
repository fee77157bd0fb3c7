using System.Net;
using System.Text;

namespace Trackside.Web.Tests.Security;

/// <summary>What another site makes a coach's browser send.</summary>
public sealed class CrossSiteTests(SqliteFiles store) : DeskTests(store)
{
    private const string Field = "__RequestVerificationToken";

    [Fact]
    public async Task Nothing_is_changed_without_the_token_of_a_page_of_ours_nor_with_another_s()
    {
        var (coach, walk) = await Walk.BeginAsync(Desk);
        var thief = await Desk.CoachAsync("Another Coach");
        var foreign = (await thief.GetAsync("/account")).Value(Field);
        var own = coach.Cookies.ToDictionary();
        var let = new List<string>();
        var asked = 0;

        foreach (var method in new[] { "POST", "PUT", "PATCH", "DELETE" })
        {
            foreach (var (_, path) in walk.Of(method))
            {
                foreach (var (cookie, token, content) in new (string? Cookie, string? Token, HttpContent Content)[]
                {
                    (null, null, Form()),
                    (null, foreign, Form((Field, foreign))),
                    (thief.Cookies["form"], foreign, Form((Field, foreign))),
                    (null, null, new StringContent("{}", Encoding.UTF8, "application/json")),
                    (null, null, new StringContent("{}", Encoding.UTF8, "text/plain")),
                    (thief.Cookies["form"], foreign, new StringContent("{}", Encoding.UTF8, "application/json")),
                })
                {
                    coach.Cookies.Clear();
                    own.ToList().ForEach(one => coach.Cookies[one.Key] = one.Value);
                    if (cookie is not null)
                    {
                        coach.Cookies["form"] = cookie;
                    }

                    asked++;
                    var answer = await coach.SendAsync(Of(method, path, token, content));
                    if (answer.StatusCode is not (HttpStatusCode.BadRequest or HttpStatusCode.UnsupportedMediaType) && !(path.StartsWith("/api/", StringComparison.Ordinal) && (int)answer.StatusCode is >= 400 and < 500))
                    {
                        let.Add($"{method} {path} {content.Headers.ContentType}: {(int)answer.StatusCode}");
                    }
                }
            }
        }

        Assert.Empty(let);
        Assert.True(asked > 200);
    }

    [Fact]
    public async Task Token_of_before_signing_in_is_worth_nothing_after()
    {
        var browser = Desk.Browser();
        var before = (await browser.GetAsync("/sign-in")).Value(Field);
        var coach = await Desk.CoachAsync();
        browser.Cookies["trackside"] = coach.Cookies["trackside"];

        Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostAsync("/account/browsers/end", (Field, before))).Status);
        Assert.Equal("/account", (await coach.GetAsync("/account")).Path);
    }

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) => new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    private static HttpRequestMessage Of(string method, string path, string? token, HttpContent content)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), WebBrowser.Address(path)) { Content = content };
        request.Headers.Add("Origin", "https://elsewhere.example");
        request.Headers.Add("Referer", "https://elsewhere.example/page");
        if (token is not null)
        {
            request.Headers.Add("RequestVerificationToken", token);
        }

        return request;
    }
}
