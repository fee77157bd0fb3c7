using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Trackside.Web.Tests.Operations;

public abstract class WatchingTests(TestStore store) : DeskTests(store)
{
    [Fact]
    public async Task Server_says_that_it_is_ready_and_why_it_is_not()
    {
        var ready = await AskAsync("/health/ready");
        await Desk.ServerAsync(db => db.Database.ExecuteSqlRawAsync("""DROP TABLE "__EFMigrationsHistory" """, Cancellation));
        var behind = await AskAsync("/health/ready");

        Assert.Equal((HttpStatusCode.OK, """{"status":"ready","reasons":[]}"""), ready);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, """{"status":"not ready","reasons":["The tables are behind this program."]}"""), behind);
        Assert.Equal((HttpStatusCode.OK, "live\n"), await AskAsync("/health/live"));
    }

    protected async Task<(HttpStatusCode Status, string Body)> AskAsync(string path)
    {
        var page = await Desk.Browser().GetAsync(path);
        return (page.Status, page.Body);
    }
}

public sealed class WatchingTestsOnSqlite(SqliteFiles store) : WatchingTests(store)
{
    [Fact]
    public async Task Metrics_and_traces_arrive_where_they_are_sent_and_name_nobody()
    {
        var received = new ConcurrentQueue<(string Path, byte[] Body)>();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        await using var receiver = builder.Build();
        receiver.Run(async http =>
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body, http.RequestAborted);
            received.Enqueue((http.Request.Path, body.ToArray()));
        });
        await receiver.StartAsync(Cancellation);
        var address = receiver.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

        await using (var desk = await new WebDesk(store) { Settings = { ["Trackside:Otlp"] = address } }.StartAsync())
        {
            var coach = await desk.CoachAsync();
            await coach.GetAsync($"/squads/{coach.Squad}/sessions/new?text=3x400");
            await desk.Browser().GetAsync("/a/secretsecretsecretsecr");
            await desk.SessionAsync(coach.Squad, "7x400 @ 72");
            await coach.GetAsync($"/squads/{coach.Squad}/sessions");
            await desk.Services.GetRequiredService<IHost>().StopAsync(Cancellation);
        }

        var metrics = TextOf(received, "/v1/metrics");
        var traces = TextOf(received, "/v1/traces");
        Assert.Contains("http.server.request.duration", metrics);
        Assert.Contains("trackside.readings", metrics);
        Assert.Contains("/a/{token}", traces);
        Assert.Contains("trackside", traces);
        Assert.DoesNotContain("secretsecret", metrics + traces);
        Assert.DoesNotContain("Mozilla", traces);
    }

    private static string TextOf(IEnumerable<(string Path, byte[] Body)> received, string path) => string.Concat(received.Where(one => one.Path == path).Select(one => Encoding.Latin1.GetString(one.Body)));
}

public sealed class WatchingTestsOnPostgres(PostgresServer store) : WatchingTests(store)
{
    [Fact]
    public async Task Database_that_is_gone_is_told_without_saying_where_it_was_and_the_process_still_lives()
    {
        await using (var other = new Npgsql.NpgsqlConnection(new Npgsql.NpgsqlConnectionStringBuilder(Desk.Database.Values.Single()) { Database = "postgres", Pooling = false }.ToString()))
        {
            await other.OpenAsync(Cancellation);
            await using var drop = new Npgsql.NpgsqlCommand($"ALTER DATABASE {new Npgsql.NpgsqlConnectionStringBuilder(Desk.Database.Values.Single()).Database} ALLOW_CONNECTIONS false", other);
            await drop.ExecuteNonQueryAsync(Cancellation);
            await using var cut = new Npgsql.NpgsqlCommand($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{new Npgsql.NpgsqlConnectionStringBuilder(Desk.Database.Values.Single()).Database}'", other);
            await cut.ExecuteNonQueryAsync(Cancellation);
        }

        Assert.Equal((HttpStatusCode.ServiceUnavailable, """{"status":"not ready","reasons":["The database does not answer."]}"""), await AskAsync("/health/ready"));
        Assert.Equal(HttpStatusCode.OK, (await AskAsync("/health/live")).Status);
    }
}
