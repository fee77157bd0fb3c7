using Trackside.Training.Workouts;
using static Trackside.Training.Tests.Workouts.Sketch;

namespace Trackside.Training.Tests.Workouts;

public sealed class RecoveryPlacingTests
{
    private static readonly Workout Sets = Session(Times(2, Times(3, Run("120m"))));
    private static readonly Workout Blocks = Session(Block(Times(2, Run("400m"))), Block(Run("300m"), Run("200m")));
    private static readonly Workout SetsAndBlocks = Session(Block(Times(2, Run("400m"), Run("200m"))), Block(Times(2, Run("150m"))));

    [Fact]
    public void Where_nothing_is_said_there_is_no_recovery() => Assert.Equal("- | - | -", After(Session(Times(3, Run("400m")))));

    [Fact]
    public void Nothing_to_run_has_nothing_after_it() => Assert.Empty(Workout.Empty.With(Rest("1:00")).RecoveriesAfterReps());

    [Fact]
    public void The_last_rep_has_no_recovery() =>
        Assert.Equal("200m jog | 200m jog | -", After(Session(Times(3, Run("400m"))).With(Jog("200m"))));

    [Fact]
    public void A_recovery_between_reps_also_serves_the_borders_that_have_none_of_their_own()
    {
        Assert.Equal("1:30 | 1:30 | 1:30 | 1:30 | 1:30 | -", After(Sets.With(Rest("1:30"))));
        Assert.Equal("1:30 | 1:30 | 1:30 | -", After(Blocks.With(Rest("1:30"))));
    }

    [Fact]
    public void At_a_set_border_the_recovery_of_the_set_replaces_that_of_the_rep() =>
        Assert.Equal("1:30 | 1:30 | 6:00 | 1:30 | 1:30 | -", After(Sets.With(Rest("1:30"), Rest("6:00", RecoveryScope.BetweenSets))));

    [Fact]
    public void It_does_not_matter_which_is_said_first() =>
        Assert.Equal("1:30 | 1:30 | 6:00 | 1:30 | 1:30 | -", After(Sets.With(Rest("6:00", RecoveryScope.BetweenSets), Rest("1:30"))));

    [Fact]
    public void The_recovery_of_the_set_also_replaces_one_after_a_named_rep()
    {
        var after = Rest("1:30", RecoveryScope.After, Of("120m"));

        Assert.Equal("1:30 | 1:30 | 6:00 | 1:30 | 1:30 | -", After(Sets.With(after, Rest("6:00", RecoveryScope.BetweenSets))));
    }

    [Fact]
    public void Between_sets_is_also_between_blocks_when_nothing_else_is_said_of_those() =>
        Assert.Equal("1:00 | 4:00 | 1:00 | 4:00 | 1:00 | -", After(SetsAndBlocks.With(Rest("1:00"), Rest("4:00", RecoveryScope.BetweenSets))));

    [Fact]
    public void Between_blocks_is_not_between_sets() =>
        Assert.Equal(
            "1:00 | 4:00 | 1:00 | 8:00 | 1:00 | -",
            After(SetsAndBlocks.With(Rest("1:00"), Rest("4:00", RecoveryScope.BetweenSets), Rest("8:00", RecoveryScope.BetweenBlocks))));

    [Fact]
    public void Between_blocks_alone_leaves_the_sets_to_the_recovery_of_the_reps() =>
        Assert.Equal("1:00 | 1:00 | 1:00 | 8:00 | 1:00 | -", After(SetsAndBlocks.With(Rest("1:00"), Rest("8:00", RecoveryScope.BetweenBlocks))));

    [Fact]
    public void Between_named_reps_stays_inside_the_set() =>
        Assert.Equal("1:30 | 1:30 | - | 1:30 | 1:30 | -", After(Sets.With(Rest("1:30", RecoveryScope.BetweenReps, Of("120m")))));

    [Fact]
    public void After_a_named_rep_also_holds_at_a_border() =>
        Assert.Equal(
            "200m jog | 2:45 | 200m jog | 2:45 | 200m jog | -",
            After(Session(Times(3, Run("1200m"), Run("400m")))
                .With(Jog("200m", RecoveryScope.After, Of("1200m")), Rest("2:45", RecoveryScope.After, Of("400m")))));

    [Fact]
    public void Within_named_reps_stays_inside_the_set() =>
        Assert.Equal(
            "- | - | 1:00 | -",
            After(Session(Block(Times(2, Run("1000m"))), Block(Run("500m"), Run("300m")))
                .With(Rest("1:00", RecoveryScope.Within, Of("500m", "300m")))));

    [Fact]
    public void Before_a_named_rep_outweighs_every_border()
    {
        var tempo = Run("2.5mi") with { Label = "tempo" };
        var workout = Session(Block(Run("300m"), Run("200m")), Block(tempo));
        var before = Rest("6:00-8:00", RecoveryScope.Before, new RepSelector { Label = "tempo" });

        var after = After(workout.With(Jog("400m"), Rest("5:00", RecoveryScope.BetweenSets), Rest("4:00", RecoveryScope.BetweenBlocks), before));

        Assert.Equal("400m jog | 6:00-8:00 | -", after);
    }

    [Fact]
    public void A_send_off_stands_where_the_rest_would_stand()
    {
        var (every, set) = (Rest("2:00", RecoveryScope.SendOff), Rest("6:00", RecoveryScope.BetweenSets));

        Assert.Equal("every 2:00 | every 2:00 | -", After(Session(Times(3, Run("400m"))).With(every)));
        Assert.Equal("every 2:00 | every 2:00 | 6:00 | every 2:00 | every 2:00 | -", After(Sets.With(every, set)));
    }

    [Fact]
    public void A_send_off_of_named_reps_is_theirs_alone() =>
        Assert.Equal(
            "every 2:00 | - | 1:00 | -",
            After(Blocks.With(Rest("2:00", RecoveryScope.SendOff, Of("400m")), Rest("1:00", RecoveryScope.BetweenReps, InBlock(2)))));

    [Fact]
    public void A_recovery_of_no_known_place_follows_no_rep() =>
        Assert.Equal("- | - | -", After(Session(Times(3, Run("400m"))).With(Rest("1:00", RecoveryScope.Other))));

    [Fact]
    public void Of_two_that_say_the_same_of_the_place_the_first_stands() =>
        Assert.Equal("1:00 | -", After(Session(Times(2, Run("400m"))).With(Rest("1:00"), Rest("2:00"))));

    [Fact]
    public void What_is_put_in_place_keeps_its_scope_and_its_mode()
    {
        var recovery = Jog("200m", RecoveryScope.After, Of("400m"));

        var placed = Session(Times(2, Run("400m"))).With(recovery).RecoveriesAfterReps();

        Assert.Equal([recovery, null], placed);
    }
}
