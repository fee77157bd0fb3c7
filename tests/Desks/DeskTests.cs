[assembly: AssemblyFixture(typeof(SqliteFiles))]
[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace Trackside.Desks;

/// <summary>Tests of the whole application, each at a fresh <see cref="WebDesk"/>. Write them in an abstract class and run it on both databases.</summary>
public abstract class DeskTests(TestStore store, bool hasDemo = false) : IAsyncLifetime
{
    /// <summary>The desk of this test.</summary>
    protected WebDesk Desk { get; } = new(store) { HasDemo = hasDemo };

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public virtual async ValueTask InitializeAsync() => await Desk.StartAsync();

    public virtual async ValueTask DisposeAsync()
    {
        if (TestContext.Current.TestState?.Result == TestResult.Failed)
        {
            TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', Desk.Errors));
        }

        await Desk.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
