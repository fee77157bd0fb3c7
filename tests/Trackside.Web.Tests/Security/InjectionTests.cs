using System.Net;
using System.Text.RegularExpressions;

namespace Trackside.Web.Tests.Security;

/// <summary>What people type comes out as what they typed: no markup, no formula, no header, no path.</summary>
public sealed partial class InjectionTests(SqliteFiles store) : DeskTests(store)
{
    private const string Markup = "\"'><xss-mark onmark=1><a href=javascript:mark()>&lt;x</a>${{1}}";
    private const string Formula = "=HYPERLINK(1)";
    private const string Header = "Ada\r\nX-Evil: 1\";filename=../../evil.exe\0";

    [Fact]
    public async Task Markup_that_somebody_types_is_shown_letter_by_letter_on_every_page()
    {
        var (coach, walk) = await Walk.BeginAsync(Desk, Markup, $"3x400 @ 72 r60s\n{Markup}");
        const string link = "a-link-of-letters-0123";
        await Desk.ServerAsync(async db =>
        {
            (await db.Athletes.FindAsync([walk.Athlete], Cancellation))!.LinkToken = link;
            await db.SaveChangesAsync(Cancellation);
        });
        string[] starts = [$"/squads/{coach.Squad}", $"/squads/{coach.Squad}/people", $"/squads/{coach.Squad}/sessions", $"/squads/{coach.Squad}/log", $"/squads/{coach.Squad}/settings", $"/squads/{coach.Squad}/members", "/account", "/habits", "/squads", $"/a/{link}"];

        var sent = await Planted.SendAsync(coach, Markup, starts);
        await Planted.WriteAsync(Desk, Markup);
        var seen = new List<(string Path, string Kind, string Body)>();
        foreach (var (_, path) in walk.Of("GET").Where(one => !one.Path.StartsWith("/explain", StringComparison.Ordinal) && !one.Path.EndsWith(".zip", StringComparison.Ordinal)))
        {
            var answer = await coach.SendAsync(new HttpRequestMessage(HttpMethod.Get, WebBrowser.Address(path.Replace("no-such-link", link))));
            seen.Add((path, answer.Content.Headers.ContentType?.MediaType ?? "", await answer.Content.ReadAsStringAsync(Cancellation)));
        }

        foreach (var path in new[] { $"/sign-in?next={Uri.EscapeDataString(Markup)}", $"/squads/{coach.Squad}/sessions/new?text={Uri.EscapeDataString(Markup)}", $"/squads/{coach.Squad}/log/search?q={Uri.EscapeDataString(Markup)}", $"/squads/{coach.Squad}/people/{walk.Athlete}?out={Uri.EscapeDataString(Markup)}", "/" + Uri.EscapeDataString(Markup) })
        {
            using var guest = Desk.Browser();
            seen.Add((path, "text/html", (await (path.StartsWith("/sign-in", StringComparison.Ordinal) ? guest : coach).GetAsync(path)).Body));
        }

        var all = sent.Select(page => (page.Path, Kind: page.Response.Content.Headers.ContentType?.MediaType ?? "", page.Body)).Concat(seen).ToList();
        Assert.Empty(all.Where(one => one.Kind is "text/html" or "image/svg+xml" && IsMarked(one.Body)).Select(one => one.Path));
        Assert.Empty(sent.Where(page => page.Status == HttpStatusCode.InternalServerError).Select(page => page.Path));
        Assert.Empty(Desk.Errors);
        Assert.True(all.Count(one => one.Body.Contains("&lt;xss-mark", StringComparison.Ordinal)) > 40, "The text was hardly shown at all.");
        Assert.True(sent.Count > 40, $"Only {sent.Count} answers were seen.");
    }

