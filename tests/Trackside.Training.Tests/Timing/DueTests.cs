using Trackside.Training.Timing;
using Trackside.Training.Workouts;
using static Trackside.Training.Tests.Timing.Track;
using static Trackside.Training.Tests.Workouts.Sketch;

namespace Trackside.Training.Tests.Timing;

public sealed class DueTests
{
    private static readonly Workout ShortHills = Session(
        Block(Times(2, Times(3, Run("120m")))),
        Block(Run("300m"), Run("200m"), Times(2, Run("100m")), Run("200m"), Run("300m"))).With(
        new Recovery { Scope = RecoveryScope.After, Of = new RepSelector { Distances = [Metres("120m").Min] }, Distance = Metres("80m"), Time = Time("1:30"), Mode = RecoveryMode.Walk },
        Rest("6:00", RecoveryScope.BetweenSets),
        Rest("2:00", RecoveryScope.BetweenReps, new RepSelector { Blocks = [2] }));

    [Fact]
    public void Recoveries_between_reps_sets_and_blocks_count_from_the_last_finish()
    {
        var track = new Track(ShortHills);
        var due = new List<long?>();
        for (var number = 1; number <= 12; number++)
        {
            track.Run(number, (Ana, 20), (Bea, 21.5m));
            due.Add((track.Board.Groups[0].DueAt - track.Phone.Now) / 1_000);
            Assert.Equal(due[^1] - 1, (track.Of(Ana).DueAt - track.Phone.Now + 500) / 1_000);
            track.Phone.Wait(400_000);
        }

        Assert.Equal([90, 90, 360, 90, 90, 360, 120, 120, 120, 120, 120, null], due);
    }

    [Fact]
    public void Group_is_not_due_while_anybody_runs()
    {
        var track = new Track();
        track.Phone.Press(new Started([Ana, Bea], Rep(1)));
        track.Phone.Wait(30_000).Press(new Finished { Athlete = Ana, Rep = Rep(1) });
        var group = track.Board.Groups[0];

        Assert.Equal((RunState.Running, null), (group.State, group.DueAt));
        Assert.Equal((RunState.Recovering, track.Phone.Now + 90_000), (track.Of(Ana).State, track.Of(Ana).DueAt));
    }

    [Fact]
    public void Send_off_counts_from_the_last_start_and_also_while_they_run()
    {
        var track = new Track(Session(Times(4, Run("400m"))).With(new Recovery { Scope = RecoveryScope.SendOff, Time = Time("2:00") }));
        track.Phone.Press(new Started([Ana], Rep(1)));
        track.Phone.Wait(5_000).Press(new Started([Bea], Rep(1)));
        var second = track.Phone.Now;
        track.Phone.Wait(60_000).Press(new Finished { Athlete = Ana, Rep = Rep(1) });

        Assert.Equal(second + 120_000, track.Board.Groups[0].DueAt);
        Assert.Equal(second - 5_000 + 120_000, track.Of(Ana).DueAt);
    }

    [Fact]
    public void Recovery_that_was_marked_counts_from_there()
    {
        var track = new Track();
        track.Run(1, (Ana, 30));
        track.Phone.Wait(12_000).Press(new Recovering([Ana], Rep(1)));

        Assert.Equal(track.Phone.Now + 90_000, track.Of(Ana).DueAt);
        Assert.Equal(track.Phone.Now + 90_000, track.Board.Groups[0].DueAt);
    }

    [Fact]
    public void Recovery_without_a_time_is_never_due()
    {
        var track = new Track(Session(Times(4, Run("400m"))).With(Jog("200m")));
        track.Run(1, (Ana, 60));

        Assert.Equal((RunState.Recovering, null), (track.Board.Groups[0].State, track.Board.Groups[0].DueAt));
    }

    [Fact]
    public void Next_rep_of_a_group_is_the_one_that_most_have_still_to_run()
    {
        var track = new Track();
        track.Run(1, (Ana, 30), (Bea, 31));

        Assert.Equal(Rep(2), track.Board.Groups[0].Next!.Ref);
        Assert.Equal(Rep(1), track.Of(Cora).Next!.Rep.Ref);
    }

    [Fact]
    public void Two_groups_are_each_where_they_are()
    {
        var track = new Track();
        track.Phone.Press(new Grouped(track.NewId(), "A", [Ana]));
        track.Phone.Press(new Grouped(track.NewId(), "B", [Bea, Cora]));
        track.Run(1, (Ana, 30));
        track.Phone.Wait(2_000).Press(new Started([Bea, Cora], Rep(1)));

        Assert.Equal([RunState.Recovering, RunState.Running], track.Board.Groups.Select(group => group.State));
        Assert.Equal([Rep(2), Rep(2)], track.Board.Groups.Select(group => group.Next!.Ref));
        Assert.Equal(track.Phone.Now, track.Board.Groups[1].StartedAt);
    }

    [Fact]
    public void Repeated_rep_has_the_recovery_of_the_rep_it_is_like()
    {
        var track = new Track();
        track.Run(1, (Ana, 30), (Bea, 30), (Cora, 30));
        var extra = RepRef.OfAdded(track.Phone.Press(new RepAdded { Like = Rep(1), After = Rep(1) }).Id);
        track.Phone.Wait(90_000).Press(new Started([Ana, Bea], extra));
        track.Phone.Wait(30_000).Press(new Finished { Athlete = Ana, Rep = extra });
        track.Phone.Press(new Finished { Athlete = Bea, Rep = extra });

        Assert.Equal((Rep(2), track.Phone.Now + 90_000), (track.Board.Groups[0].Next!.Ref, track.Board.Groups[0].DueAt));
    }

    [Fact]
    public void Rest_is_told_from_finish_to_start()
    {
        var track = new Track();
        track.Run(1, (Ana, 30));
        track.Phone.Wait(93_500);
        track.Run(2, (Ana, 30));

        Assert.Equal(93_500, track.RepOf(Ana, 2).Rested);
    }
}
