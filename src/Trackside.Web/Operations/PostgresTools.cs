using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;
using Trackside.Web.Settings;

namespace Trackside.Web.Operations;

/// <summary>PostgreSQL's own programs, <c>pg_dump</c> and <c>psql</c>. They are told the connection by their environment, so that no password is on a command line.</summary>
internal sealed partial class PostgresTools
{
    private const string Debian = "/usr/lib/postgresql";

    private readonly string _dump;

    private PostgresTools(string dump) => _dump = dump;

    private string Psql => Path.Combine(Path.GetDirectoryName(_dump)!, "psql");

    /// <summary>Finds them: where they are set, else the newest of Debian's folders, else on the path.</summary>
    public static PostgresTools Find(IConfiguration configuration) => FindOrNull(configuration) ?? throw new CommandException(
        $"pg_dump is neither on the path nor under {Debian}. Install it (Debian: apt install postgresql-client), or say where it is with {AllSettings.PgDump.Variable}.");

    /// <inheritdoc cref="Find"/>
    public static PostgresTools? FindOrNull(IConfiguration configuration)
    {
        if (configuration.Text(AllSettings.PgDump) is { } told)
        {
            return File.Exists(told) ? new(Path.GetFullPath(told)) : throw new SettingException(AllSettings.PgDump, $"is '{told}', but there is no such file.");
        }

        var debian = Directory.Exists(Debian) ? Directory.GetDirectories(Debian).OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var version) ? version : 0) : Enumerable.Empty<string>();
        var places = debian.Select(folder => Path.Combine(folder, "bin")).Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator));
        return places.Where(folder => folder.Length > 0).Select(folder => Path.Combine(folder, "pg_dump")).FirstOrDefault(File.Exists) is { } found ? new(found) : null;
    }

    /// <summary>Which release they are: <c>17</c>.</summary>
    public async Task<int> MajorAsync(CancellationToken cancellation) =>
        Numbers().Match(await RunAsync(_dump, ["--version"], "", cancellation)) is { Success: true } match ? int.Parse(match.Value, CultureInfo.InvariantCulture) : 0;

    public override string ToString() => _dump;

    /// <summary>Writes a database as SQL into a new file.</summary>
    public async Task DumpAsync(string connection, string file, CancellationToken cancellation)
    {
        await HoldVersionAsync(connection, cancellation);
        await Store.OwnFile.Create(file).DisposeAsync();
        await RunAsync(_dump, ["--no-owner", "--no-privileges", "--no-password", "--encoding=UTF8", $"--file={file}"], connection, cancellation);
    }

    /// <summary>Runs SQL from files, all of it or nothing.</summary>
    public Task RunSqlAsync(string connection, IEnumerable<string> files, CancellationToken cancellation) => File.Exists(Psql)
        ? RunAsync(Psql, ["--no-psqlrc", "--quiet", "--no-password", "--single-transaction", "--set=ON_ERROR_STOP=1", "--output=/dev/null", .. files.Select(file => $"--file={file}")], connection, cancellation)
        : throw new CommandException($"psql is not beside {_dump}. Install it (Debian: apt install postgresql-client), or say with {AllSettings.PgDump.Variable} where both are.");

    /// <summary>Refuses a server that is newer than they are.</summary>
    public async Task HoldVersionAsync(string connection, CancellationToken cancellation)
    {
        await using var open = new NpgsqlConnection(connection);
        await open.OpenAsync(cancellation);
        var (mine, server) = (await MajorAsync(cancellation), open.PostgreSqlVersion.Major);
        if (mine < server)
        {
            throw new CommandException(string.Create(CultureInfo.InvariantCulture, $"{_dump} is of PostgreSQL {mine}, and the server is {server}: an older one cannot read a newer server. Install postgresql-client-{server}, or say where its pg_dump is with {AllSettings.PgDump.Variable}."));
        }
    }

    private static async Task<string> RunAsync(string program, IEnumerable<string> words, string connection, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false };
        foreach (var word in words)
        {
            start.ArgumentList.Add(word);
        }

        foreach (var (name, value) in VariablesOf(new NpgsqlConnectionStringBuilder(connection)))
        {
            start.Environment[name] = value;
        }

        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            await using var stop = cancellation.Register(() => process.Kill(entireProcessTree: true));
            var said = process.StandardOutput.ReadToEndAsync(cancellation);
            var problem = await process.StandardError.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            return process.ExitCode == 0 ? await said : throw new CommandException($"{Path.GetFileName(program)} failed: {problem.Trim()}");
        }
        catch (Win32Exception problem)
        {
            throw new CommandException($"{program} cannot be run: {problem.Message}");
        }
    }

    private static IEnumerable<(string Name, string Value)> VariablesOf(NpgsqlConnectionStringBuilder connection)
    {
        (string, string?)[] all =
        [
            ("PGHOST", connection.Host), ("PGPORT", connection.Port.ToString(CultureInfo.InvariantCulture)), ("PGUSER", connection.Username), ("PGPASSWORD", connection.Password),
            ("PGDATABASE", connection.Database ?? connection.Username), ("PGPASSFILE", connection.Passfile), ("PGSSLROOTCERT", connection.RootCertificate), ("PGSSLCERT", connection.SslCertificate),
            ("PGSSLKEY", connection.SslKey), ("PGSSLMODE", Capitals().Replace(connection.SslMode.ToString(), "-").ToLowerInvariant()), ("PGAPPNAME", "trackside-server"),
        ];
        foreach (var (name, value) in all)
        {
            if (connection.ConnectionString.Length > 0 && !string.IsNullOrEmpty(value))
            {
                yield return (name, value);
            }
        }
    }

    [GeneratedRegex("[0-9]+", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Numbers();

    // VerifyFull is verify-full to PostgreSQL's programs.
    [GeneratedRegex("(?<!^)(?=[A-Z])", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Capitals();
}
