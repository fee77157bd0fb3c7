using System.CommandLine;
using Trackside.Web.Settings;

namespace Trackside.Web.Operations;

/// <summary><c>trackside-server health</c>: asks the server that runs on this machine whether it is of use. Ends with 0 when it is; a container has no other program to ask with.</summary>
internal static class HealthCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static Command Create(Workbench bench)
    {
        var url = new Option<string?>("--url") { Description = "Where the server listens; what ASPNETCORE_URLS or ASPNETCORE_HTTP_PORTS says when left out.", HelpName = "ADDRESS" };
        var command = new Command("health", "Ask the running server whether it is ready. Ends with 1 when it is not, or does not answer.") { url };
        command.SetAction((line, cancellation) => AskAsync(bench, line.GetValue(url), cancellation));
        return command;
    }

    private static async Task<int> AskAsync(Workbench bench, string? url, CancellationToken cancellation)
    {
        var address = url ?? AddressOf(bench.Configuration);
        if (!Uri.TryCreate($"{address.TrimEnd('/')}/health/ready", UriKind.Absolute, out var ready) || ready.Scheme is not ("http" or "https"))
        {
            throw new CommandException($"'{address}' is no address such as http://127.0.0.1:5000.");
        }

        using var client = new HttpClient { Timeout = Patience };
        try
        {
            using var answer = await client.GetAsync(ready, cancellation);
            await bench.Output.WriteLineAsync(await answer.Content.ReadAsStringAsync(cancellation));
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception problem) when (problem is HttpRequestException || (problem is TaskCanceledException && !cancellation.IsCancellationRequested))
        {
            return await bench.RefuseAsync($"Nothing answers at {ready}: {problem.Message}");
        }
    }

    // "Listens everywhere" is no address that can be asked.
    private static string AddressOf(IConfiguration configuration) =>
        configuration["urls"]?.Split(';')[0] is { Length: > 0 } set
            ? set.Replace("://[::]", "://127.0.0.1", StringComparison.Ordinal).Replace("://0.0.0.0", "://127.0.0.1", StringComparison.Ordinal)
                .Replace("://+", "://127.0.0.1", StringComparison.Ordinal).Replace("://*", "://127.0.0.1", StringComparison.Ordinal)
        : configuration["http_ports"]?.Split(';')[0] is { Length: > 0 } port ? $"http://127.0.0.1:{port}"
        : "http://127.0.0.1:5000";
}