    [Fact]
    public async Task No_cell_of_a_file_is_a_formula()
    {
        var (coach, walk) = await Walk.BeginAsync(Desk, Formula);
        await Desk.RecordAsync(await Desk.ViewerAsync(coach.Account), walk.Session);
        await Planted.WriteAsync(Desk, Formula);
        var (formulas, held) = (new List<string>(), 0);
        foreach (var path in Files(walk, ".csv"))
        {
            var body = await (await coach.SendAsync(new HttpRequestMessage(HttpMethod.Get, WebBrowser.Address(path)))).Content.ReadAsStringAsync(Cancellation);
            held += Cells().Matches(body).Count(cell => cell.Groups["cell"].Value.Trim('"').StartsWith("'=", StringComparison.Ordinal));
            formulas.AddRange(Cells().Matches(body).Select(cell => cell.Groups["cell"].Value.Trim('"')).Where(cell => cell.Length > 0 && "=+-@\t".Contains(cell[0], StringComparison.Ordinal) && !Numbers().IsMatch(cell)).Select(cell => $"{path}: {cell}"));
        }

        Assert.Empty(formulas);
        Assert.True(held > 0, "The text stood in no file.");
    }

    [Fact]
    public async Task Names_of_files_are_letters_and_no_name_writes_a_header()
    {
        var (coach, walk) = await Walk.BeginAsync(Desk, "Ada Example");
        await Planted.WriteAsync(Desk, Header);
        var files = 0;
        foreach (var path in Files(walk, ".csv", ".svg"))
        {
            var answer = await coach.SendAsync(new HttpRequestMessage(HttpMethod.Get, WebBrowser.Address(path)));
            Assert.False(answer.Headers.Contains("X-Evil") || answer.Content.Headers.Contains("X-Evil"));
            if (answer.Content.Headers.TryGetValues("Content-Disposition", out var names))
            {
                files++;
                Assert.Matches(@"^attachment; filename=[a-z0-9-]{1,90}\.(csv|svg); filename\*=UTF-8''[a-z0-9-]{1,90}\.(csv|svg)$", Assert.Single(names));
            }
        }

        Assert.True(files > 4, $"Only {files} files came.");
    }

    [Fact]
    public async Task Line_ends_in_an_address_write_no_header()
    {
        var (coach, walk) = await Walk.BeginAsync(Desk);
        foreach (var (_, path) in walk.Of("GET"))
        {
            var answer = await coach.SendAsync(new HttpRequestMessage(HttpMethod.Get, WebBrowser.Address($"{path}?next=%2F%0D%0AX-Evil:%201&done=%0D%0AX-Evil:%201&q=%0D%0AX-Evil:%201&edit=%0D%0A")));
            Assert.False(answer.Headers.Contains("X-Evil"));
            Assert.True((int)answer.StatusCode < 500, path);
        }
    }

    [Fact]
    public async Task Secrets_in_addresses_go_to_no_other_host_and_are_kept_nowhere()
    {
        var coach = await Desk.CoachAsync();
        var made = await (await coach.GetAsync($"/squads/{coach.Squad}/members")).PostAsync("Make link");
        var link = new Uri(made.Document.QuerySelector("#link")!.GetAttribute("value")!).AbsolutePath;

        var page = await Desk.Browser().GetAsync(link);

        Assert.Contains("same-origin", page.Response.Headers.GetValues("Referrer-Policy").Single());
        Assert.True(page.Response.Headers.CacheControl is { NoStore: true });
        Assert.Empty(page.Document.QuerySelectorAll("[href^=http], [src^=http], [action^=http]"));
        Assert.DoesNotContain(Desk.Errors, line => line.Contains(link, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Files(Walk walk, params string[] endings) => walk.Of("GET").Select(one => one.Path.Replace("/athletes/2026/", $"/athletes/{walk.Athlete}/")).Where(path => endings.Any(path.EndsWith));

    private static bool IsMarked(string body)
    {
        var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(body);
        return body.Contains("<xss-mark", StringComparison.OrdinalIgnoreCase) || document.QuerySelector("xss-mark, [onmark], a[href^='javascript'], [src^='javascript']") is not null;
    }

    [GeneratedRegex("""(?<=^|,|\n)(?<cell>"([^"]|"")*"|[^,\r\n"]*)""", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Cells();

    [GeneratedRegex(@"^[+\-−±]?[\d:.,]+%?$", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Numbers();
}
