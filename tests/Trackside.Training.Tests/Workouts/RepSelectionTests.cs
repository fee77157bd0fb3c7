using Trackside.Training.Workouts;
using static Trackside.Training.Tests.Workouts.Sketch;

namespace Trackside.Training.Tests.Workouts;

public sealed class RepSelectionTests
{
    private static readonly Workout ThreeSets = Session(Times(3, Run("400m"), Run("200m")));
    private static readonly Workout Triples = Session(Times(2, Times(3, Run("400m"))));
    private static readonly Workout Mixed = Session(Times(2, Run("800m"), Times(2, Run("400m"))));

    [Fact]
    public void A_set_is_named_by_its_number() =>
        Assert.Equal(
            "1:00 | - | 2:00 | - | - | -",
            After(ThreeSets.With(Rest("1:00", RecoveryScope.BetweenReps, InSet(1)), Rest("2:00", RecoveryScope.BetweenReps, InSet(2)))));

    [Fact]
    public void Several_sets_may_be_named() =>
        Assert.Equal("1:00 | - | 1:00 | - | - | -", After(ThreeSets.With(Rest("1:00", RecoveryScope.Within, InSet(1, 2)))));

    [Fact]
    public void The_last_sets_are_counted_from_the_end()
    {
        Assert.Equal("- | - | - | - | 1:00 | -", After(ThreeSets.With(Rest("1:00", RecoveryScope.BetweenReps, InSet(-1)))));
        Assert.Equal("- | - | 1:00 | - | 1:00 | -", After(ThreeSets.With(Rest("1:00", RecoveryScope.BetweenReps, InSet(-2, -1)))));
    }

    [Fact]
    public void Sets_are_counted_through_all_blocks() =>
        Assert.Equal(
            "- | - | - | 2:00 | -",
            After(Session(Block(Times(2, Run("400m"), Run("200m"))), Block(Run("300m")))
                .With(Rest("2:00", RecoveryScope.After, InSet(2) with { Distances = Of("200m").Distances }))));

    [Fact]
    public void The_warm_up_and_the_cool_down_are_no_sets()
    {
        var workout = Session(
            Block(Run("10:00") with { Role = RepRole.WarmUp }),
            Block(Times(2, Run("400m"), Run("200m"))),
            Block(Run("5:00") with { Role = RepRole.CoolDown }));

        var after = After(workout.With(Rest("1:00", RecoveryScope.BetweenReps, InSet(1)), Rest("2:00", RecoveryScope.BetweenReps, InSet(-1))));

        Assert.Equal("- | 1:00 | - | 2:00 | - | -", after);
    }

    [Fact]
    public void The_border_after_a_set_may_be_named() =>
        Assert.Equal(
            "1:00 | 5:00 | 1:00 | 3:00 | 1:00 | -",
            After(ThreeSets.With(Rest("1:00"), Rest("3:00", RecoveryScope.BetweenSets), Rest("5:00", RecoveryScope.BetweenSets, InSet(1)))));

    [Fact]
    public void A_block_is_named_by_its_number() =>
        Assert.Equal(
            "- | - | 1:00 | 1:00 | -",
            After(Session(Block(Times(2, Run("400m"))), Block(Times(3, Run("200m")))).With(Rest("1:00", RecoveryScope.BetweenReps, InBlock(2)))));

    [Fact]
    public void A_position_is_counted_in_each_set()
    {
        Assert.Equal("5:00 | - | - | 5:00 | - | -", After(Triples.With(Rest("5:00", RecoveryScope.After, At(1)))));
        Assert.Equal("- | - | 5:00 | - | - | -", After(Triples.With(Rest("5:00", RecoveryScope.After, At(-1)))));
    }

    [Fact]
    public void A_position_is_counted_among_the_named_reps()
    {
        Assert.Equal("- | 5:00 | - | - | 5:00 | -", After(Mixed.With(Rest("5:00", RecoveryScope.After, Of("400m") with { Positions = [1] }))));
        Assert.Equal("- | 2:00 | - | - | 2:00 | -", After(Mixed.With(Rest("2:00", RecoveryScope.Between, Of("400m") with { Positions = [1, 2] }))));
    }

