using Trackside.Notation.Readings;
using Trackside.Training.Workouts;

namespace Trackside.Cli.Tests;

public sealed class CanonicalFileTests
{
    [Fact]
    public void What_would_be_lost_is_named()
    {
        var workout = new Workout([new Block([Readings.Times(6, Readings.Run(400))])], []);
        var plain = new Reading { Source = "6x400", Language = "en", Workout = workout, Reps = Readings.Ran(workout, default) };

        Assert.Null(LossOf(plain));
        Assert.Equal("there is no session in it.", LossOf(new Reading { Source = "", Language = "en" }));
        Assert.Equal("it has a title.", LossOf(plain with { Title = "Laps" }));
        Assert.Equal("it says who ran or when.", LossOf(plain with { Athlete = "Anna Berg" }));
        Assert.Equal("it says who ran or when.", LossOf(plain with { Date = new DateOnly(2018, 5, 18) }));
        Assert.Equal("it has results.", LossOf(plain with { Reps = [plain.Reps[0] with { ResultNote = "DNF" }] }));
        Assert.Equal("it has results.", LossOf(plain with { Reps = [plain.Reps[0] with { IsPrescribed = false }] }));
        Assert.Equal("it has more text than the session.", LossOf(plain with { Unread = [new(default, UnreadKind.Note)] }));
        Assert.Equal(
            "something in it is not sure; see 'trackside read'.",
            LossOf(plain with { Diagnostics = Readings.Post().Diagnostics }));
    }

    [Fact]
    public void Recovery_that_canonical_text_would_drop_or_move_is_not_lost()
    {
        var jog = new Recovery { Distance = Readings.Metres(200), Mode = RecoveryMode.Jog };
        var unsaid = new Recovery { Scope = RecoveryScope.Other };
        var workout = new Workout([new Block([Readings.Times(6, Readings.Run(400))])], [jog]);
        var reading = new Reading { Source = "6x400 jog 200", Language = "en", Workout = workout, Reps = Readings.Ran(workout, default) };
        var afterEach = reading with { Workout = workout with { Recoveries = [jog with { FollowsLastRep = true }] } };

        Assert.Null(CanonicalFile.LossOf(reading, reading));
        Assert.Equal("the canonical text would not say all of it.", CanonicalFile.LossOf(afterEach, reading));
        Assert.Equal("the canonical text would not say all of it.", LossOf(reading with { Recoveries = [new(unsaid, default)] }));
    }

    [Fact]
    public void Canonical_text_with_one_line_break_at_its_end_is_canonical()
    {
        var workout = new Workout([new Block([Readings.Times(6, Readings.Run(400))])], []);

        Assert.All(["6 x 400m", "6 x 400m\n", "6 x 400m\r\n"], text => Assert.True(IsCanonical(text)));
        Assert.All(["6x400m", "6 x 400m\n\n", " 6 x 400m", "6 x 400m "], text => Assert.False(IsCanonical(text)));

        bool IsCanonical(string text) => CanonicalFile.IsCanonical(new Reading { Source = text, Language = "en", Workout = workout });
    }

    private static string? LossOf(Reading reading) => CanonicalFile.LossOf(reading, reading);
}
