using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Microsoft.Net.Http.Headers;

namespace Trackside.Desks;

/// <summary>A browser without script: it keeps cookies, follows redirects and sends forms as the page has them.</summary>
public sealed class WebBrowser(HttpMessageHandler server, TimeProvider clock) : IDisposable
{
    private const int MostRedirects = 5;

    private readonly HttpMessageInvoker _server = new(server);

    /// <summary>The cookies it holds, by name.</summary>
    public IDictionary<string, string> Cookies { get; } = new Dictionary<string, string>();

    /// <summary>Who is signed in, where somebody is.</summary>
    public Guid Account { get; set; }

    /// <summary>The squad that whoever is signed in belongs to, where it is one.</summary>
    public Guid Squad { get; set; }

    /// <summary>What it says of the languages it likes: <c>es</c>.</summary>
    public string Language { get; set; } = "en";

    /// <summary>The page it shows.</summary>
    public WebPage? Page { get; private set; }

    /// <summary>Opens a page.</summary>
    public Task<WebPage> GetAsync(string path) => OpenAsync(new HttpRequestMessage(HttpMethod.Get, Address(path)));

    /// <summary>Sends a form that stands on no page: what is tried by who makes requests by hand. Carries no token but the one given.</summary>
    public Task<WebPage> PostAsync(string path, params (string Name, string Value)[] fields) => OpenAsync(new HttpRequestMessage(HttpMethod.Post, Address(path)) { Content = FormOf(fields) });

    /// <summary>Sends JSON as an island does, with the token of the page it shows.</summary>
    public async Task<(HttpStatusCode Status, JsonElement Json)> PostJsonAsync(string path, object body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Address(path)) { Content = JsonContent.Create(body, options: JsonSerializerOptions.Web) };
        request.Headers.Add("RequestVerificationToken", Page?.Document.QuerySelector("meta[name=csrf]")?.GetAttribute("content"));
        return await JsonOfAsync(await SendAsync(request));
    }

    /// <summary>Asks for JSON as an island does.</summary>
    public async Task<(HttpStatusCode Status, JsonElement Json)> GetJsonAsync(string path) => await JsonOfAsync(await SendAsync(new HttpRequestMessage(HttpMethod.Get, Address(path))));

    /// <summary>Sends a request as it is and follows nothing; cookies go along and come back.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        request.Headers.Add("Accept-Language", Language);
        if (Cookies.Count > 0)
        {
            request.Headers.Add("Cookie", string.Join("; ", Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        }

        var response = await _server.SendAsync(request, TestContext.Current.CancellationToken);
        foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? SetCookieHeaderValue.ParseList([.. set]) : [])
        {
            if (cookie.Expires < clock.GetUtcNow() || cookie.MaxAge <= TimeSpan.Zero)
            {
                Cookies.Remove(cookie.Name.ToString());
            }
            else
            {
                Cookies[cookie.Name.ToString()] = cookie.Value.ToString();
            }
        }

        return response;
    }

    public void Dispose() => _server.Dispose();

    internal async Task<WebPage> OpenAsync(HttpRequestMessage request)
    {
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            var response = await SendAsync(request);
            if (response.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther or HttpStatusCode.MovedPermanently)
            {
                request = new HttpRequestMessage(HttpMethod.Get, new Uri(request.RequestUri!, response.Headers.Location!));
                continue;
            }

            var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            return Page = new WebPage(this, response, request.RequestUri!.PathAndQuery, body, new HtmlParser().ParseDocument(body));
        }

        throw new InvalidOperationException($"Sent from page to page without end, at last to {request.RequestUri}.");
    }

    internal static Uri Address(string path) => new(new Uri("http://localhost/"), path);

    internal static FormUrlEncodedContent FormOf(IEnumerable<(string Name, string Value)> fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value.ReplaceLineEndings("\r\n"))));

    private static async Task<(HttpStatusCode Status, JsonElement Json)> JsonOfAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (response.StatusCode, text.StartsWith('{') || text.StartsWith('[') ? JsonElement.Parse(text) : default);
    }
}
