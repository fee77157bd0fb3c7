using System.Data.Common;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Trackside.Web.Store;

namespace Trackside.Survival.Tests;

/// <summary>The database of the release before this one, opened by this one.</summary>
public abstract class UpgradeTests(TestStore store, string listing) : DeskTests(store)
{
    [Fact]
    public async Task Every_row_is_still_there_field_by_field()
    {
        var listed = JsonSerializer.Deserialize<Dictionary<string, List<Dictionary<string, string?>>>>(await File.ReadAllTextAsync(Part3.PathOf(listing), Cancellation))!;

        Assert.Equal((33, 39, 5), (listed["Results"].Count, listed["Changes"].Count, listed["AspNetUsers"].Count));
        foreach (var (table, rows) in listed)
        {
            var there = await RowsAsync(table);
            Assert.All(rows, row => Assert.Contains(there, one => row.All(field => one.TryGetValue(field.Key, out var value) && value == field.Value)));
        }

        Assert.Empty(await Desk.ServerAsync(db => db.Database.GetPendingMigrationsAsync(Cancellation)));
    }

    [Fact]
    public async Task Everybody_signs_in_with_their_old_password()
    {
        foreach (var (name, mail) in new[] { ("Coach", Part3.Coach), ("Assistant", "assistant@example.org"), ("Ada", "ada@example.org"), ("Guardian", "guardian@example.org"), ("Reader", "reader@example.org") })
        {
            var page = await SignInAsync(mail);

            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.StartsWith("/squads/", page.Path);
            Assert.Contains(name, page.Text(".menu.person summary"));
        }
    }

    [Fact]
    public async Task Every_page_that_the_coach_can_follow_to_comes()
    {
        var coach = await SignInAsync(Part3.Coach);
        var crawl = new PageCrawl(coach.Browser);

        await crawl.FromAsync(coach.Path);

        Assert.Empty(crawl.Wrong);
        Assert.True(crawl.Visited.Count > 30, string.Join('\n', crawl.Visited));
        Assert.Empty(Desk.Errors);
    }

    [Fact]
    public async Task Old_links_still_lead_where_they_led()
    {
        var card = await Desk.Browser().GetAsync(Part3.AthletesLink);
        var invited = await Desk.Browser().GetAsync(Part3.Invite);

        Assert.Contains("Ada Example", card.Text());
        Assert.Equal((HttpStatusCode.OK, true), (invited.Status, invited.Has("form[method=post]")));
    }

    [Fact]
    public async Task Recording_goes_on_where_it_stopped()
    {
        var coach = await SignInAsync(Part3.Coach);
        var (session, ada) = await Desk.ServerAsync(async db => (
            await db.Sessions.SingleAsync(row => row.Title == "Tuesday «track»", Cancellation), await db.Athletes.SingleAsync(row => row.Name == "Ada Example", Cancellation)));
        var grid = await coach.Browser.GetAsync($"/squads/{session.SquadId}/sessions/{session.Id}/record");

        var after = await grid.PostAsync("Save", ($"cell:{ada.Id}:rep-4", "2:57"));

        Assert.Equal(HttpStatusCode.OK, after.Status);
        Assert.Equal("3:01.2", grid.Value($"cell:{ada.Id}:rep-1"));
        Assert.Equal("windy on the back straight\n<b>not bold</b>", grid.Value($"cell:{ada.Id}:note"));
        Assert.Equal(session.Version + 1, await Desk.ServerAsync(db => db.Results.Where(row => row.SessionId == session.Id && row.AthleteId == ada.Id && row.Rep == 4).Select(row => row.Version).SingleAsync(Cancellation)));
    }

    private async Task<WebPage> SignInAsync(string mail) => await (await Desk.Browser().GetAsync("/sign-in")).PostAsync("Sign in", ("email", mail), ("password", Part3.Password));

    private Task<List<Dictionary<string, string?>>> RowsAsync(string table) => Desk.ServerAsync(async db =>
    {
        var connection = db.Database.GetDbConnection();
        await db.Database.OpenConnectionAsync(Cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\"";
        await using var reader = await command.ExecuteReaderAsync(Cancellation);
        var rows = new List<Dictionary<string, string?>>();
        while (await reader.ReadAsync(Cancellation))
        {
            rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, column => Spelled(reader, column), StringComparer.Ordinal));
        }

        return rows;
    });

    // As the listing has it: see MakeFixture.cs.txt there.
    private static string? Spelled(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetValue(column) switch
    {
        byte[] bytes => Convert.ToHexStringLower(bytes),
        bool truth => truth ? "1" : "0",
        DateTime moment => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        var other => other.ToString(),
    };
}

public sealed class UpgradeTestsOnSqlite() : UpgradeTests(new Part3Files(), "sqlite.json");

public sealed class UpgradeTestsOnPostgres(PostgresServer server) : UpgradeTests(new Part3Dump(server), "postgres.json");

/// <summary>An upgrade that was killed where SQLite leaves tables half changed.</summary>
public sealed class HalfUpgradeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("trackside-half-").FullName;

    private string File => Path.Combine(_folder, "trackside.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Upgrade_that_was_interrupted_is_taken_back_and_begun_anew()
    {
        await Part3.UnpackAsync("trackside.db.gz", File);
        await Part3.UnpackAsync("trackside.db.gz", Path.Combine(_folder, "before-upgrade-1.db"));
        HalfUpgrade.Begin(File, Path.Combine(_folder, "before-upgrade-1.db"));
        await HalfChangeAsync();

        var said = await StartAsync();

        Assert.Contains("was interrupted", said);
        Assert.False(System.IO.File.Exists(Path.Combine(_folder, HalfUpgrade.Mark)));
        await using var db = TestStore.Sqlite(File);
        db.Viewer = Viewer.Server;
        Assert.Equal(33, await db.Results.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task First_start_that_was_interrupted_is_begun_anew()
    {
        HalfUpgrade.Begin(File, copy: null);
        await HalfChangeAsync();

        await StartAsync();

        await using var db = TestStore.Sqlite(File);
        Assert.Empty(await db.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken));
    }

    // A table that the changes would make, and cannot where it is there.
    private async Task HalfChangeAsync()
    {
        await using (var db = TestStore.Sqlite(File))
        {
            await db.Database.ExecuteSqlRawAsync("""CREATE TABLE "ApiTokens" ("Id" INTEGER)""", TestContext.Current.CancellationToken);
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    private async Task<string> StartAsync()
    {
        await using var server = await ServerProcess.StartAsync(_folder, new Dictionary<string, string>());
        await server.StopAsync();
        return server.Said;
    }
}
