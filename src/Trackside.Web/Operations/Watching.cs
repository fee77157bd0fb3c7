using System.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Trackside.Web.Meaning;
using Trackside.Web.Settings;
using Trackside.Web.Store;

namespace Trackside.Web.Operations;

/// <summary>Sends metrics and traces by OTLP while the server runs, where an address for them is set.</summary>
internal sealed class Watching(IConfiguration configuration) : IHostedService, IDisposable
{
    private MeterProvider? _metrics;
    private TracerProvider? _traces;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (configuration.Text(AllSettings.Otlp)?.TrimEnd('/') is { } address)
        {
            var server = ResourceBuilder.CreateDefault().AddService("trackside", serviceVersion: ProgramVersion.Text);
            _metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(server)
                .AddMeter(Counts.MeterName, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Npgsql", "System.Runtime")
                .AddOtlpExporter(options => Send(options, address, "metrics")).Build();
            _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(server)
                .AddSource("Microsoft.AspNetCore").AddProcessor(new WithoutPeople())
                .AddOtlpExporter(options => Send(options, address, "traces")).Build();
        }

        return Task.CompletedTask;
    }

    // What was measured until now still goes out.
    public Task StopAsync(CancellationToken cancellationToken) => _metrics is null ? Task.CompletedTask : Task.Run(
        () =>
        {
            _metrics?.ForceFlush(5_000);
            _traces?.ForceFlush(5_000);
        },
        cancellationToken);

    public void Dispose()
    {
        _metrics?.Dispose();
        _traces?.Dispose();
    }

    /// <summary>Names each trace by its route. Where nobody listens there is none to name.</summary>
    public static Task NameAsync(HttpContext http, RequestDelegate next)
    {
        http.Response.OnCompleted(() =>
        {
            if (http.Features.Get<IHttpActivityFeature>()?.Activity is { IsAllDataRequested: true } trace)
            {
                trace.SetTag("http.request.method", http.Request.Method).SetTag("http.response.status_code", http.Response.StatusCode)
                    .SetTag("http.route", (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText);
            }

            return Task.CompletedTask;
        });
        return next(http);
    }

    private static void Send(OtlpExporterOptions options, string address, string what) =>
        (options.Endpoint, options.Protocol) = (new Uri($"{address}/v1/{what}"), OtlpExportProtocol.HttpProtobuf);

    /// <summary>Takes out of a trace what tells who asked for what: an address may hold somebody's link. The route says enough.</summary>
    private sealed class WithoutPeople : BaseProcessor<Activity>
    {
        private static readonly string[] Kept = ["http.request.method", "http.route", "http.response.status_code", "error.type", "network.protocol.version", "url.scheme"];

        public override void OnEnd(Activity data)
        {
            foreach (var (tag, _) in data.TagObjects.Where(tag => !Kept.Contains(tag.Key)).ToList())
            {
                data.SetTag(tag, null);
            }

            foreach (var (tag, _) in data.Baggage.ToList())
            {
                data.SetBaggage(tag, null);
            }

            data.DisplayName = $"{data.GetTagItem("http.request.method")} {data.GetTagItem("http.route")}".Trim() is { Length: > 0 } name ? name : "request";
        }
    }
}
