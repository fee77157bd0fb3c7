using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Trackside.Desks;

/// <summary>The server as it was built, as a process of its own that can be killed.</summary>
/// <remarks>It belongs to a shell that waits for its input to end: however the test run ends, the shell then kills the server.</remarks>
public sealed class ServerProcess : IAsyncDisposable
{
    private const string Script = """
        exec 3<&0
        "$@" </dev/null 2>&1 3<&- &
        server=$!
        exec 2>/dev/null
        echo $server
        ( cat >/dev/null; kill -9 $server ) <&3 >/dev/null 2>&1 &
        watcher=$!
        wait $server
        code=$?
        kill $watcher
        exit $code
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(25);

    private readonly ConcurrentQueue<string> _said = new();
    private readonly Process _shell;
    private readonly Task _listening;

    private ServerProcess(Process shell, int id, Uri address)
    {
        (_shell, Id, Address) = (shell, id, address);
        _listening = ListenAsync();
    }

    /// <summary>The number of the process.</summary>
    public int Id { get; }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>What it has said so far.</summary>
    public string Said => string.Join('\n', _said);

    /// <summary>Starts the server and does not wait until it answers.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="settings">Settings by their keys, such as <c>Trackside:Postgres</c>.</param>
    /// <param name="port">Where it is to listen; a free port where none is given.</param>
    public static async Task<ServerProcess> BeginAsync(string folder, IReadOnlyDictionary<string, string> settings, int? port = null)
    {
        var address = new Uri($"http://127.0.0.1:{port ?? PostgresServer.FreePort()}");
        var shell = Begun(folder, settings, address, []);
        return new ServerProcess(shell, int.Parse((await shell.StandardOutput.ReadLineAsync())!, CultureInfo.InvariantCulture), address);
    }

    /// <inheritdoc cref="BeginAsync"/>
    /// <summary>Starts the server and waits until it answers.</summary>
    public static async Task<ServerProcess> StartAsync(string folder, IReadOnlyDictionary<string, string> settings, int? port = null)
    {
        var server = await BeginAsync(folder, settings, port);
        await server.AnswersAsync();
        return server;
    }

    /// <summary>Waits until it answers; fails with what it said where it ends instead.</summary>
    public async Task AnswersAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        for (var began = Stopwatch.StartNew(); began.Elapsed < Patience && !_shell.HasExited;)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri("/help", UriKind.Relative), TestContext.Current.CancellationToken);
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(LookAgain, TestContext.Current.CancellationToken);
            }
        }

        throw new InvalidOperationException($"The server does not answer at {Address}:\n{Said}");
    }

    /// <summary>Runs a verb of the same program to its end.</summary>
    public static async Task<(int Code, string Said)> RunAsync(string folder, IReadOnlyDictionary<string, string> settings, params string[] words)
    {
        using var shell = Begun(folder, settings, new Uri("http://127.0.0.1:0"), words);
        await shell.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        var said = await shell.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (shell.ExitCode, said);
    }

    /// <summary>Ends it at once: <c>kill -9</c>.</summary>
    public Task KillAsync() => SignalAsync("KILL");

    /// <summary>Tells it to stop and waits until it has.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> StopAsync()
    {
        await SignalAsync("TERM");
        return _shell.ExitCode;
    }

    /// <summary>Halts it in the middle of whatever it does, or lets it go on.</summary>
    public async Task HoldAsync(bool still)
    {
        using var signal = Process.Start("kill", ["-" + (still ? "STOP" : "CONT"), $"{Id}"]);
        await signal.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        _shell.StandardInput.Close();
        await _shell.WaitForExitAsync();
        await _listening;
        _shell.Dispose();
    }

    private static Process Begun(string folder, IReadOnlyDictionary<string, string> settings, Uri address, string[] words)
    {
        var program = Repository.PathOf("artifacts/bin/Trackside.Web/debug/trackside-server.dll");
        var host = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? Environment.ProcessPath! : "dotnet";
        var start = new ProcessStartInfo("sh", ["-c", Script, "sh", host, program, .. words])
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["ASPNETCORE_URLS"] = address.ToString();
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["Trackside__Data"] = folder;
        start.Environment["Trackside__Demo"] = "off";
        // Tests record faster than people and programs may.
        start.Environment["Trackside__ApiPerMinute"] = "1000000";
        foreach (var (key, value) in settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        return Process.Start(start)!;
    }

    private async Task SignalAsync(string name)
    {
        using var signal = Process.Start("kill", ["-" + name, $"{Id}"]);
        await signal.WaitForExitAsync(TestContext.Current.CancellationToken);
        await _shell.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    private async Task ListenAsync()
    {
        while (await _shell.StandardOutput.ReadLineAsync() is { } line)
        {
            _said.Enqueue(line);
        }
    }
}

/// <summary>Sends a browser's requests to a server process, to another one at each where there are several.</summary>
public sealed class ToProcess(Func<Uri> where) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
{
    /// <summary>Each request to the next of them.</summary>
    public static ToProcess Alternating(params IReadOnlyList<ServerProcess> servers)
    {
        var next = 0;
        return new ToProcess(() => servers[(int)((uint)Interlocked.Increment(ref next) % servers.Count)].Address);
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.RequestUri = new Uri(where(), request.RequestUri!.PathAndQuery);
        return base.SendAsync(request, cancellationToken);
    }
}
