using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Trackside.Web.Store;

namespace Trackside.Web.Webhooks;

/// <summary>Sends what is due: at once when the bell rings, and otherwise at a look every few seconds. Every server process has one; none waits for another's receiver.</summary>
internal sealed class Postman(IServiceScopeFactory scopes, Bell bell, TimeProvider clock, ILogger<Postman> log) : BackgroundService
{
    private const int MostAtOnce = 8;
    private const string Clearing = "webhooks-clear";

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan ClearEvery = TimeSpan.FromHours(6);

    private static readonly Action<ILogger, Exception?> Failed =
        LoggerMessage.Define(LogLevel.Warning, new EventId(1, nameof(Failed)), "Webhooks could not be sent; what waits stays written down, and it is tried again.");

    private readonly ConcurrentDictionary<Guid, Task> _rounds = new();

    /// <summary>Sends everything that is due, and waits until it is sent.</summary>
    public async Task SendDueAsync(CancellationToken stopping)
    {
        do
        {
            await StartRoundsAsync(stopping);
        }
        while (await AreMoreAsync());
    }

    /// <summary>Takes away messages that are too old to be of use, sent or not, and those of webhooks that are gone.</summary>
    public async Task ClearAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<Leases>().HoldAsync(Clearing, ClearEvery, cancellation))
        {
            var db = scope.ServiceProvider.GetRequiredService<TracksideDb>();
            var before = clock.GetUtcNow() - Backoff.Kept;
            // The server itself: nobody asks.
            db.Viewer = Viewer.Server;
            await db.WebhookDeliveries.Where(row => row.CreatedAt < before || !db.Webhooks.Any(hook => hook.Id == row.WebhookId)).ExecuteDeleteAsync(cancellation);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var cleared = DateTimeOffset.MinValue;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await StartRoundsAsync(stoppingToken);
                if (clock.GetUtcNow() - cleared > ClearEvery)
                {
                    await ClearAsync(stoppingToken);
                    cleared = clock.GetUtcNow();
                }
            }
            catch (Exception) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception problem)
            {
                // The database may be away for a while; the server goes on.
                Failed(log, problem);
            }

            await bell.WaitAsync(Look, stoppingToken);
        }

        // What is being sent is finished; each takes seconds.
        await Task.WhenAll(_rounds.Values);
    }

    private async Task StartRoundsAsync(CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TracksideDb>();
        db.Viewer = Viewer.Server;
        var now = clock.GetUtcNow();
        var busy = _rounds.Keys.ToArray();
        var due = await db.Webhooks.AsNoTracking().Where(hook => hook.PausedAt == null && !busy.Contains(hook.Id) && db.WebhookDeliveries.Any(row => row.WebhookId == hook.Id && row.NextAt <= now))
            .Select(hook => hook.Id).ToArrayAsync(stopping);

        // Whose turn it is when there are too many is left to chance, so that none waits for ever.
        RandomNumberGenerator.Shuffle(due.AsSpan());
        foreach (var hook in due.Take(MostAtOnce - _rounds.Count))
        {
            var round = new TaskCompletionSource();
            if (_rounds.TryAdd(hook, round.Task))
            {
                _ = RunAsync(hook, round, stopping);
            }
        }
    }

    private async Task<bool> AreMoreAsync()
    {
        if (_rounds.IsEmpty)
        {
            return false;
        }

        await Task.WhenAny(_rounds.Values);
        return true;
    }

    private async Task RunAsync(Guid hook, TaskCompletionSource round, CancellationToken stopping)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await ActivatorUtilities.CreateInstance<Round>(scope.ServiceProvider).SendAsync(hook, stopping);
        }
        catch (Exception problem)
        {
            Failed(log, problem);
        }
        finally
        {
            _rounds.TryRemove(hook, out _);
            round.SetResult();

            // What came for it meanwhile, and who had to wait for a free hand, is looked after now.
            bell.Ring();
        }
    }
}
