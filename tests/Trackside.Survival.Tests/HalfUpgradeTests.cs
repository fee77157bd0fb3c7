using Microsoft.EntityFrameworkCore;
using Trackside.Web.Store;

namespace Trackside.Survival.Tests;

/// <summary>An upgrade that was killed where SQLite leaves tables half changed.</summary>
public sealed class HalfUpgradeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("trackside-half-").FullName;

    private string File => Path.Combine(_folder, "trackside.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Upgrade_that_was_interrupted_is_taken_back_and_begun_anew()
    {
        await Release.Part3.UnpackAsync("trackside.db", File);
        await Release.Part3.UnpackAsync("trackside.db", Path.Combine(_folder, "before-upgrade-1.db"));
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
