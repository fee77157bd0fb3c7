using System.Globalization;
using System.Net;

namespace Trackside.Survival.Tests;

/// <summary>A time that was sent, and the version of the session that the server answered with.</summary>
internal sealed record Acknowledged(Guid Change, Guid Athlete, int Rep, long Milliseconds, long Version);

/// <summary>A coach who records one time after another at the real endpoint, and sends each again until it is acknowledged.</summary>
internal sealed class Writer(RecordingSquad squad, WebBrowser browser, Guid athlete, int number)
{
    private static readonly TimeSpan TryAgain = TimeSpan.FromMilliseconds(100);

    private readonly List<Acknowledged> _acknowledged = [];

    /// <summary>What the server said it has.</summary>
    public IReadOnlyList<Acknowledged> Acknowledged
    {
        get
        {
            lock (_acknowledged)
            {
                return [.. _acknowledged];
            }
        }
    }

    /// <summary>How often a time had to be sent again.</summary>
    public int Failures { get; private set; }

    /// <summary>Signs in on the sign-in page and opens the grid.</summary>
    public static async Task<Writer> ComesAsync(RecordingSquad squad, HttpMessageHandler server, int coach, Guid athlete)
    {
        var browser = new WebBrowser(server, TimeProvider.System);
        await (await browser.GetAsync("/sign-in")).PostAsync("Sign in", ("email", RecordingSquad.Mail(coach)), ("password", RecordingSquad.Password));
        var grid = await browser.GetAsync(squad.GridPath);
        Assert.Equal((HttpStatusCode.OK, squad.GridPath), (grid.Status, grid.Path));
        return new Writer(squad, browser, athlete, coach);
    }

    /// <summary>Records so many times.</summary>
    public async Task WriteAsync(int count, CancellationToken cancellation)
    {
        for (var index = 0; index < count; index++)
        {
            var change = Guid.CreateVersion7();
            var rep = (index % RecordingSquad.Reps) + 1;
            var milliseconds = 60_000L + (number * 5_000) + (index * 10);
            while (!await IsTakenAsync(change, rep, milliseconds))
            {
                Failures++;
                await Task.Delay(TryAgain, cancellation);
            }
        }
    }

    private async Task<bool> IsTakenAsync(Guid change, int rep, long milliseconds)
    {
        try
        {
            var text = (milliseconds / 1000m).ToString("0.00", CultureInfo.InvariantCulture);
            var (status, json) = await browser.PostJsonAsync(
                $"/api/v1/squads/{squad.Squad}/sessions/{squad.Session}/results", new { Changes = new[] { new { Id = change, Athlete = athlete, Field = $"rep-{rep}", Text = text } } });
            if ((int)status >= 500)
            {
                return false;
            }

            var answer = json.ValueKind == System.Text.Json.JsonValueKind.Object && json.TryGetProperty("results", out var results) ? results[0] : default;
            if (status != HttpStatusCode.OK || answer.ValueKind != System.Text.Json.JsonValueKind.Object || answer.GetProperty("state").GetString() != "applied")
            {
                throw new InvalidOperationException($"Neither right nor an error of a server in trouble: {status} {json}");
            }

            lock (_acknowledged)
            {
                _acknowledged.Add(new(change, athlete, rep, milliseconds, answer.GetProperty("version").GetInt64()));
            }

            return true;
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException)
        {
            return false;
        }
    }
}
