using System.Text.Json;
using Trackside.Telling.Json;
using Trackside.Telling.Timings;
using Trackside.Training.Timing;

namespace Trackside.Telling.Tests.Timings;

public sealed class OpenTimingTests
{
    private static readonly TimedSession Squad = TimedSession.Of(Seeds.WorkoutOf(Seeds.Hills), 12, 2, 1, mishaps: 20);

    [Fact]
    public void Session_of_twelve_in_two_groups_is_timed_to_the_millisecond()
    {
        var timing = Opened(Squad, Seeds.Hills);
        var board = Board(timing, Squad.Marks);

        Assert.Equal(144, Squad.Times.Count);
        Assert.All(Squad.Times, time => Assert.Equal(time.Value, RepOf(board, time.Key.Athlete, time.Key.Rep).GetProperty("milliseconds").GetInt64()));
    }

    [Fact]
    public void Board_is_the_same_mark_by_mark_and_all_at_once_and_in_any_order()
    {
        var slow = Opened(Squad, Seeds.Hills);
        foreach (var mark in Squad.Marks)
        {
            Assert.Empty(slow.Add($"[{MarkJson.Write(mark)}]"));
            Assert.NotEmpty(slow.Board(""));
        }

        var quick = Opened(Squad, Seeds.Hills);
        quick.Add(Json(new Throws(1).Shuffled(Squad.Marks.Concat(Squad.Marks))));

        Assert.Equal(quick.Board(""), slow.Board(""));
        Assert.Equal(quick.History(), slow.History());
        Assert.Equal(slow.Board(""), BoardJson.Write(Training.Timing.Board.Of(Squad.Plan(Seeds.Hills), Squad.Marks), null, Speech.English));
    }

    [Fact]
    public void Nothing_of_an_older_board_is_left_when_names_reps_and_marks_change()
    {
        var session = TimedSession.Of(Seeds.WorkoutOf("3 x 400m"), 3, 1, 4);
        var (phone, dora) = (session.Phones[0], session.Runners[0].Id);
        var timing = Opened(session, "3 x 400m");
        Deed[] deeds =
        [
            new Started([phone.Device], RepRef.Of(2)), new Joined(phone.Device, "Dora"), new Noted("Wind") { Athlete = dora }, new Joined(phone.Device, "Eva"), new RepAdded { Like = RepRef.Of(1), After = RepRef.Of(1) },
            new PlanChanged("400m, 300m", Seeds.WorkoutOf("400m, 300m")), new Removed(phone.Marks[2].Id), new DroppedOut([dora]), new Ended(),
        ];
        foreach (var deed in deeds)
        {
            phone.Wait(9_000).Press(deed);
            var fresh = Opened(session, "3 x 400m");

            Assert.Equal(Board(fresh, session.Marks).GetRawText(), Board(timing, session.Marks).GetRawText());
        }
    }

    [Fact]
    public void New_text_has_everyones_targets_without_the_server()
    {
        var session = TimedSession.Of(Seeds.WorkoutOf("3 x 400m @ 5K pace"), 2, 1, 1);
        var timing = Opened(session, "3 x 400m @ 5K pace", "5000 15:00 2026-05-01");
        var before = Board(timing, []);
        var changed = session.Phones[0].Press(new PlanChanged("3 x 200m @ 5K pace", Seeds.WorkoutOf("3 x 200m @ 5K pace")));
        var after = Board(timing, [changed]);

        Assert.Equal(72_000, RepOf(before, session.Runners[1].Id, 1).GetProperty("aim").GetInt64());
        Assert.Equal(36_000, RepOf(after, session.Runners[1].Id, 1).GetProperty("aim").GetInt64());
        Assert.Equal("36.0", RepOf(after, session.Runners[1].Id, 1).GetProperty("aimShown").GetString());
    }

