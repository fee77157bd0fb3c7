using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Trackside.Web.Settings;

namespace Trackside.Desks;

/// <summary>PostgreSQL: one server for the whole test run, started when a desk first asks, with a database a desk.</summary>
/// <remarks>
/// The server belongs to a shell that takes orders until its input ends. However the test run ends, also when it is killed, the shell then stops the server
/// and removes its folder. It runs as the user <c>postgres</c> where the tests run as root, as root it would refuse to.
/// </remarks>
public sealed class PostgresServer : TestStore, IAsyncDisposable
{
    private const string Script = """
        set -e
        folder=$(mktemp -d /tmp/trackside-postgres-XXXXXX)
        trap 'rm -rf "$folder"' EXIT
        cd "$folder"
        "$1/initdb" -D "$folder/data" -A trust -U trackside -E UTF8 --locale=C.UTF-8 --no-sync >/dev/null
        "$1/pg_ctl" -D "$folder/data" -w -l "$folder/log" -o "-p $2 -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=200 $3" start >/dev/null || { cat "$folder/log" >&2; exit 1; }
        echo ready
        while read -r order; do
            case $order in
                kill) "$1/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null ;;
                start) "$1/pg_ctl" -D "$folder/data" -w -l "$folder/log" -o "-p $2 -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=200 $3" start >/dev/null ;;
            esac
            echo done
        done
        "$1/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null
        """;

    private const string Hasty = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off";

    private readonly Lazy<Task<string>> _started;
    private Process? _shell;
    private int _count;

    public PostgresServer() => _started = new(StartAsync);

    /// <summary>Whether what is committed outlives the server, as outside of tests. It costs time, so only a server that is killed is made so.</summary>
    public bool IsDurable { get; init; }

    public override Task<IReadOnlyDictionary<string, string>> FreshAsync(string folder) => MadeAsync("TEMPLATE template_trackside STRATEGY file_copy");

    /// <summary>A database without any table.</summary>
    public Task<IReadOnlyDictionary<string, string>> EmptyAsync() => MadeAsync("TEMPLATE template0");

    /// <summary>A database as a file of <c>pg_dump</c> tells it.</summary>
    public async Task<IReadOnlyDictionary<string, string>> FilledAsync(string dump)
    {
        var settings = await EmptyAsync();
        var database = new NpgsqlConnectionStringBuilder(settings[AllSettings.Postgres.Key]);
        using var filling = Process.Start(new ProcessStartInfo(Path.Combine(Programs(), "psql"), ["-q", "-X", "-v", "ON_ERROR_STOP=1", "-h", database.Host!, "-p", $"{database.Port}", "-U", database.Username!, "-d", database.Database!, "-o", "/dev/null", "-f", dump])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
        })!;
        var problems = await filling.StandardError.ReadToEndAsync();
        await filling.WaitForExitAsync();
        return filling.ExitCode == 0 ? settings : throw new InvalidOperationException($"psql did not take {dump}: {problems}");
    }

    /// <summary>Ends the server at once, as if its machine went away.</summary>
    public Task KillAsync() => OrderAsync("kill");

    /// <summary>Starts it again, at the same address.</summary>
    public Task StartAgainAsync() => OrderAsync("start");

    private async Task OrderAsync(string order)
    {
        await _started.Value;
        await _shell!.StandardInput.WriteLineAsync(order);
        await _shell.StandardInput.FlushAsync();
        await _shell.StandardOutput.ReadLineAsync();
    }

    private async Task<IReadOnlyDictionary<string, string>> MadeAsync(string how)
    {
        var server = await _started.Value;
        var name = $"desk{Interlocked.Increment(ref _count)}";
        await ExecuteAsync($"CREATE DATABASE {name} {how}");
        return new Dictionary<string, string> { [AllSettings.Postgres.Key] = $"{server};Database={name};Maximum Pool Size=40;Connection Idle Lifetime=2;Connection Pruning Interval=1" };
    }

    public override async Task DropAsync(IReadOnlyDictionary<string, string> settings)
    {
        await using var connection = new NpgsqlConnection(settings[AllSettings.Postgres.Key]);
        NpgsqlConnection.ClearPool(connection);
        await ExecuteAsync($"DROP DATABASE {connection.Database} WITH (FORCE)");
    }

    public async ValueTask DisposeAsync()
    {
        if (_shell is { } shell)
        {
            shell.StandardInput.Close();
            await shell.WaitForExitAsync();
            shell.Dispose();
        }
    }

    private async Task<string> StartAsync()
    {
        var (port, options) = (FreePort(), IsDurable ? "" : Hasty);
        var start = new ProcessStartInfo { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        string[] command = Environment.UserName == "root" ? ["runuser", "-u", "postgres", "--", "sh", "-c", Script, "sh", Programs(), $"{port}", options] : ["sh", "-c", Script, "sh", Programs(), $"{port}", options];
        (start.FileName, start.WorkingDirectory) = (command[0], "/");
        foreach (var word in command[1..])
        {
            start.ArgumentList.Add(word);
        }

        _shell = Process.Start(start)!;
        if (await _shell.StandardOutput.ReadLineAsync() != "ready")
        {
            throw new InvalidOperationException($"PostgreSQL did not start: {await _shell.StandardError.ReadToEndAsync()}");
        }

        var server = $"Host=127.0.0.1;Port={port};Username=trackside";
        await using (var db = Postgres($"{server};Database=template_trackside;Pooling=false"))
        {
            await db.Database.MigrateAsync();
        }

        return server;
    }

    private async Task ExecuteAsync(string statement)
    {
        await using var connection = new NpgsqlConnection($"{await _started.Value};Database=postgres;Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static string Programs() =>
        Directory.Exists("/usr/lib/postgresql") && Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).Where(bin => File.Exists(Path.Combine(bin, "initdb"))).Max() is { } bin ? bin
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")))
        ?? throw new InvalidOperationException("PostgreSQL's initdb is neither under /usr/lib/postgresql nor on the path; './test' installs it.");

    /// <summary>A port that nobody listens at.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
