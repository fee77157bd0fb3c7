using System.Text.RegularExpressions;

namespace Trackside.EndToEnd.Tests;

/// <summary>Visits every kind of page that links lead to, from a first one on, and keeps what is wrong with each.</summary>
/// <remarks>Of addresses that differ in an identity, a day or a number alone, one is visited, beside those that one begins with.</remarks>
internal sealed partial class Crawl(Person person, Uri server, bool looksForBarriers = true, int mostKinds = 200)
{
    private readonly Queue<string> _ahead = new();
    private readonly HashSet<string> _kinds = [];

    /// <summary>The addresses that were visited.</summary>
    public List<string> Visited { get; } = [];

    /// <summary>What is wrong, a line each.</summary>
    public List<string> Wrong { get; } = [];

    public async Task FromAsync(params string[] addresses)
    {
        foreach (var address in addresses)
        {
            _kinds.Add(KindOf(address));
            _ahead.Enqueue(address);
        }

        while (_ahead.TryDequeue(out var path))
        {
            await VisitAsync(path);
        }
    }

    private async Task VisitAsync(string path)
    {
        Visited.Add(path);
        if (await IsFileAsync(path))
        {
            return;
        }

        var faults = person.Faults.Count;
        var status = await person.GoAsync(path);
        Wrong.AddRange(person.Faults.Skip(faults));
        if (status >= 400)
        {
            Wrong.Add($"{path}: {status}, though a page links to it");
            return;
        }

        if (await person.OverflowAsync() is { } tooWide)
        {
            Wrong.Add($"{path}: {tooWide}");
        }

        Wrong.AddRange((looksForBarriers ? await person.BarriersAsync() : []).Select(barrier => $"{path}: {barrier}"));
        await person.ShotAsync(KindOf(path));
        foreach (var link in await person.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('a[href]')].map(link => link.href)"))
        {
            Notice(link);
        }
    }

    // Downloads are no pages; that they come is enough.
    private async Task<bool> IsFileAsync(string path)
    {
        if (!Files().IsMatch(path.Split('?')[0]))
        {
            return false;
        }

        var answer = await person.Page.Context.APIRequest.GetAsync(path);
        if (!answer.Ok)
        {
            Wrong.Add($"{path}: {answer.Status}, though a page links to it");
        }

        return true;
    }

    private void Notice(string link)
    {
        var address = new Uri(server, link);
        if (link.Contains("&amp;", StringComparison.Ordinal))
        {
            Wrong.Add($"{person.Page.Url}: a link to {link}, whose & were written twice over");
        }

        if (address.Authority == server.Authority && _kinds.Count < mostKinds && _kinds.Add(KindOf(address.PathAndQuery)))
        {
            _ahead.Enqueue(address.PathAndQuery);
        }
    }

    // /squads/0198…/log/2026-05-18?kind=Speed → squads/id/log/day?kind
    private static string KindOf(string path)
    {
        var parts = path.Split('?');
        var kind = Explained().Replace(Tokens().Replace(Numbers().Replace(Days().Replace(Ids().Replace(parts[0], "id"), "day"), "/n"), "/a/token"), "/explain/model");
        var asked = parts.Length > 1 ? string.Join('&', parts[1].Split('&').Select(field => field.Split('=')[0]).Distinct().Order(StringComparer.Ordinal)) : "";
        return $"{kind}?{asked}".Trim('/', '?') is { Length: > 0 } named ? named : "first";
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Ids();

    [GeneratedRegex(@"\d{4}-\d{2}(-\d{2})?", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Days();

    [GeneratedRegex(@"/\d+(?=/|$|\.)", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Numbers();

    [GeneratedRegex("^/explain/.+", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Explained();

    [GeneratedRegex("^/a/[^/]+", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Tokens();

    [GeneratedRegex(@"\.(csv|svg|png|json|ics|zip)$", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Files();
}
