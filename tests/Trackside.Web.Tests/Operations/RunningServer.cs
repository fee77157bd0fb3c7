using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Trackside.Web.Tests.Operations;

/// <summary>The program as a process of its own, as an operator runs it.</summary>
public sealed class RunningServer : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly Process _process;
    private readonly TaskCompletionSource _listens = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RunningServer(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, told) => Take(told.Data);
        process.ErrorDataReceived += (_, told) => Take(told.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Everything it wrote to the console.</summary>
    public string Said => string.Join('\n', _lines);

    public required int Port { get; init; }

    public Uri Address => new($"http://127.0.0.1:{Port}");

    public static async Task<RunningServer> StartAsync(string folder, params (string Name, string Value)[] variables)
    {
        var port = FreePort();
        var server = new RunningServer(Begin([$"--urls=http://127.0.0.1:{port}"], [("Trackside__Data", folder), ("Trackside__Demo", "off"), .. variables])) { Port = port };
        await Task.WhenAny(server._listens.Task, server._process.WaitForExitAsync(TestContext.Current.CancellationToken));
        Assert.False(server._process.HasExited, server.Said);
        return server;
    }

    /// <summary>The first place in what it says that a pattern finds; waits until it is said.</summary>
    public async Task<string> SaysAsync(Regex pattern)
    {
        for (var tries = 0; tries < 500 && !pattern.IsMatch(Said); tries++)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        return pattern.Match(Said).Value;
    }

    /// <summary>Runs a command to its end.</summary>
    public static async Task<(int Code, string Said)> RunAsync(string[] words, params (string Name, string Value)[] variables)
    {
        using var process = Begin(words, variables);
        var said = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var problem = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await said + problem);
    }

    /// <summary>Tells it to stop, as a system does, and does not wait.</summary>
    public async Task TellToStopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public async Task<int> EndAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private static Process Begin(string[] words, (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo("dotnet", [Repository.PathOf("artifacts/bin/Trackside.Web/debug/trackside-server.dll"), .. words]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment.Remove("TRACKSIDE_ACCEPT");
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private void Take(string? line)
    {
        _lines.Enqueue(line ?? "");
        if (line?.Contains("Application started", StringComparison.Ordinal) == true)
        {
            _listens.TrySetResult();
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
