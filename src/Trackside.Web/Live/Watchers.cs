using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Trackside.Web.Store;

namespace Trackside.Web.Live;

/// <summary>All sessions that are watched in this process.</summary>
internal sealed partial class Watchers(IServiceScopeFactory scopes, TimingNews news, TimeProvider clock, ILogger<Watchers> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    // How many seconds may pass before the store is looked at, heard or not.
    private const int LookEvery = 10;
    private const int LookEveryDeaf = 1;

    private readonly ConcurrentDictionary<Guid, WatchedSession> _sessions = new();
    private readonly Lock _lock = new();

    /// <summary>How many watch.</summary>
    public int Count => _sessions.Values.Sum(session => session.Count);

    /// <summary>Begins to watch a session.</summary>
    public async Task<Watcher> JoinAsync(Guid session, TimingRight right, Guid? key, CancellationToken cancellation)
    {
        while (true)
        {
            var watched = _sessions.GetOrAdd(session, id => new(id, scopes, clock, log));
            var watcher = await watched.JoinAsync(right, key, cancellation);
            lock (_lock)
            {
                // It may have been given up between the two.
                if (_sessions.TryGetValue(session, out var now) && now == watched)
                {
                    return watcher;
                }
            }

            watched.Leave(watcher);
            watcher.Dispose();
        }
    }

    public void Leave(Watcher watcher)
    {
        if (_sessions.TryGetValue(watcher.Session, out var watched))
        {
            watched.Leave(watcher);
        }

        watcher.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        news.Listen(Hear);
        try
        {
            using var timer = new PeriodicTimer(Every);
            for (var second = 1; await timer.WaitForNextTickAsync(stoppingToken); second++)
            {
                GiveUpEmpty();
                foreach (var session in _sessions.Values)
                {
                    session.Tick();
                }

                if (second % (news.HasOthers && !news.HearsOthers ? LookEveryDeaf : LookEvery) == 0)
                {
                    await LookAsync(stoppingToken);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The server stops; the streams end by themselves.
        }
        finally
        {
            news.Leave(Hear);
        }
    }

    private void Hear(Guid? session)
    {
        if (session is { } one)
        {
            (_sessions.TryGetValue(one, out var watched) ? watched : null)?.Wake();
            return;
        }

        foreach (var watched in _sessions.Values)
        {
            watched.Wake();
        }
    }

    private void GiveUpEmpty()
    {
        lock (_lock)
        {
            foreach (var watched in _sessions.Values.Where(watched => watched.Count == 0).ToList())
            {
                _sessions.TryRemove(watched.Id, out _);
            }
        }
    }

    // One look for all that are watched: what was not heard of is found.
    private async Task LookAsync(CancellationToken cancellation)
    {
        try
        {
            if (_sessions.Keys.ToArray() is { Length: > 0 } ids)
            {
                await using var scope = scopes.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<TracksideDb>();

                // The server itself: nobody asks.
                db.Viewer = Viewer.Server;
                foreach (var timing in await db.Timings.AsNoTracking().Where(timing => ids.Contains(timing.Id)).Select(timing => new { timing.Id, timing.Number }).ToListAsync(cancellation))
                {
                    if (_sessions.TryGetValue(timing.Id, out var watched) && watched.Read < timing.Number)
                    {
                        watched.Wake();
                    }
                }
            }
        }
        catch (Exception problem) when (!cancellation.IsCancellationRequested)
        {
            NotSeen(log, problem.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The store could not be looked at for what is new in timings: {Problem}")]
    private static partial void NotSeen(ILogger logger, string problem);
}