    [Fact]
    public void A_position_is_counted_among_the_work()
    {
        var workout = Session(Run("10:00") with { Role = RepRole.WarmUp }, Run("400m"), Run("300m"), Run("200m"));

        Assert.Equal("- | 3:00 | - | -", After(workout.With(Rest("3:00", RecoveryScope.After, At(1)))));
    }

    [Fact]
    public void Between_two_positions_is_only_there()
    {
        Assert.Equal("- | 1:30 | - | - | 1:30 | -", After(Triples.With(Rest("1:30", RecoveryScope.Between, At(2, 3)))));
        Assert.Equal("- | 1:30 | - | - | 1:30 | -", After(Triples.With(Rest("1:30", RecoveryScope.Between, At(-2, -1)))));
        Assert.Equal("- | - | - | - | - | -", After(Triples.With(Rest("1:30", RecoveryScope.Between, At(3, 4)))));
    }

    [Fact]
    public void Between_two_positions_of_a_set_is_only_in_that_set() =>
        Assert.Equal("- | - | - | - | 1:30 | -", After(Triples.With(Rest("1:30", RecoveryScope.Between, At(2, 3) with { Sets = [2] }))));

    [Fact]
    public void Between_two_positions_of_named_reps_is_only_between_those()
    {
        var workout = Session(Block(Times(3, Run("1:00"))), Block(Times(3, Run("30"))));

        Assert.Equal("- | - | - | 1:30 | - | -", After(workout.With(Rest("1:30", RecoveryScope.Between, Of("30") with { Positions = [1, 2] }))));
    }

    [Fact]
    public void Reps_by_time_are_named_by_their_time() =>
        Assert.Equal(
            "1:30 | 1:00 | -",
            After(Session(Run("3:00"), Run("2:00"), Run("1:00"))
                .With(Rest("1:30", RecoveryScope.After, Of("3:00")), Rest("1:00", RecoveryScope.After, Of("2:00")))));

    [Fact]
    public void Reps_are_named_by_their_label()
    {
        var workout = Session(Run("1mi") with { Label = "tempo" }, Run("1mi"), Run("1mi") with { Label = "tempo" }, Run("400m"));

        Assert.Equal("3:00 | - | 3:00 | -", After(workout.With(Rest("3:00", RecoveryScope.After, new RepSelector { Label = "tempo" }))));
    }

    [Fact]
    public void A_range_is_named_by_its_lower_end() =>
        Assert.Equal("1:00 | -", After(Session(Times(2, Run("400m-500m"))).With(Rest("1:00", RecoveryScope.After, Of("400m")))));

    [Fact]
    public void The_more_is_said_of_the_place_the_more_it_weighs()
    {
        var workout = Session(Block(Times(2, Times(3, Run("400m")))), Block(Times(2, Run("200m"))));

        var after = After(workout.With(
            Rest("1:00"),
            Rest("2:00", RecoveryScope.BetweenReps, InBlock(1)),
            Rest("3:00", RecoveryScope.BetweenReps, InSet(2)),
            Rest("4:00", RecoveryScope.BetweenReps, InSet(2) with { Positions = [2] }),
            Rest("5:00", RecoveryScope.After, Of("200m"))));

        Assert.Equal("2:00 | 2:00 | 1:00 | 3:00 | 4:00 | 1:00 | 5:00 | -", after);
    }

    [Fact]
    public void The_order_in_which_they_are_said_does_not_change_what_weighs_more()
    {
        var workout = Session(Times(3, Run("400m")));
        var (general, particular) = (Rest("1:00"), Rest("3:00", RecoveryScope.After, At(2)));

        Assert.Equal("1:00 | 3:00 | -", After(workout.With(general, particular)));
        Assert.Equal("1:00 | 3:00 | -", After(workout.With(particular, general)));
    }
}
