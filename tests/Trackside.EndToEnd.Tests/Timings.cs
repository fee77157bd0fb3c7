using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Playwright;
using Trackside.Telling.Timings;

namespace Trackside.EndToEnd.Tests;

/// <summary>A rep of a board, as its JSON tells it.</summary>
internal sealed record SeenRep(string State, long? Milliseconds, string? Shown, string? DifferenceShown, string? AimShown, string? Start, string? Finish);

/// <summary>An athlete of a board, as its JSON tells it.</summary>
internal sealed record SeenAthlete(string Name, SeenRep[] Reps);

/// <summary>A board, as its JSON tells it.</summary>
internal sealed record SeenBoard(SeenAthlete[] Athletes);

/// <summary>What tests of the watch need of the server, and of the rules.</summary>
internal static class Timings
{
    // Two clocks of a browser, each read in whole milliseconds at two presses; and the two stand apart by a little more after a reload.
    private const int ApartByClocks = 40;

    private static readonly JsonSerializerOptions Web = JsonSerializerOptions.Web;

    /// <summary>Today, as the server and the browsers have it.</summary>
    public static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    /// <summary>The link by which the coach who is signed in begins to time a session.</summary>
    public static async Task<string> LinkAsync(IPage page, Guid squad, Guid session)
    {
        await page.GotoAsync($"/squads/{squad}/sessions/{session}");
        var answer = await page.EvaluateAsync<JsonElement>("""
            async address => {
              const form = new FormData();
              const field = document.querySelector('input[name="__RequestVerificationToken"]');
              form.append('__RequestVerificationToken', field?.value ?? document.querySelector('meta[name="csrf"]').content);
              const answer = await fetch(address, { method: 'POST', body: form, headers: { Accept: 'application/json' } });
              return answer.json();
            }
            """, $"/squads/{squad}/sessions/{session}/timing");
        return $"/watch#{answer.GetProperty("plan").GetProperty("id").GetString()}.{answer.GetProperty("key").GetString()}";
    }

    /// <summary>The board that the rules make here of the plan as the server tells it and of marks.</summary>
    public static async Task<SeenBoard> BoardAsync(Uri address, string link, IReadOnlyList<string> bodies)
    {
        var (id, key) = link[(link.IndexOf('#') + 1)..].Split('.', 2) is [var first, var second] ? (first, second) : throw new ArgumentException(link, nameof(link));
        using var client = new HttpClient { BaseAddress = address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        var timing = new OpenTiming();
        Assert.Equal("", timing.Open(await client.GetStringAsync(new Uri($"api/v1/timings/{id}", UriKind.Relative), TestContext.Current.CancellationToken), "en"));
        Assert.Equal("", timing.Add($"[{string.Join(',', bodies)}]"));
        return JsonSerializer.Deserialize<SeenBoard>(timing.Board(""), Web)!;
    }

    /// <summary>Each time of a board against the clock on the wall of the two presses it came of: another way to the same number.</summary>
    public static void AgreesWithTheWall(SeenBoard board, IReadOnlyList<string> bodies)
    {
        var walls = bodies.Select(body => JsonDocument.Parse(body).RootElement).ToDictionary(mark => mark.GetProperty("id").GetString()!, mark => mark.GetProperty("reading").GetProperty("wall").GetInt64());
        foreach (var rep in board.Athletes.SelectMany(athlete => athlete.Reps))
        {
            Assert.InRange(Math.Abs(rep.Milliseconds!.Value - (walls[rep.Finish!] - walls[rep.Start!])), 0, ApartByClocks);
        }
    }

    /// <summary>How long presses took, told in one line.</summary>
    public static string Told(IReadOnlyList<double> milliseconds)
    {
        var sorted = milliseconds.Order().ToArray();
        return string.Create(CultureInfo.InvariantCulture, $"Press to stored, {sorted.Length} presses: median {sorted[sorted.Length / 2]:0.0} ms, p95 {sorted[(int)(sorted.Length * 0.95)]:0.0} ms, most {sorted[^1]:0.0} ms.");
    }
}
