using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Trackside.Survival.Tests;

/// <summary>Visits one page of every kind that links lead to, without script, and keeps what is wrong: answers of 400 and more, and addresses outside of the path that the server is to live under.</summary>
internal sealed partial class PageCrawl(WebBrowser browser, string under = "")
{
    private const int MostKinds = 200;

    private static readonly string[] Addresses = ["href", "src", "action", "formaction", "next"];

    // What people wrote, or what is drawn, may begin with a stroke and is no address.
    private static readonly string[] Words = ["value", "title", "placeholder", "aria-label", "content", "alt", "d", "pattern"];

    private readonly Queue<string> _ahead = new();
    private readonly HashSet<string> _kinds = new(StringComparer.Ordinal);

    public List<string> Visited { get; } = [];

    public List<string> Wrong { get; } = [];

    public async Task FromAsync(params string[] first)
    {
        foreach (var address in first)
        {
            Notice(address);
        }

        while (_ahead.TryDequeue(out var path))
        {
            await VisitAsync(path);
        }
    }

    private async Task VisitAsync(string path)
    {
        Visited.Add(path);
        WebPage page;
        try
        {
            page = await browser.GetAsync(path);
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException or AggregateException)
        {
            Wrong.Add($"{path}: {problem.Message} {problem.InnerException?.InnerException?.Message}");
            return;
        }

        if ((int)page.Status >= 400)
        {
            Wrong.Add($"{path}: {page.Status}");
        }
        else if (page.Response.Content.Headers.ContentType?.MediaType == "text/html")
        {
            foreach (var (element, name, address) in from element in page.Document.All from attribute in element.Attributes where !Words.Contains(attribute.Name) select (element, attribute.Name, attribute.Value))
            {
                await LookAsync(path, element, name, address);
            }
        }
    }

    private async Task LookAsync(string path, IElement element, string name, string address)
    {
        var isAddress = Addresses.Contains(name) || name.EndsWith("-url", StringComparison.Ordinal);
        if (!address.StartsWith('/') || address.StartsWith("//", StringComparison.Ordinal))
        {
            return;
        }

        if (!isAddress)
        {
            Wrong.Add($"{path}: {name}=\"{address}\" looks like an address, but no place is known that puts the path before it");
        }
        else if (!address.StartsWith(under + "/", StringComparison.Ordinal))
        {
            Wrong.Add($"{path}: {name}=\"{address}\" is outside of {under}");
        }
        else if (name is "href" or "src")
        {
            Notice(address);
        }
        else if (element.LocalName == "form" && element.GetAttribute("method") == "post" && _kinds.Add($"post {KindOf(address)}"))
        {
            // Without its token no form is taken; that there is one to refuse it is what is asked.
            var answer = await browser.PostAsync(address, ("nothing", ""));
            if ((int)answer.Status is 404 or 405 or >= 500)
            {
                Wrong.Add($"{path}: the form posts to {address}, which answers {answer.Status}");
            }
        }
    }

    private void Notice(string address)
    {
        if (_kinds.Count < MostKinds && _kinds.Add(KindOf(address)))
        {
            _ahead.Enqueue(address.Split('#')[0]);
        }
    }

    private static string KindOf(string address)
    {
        var parts = address.Split('#')[0].Split('?');
        var fields = parts.Length > 1 ? string.Join('&', parts[1].Split('&').Select(field => field.Split('=')[0]).Distinct().Order(StringComparer.Ordinal)) : "";
        return $"{Varying().Replace(parts[0], "…")}?{fields}";
    }

    [GeneratedRegex(@"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}|\d{4}-\d{2}(-\d{2})?|(?<=/)\d+(?=/|$|\.)|(?<=/explain/).+|(?<=/a/)[^/]+", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Varying();
}
