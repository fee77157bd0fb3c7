using Microsoft.EntityFrameworkCore;
using Trackside.Web.Components;
using Trackside.Web.Store;

namespace Trackside.Web.Accounts;

/// <summary>Takes away what has served its time: counts of tries, and browsers whose sign-in is over. One server process does it for all.</summary>
internal sealed class Forgetting(IServiceScopeFactory scopes, SignedInTimes times, TimeProvider clock, ILogger<Forgetting> log) : BackgroundService
{
    private static readonly TimeSpan Often = TimeSpan.FromMinutes(10);

    // The longest stretch that tries are counted in is an hour; of whatever else is counted, a day.
    private static readonly TimeSpan TriesAfter = TimeSpan.FromHours(2);
    private static readonly TimeSpan CountsAfter = TimeSpan.FromHours(25);

    private static readonly Action<ILogger, Exception?> Failed =
        LoggerMessage.Define(LogLevel.Warning, new EventId(3, nameof(Failed)), "Old counts could not be taken away; it is tried again.");

    /// <summary>Takes it away now, unless another process is at it.</summary>
    public async Task ForgetAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (!await scope.ServiceProvider.GetRequiredService<Leases>().HoldAsync("forgetting", Often, cancellation))
        {
            return;
        }

        var (limits, db, now) = (scope.ServiceProvider.GetRequiredService<Limits>(), scope.ServiceProvider.GetRequiredService<TracksideDb>(), clock.GetUtcNow());
        await limits.ForgetAsync(now - TriesAfter, cancellation, Tries.Start);
        await limits.ForgetAsync(now - CountsAfter, cancellation);
        var (idle, most) = (now - times.Idle, now - times.Most);
        await db.SignedIn.Where(row => row.LastSeenAt < idle || row.At < most).ExecuteDeleteAsync(cancellation);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Often, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await ForgetAsync(stoppingToken);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                // The database may be away for a while; the server goes on.
                Failed(log, problem);
            }
        }
    }
}
