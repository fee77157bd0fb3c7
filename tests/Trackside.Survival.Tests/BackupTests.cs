using System.Net;

namespace Trackside.Survival.Tests;

/// <summary>A backup that is taken while people record.</summary>
public abstract class BackupTests(TestStore store) : SurvivalTests(store)
{
    private const int Each = 120;
    private const int Before = 60;

    [Fact]
    public async Task Backup_taken_under_load_restores_to_one_moment_with_all_that_was_acknowledged_before_it_began()
    {
        var squad = await SquadAsync(coaches: 4, athletes: 3);
        var server = await StartAsync();
        var writers = await WritersAsync(squad, () => new ToProcess(() => server.Address));
        var writing = Task.WhenAll(writers.Select(writer => writer.WriteAsync(Each, Cancellation)));
        while (writers.Sum(writer => writer.Acknowledged.Count) < Before && !writing.IsCompleted)
        {
            await Task.Delay(5, Cancellation);
        }

        var known = writers.SelectMany(writer => writer.Acknowledged).ToList();
        var file = Path.Combine(Folder, "under-load.zip");
        var backup = await ServerProcess.RunAsync(Folder, Settings, "backup", file);
        await writing;
        var (folder, settings) = await EmptyAsync();
        var restore = await ServerProcess.RunAsync(folder, settings, "restore", file);

        Assert.True(backup.Code == 0, backup.Said);
        Assert.True(restore.Code == 0, restore.Said);
        await using var db = RecordingSquad.Open(folder, settings);
        await Ledger.HoldsAsync(db, squad, known, Cancellation);
        var restored = Owned(await ServerProcess.StartAsync(folder, settings));
        var coach = new WebBrowser(new ToProcess(() => restored.Address), TimeProvider.System);
        var grid = await (await coach.GetAsync("/sign-in")).PostAsync("Sign in", ("email", RecordingSquad.Mail(1)), ("password", RecordingSquad.Password));
        Assert.Equal(HttpStatusCode.OK, (await grid.Browser.GetAsync(squad.GridPath)).Status);
    }

    /// <summary>Another store without anything, and its data folder.</summary>
    private protected abstract Task<(string Folder, IReadOnlyDictionary<string, string> Settings)> EmptyAsync();
}

public sealed class BackupTestsOnSqlite(SqliteFiles store) : BackupTests(store)
{
    private protected override Task<(string Folder, IReadOnlyDictionary<string, string> Settings)> EmptyAsync() =>
        Task.FromResult((Directory.CreateDirectory(Path.Combine(Folder, "restored")).FullName, Settings));
}

public sealed class BackupTestsOnPostgres(PostgresServer store) : BackupTests(store)
{
    private readonly PostgresServer _store = store;

    private protected override async Task<(string Folder, IReadOnlyDictionary<string, string> Settings)> EmptyAsync() =>
        (Directory.CreateDirectory(Path.Combine(Folder, "restored")).FullName, await _store.EmptyAsync());
}
