using Trackside.Cli.Sheets;
using Trackside.Notation.Readings;
using Trackside.Training.Workouts;

namespace Trackside.Cli.Tests.Sheets;

public sealed class FoldingTests
{
    private static readonly Recovery Jog = new() { Distance = Readings.Metres(200), Mode = RecoveryMode.Jog };
    private static readonly Recovery Rest = new() { Scope = RecoveryScope.BetweenSets, Time = Readings.Seconds(300) };

    public static TheoryData<string> Names { get; } = [.. Readings.All.Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_rep_is_said_once(string name)
    {
        var reading = Readings.All.First(one => one.Name == name).Reading;

        Assert.Equal(reading.Reps.Length, Folding.Of(reading).Sum(set => set.Count * set.Lines.Sum(line => line.Count)));
    }

    [Fact]
    public void Equal_reps_are_one_line()
    {
        var line = Assert.Single(Assert.Single(Folding.Of(Unrun(Readings.Times(8, Readings.Run(400))))).Lines);

        Assert.Equal((8, Jog, null), (line.Count, line.Between, line.After));
    }

    [Fact]
    public void Equal_sets_are_one_set()
    {
        var set = Assert.Single(Folding.Of(Unrun(Readings.Times(5, Readings.Run(400), Readings.Run(200)))));

        Assert.Equal((5, Rest, null), (set.Count, set.Between, set.After));
        Assert.Equal([Jog, null], set.Lines.Select(line => line.After));
    }

    [Fact]
    public void Rep_that_was_run_stands_for_itself()
    {
        var reading = Unrun(Readings.Times(4, Readings.Run(400)));
        reading = reading with { Reps = reading.Reps.SetItem(1, reading.Reps[1] with { Result = Readings.Time(61) }) };

        Assert.Equal([1, 1, 2], Folding.Of(reading).Single().Lines.Select(line => line.Count));
    }

    [Fact]
    public void Set_in_which_something_was_run_stands_for_itself()
    {
        var reading = Unrun(Readings.Times(4, Readings.Run(400), Readings.Run(200)));
        reading = reading with { Reps = reading.Reps.SetItem(3, reading.Reps[3] with { ResultNote = "DNF" }) };

        Assert.Equal([1, 1, 2], Folding.Of(reading).Select(set => set.Count));
    }

    [Fact]
    public void Recovery_that_changes_divides_the_reps()
    {
        var fourth = new Recovery { Scope = RecoveryScope.After, Of = new RepSelector { Positions = [4] }, Time = Readings.Seconds(180) };
        var lines = Folding.Of(Unrun(Readings.Times(8, Readings.Run(400)), fourth)).Single().Lines;

        Assert.Equal([(4, Jog, fourth), (4, Jog, null)], lines.Select(line => (line.Count, line.Between, line.After)));
    }

    private static Reading Unrun(Step step, params Recovery[] recoveries)
    {
        var workout = new Workout([new Block([step])], [Jog, Rest, .. recoveries]);
        return new Reading { Source = "", Language = "en", Workout = workout, Reps = Readings.Ran(workout, default) };
    }
}
