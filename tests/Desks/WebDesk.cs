using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Trackside.Web.Components;
using Trackside.Web.Meaning;
using Trackside.Web.Settings;
using Trackside.Web.Store;

namespace Trackside.Desks;

// How tests use it; each class is abstract over the database and has two sealed ends:
//
//   public abstract class SquadTests(TestStore store) : DeskTests(store)
//   {
//       [Fact]
//       public async Task Names_that_are_pasted_become_athletes()
//       {
//           var coach = await Desk.CoachAsync();                                    // a signed-in browser; coach.Squad is its squad
//           var people = await coach.GetAsync($"/squads/{coach.Squad}/people");     // a WebPage: Status, Path, Document (AngleSharp)
//
//           var after = await people.PostAsync("Add", ("names", "Ada\nBo"));        // by the button's text, or a selector of form or button; fills the rest as the page has it
//
//           Assert.Equal(["Ada", "Bo"], after.Texts("ul.rows .what"));
//           Assert.Equal(2, await Desk.ServerAsync(db => db.Athletes.CountAsync()));
//       }
//   }
//   public sealed class SquadTestsOnSqlite(SqliteFiles store) : SquadTests(store);
//   public sealed class SquadTestsOnPostgres(PostgresServer store) : SquadTests(store);
//
// Desk.ServerAsync(db => …)             reads or writes rows as the server itself.
// Desk.AsAsync(viewer, services => …)   does something as somebody: Visit and TracksideDb know them, so Recording does too.
// Desk.RecordAsync(viewer, session, …)  records cells, each its own change.
// Desk.Browser(), Desk.MemberAsync(squad, role, athlete), Desk.SquadAsync(), Desk.AthleteAsync(squad, "Ada", "1500 4:10 2026-05-01"), Desk.SessionAsync(squad, "5x400 @ 72 r60s").
// browser.GetAsync/PostAsync/PostJsonAsync/GetJsonAsync, page.FollowAsync("Link"), page.PostAsync("Button", (name, value) …), page.Text("h1"), page.Problems.
// Desk.Clock.Move(…). Another desk: await using var desk = new WebDesk(store) { HasDemo = true, HasRealClock = true }; await desk.StartAsync(). With the demo: DeskTests(store, hasDemo: true).

/// <summary>The whole application in a test, over a fresh real database in a folder of its own, at a clock that stands still.</summary>
public sealed class WebDesk(TestStore store) : WebApplicationFactory<Program>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("trackside-desk-").FullName;
    private readonly ErrorLog _log = new();
    private IReadOnlyDictionary<string, string>? _database;

    /// <summary>What went wrong in the server.</summary>
    public IReadOnlyCollection<string> Errors => _log.Errors;

    /// <summary>What the server takes for now.</summary>
    public FixedClock Clock { get; init; } = new();

    /// <summary>The desk whose rows this one shares, as another server process on the same store.</summary>
    public WebDesk? Beside { get; init; }

    /// <summary>Whether the server goes by the real clock instead.</summary>
    public bool HasRealClock { get; init; }

    /// <summary>Whether there is a demo squad. Making it takes a while, so only tests that look at it have one.</summary>
    public bool HasDemo { get; init; }

    /// <summary>What is changed of the server before it starts.</summary>
    public Action<IServiceCollection>? Changed { get; set; }

    /// <summary>Further settings of the server, by their names.</summary>
    public IDictionary<string, string> Settings { get; } = new Dictionary<string, string>();

    /// <summary>The settings by which the server finds its database.</summary>
    public IReadOnlyDictionary<string, string> Database => _database ?? new Dictionary<string, string>();

    /// <summary>The data folder.</summary>
    public string Folder => Beside?.Folder ?? _folder;

    /// <summary>Starts the server within the test.</summary>
    public async Task<WebDesk> StartAsync()
    {
        _database = await FreshAsync();
        _ = Server;
        return this;
    }

    /// <summary>Starts the server on a real port, for real browsers.</summary>
    public async Task<Uri> ListenAsync()
    {
        _database = await FreshAsync();
        UseKestrel(0);
        StartServer();
        return ClientOptions.BaseAddress;
    }

    /// <summary>Somebody who has just come by.</summary>
    public WebBrowser Browser() => new(Server.CreateHandler(), Clock);

    /// <summary>Does something with the rows as the server itself, who may all.</summary>
    public Task<T> ServerAsync<T>(Func<TracksideDb, Task<T>> act) => AsAsync(Viewer.Server, services => act(services.GetRequiredService<TracksideDb>()));

    /// <inheritdoc cref="ServerAsync{T}(Func{TracksideDb, Task{T}})"/>
    public Task ServerAsync(Func<TracksideDb, Task> act) => AsAsync(Viewer.Server, async services =>
    {
        await act(services.GetRequiredService<TracksideDb>());
        return true;
    });

    /// <summary>Does something with the rows as somebody, who sees and writes what is theirs.</summary>
    public Task<T> SeenByAsync<T>(Viewer viewer, Func<TracksideDb, Task<T>> act) => AsAsync(viewer, services => act(services.GetRequiredService<TracksideDb>()));

    /// <summary>Does something as somebody, in a scope as a request has one.</summary>
    public async Task<T> AsAsync<T>(Viewer viewer, Func<IServiceProvider, Task<T>> act, Habits? habits = null)
    {
        await using var scope = Services.CreateAsyncScope();
        var visit = scope.ServiceProvider.GetRequiredService<Visit>();
        (visit.Viewer, visit.Habits) = (viewer, habits ?? new());
        scope.ServiceProvider.GetRequiredService<TracksideDb>().Viewer = viewer;
        return await act(scope.ServiceProvider);
    }

    /// <summary>Records cells as somebody, over whatever stands there.</summary>
    public async Task<IReadOnlyList<RecordedChange>> RecordAsync(Viewer viewer, Guid session, params TypedChange[] changes) =>
        (await AsAsync(viewer, services => services.GetRequiredService<Recording>().RecordAsync(session, changes, CancellationToken.None))).Changes;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (Beside is null && _database is { } settings)
        {
            await store.DropAsync(settings);
        }

        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private async Task<IReadOnlyDictionary<string, string>> FreshAsync()
    {
        if (Beside is not null)
        {
            return Beside._database!;
        }

        try
        {
            return await store.FreshAsync(_folder);
        }
        catch
        {
            // A test that does not begin is not disposed of either.
            Directory.Delete(_folder, recursive: true);
            throw;
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting(AllSettings.Data.Key, Folder);
        builder.UseSetting(AllSettings.Demo.Key, HasDemo ? "on" : "off");
        foreach (var (name, value) in Settings.Concat(_database ?? throw new InvalidOperationException("Start the desk with StartAsync or ListenAsync.")))
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(_log));
        builder.ConfigureTestServices(services =>
        {
            if (!HasRealClock)
            {
                services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            }

            Changed?.Invoke(services);
        });
    }
}
