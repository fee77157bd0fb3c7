using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace Trackside.Web.Tests.House;

public sealed partial class WebRulesTests
{
    private const string Folder = "src/Trackside.Web";

    private static readonly Assembly Web = typeof(Program).Assembly;

    private static readonly string[] Shared = ["Settings", "Store", "Components", "Meaning"];

    private static readonly Dictionary<string, string[]> Arrows = new()
    {
        [""] = [],
        ["Settings"] = [],
        ["Store"] = ["Settings"],
        ["Components"] = ["Settings", "Store"],
        ["Meaning"] = ["Settings", "Store", "Components"],
        ["Api"] = Shared,
        ["Accounts"] = [.. Shared, "Api"],
        ["Squads"] = [.. Shared, "Api"],
        ["Athletes"] = [.. Shared, "Api"],
        ["Sessions"] = [.. Shared, "Api"],
        ["Logbook"] = [.. Shared, "Api"],
        ["Demo"] = Shared,
        ["Operations"] = [.. Shared, "Api"],
        ["Safeguarding"] = [.. Shared, "Api"],
        ["Archives"] = Shared,
        ["Webhooks"] = [.. Shared, "Api"],
        ["Live"] = [.. Shared, "Api"],
        ["Watch"] = Shared,
    };

    [Fact]
    public void Arrows_point_down_and_no_feature_knows_another() =>
        Assert.Empty(FolderArrows.Violations(Web, Arrows, "Trackside.Web").Where(line => !Gathers().IsMatch(line)).ToArray());

    [Fact]
    public void The_server_stands_on_the_libraries_and_the_web_and_not_on_the_command() =>
        Assert.Empty(HouseRules.StandsOn(Web).Where(name => !name.StartsWith("Microsoft.", StringComparison.Ordinal))
            .Except(["Trackside.Training", "Trackside.Notation", "Trackside.Charts", "Trackside.Telling", "Markdig", "Npgsql", "Npgsql.EntityFrameworkCore.PostgreSQL", "OpenTelemetry", "OpenTelemetry.Api", "OpenTelemetry.Exporter.OpenTelemetryProtocol", "QRCoder", "SQLitePCLRaw.core", "System.CommandLine"]));

    [Fact]
    public void Names_say_what_a_thing_is() => Assert.Empty(HouseRules.EmptyNames(Web));

    [Fact]
    public void Files_are_short_and_silence_no_warning() =>
        Assert.Empty(HouseRules.UnreadableFiles(Folder).Where(line => !line.Contains("/Migrations/", StringComparison.Ordinal) && !line.Contains("/Client/", StringComparison.Ordinal)).ToArray());

    [Fact]
    public void Pages_are_short_too() =>
        Assert.Empty(Directory.EnumerateFiles(Repository.PathOf(Folder), "*.razor", SearchOption.AllDirectories).Where(file => File.ReadAllLines(file).Length > 250).ToArray());

    [Fact]
    public void Addresses_in_pages_are_written_plainly_for_Razor_writes_their_ampersands() =>
        Assert.Empty(Directory.EnumerateFiles(Repository.PathOf(Folder), "*.razor", SearchOption.AllDirectories)
            .SelectMany(File.ReadLines).Where(line => line.Contains("&amp;", StringComparison.Ordinal)).ToArray());

    [Fact]
    public void No_query_goes_round_the_filters_or_round_the_model()
    {
        var found =
            from source in Repository.Sources(Folder)
            let mayWriteSql = SqlRooms().IsMatch(source.Path)
            from line in source.Lines
            where AroundFilters().IsMatch(line) || (!mayWriteSql && RawSql().IsMatch(line))
            select $"{source.Path}: {line.Trim()}";

        Assert.Empty(found);
    }

    [Fact]
    public void Rows_that_have_rights_are_written_by_saving_them_so_that_the_rights_are_held()
    {
        var found =
            from source in Repository.Sources(Folder)
            where !SqlRooms().IsMatch(source.Path)
            let text = string.Join('\n', source.Lines)
            from Match match in WrittenAtOnce().Matches(text)
            where !WithoutSquad().IsMatch(match.Value) && !IsKnown(source.Path, match.Value) && !IsServer().IsMatch(text[Math.Max(0, match.Index - 700)..match.Index])
            select $"{source.Path}: {match.Value}";

        Assert.Empty(found);
    }

    [Fact]
    public void Messages_and_their_copies_are_made_in_one_place() =>
        Assert.Empty(Repository.Sources(Folder).Where(source => !source.Path.EndsWith("Meaning/Messaging.cs", StringComparison.Ordinal) && !source.Path.Contains("/Archives/", StringComparison.Ordinal))
            .SelectMany(source => source.Lines.Where(line => MakesMessages().IsMatch(line)).Select(line => $"{source.Path}: {line.Trim()}")));

    [Fact]
    public void Migrations_of_SQLite_are_up_to_date_with_the_rows()
    {
        using var db = TestStore.Sqlite("none.db");

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void Migrations_of_PostgreSQL_are_up_to_date_with_the_rows()
    {
        using var db = TestStore.Postgres("Host=127.0.0.1");

        Assert.False(db.Database.HasPendingModelChanges());
    }

    // The lock that recording takes, and the state of a change that an undo takes back: both after the rights were held. The places that a link has left, counted by the server.
    private static bool IsKnown(string path, string statement) =>
        (path.EndsWith("Meaning/Recording.cs", StringComparison.Ordinal) && (statement.Contains("row.Version, row => row.Version") || statement.Contains("change.State, ChangeState.Undone")))
        || (path.EndsWith("Accounts/Joining.cs", StringComparison.Ordinal) && statement.Contains("row.Left, row => row.Left - 1"));

    [GeneratedRegex(@"\bnew (Message|MessageCopy)\b", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex MakesMessages();

    [GeneratedRegex("^Trackside.Web.Operations.(TracksideSetup|TracksideStart|SeedCommand)", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Gathers();

    [GeneratedRegex("Trackside.Web/(Store|Demo|Operations)/", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex SqlRooms();

    [GeneratedRegex(@"\bIgnoreQueryFilters\b", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex AroundFilters();

    [GeneratedRegex(@"\b(FromSql\w*|SqlQuery\w*|ExecuteSql\w*|CommandText)\b", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex RawSql();

    [GeneratedRegex(@"\bdb\.\w+[^;]*?\bExecute(Update|Delete)Async\([^;]*;", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex WrittenAtOnce();

    [GeneratedRegex(@"db\.Viewer = Viewer\.Server|new AsServer\(", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex IsServer();

    [GeneratedRegex(@"^db\.(SignedIn|FirstLinks|Users|ProtectionKeys|RateCounts|Leases|UserTokens|UserPasskeys)\b", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex WithoutSquad();
}
