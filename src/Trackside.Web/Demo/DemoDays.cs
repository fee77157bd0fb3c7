namespace Trackside.Web.Demo;

/// <summary>Looks every few minutes whether a new day has begun, and makes the demo squad of that day.</summary>
internal sealed class DemoDays(DemoWriting writing, TimeProvider clock, ILogger<DemoDays> log) : BackgroundService
{
    private static readonly TimeSpan Often = TimeSpan.FromMinutes(10);

    private static readonly Action<ILogger, Exception?> Failed =
        LoggerMessage.Define(LogLevel.Warning, new EventId(2, nameof(Failed)), "The demo squad of today could not be made; the old one stays, and it is tried again.");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Often, clock);
        while (writing.IsWanted && await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await writing.RefreshAsync(stoppingToken);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                // The database may be away for a while; the server goes on.
                Failed(log, problem);
            }
        }
    }
}
