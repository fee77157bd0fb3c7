using System.Text.Json;
using System.Text.RegularExpressions;
using Trackside.Web.Components;
using Trackside.Web.Store;
using Trackside.Web.Watch;

namespace Trackside.Web.Tests.Watch;

public sealed partial class WatchPageTests(SqliteFiles store) : DeskTests(store)
{
    private static readonly string[] Counted = ["-one", "-many"];

    [Fact]
    public async Task Page_is_the_same_for_everybody_and_names_nobody()
    {
        var squad = await Desk.SquadAsync("A squad of its own");
        var account = await Desk.AccountAsync("Coach Example", new Habits { Language = "es", Comma = true });
        await Desk.AddedAsync(new Member { SquadId = squad, AccountId = account, Role = Role.HeadCoach }, row => row.Id);

        var mine = await (await Desk.SignedInAsync(account)).GetAsync("/watch");
        var anybodys = await Desk.Browser().GetAsync("/watch");

        Assert.Equal(anybodys.Body, mine.Body);
        Assert.DoesNotContain("Coach Example", mine.Body);
        Assert.DoesNotContain("A squad of its own", mine.Body);
    }

    [Fact]
    public async Task Page_carries_its_texts_in_all_languages_and_says_without_script_where_times_can_be_typed()
    {
        var page = await Desk.Browser().GetAsync("/watch");
        using var words = JsonDocument.Parse(page.Document.GetElementById("words")!.TextContent);

        Assert.Equal("Undo", words.RootElement.GetProperty("en").GetProperty("undo").GetString());
        Assert.Equal("Deshacer", words.RootElement.GetProperty("es").GetProperty("undo").GetString());
        Assert.Contains("Record", page.Document.QuerySelector("noscript")!.TextContent);
        Assert.Contains("Anotar", page.Document.QuerySelector("noscript")!.TextContent);
    }

    [Fact]
    public void Every_text_that_the_script_asks_for_is_there()
    {
        var known = WatchWords.All["en"].Keys.ToHashSet();

        Assert.Empty(Asked().Where(name => !known.Contains(name)).Distinct());
    }

    [Fact]
    public void No_text_is_there_that_nothing_asks_for()
    {
        var sources = string.Concat(Scripts().Select(File.ReadAllText));

        // Some are put together of two parts; the first of them stands there.
        Assert.Empty(WatchWords.All["en"].Keys.Where(name =>
            name != "no-script" && !sources.Contains($"'{name}'") && !Counted.Any(end => name.EndsWith(end, StringComparison.Ordinal) && sources.Contains($"'{name[..^end.Length]}'"))
            && !PutTogether(sources).Any(part => name.StartsWith(part, StringComparison.Ordinal))).ToArray());
    }

    private static IEnumerable<string> Asked() =>
        from script in Scripts()
        from Match match in Asks().Matches(File.ReadAllText(script))
        let name = match.Groups["name"].Value
        from one in match.Groups["how"].Value == "count" ? Counted.Select(end => name + end) : [name]
        select one;

    private static IEnumerable<string> PutTogether(string sources) => Parts().Matches(sources).Select(match => match.Groups["part"].Value).Append("hand-").Append("theme-").Append("language-");

    private static IEnumerable<string> Scripts() =>
        Directory.EnumerateFiles(Repository.PathOf("src/Trackside.Web/Client/watch"), "*.ts", SearchOption.AllDirectories).Where(file => !file.EndsWith(".test.ts", StringComparison.Ordinal));

    [GeneratedRegex(@"\b(?<how>say|count)\(\s*'(?<name>[a-zA-Z-]+)'", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Asks();

    [GeneratedRegex(@"say\(`(?<part>[a-z]+-)\$\{", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Parts();
}
