using Npgsql;
using Trackside.Web.Settings;

namespace Trackside.Web.Store;

/// <summary>Carries the news of timings between the server processes on one PostgreSQL: each tells by NOTIFY, with nothing but the number of the session, and listens.</summary>
/// <remarks>What is not heard while the line is down is found by looking: whoever listens is told that anything may be new as soon as it listens again.</remarks>
internal sealed partial class PostgresNews : BackgroundService
{
    private const string Line = "trackside_timing";
    private const int AliveSeconds = 15;

    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(1);

    private readonly TimingNews _news;
    private readonly ILogger<PostgresNews> _log;
    private readonly string? _connection;

    public PostgresNews(TimingNews news, IConfiguration configuration, ILogger<PostgresNews> log)
    {
        (_news, _log) = (news, log);
        _connection = configuration.Text(AllSettings.Postgres) is { } connection
            ? new NpgsqlConnectionStringBuilder(connection) { Pooling = false, KeepAlive = AliveSeconds, ApplicationName = "trackside news" }.ToString()
            : null;
        _news.HasOthers = _connection is not null;
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => _connection is null ? Task.CompletedTask
        : Task.WhenAll(PatientlyAsync(ListenAsync, stoppingToken), PatientlyAsync(TellAsync, stoppingToken));

    private async Task PatientlyAsync(Func<NpgsqlConnection, CancellationToken, Task> act, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await using var connection = new NpgsqlConnection(_connection);
                await connection.OpenAsync(stopping);
                await act(connection, stopping);
            }
            catch (Exception problem) when (!stopping.IsCancellationRequested)
            {
                // The database may be away for a while; meanwhile watchers are served by looking.
                Lost(_log, problem.Message);
                _news.HearsOthers = false;
                await Task.Delay(Breath, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                // The server stops.
            }
        }
    }

    private async Task ListenAsync(NpgsqlConnection connection, CancellationToken stopping)
    {
        connection.Notification += (_, told) => _news.Hear(Guid.TryParse(told.Payload, out var session) ? session : null);
        await using (var listen = connection.CreateCommand())
        {
            listen.CommandText = $"LISTEN {Line}";
            await listen.ExecuteNonQueryAsync(stopping);
        }

        _news.HearsOthers = true;
        _news.Hear(null);
        while (true)
        {
            await connection.WaitAsync(stopping);
        }
    }

    private async Task TellAsync(NpgsqlConnection connection, CancellationToken stopping)
    {
        while (true)
        {
            var sessions = await _news.TakeAsync(stopping);
            try
            {
                await using var tell = connection.CreateCommand();
                tell.CommandText = $"SELECT pg_notify('{Line}', session) FROM unnest($1) AS session";
                tell.Parameters.Add(new() { Value = sessions.Select(session => session.ToString()).ToArray() });
                await tell.ExecuteNonQueryAsync(stopping);
            }
            catch
            {
                _news.PutBack(sessions);
                throw;
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "News of timings cannot be exchanged with other processes just now: {Problem} It is tried again each second; watchers are served a little later meanwhile.")]
    private static partial void Lost(ILogger logger, string problem);
}
