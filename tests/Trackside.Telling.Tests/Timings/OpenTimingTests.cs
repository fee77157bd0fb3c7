using System.Text.Json;
using Trackside.Telling.Json;
using Trackside.Telling.Timings;

namespace Trackside.Telling.Tests.Timings;

public sealed class OpenTimingTests
{
    [Fact]
    public void Session_of_twelve_in_two_groups_is_timed_to_the_millisecond()
    {
        var session = TimedSession.Of(Seeds.WorkoutOf(Seeds.Hills), 12, 2, 1, mishaps: 20);
        var timing = new OpenTiming();
        var answers = timing.Open(Sheets.Of(session, Seeds.Hills), "en") + timing.Add($"[{string.Join(',', session.Marks.Select(MarkJson.Write))}]");
        var board = JsonDocument.Parse(timing.Board("")).RootElement;

        Assert.Empty(answers);
        Assert.Equal(144, session.Times.Count);
        Assert.All(session.Times, time => Assert.Equal(time.Value, MillisecondsOf(board, time.Key.Athlete, time.Key.Rep)));
    }

    private static long MillisecondsOf(JsonElement board, Guid athlete, int rep) =>
        board.GetProperty("athletes").EnumerateArray().Single(one => one.GetProperty("id").GetGuid() == athlete)
            .GetProperty("reps").EnumerateArray().Single(one => one.GetProperty("rep").GetProperty("number").GetInt32() == rep)
            .GetProperty("milliseconds").GetInt64();
}