    [Fact]
    public void Moment_asked_for_is_on_the_axis_of_the_board()
    {
        var (timing, session) = (new OpenTiming(), TimedSession.Of(Seeds.WorkoutOf("3 x 400m w/ 90s"), 2, 1, 1));
        timing.Open(Sheets.Of(session, "3 x 400m w/ 90s"), "en");
        var phone = session.Phones[0];
        timing.Add(Json(session.Marks.Take(4)));
        var board = JsonDocument.Parse(timing.Board($$"""{"life":"{{phone.Reading.Life}}","steady":{{phone.Reading.Steady}},"wall":5,"device":"{{phone.Device}}"}""")).RootElement;

        Assert.Equal(phone.Now, board.GetProperty("now").GetInt64());
        Assert.Equal(phone.Marks[3].Id, board.GetProperty("last").GetGuid());
        Assert.Equal("1:30 recovery from the last finish", board.GetProperty("groups")[0].GetProperty("dueWords").GetString());
        Assert.Equal(77, JsonDocument.Parse(timing.Board("""{"server":77}""")).RootElement.GetProperty("now").GetInt64());
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[1,{},\"x\",null,[]]")]
    [InlineData("{\"session\":{\"on\":\"yesterday\",\"text\":\"400m\"},\"athletes\":[]}")]
    [InlineData("{\"life\":\"\\ud800\",\"steady\":-1}")]
    [InlineData("[[[[")]
    public void Anything_at_all_is_answered(string json)
    {
        var closed = new OpenTiming();
        Assert.All([closed.Add(json), closed.Board(json), closed.History(), closed.Open(json, "xx")], answer => Assert.StartsWith("{\"error\":\"", answer, StringComparison.Ordinal));

        var open = Opened(Squad, Seeds.Hills);
        Assert.NotEmpty(open.Add(json));
        Assert.Contains("\"athletes\":[", open.Board(""), StringComparison.Ordinal);
    }

    [Fact]
    public void One_mark_that_is_wrong_holds_up_no_other()
    {
        var timing = Opened(Squad, Seeds.Hills);
        var good = Squad.Marks.First();
        var refused = JsonDocument.Parse(timing.Add($"[{MarkJson.Write(good)},{MarkJson.Write(good).Replace("\"sequence\":", "\"sequence\":-", StringComparison.Ordinal)}]")).RootElement.GetProperty("refused");

        Assert.Equal((good.Id, "sequence"), (refused[0].GetProperty("id").GetGuid(), refused[0].GetProperty("field").GetString()));
        Assert.Equal(1, JsonDocument.Parse(timing.Board("")).RootElement.GetProperty("marksInAll").GetInt32());
    }

    [Fact]
    public void Aim_set_by_hand_goes_before_the_one_worked_out()
    {
        var session = TimedSession.Of(Seeds.WorkoutOf("400m @ 5K pace"), 1, 1, 1);
        var timing = new OpenTiming();
        timing.Open(Sheets.Of(session, "400m @ 5K pace", "5000 15:00").Replace("\"aims\":[]", "\"aims\":[{\"number\":1,\"milliseconds\":70000}]", StringComparison.Ordinal), "en");

        Assert.Equal(70_000, RepOf(Board(timing, []), session.Runners[0].Id, 1).GetProperty("aim").GetInt64());
    }

    private static OpenTiming Opened(TimedSession session, string text, params string[] performances)
    {
        var timing = new OpenTiming();
        Assert.Empty(timing.Open(Sheets.Of(session, text, performances), "en"));
        return timing;
    }

    private static JsonElement Board(OpenTiming timing, IEnumerable<Mark> marks)
    {
        Assert.Empty(timing.Add(Json(marks)));
        return JsonDocument.Parse(timing.Board("")).RootElement;
    }

    private static string Json(IEnumerable<Mark> marks) => $"[{string.Join(',', marks.Select(MarkJson.Write))}]";

    private static JsonElement RepOf(JsonElement board, Guid athlete, int rep) =>
        board.GetProperty("athletes").EnumerateArray().Single(one => one.GetProperty("id").GetGuid() == athlete)
            .GetProperty("reps").EnumerateArray().Single(one => one.GetProperty("rep").GetProperty("number").GetInt32() == rep);
}
