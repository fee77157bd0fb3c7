using Microsoft.EntityFrameworkCore;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Live;

/// <summary>One session that is watched in this process: reads what is new once, for all who watch it.</summary>
internal sealed partial class WatchedSession(Guid id, IServiceScopeFactory scopes, TimeProvider clock, ILogger log) : IDisposable
{
    /// <summary>How often watchers are told the time.</summary>
    public static readonly TimeSpan BeatEvery = TimeSpan.FromSeconds(15);

    // Who may still watch is looked up no more often than this.
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(2);

    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _turn = new(1);
    private readonly List<Watcher> _watchers = [];
    private long? _read;
    private int _isWanted;
    private DateTimeOffset _beatAt = clock.GetUtcNow();
    private DateTimeOffset _lookedAt = clock.GetUtcNow();

    public Guid Id => id;

    /// <summary>Up to which number it has told.</summary>
    public long Read
    {
        get
        {
            lock (_lock)
            {
                return _read ?? 0;
            }
        }
    }

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _watchers.Count;
            }
        }
    }

    /// <summary>One more watches.</summary>
    public async Task<Watcher> JoinAsync(TimingRight right, Guid? key, CancellationToken cancellation)
    {
        var number = await OfStoreAsync(db => db.Timings.Where(timing => timing.Id == id).Select(timing => (long?)timing.Number).SingleOrDefaultAsync(cancellation)) ?? 0;
        lock (_lock)
        {
            if (_read is null)
            {
                // What came between the look and now, while nobody was here to be told.
                _read = number;
                Wake();
            }

            var watcher = new Watcher(id, right, key, _read.Value);
            _watchers.Add(watcher);
            return watcher;
        }
    }

    public void Leave(Watcher watcher)
    {
        lock (_lock)
        {
            _watchers.Remove(watcher);
        }
    }

    /// <summary>Something is new: it is read and told, once however often this is said meanwhile.</summary>
    public void Wake()
    {
        if (Interlocked.Exchange(ref _isWanted, 1) == 0)
        {
            _ = Task.Run(ReadAsync);
        }
    }

    /// <summary>Looks at the clock.</summary>
    public void Tick()
    {
        var now = clock.GetUtcNow();
        if (now - _beatAt >= BeatEvery)
        {
            _beatAt = now;
            Tell(LiveEvents.Beat(now));
            Wake();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task ReadAsync()
    {
        await _turn.WaitAsync();
        try
        {
            // Whatever is said from here on is another time.
            Interlocked.Exchange(ref _isWanted, 0);
            var count = 0;
            while (Count > 0)
            {
                var after = Read;
                var rows = await OfStoreAsync(db => MarkRow.ReadAsync(db, id, after, MarkRow.Page, CancellationToken.None));
                if (rows.Count == 0)
                {
                    break;
                }

                count += rows.Count;
                Tell(LiveEvents.OfMarks(rows), rows[^1].Number);
            }

            if (Count > 0 && (count == 0 || clock.GetUtcNow() - _lookedAt >= LookEvery))
            {
                _lookedAt = clock.GetUtcNow();
                await LetGoAsync();
            }
        }
        catch (Exception problem)
        {
            // The next look comes within seconds.
            Failed(log, problem, id);
        }
        finally
        {
            _turn.Release();
        }
    }

    private void Tell(LiveEvents telling, long? upTo = null)
    {
        lock (_lock)
        {
            _read = upTo ?? _read;
            Counts.Dropped.Add(_watchers.RemoveAll(watcher => !watcher.Tell(telling)));
        }
    }

    // Who came by a key that opens nothing any more is let go.
    private async Task LetGoAsync()
    {
        var now = clock.GetUtcNow();
        var (keys, mayFollow) = await OfStoreAsync(async db => (
            (await db.TimingKeys.Where(key => key.SessionId == id && key.RevokedAt == null && key.EndsAt > now).Select(key => key.Id).ToListAsync()).ToHashSet(),
            await db.Timings.Where(timing => timing.Id == id).Select(timing => timing.MayFollow).SingleOrDefaultAsync()));
        lock (_lock)
        {
            foreach (var watcher in _watchers.FindAll(watcher => watcher.Key is { } key && (!keys.Contains(key) || (watcher.Right == TimingRight.Follow && !mayFollow))))
            {
                watcher.End();
                _watchers.Remove(watcher);
            }
        }
    }

    private async Task<T> OfStoreAsync<T>(Func<TracksideDb, Task<T>> act)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TracksideDb>();

        // The server itself: it reads once for all, and each is told what is theirs.
        db.Viewer = Viewer.Server;
        return await act(db);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What is new in session {Session} could not be read for its watchers; it is tried again within seconds.")]
    private static partial void Failed(ILogger logger, Exception problem, Guid session);
}
