using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Trackside.Web.Tests.Webhooks;

/// <summary>A program that webhooks are sent to: a real server on a port of its own, which keeps what it gets and answers as it is told.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Received> _received = new();
    private readonly SemaphoreSlim _arrived = new(0);

    private Receiver()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(async http =>
        {
            using var reader = new StreamReader(http.Request.Body);
            _received.Enqueue(new(http.Request.Path, http.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString()), await reader.ReadToEndAsync(http.RequestAborted)));
            _arrived.Release();
            await Held;
            await Answer(http);
        });
    }

    /// <summary>How it answers.</summary>
    public Func<HttpContext, Task> Answer { get; set; } = _ => Task.CompletedTask;

    /// <summary>What it waits for before it answers.</summary>
    public Task Held { get; set; } = Task.CompletedTask;

    public string Url => _app.Urls.Single() + "/told";

    public IReadOnlyList<Received> Received => [.. _received];

    public static async Task<Receiver> StartAsync()
    {
        var receiver = new Receiver();
        await receiver._app.StartAsync();
        return receiver;
    }

    /// <summary>Answers with a status from now on.</summary>
    public void Answers(int status) => Answer = http =>
    {
        http.Response.StatusCode = status;
        return Task.CompletedTask;
    };

    /// <summary>Waits until one more message has come.</summary>
    public async Task ArrivesAsync() => Assert.True(await _arrived.WaitAsync(TimeSpan.FromSeconds(30)), "No message came.");

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _arrived.Dispose();
    }
}

/// <summary>A message as it came.</summary>
internal sealed record Received(string Path, Dictionary<string, string> Headers, string Body)
{
    public string Event => Headers["Trackside-Event"];

    public Guid Delivery => Guid.Parse(Headers["Trackside-Delivery"]);
}
