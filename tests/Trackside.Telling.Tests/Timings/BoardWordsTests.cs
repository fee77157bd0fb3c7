using System.Text.Json;
using Trackside.Notation;
using Trackside.Notation.Readings;
using Trackside.Telling.Json;
using Trackside.Training.Quantities;
using Trackside.Training.Timing;

namespace Trackside.Telling.Tests.Timings;

public sealed class BoardWordsTests
{
    private static readonly string Breakdowns = Sessions.Sample("breakdowns.txt");

    private const string ShortHills =
        """
        2 x (3 x 120m) + 300m, 200m, 2 x 100m, 200m, 300m

        120m Set #1: 14.56, 13.60, 14.75
        120m Set #2: 13.44, 14.36, 13.38
        Ladder: 42.03, 25.54, 12.27, 12.07, 24.60, 38.88

        Recovery: 80m walk in 90" after 120m reps. 6' rec between sets. 2' rec. between reps in ladder
        """;

    [Theory]
    [InlineData("en", "Last three 3.0 % slower than the first three.")]
    [InlineData("es", "Las tres últimas, 3,0 % más lentas que las tres primeras.")]
    public void Fade_is_told_calmly(string language, string words) =>
        Assert.Equal(words, FadeOf(language, 60_000, 60_200, 59_800, 61_900, 61_700, 61_800)?.Words);

    [Fact]
    public void Getting_faster_is_told_alike() =>
        Assert.Equal("Last two 4.8 % faster than the first two.", FadeOf("en", 62_000, 63_000, 59_400, 59_600)?.Words);

    [Fact]
    public void Nothing_is_said_of_what_hand_timing_alone_may_make() => Assert.Null(FadeOf("en", 14_000, 14_050, 14_000, 14_200, 14_150, 14_100));

    [Fact]
    public void Nothing_is_said_of_three_reps() => Assert.Null(FadeOf("en", 60_000, 62_000, 64_000));

    [Fact]
    public void Reps_of_another_length_are_not_held_against_each_other()
    {
        var session = TimedSession.Of(Seeds.WorkoutOf("3 x 400m, 3 x 300m"), [.. new[] { 60, 60, 60, 50, 50, 50 }.Select(seconds => Duration.FromSeconds(seconds))]);

        Assert.Null(FadeWords.Of(Board.Of(session.Plan(), session.Marks).Athletes[0], Speech.English));
    }

    [Fact]
    public void Seeds_timed_by_marks_have_the_results_that_they_print() => Assert.All([ShortHills, Breakdowns], text =>
    {
        var reading = SessionReader.Read(text);
        Duration[] printed = [.. reading.Reps.Select(rep => rep.Result!.Value)];
        var session = TimedSession.Of(reading.Workout, printed);
        var board = Board.Of(session.Plan(text), new Throws(1).Shuffled(session.Marks));

        Assert.NotEmpty(printed);
        Assert.Equal(printed.Select(time => (long?)time.TotalMilliseconds), Assert.Single(board.Athletes).Reps.Select(rep => rep.Milliseconds));
        Assert.All(board.Athletes[0].Reps, rep => Assert.Equal(RepState.Run, rep.State));
    });

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void Every_kind_of_mark_has_its_words(string language)
    {
        var session = TimedSession.Of(Seeds.WorkoutOf("3 x 200m"), 2, 1, 3);
        var (phone, ana, bea) = (session.Phones[0], session.Runners[0].Id, session.Runners[1].Id);
        var (rep, group) = (RepRef.Of(1), phone.Marks[0].Id);
        var unnamed = phone.Press(new Finished());
        var added = phone.Press(new RepAdded { Like = rep, Athletes = [ana] });
        Deed[] deeds =
        [
            new RepAdded { Measure = "300m", Rep = Seeds.WorkoutOf("300m").Reps[0].Rep }, new Moved(unnamed.Id) { Athlete = bea }, new Moved(unnamed.Id) { Rep = RepRef.OfAdded(added.Id) },
            new Moved(unnamed.Id) { Athlete = ana, Rep = rep }, new Retimed(phone.Marks[1].Id, 400), new Retimed(phone.Marks[2].Id, 33_333), new Removed(phone.Marks[2].Id),
            new Restored(phone.Marks[2].Id), new Removed(phone.Marks[^1].Id), new LapPassed(ana, rep), new LapPassed(ana, rep) { From = Distance.FromMetres(100) },
            new TimeTyped(ana, rep, Duration.FromMilliseconds(92_460)), new Recovering([ana, bea], rep), new Skipped([bea], RepRef.Of(3)), new Joined(unnamed.Id, "Dora"),
            new Joined(unnamed.Id, "Dora") { Rep = RepRef.Of(2) }, new DroppedOut([bea]), new PlanChanged("4 x 200m\nfast", Seeds.WorkoutOf("4 x 200m")), new Grouped(group, "B", [ana]),
            new Grouped(group, "B", []), new Noted("Wind"), new Finished { Athlete = ana, Rep = RepRef.Of(9) }, new Ended(),
        ];
        foreach (var deed in deeds)
        {
            phone.Wait(700).Press(deed);
        }

        var board = JsonDocument.Parse(BoardJson.Write(Board.Of(session.Plan(), session.Marks), null, Speech.Of(language), phone.Device)).RootElement;
        var lines = board.GetProperty("marks").EnumerateArray().Select(mark => $"{mark.GetProperty("kind").GetString(),-10} {mark.GetProperty("state").GetString(),-8} {mark.GetProperty("words").GetString()}{(mark.GetProperty("why").GetString() is { } why ? $" ({why})" : "")}");

        Golden.Equal($"Timings/History.{language}.txt", string.Concat(lines.Select(line => line + "\n")));
    }

    private static Fade? FadeOf(string language, params int[] milliseconds)
    {
        var session = TimedSession.Of(Seeds.WorkoutOf($"{milliseconds.Length} x 400m"), [.. milliseconds.Select(time => Duration.FromMilliseconds(time))]);
        return FadeWords.Of(Board.Of(session.Plan(), session.Marks).Athletes[0], Speech.Of(language));
    }
}
