using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Trackside.Web.Store;

namespace Trackside.Benchmarks;

/// <summary><c>watchers</c>: many watch one session while many sessions are timed at once, and each mark is followed from the phone to every watcher.</summary>
internal static class WatchersCommand
{
    private static readonly TimeSpan KeysLast = TimeSpan.FromDays(1);

    public static async Task<int> RunAsync(string[] args)
    {
        var data = new Option<string?>("--data") { Description = "The data folder of the server that runs, where it is on SQLite." };
        var postgres = new Option<string?>("--postgres") { Description = "The connection of the server that runs, where it is on PostgreSQL." };
        var urls = new Option<string[]>("--url") { Description = "Where the server listens; several for several processes.", Required = true, Arity = ArgumentArity.OneOrMore };
        var watchers = new Option<int>("--watchers") { Description = "How many watch the first session.", DefaultValueFactory = _ => 1_000 };
        var timings = new Option<int>("--timings") { Description = "How many sessions are timed at once; each has a watcher besides.", DefaultValueFactory = _ => 200 };
        var every = new Option<int>("--every") { Description = "How many milliseconds pass between two sendings of one phone.", DefaultValueFactory = _ => 2_000 };
        var seconds = new Option<int>("--seconds") { Description = "For how long.", DefaultValueFactory = _ => 30 };
        var command = new RootCommand("Measure how long a mark takes to its watchers.") { data, postgres, urls, watchers, timings, every, seconds };
        command.SetAction(async (line, cancellation) =>
        {
            await using var db = Open(line.GetValue(data), line.GetValue(postgres));
            var sessions = await FillAsync(db, line.GetValue(timings), cancellation);
            using var run = new WatchersRun([.. line.GetValue(urls)!.Select(url => new Uri(url))], sessions, line.GetValue(watchers));
            return await run.RunAsync(TimeSpan.FromMilliseconds(line.GetValue(every)), TimeSpan.FromSeconds(line.GetValue(seconds)), cancellation);
        });
        return await command.Parse(args).InvokeAsync();
    }

    private static TracksideDb Open(string? data, string? postgres)
    {
        TracksideDb db;
        if (postgres is not null)
        {
            var options = new DbContextOptionsBuilder<PostgresTracksideDb>();
            StoreSetup.Postgres(options, postgres);
            db = new PostgresTracksideDb(options.Options);
        }
        else
        {
            var options = new DbContextOptionsBuilder<SqliteTracksideDb>();
            StoreSetup.Sqlite(options, Path.Combine(data ?? ".", StoreSetup.FileName));
            db = new SqliteTracksideDb(options.Options);
        }

        db.Viewer = Viewer.Server;
        return db;
    }

    // Sessions with a key that marks and one that follows.
    private static async Task<IReadOnlyList<(Guid Session, string Mark, string Follow)>> FillAsync(TracksideDb db, int count, CancellationToken cancellation)
    {
        var now = TimeProvider.System.GetUtcNow();
        var squad = new Squad { Name = "Measured", IsDemo = true, CreatedAt = now };
        db.Add(squad);
        var sessions = new List<(Guid, string, string)>();
        for (var number = 1; number <= count; number++)
        {
            var session = new StoredSession { SquadId = squad.Id, On = DateOnly.FromDateTime(now.UtcDateTime), Title = number.ToString(CultureInfo.InvariantCulture), Text = "10 x 400m @ 72, 90s jog", WrittenAt = now };
            var (mark, follow) = (KeyOf(session, TimingRight.Mark, now), KeyOf(session, TimingRight.Follow, now));
            db.AddRange(session, new Timing { Id = session.Id, SquadId = squad.Id, MayFollow = true, CreatedAt = now, UpdatedAt = now }, mark, follow);
            sessions.Add((session.Id, mark.Secret, follow.Secret));
        }

        await db.SaveChangesAsync(cancellation);
        return sessions;
    }

    private static TimingKey KeyOf(StoredSession session, TimingRight right, DateTimeOffset now) =>
        new() { SquadId = session.SquadId, SessionId = session.Id, Right = right, Secret = TimingKey.NewSecret(), CreatedAt = now, EndsAt = now + KeysLast };
}
