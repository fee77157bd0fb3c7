using System.Data.Common;
using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Trackside.Web.Webhooks;

namespace Trackside.Survival.Tests;

/// <summary>The database of an earlier release, opened by this one.</summary>
public abstract class UpgradeTests(ReleaseStore store) : DeskTests(store)
{
    /// <summary>The release.</summary>
    protected Release Release => store.Release;

    public override async ValueTask InitializeAsync()
    {
        // What was written to be forgotten is there as long as it is the day of then; and whom webhooks are sent to is nowhere, so that no test asks the network.
        Desk.Clock.Set(Release.LeftAt);
        Desk.Changed = services => services.AddSingleton<HostLookup>((_, _) => Task.FromResult<IPAddress[]>([]));
        await base.InitializeAsync();
    }

    [Fact]
    public async Task Every_row_is_still_there_field_by_field()
    {
        var listed = await store.ListedAsync();

        Assert.Equal(Release.Rows, listed.Sum(table => table.Value.Count));
        foreach (var (table, rows) in listed)
        {
            var there = await RowsAsync(table);
            Assert.All(rows, row => Assert.Contains(there, one => row.All(field => one.TryGetValue(field.Key, out var value) && value == field.Value)));
        }

        Assert.Empty(await Desk.ServerAsync(db => db.Database.GetPendingMigrationsAsync(Cancellation)));
    }

    [Fact]
    public async Task Everybody_comes_in_by_their_old_password_or_their_old_link()
    {
        foreach (var (name, mail) in new[] { ("Coach", Release.Coach), ("Assistant", "assistant@example.org"), ("Ada", "ada@example.org"), ("Guardian", "guardian@example.org"), ("Reader", "reader@example.org") })
        {
            var page = await SignInAsync(mail);

            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.StartsWith("/squads/", page.Path);
            Assert.Contains(name, page.Text(".menu.person summary"));
        }

        var card = await Desk.Browser().GetAsync(Release.AthletesLink);
        var invited = await Desk.Browser().GetAsync(Release.Invite);

        Assert.Contains("Ada Example", card.Text());
        Assert.Equal((HttpStatusCode.OK, true), (invited.Status, invited.Has("form[method=post]")));
    }

    [Fact]
    public async Task Recording_goes_on_where_it_stopped()
    {
        var coach = await SignInAsync(Release.Coach);
        var (session, ada) = await Desk.ServerAsync(async db => (
            await db.Sessions.SingleAsync(row => row.Title == "Tuesday «track»", Cancellation), await db.Athletes.SingleAsync(row => row.Name == "Ada Example", Cancellation)));
        var grid = await coach.Browser.GetAsync($"/squads/{session.SquadId}/sessions/{session.Id}/record");

        var after = await grid.PostAsync("Save", ($"cell:{ada.Id}:rep-4", "2:57"));

        Assert.Equal(HttpStatusCode.OK, after.Status);
        Assert.Equal("3:01.2", grid.Value($"cell:{ada.Id}:rep-1"));
        Assert.Equal("windy on the back straight\n<b>not bold</b>", grid.Value($"cell:{ada.Id}:note"));
        Assert.Equal(session.Version + 1, await Desk.ServerAsync(db => db.Results.Where(row => row.SessionId == session.Id && row.AthleteId == ada.Id && row.Rep == 4).Select(row => row.Version).SingleAsync(Cancellation)));
    }

    protected async Task<WebPage> SignInAsync(string mail) => await (await Desk.Browser().GetAsync("/sign-in")).PostAsync("Sign in", ("email", mail), ("password", Release.Password));

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

public sealed class Part3UpgradeTestsOnSqlite() : UpgradeTests(new ReleaseFile(Release.Part3));

public sealed class Part3UpgradeTestsOnPostgres(PostgresServer server) : UpgradeTests(new ReleaseDump(Release.Part3, server));
