using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Trackside.Web.Store;

namespace Trackside.Web.Tests.Operations;

public abstract class DoctorTests(TestStore store) : DeskTests(store)
{
    [Fact]
    public async Task Server_that_is_well_has_no_fault()
    {
        await using var bench = Bench.At(Desk);

        var (code, findings) = await AskAsync(bench);

        Assert.Empty(findings.Where(finding => finding.Level == "fault").Select(finding => finding.What));
        Assert.Equal(0, code);
        Assert.Contains(findings, finding => finding is { About: "tables", Level: "ok" });
        Assert.Contains(findings, finding => finding is { About: "backup", Level: "warning" });
    }

    [Fact]
    public async Task What_is_wrong_in_the_store_is_told_with_its_cure()
    {
        var squad = await Desk.SquadAsync();
        var hook = await Desk.AddedAsync(new Webhook { SquadId = squad, Url = "https://example.org/", SealedSecret = "x", Events = "session.written", CreatedAt = Desk.Clock.GetUtcNow() }, row => row.Id);
        await Desk.AddedAsync(new WebhookDelivery { SquadId = squad, WebhookId = hook, Event = "session.written", Body = "{}", CreatedAt = Desk.Clock.GetUtcNow(), NextAt = Desk.Clock.GetUtcNow() }, row => row.Id);
        await using var bench = Bench.At(Desk);

        var late = (await AskAsync(bench)).Findings.Single(finding => finding.About == "webhooks");
        await Desk.ServerAsync(db => db.Database.ExecuteSqlRawAsync("""DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" = (SELECT MAX("MigrationId") FROM "__EFMigrationsHistory")""", Cancellation));
        var (code, behind) = await AskAsync(bench);

        Assert.Equal(("warning", "1 deliveries should have been tried an hour ago or longer."), (late.Level, late.What));
        Assert.Equal(1, code);
        var tables = behind.Single(finding => finding.About == "tables");
        Assert.Equal("fault", tables.Level);
        Assert.Contains("trackside-server migrate", tables.Cure);
    }

    private protected async Task<(int Code, IReadOnlyList<Told> Findings)> AskAsync(Bench bench)
    {
        var code = await bench.RunAsync("doctor", "--json");
        return (code, JsonSerializer.Deserialize<List<Told>>(bench.Said, JsonSerializerOptions.Web)!);
    }

    private protected sealed record Told(string Level, string About, string What, string Cure);
}

public sealed class DoctorTestsOnSqlite(SqliteFiles store) : DoctorTests(store)
{
    [Fact]
    public async Task Setting_that_cannot_be_is_a_fault_and_not_the_end()
    {
        await using var bench = Bench.At(Desk, "--Trackside:Demo=perhaps");

        var (code, findings) = await AskAsync(bench);

        Assert.Equal((1, "settings", "fault"), (code, findings.Single().About, findings.Single().Level));
    }

    [Fact]
    public async Task Broken_file_open_folder_and_loud_log_are_found()
    {
        await Desk.AthleteAsync(await Desk.SquadAsync(), "Ada");
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        await using (var file = new FileStream(Path.Combine(Desk.Folder, "trackside.db"), FileMode.Open, FileAccess.Write))
        {
            file.Seek(8_192, SeekOrigin.Begin);
            file.Write(new byte[16_384]);
        }

        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Desk.Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherRead);
        }

        await using var bench = Bench.At(Desk, "--Logging:LogLevel:Microsoft.AspNetCore=Information", "--urls=http://127.0.0.1:99999");

        var (code, findings) = await AskAsync(bench);

        Assert.Equal(1, code);
        Assert.Contains(findings, finding => finding is { Level: "fault", About: "soundness" } && finding.What.StartsWith("The database is broken", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding is { Level: "warning", About: "data folder" });
        Assert.Contains(findings, finding => finding is { Level: "warning", About: "log" });
        Assert.Contains(findings, finding => finding is { Level: "fault", About: "address" });
    }
}

public sealed class DoctorTestsOnPostgres(PostgresServer store) : DoctorTests(store);
