using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Trackside.Web.Store;

namespace Trackside.Web.Live;

/// <summary>Puts timings onto their sessions: a few seconds after marks came, and at once where the coach said that it is over. One server process does it for all.</summary>
internal sealed partial class Recorder(IServiceScopeFactory scopes, TimeProvider clock, ILogger<Recorder> log) : BackgroundService
{
    private const string Job = "timing-record";
    private const int MostAsked = 1_000;
    private const int MostAtOnce = 50;

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Held = TimeSpan.FromSeconds(30);

    // Between two presses nothing is worked out; but who presses all the while is not kept waiting for ever.
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan AgainAfter = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(10);

    private readonly Channel<Guid> _asked = Channel.CreateBounded<Guid>(new BoundedChannelOptions(MostAsked) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> _tried = new();

    /// <summary>Asks for a session to be looked after at once. Who is not heard is found at the next look.</summary>
    public void Ask(Guid session) => _asked.Writer.TryWrite(session);

    /// <summary>Looks after everything that is due.</summary>
    /// <returns>How many there were; null where another process looks after them.</returns>
    public async Task<int?> PutDueAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        Guid[] due;
        await using (var scope = scopes.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<TracksideDb>();

            // The server itself: nobody asks.
            db.Viewer = Viewer.Server;
            var open = await db.Timings.AsNoTracking().Where(row => row.Number > row.RecordedTo).OrderBy(row => row.UpdatedAt).Select(row => new { row.Id, row.UpdatedAt }).Take(MostAtOnce * 10).ToListAsync(cancellation);
            due = [.. open.Where(row => IsDue(row.Id, row.UpdatedAt, now)).Select(row => row.Id).Take(MostAtOnce)];
            if (due.Length > 0 && !await scope.ServiceProvider.GetRequiredService<Leases>().HoldAsync(Job, Held, cancellation))
            {
                return null;
            }
        }

        foreach (var session in due)
        {
            await PutAsync(session, cancellation);
        }

        return due.Length;
    }

    private bool IsDue(Guid session, DateTimeOffset markedAt, DateTimeOffset now)
    {
        var wasTried = _tried.TryGetValue(session, out var tried);
        if (now - markedAt >= Quiet)
        {
            return !wasTried || tried < markedAt + Quiet || now - tried >= AgainAfter;
        }

        return now - (wasTried ? tried : _tried[session] = now) >= Longest;
    }

    private void Forget()
    {
        var before = clock.GetUtcNow() - Remembered;
        foreach (var (session, _) in _tried.Where(one => one.Value < before).ToList())
        {
            _tried.TryRemove(session, out _);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await PutDueAsync(stoppingToken);
                Forget();
                await WaitAsync(stoppingToken);
            }
            catch (Exception problem) when (!stoppingToken.IsCancellationRequested)
            {
                // The database may be away for a while; what is due stays due.
                Failed(log, problem, Guid.Empty);
                await Task.Delay(Look, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                // The server stops.
            }
        }
    }

    // What is asked for meanwhile is done meanwhile.
    private async Task WaitAsync(CancellationToken stopping)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        ends.CancelAfter(Look);
        try
        {
            while (true)
            {
                await PutAsync(await _asked.Reader.ReadAsync(ends.Token), stopping);
            }
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            // Nothing more was asked for.
        }
    }

    private async Task PutAsync(Guid session, CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<OntoSession>().PutAsync(session, cancellation);
        }
        catch (Exception problem) when (!cancellation.IsCancellationRequested)
        {
            // One session that cannot be written holds up no other; it is tried again after a while.
            Failed(log, problem, session);
        }
        finally
        {
            _tried[session] = clock.GetUtcNow();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What was timed in session {Session} could not be put onto it; the marks are kept, and it is tried again.")]
    private static partial void Failed(ILogger logger, Exception problem, Guid session);
}
