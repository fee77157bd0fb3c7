using System.Text.Json;

namespace Trackside.Telling.Tests.Timings;

/// <summary>What a phone is given before it times a session, as the server answers it.</summary>
internal static class Sheets
{
    public static string Of(TimedSession session, string text, params string[] performances) => JsonSerializer.Serialize(new
    {
        id = session.Runners[0].Id,
        squad = "Track Club",
        session = new { title = "", on = "2026-05-18", text, address = (string?)null },
        right = "mark",
        by = "Coach",
        athletes = session.Runners.Select(runner => new { id = runner.Id, name = runner.Name, sex = "women", performances, aims = Array.Empty<object>() }),
        others = Array.Empty<object>(),
        next = 0,
        server = 1_779_123_600_000,
        mayFollow = true,
    });
}
