using Trackside.Web.Store;

namespace Trackside.Web.Api;

/// <summary>Forgets kept answers and counted requests when their time is over; one server process does it for all.</summary>
internal sealed partial class ApiTidying(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ApiTidying> log) : BackgroundService
{
    private const string Job = "api-tidying";

    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan CountsKept = TimeSpan.FromDays(1);

    /// <summary>Does it once; false where another process does it just now.</summary>
    public async Task<bool> TidyAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<TracksideDb>().Viewer = Viewer.Server;
        if (!await services.GetRequiredService<Leases>().HoldAsync(Job, Every, cancellation))
        {
            return false;
        }

        await services.GetRequiredService<AnsweredRequests>().ForgetAsync(cancellation);
        await services.GetRequiredService<Limits>().ForgetAsync(clock.GetUtcNow() - CountsKept, cancellation);
        return true;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await TidyAsync(stoppingToken);
            }
            catch (Exception problem) when (!stoppingToken.IsCancellationRequested)
            {
                // The next time comes in ten minutes.
                Failed(log, problem);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Old answers of the API could not be forgotten; it is tried again in ten minutes.")]
    private static partial void Failed(ILogger logger, Exception problem);
}
