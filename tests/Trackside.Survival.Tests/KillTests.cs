namespace Trackside.Survival.Tests;

/// <summary>What the server acknowledged is there after it was killed.</summary>
public abstract class KillTests(TestStore store) : SurvivalTests(store)
{
    private const int Each = 250;

    private static readonly int[] KilledAfter = [237, 708];

    [Fact]
    public async Task Everything_acknowledged_outlives_a_server_that_is_killed_twice_in_a_thousand_writes()
    {
        var squad = await SquadAsync(coaches: 4, athletes: 3);
        var server = await StartAsync();
        var writers = await WritersAsync(squad, () => new ToProcess(() => server.Address));

        var writing = Task.WhenAll(writers.Select(writer => writer.WriteAsync(Each, Cancellation)));
        foreach (var count in KilledAfter)
        {
            await HasAsync(writers, count, writing);
            await server.KillAsync();
            var known = writers.SelectMany(writer => writer.Acknowledged).ToList();
            await using (var db = Open())
            {
                await Ledger.HoldsAsync(db, squad, known, Cancellation);
            }

            server = await StartAsync(server.Address.Port);
        }

        await writing;
        Assert.Equal(4 * Each, writers.Sum(writer => writer.Acknowledged.Count));
        Assert.All(writers, writer => Assert.NotEqual(0, writer.Failures));
        await using var after = Open();
        await Ledger.HoldsAsync(after, squad, writers.SelectMany(writer => writer.Acknowledged), Cancellation);
    }

    [Fact]
    public async Task Server_starts_again_after_it_was_killed_anywhere_in_its_first_start()
    {
        foreach (var milliseconds in (int[])[300, 700, 1_100, 1_700])
        {
            var interrupted = Owned(await ServerProcess.BeginAsync(Folder, await EmptyAsync()));
            await Task.Delay(milliseconds, Cancellation);
            await interrupted.KillAsync();
        }

        var server = Owned(await ServerProcess.StartAsync(Folder, await EmptyAsync()));
        var page = await new WebBrowser(new ToProcess(() => server.Address), TimeProvider.System).GetAsync("/sign-in");

        Assert.Equal("Sign in", page.Text("h1"));
    }

    /// <summary>A store without any table, the same at each call.</summary>
    protected abstract Task<IReadOnlyDictionary<string, string>> EmptyAsync();

    private static async Task HasAsync(Writer[] writers, int count, Task writing)
    {
        while (writers.Sum(writer => writer.Acknowledged.Count) < count && !writing.IsCompleted)
        {
            await Task.Delay(5, Cancellation);
        }
    }
}

public sealed class KillTestsOnSqlite(SqliteFiles store) : KillTests(store)
{
    protected override Task<IReadOnlyDictionary<string, string>> EmptyAsync()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Folder, "empty")).FullName;
        return Task.FromResult<IReadOnlyDictionary<string, string>>(new Dictionary<string, string> { ["Trackside:Data"] = folder });
    }
}

public sealed class KillTestsOnPostgres(PostgresServer store) : KillTests(store)
{
    private readonly PostgresServer _store = store;
    private IReadOnlyDictionary<string, string>? _empty;

    protected override async Task<IReadOnlyDictionary<string, string>> EmptyAsync() => _empty ??= await _store.EmptyAsync();
}
