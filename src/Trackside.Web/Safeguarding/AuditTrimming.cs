using Microsoft.EntityFrameworkCore;
using Trackside.Web.Settings;
using Trackside.Web.Store;

namespace Trackside.Web.Safeguarding;

/// <summary>Takes entries of the audit log away when their time is over; one server process does it for all.</summary>
internal sealed partial class AuditTrimming(IServiceScopeFactory scopes, IConfiguration configuration, TimeProvider clock, ILogger<AuditTrimming> log) : BackgroundService
{
    private const int UsualDays = 730;

    private static readonly TimeSpan Often = TimeSpan.FromHours(6);
    private static readonly TimeSpan First = TimeSpan.FromMinutes(3);

    /// <summary>How long entries are kept. Read at the start, so that a setting that cannot be is told at once.</summary>
    private readonly TimeSpan _kept = TimeSpan.FromDays(configuration.Number(AllSettings.AuditDays, UsualDays, 30, 3_650));

    /// <summary>Takes away what is too old; how many entries it were, or null where another process is at it.</summary>
    public async Task<int?> TrimAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TracksideDb>();
        if (!await scope.ServiceProvider.GetRequiredService<Leases>().HoldAsync("audit-trimming", Often / 2, cancellation))
        {
            return null;
        }

        var before = clock.GetUtcNow() - _kept;

        // Nobody asks for it: the server itself forgets.
        db.Viewer = Viewer.Server;
        return await db.AuditEntries.Where(entry => entry.At < before).ExecuteDeleteAsync(cancellation);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(First, stoppingToken);
        using var timer = new PeriodicTimer(Often);
        do
        {
            try
            {
                await TrimAsync(stoppingToken);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                // The database may be away for a while; it is tried again.
                Failed(log, problem);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Old entries of the audit log could not be taken away; it is tried again.")]
    private static partial void Failed(ILogger logger, Exception problem);
}
