using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Trackside.Web.Components;
using Trackside.Web.Settings;
using Trackside.Web.Store;

namespace Trackside.Web.Operations;

/// <summary>For whoever watches the server: whether the process answers, and whether it is of use.</summary>
/// <remarks>They are answered before anything is looked up of who asks, so that they answer when the database does not.</remarks>
internal static class HealthEndpoints
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/health/live", Reading, () => TypedResults.Text("live\n")).For(Who.Anyone).ShortCircuit();
        routes.MapMethods("/health/ready", Reading, ReadyAsync).For(Who.Anyone).ShortCircuit();
    }

    private static async Task<JsonHttpResult<HealthAnswer>> ReadyAsync(HealthCheckService checks, CancellationToken cancellation)
    {
        var report = await checks.CheckHealthAsync(cancellation);
        var reasons = report.Entries.Values.Where(entry => entry.Status != HealthStatus.Healthy).Select(entry => entry.Description ?? "Something is not well.").ToList();
        return reasons.Count == 0
            ? TypedResults.Json(new HealthAnswer("ready", []))
            : TypedResults.Json(new HealthAnswer("not ready", reasons), statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}

/// <summary>What <c>/health/ready</c> says.</summary>
internal sealed record HealthAnswer(string Status, IReadOnlyList<string> Reasons);

/// <summary>Whether the database answers, and its tables are as this program knows them.</summary>
internal sealed class StoreHealth(TracksideDb db) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            var schema = await Schema.ReadAsync(db, patience.Token);
            return schema.IsCurrent ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy(schema.Unknown.Count > 0
                    ? "The tables are newer than this program: another release has brought them up to date."
                    : "The tables are behind this program.");
        }
        catch (Exception problem) when (problem is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // What the driver says may name the host and the user, so it goes to the log alone.
            return HealthCheckResult.Unhealthy("The database does not answer.", problem);
        }
    }
}

/// <summary>Whether the server goes on: one that was told to stop wants no new work.</summary>
internal sealed class StoppingHealth(IHostApplicationLifetime lifetime) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(lifetime.ApplicationStopping.IsCancellationRequested ? HealthCheckResult.Unhealthy("The server is stopping.") : HealthCheckResult.Healthy());
}

/// <summary>Goes on answering for a while after the server was told to stop, where that is set, so that a load balancer can look and send people elsewhere.</summary>
internal sealed class StopPause(IConfiguration configuration) : IHostedLifecycleService
{
    public Task StoppingAsync(CancellationToken cancellationToken) =>
        configuration.Seconds(AllSettings.StopDelay, 0) is { Ticks: > 0 } pause ? Task.Delay(pause, cancellationToken) : Task.CompletedTask;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
