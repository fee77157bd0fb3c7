using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Trackside.Benchmarks;

/// <summary>One browser at a server: keeps its cookies, signs in by the form, finds the pages there are to read.</summary>
internal sealed partial class LoadVisitor : IDisposable
{
    // Of each kind of page so many at most: a hundred sessions are asked as a few.
    private const int MostOfAKind = 12;
    private const int MostFollowed = 40;

    private readonly HttpClient _http;

    public LoadVisitor(Uri url)
    {
        var handler = new SocketsHttpHandler { MaxConnectionsPerServer = 256, CookieContainer = new CookieContainer(), AutomaticDecompression = DecompressionMethods.None, UseProxy = false };
        _http = new HttpClient(handler) { BaseAddress = url, Timeout = TimeSpan.FromSeconds(30) };
    }

    /// <summary>Posts the form of the sign-in page, with the token that it carries.</summary>
    public async Task<bool> SignInAsync(string user, string password, CancellationToken cancellation)
    {
        var page = await new HtmlParser().ParseDocumentAsync(await _http.GetStringAsync("/sign-in", cancellation), cancellation);
        var form = page.Forms.OfType<IHtmlFormElement>().FirstOrDefault(one => one.QuerySelector("input[type=password]") is not null);
        if (form is null)
        {
            return false;
        }

        var fields = form.QuerySelectorAll("input[name]").OfType<IHtmlInputElement>().Where(input => input.Type is not ("checkbox" or "radio"))
            .Select(input => KeyValuePair.Create(input.Name!, input.Type switch { "password" => password, "email" or "text" => user, _ => input.Value }));
        var action = form.GetAttribute("action") is { Length: > 0 } set ? set : "/sign-in";
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await _http.PostAsync(action, content, cancellation);
        return answer.IsSuccessStatusCode && !answer.RequestMessage!.RequestUri!.AbsolutePath.StartsWith("/sign-in", StringComparison.Ordinal);
    }

    /// <summary>The pages that can be reached from the first one by two links, a few of each kind.</summary>
    public async Task<IReadOnlyList<string>> FindPagesAsync(CancellationToken cancellation)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal) { "/" };
        var first = await LinksAsync("/", cancellation);
        found.UnionWith(first);
        foreach (var path in first.Take(MostFollowed))
        {
            found.UnionWith(await LinksAsync(path, cancellation));
        }

        return [.. found.GroupBy(KindOf).SelectMany(kind => kind.Take(MostOfAKind))];
    }

    /// <summary>What kind of page a path is: its words without keys and days.</summary>
    public static string KindOf(string path) => Keys().Replace(path.Split('?')[0], "…");

    /// <summary>Asks a page and reads it to its end.</summary>
    public async Task<(bool IsGood, long Bytes)> AskAsync(string path, CancellationToken cancellation)
    {
        using var answer = await _http.GetAsync(path, HttpCompletionOption.ResponseHeadersRead, cancellation);
        var body = await answer.Content.ReadAsByteArrayAsync(cancellation);
        return (answer.StatusCode == HttpStatusCode.OK, body.Length);
    }

    public void Dispose() => _http.Dispose();

    private async Task<List<string>> LinksAsync(string path, CancellationToken cancellation)
    {
        using var answer = await _http.GetAsync(path, cancellation);
        if (answer.Content.Headers.ContentType?.MediaType != "text/html")
        {
            return [];
        }

        var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(cancellation), cancellation);
        return [.. page.QuerySelectorAll("a[href^='/']").Select(link => link.GetAttribute("href")!.Split('#')[0]).Where(IsRead).Distinct(StringComparer.Ordinal)];
    }

    private static bool IsRead(string path) => !path.StartsWith("//", StringComparison.Ordinal) && !path.StartsWith("/sign-", StringComparison.Ordinal);

    [GeneratedRegex("[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}|[0-9]{4}-[0-9]{2}-[0-9]{2}|(?<=/)[0-9]+", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Keys();
}
