using Trackside.Web.Store;

[assembly: AssemblyFixture(typeof(Trackside.Survival.Tests.KillableServer))]

namespace Trackside.Survival.Tests;

/// <summary>Tests of the real server as a process of its own, with a store of its own.</summary>
public abstract class SurvivalTests(TestStore store) : IAsyncLifetime
{
    private readonly List<IAsyncDisposable> _owned = [];

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected string Folder { get; } = Directory.CreateTempSubdirectory("trackside-survival-").FullName;

    protected IReadOnlyDictionary<string, string> Settings { get; private set; } = new Dictionary<string, string>();

    public virtual async ValueTask InitializeAsync() => Settings = await store.FreshAsync(Folder);

    public async ValueTask DisposeAsync()
    {
        foreach (var one in Enumerable.Reverse(_owned))
        {
            await one.DisposeAsync();
        }

        await store.DropAsync(Settings);
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Starts a server that ends with the test.</summary>
    protected async Task<ServerProcess> StartAsync(int? port = null) => Owned(await ServerProcess.StartAsync(Folder, Settings, port));

    private protected T Owned<T>(T one)
        where T : IAsyncDisposable
    {
        _owned.Add(one);
        return one;
    }

    protected TracksideDb Open() => RecordingSquad.Open(Folder, Settings);

    private protected async Task<RecordingSquad> SquadAsync(int coaches, int athletes)
    {
        await using var db = Open();
        return await RecordingSquad.MakeAsync(db, coaches, athletes);
    }

    /// <summary>Four coaches, two of whom record the same athlete.</summary>
    private protected static async Task<Writer[]> WritersAsync(RecordingSquad squad, Func<HttpMessageHandler> server) =>
    [
        await Writer.ComesAsync(squad, server(), 1, squad.Athletes[0]),
        await Writer.ComesAsync(squad, server(), 2, squad.Athletes[1]),
        await Writer.ComesAsync(squad, server(), 3, squad.Athletes[2]),
        await Writer.ComesAsync(squad, server(), 4, squad.Athletes[2]),
    ];
}

/// <summary>A PostgreSQL that a test may kill, and that keeps what was committed as one outside of tests does.</summary>
public sealed class KillableServer : IAsyncDisposable
{
    public PostgresServer Server { get; } = new() { IsDurable = true };

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
