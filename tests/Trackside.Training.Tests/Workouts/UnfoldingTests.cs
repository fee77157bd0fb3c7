using Trackside.Training.Workouts;
using static Trackside.Training.Tests.Workouts.Sketch;

namespace Trackside.Training.Tests.Workouts;

public sealed class UnfoldingTests
{
    [Fact]
    public void Nothing_unfolds_to_nothing()
    {
        Assert.Empty(Workout.Empty.Reps);
        Assert.Empty(Session(Block()).Reps);
        Assert.Empty(Session(Times(3)).Reps);
    }

    [Fact]
    public void A_ladder_is_one_set() =>
        Assert.Equal(["1.1.1 300m", "1.1.2 200m", "1.1.3 100m"], Unfolded(Session(Run("300m"), Run("200m"), Run("100m"))));

    [Fact]
    public void The_rounds_of_one_rep_are_reps_of_one_set() =>
        Assert.Equal(["1.1.1 400m", "1.1.2 400m", "1.1.3 400m"], Unfolded(Session(Times(3, Run("400m")))));

    [Fact]
    public void The_rounds_of_a_bracket_are_sets() =>
        Assert.Equal(
            ["1.1.1 400m", "1.1.2 200m", "1.2.1 400m", "1.2.2 200m"],
            Unfolded(Session(Times(2, Run("400m"), Run("200m")))));

    [Fact]
    public void The_rounds_of_a_repeated_rep_are_sets() =>
        Assert.Equal(
            ["1.1.1 120m", "1.1.2 120m", "1.1.3 120m", "1.2.1 120m", "1.2.2 120m", "1.2.3 120m"],
            Unfolded(Session(Times(2, Times(3, Run("120m"))))));

    [Fact]
    public void A_repeated_rep_inside_a_ladder_does_not_divide_it() =>
        Assert.Equal(
            ["1.1.1 300m", "1.1.2 200m", "1.1.3 100m", "1.1.4 100m", "1.1.5 200m"],
            Unfolded(Session(Run("300m"), Run("200m"), Times(2, Run("100m")), Run("200m"))));

    [Fact]
    public void A_repeated_rep_inside_a_bracket_does_not_divide_the_round() =>
        Assert.Equal(
            ["1.1.1 600m", "1.1.2 400m", "1.1.3 400m", "1.2.1 600m", "1.2.2 400m", "1.2.3 400m"],
            Unfolded(Session(Times(2, Run("600m"), Times(2, Run("400m"))))));

    [Fact]
    public void The_innermost_bracket_counts()
    {
        var workout = Session(Times(2, Times(2, Run("200m"), Run("100m")), Run("400m")));

        var sets = workout.Reps.Select(planned => (planned.Set, planned.Position, planned.Depth));

        Assert.Equal(
            [(1, 1, 2), (1, 2, 2), (2, 1, 2), (2, 2, 2), (3, 1, 1), (4, 1, 2), (4, 2, 2), (5, 1, 2), (5, 2, 2), (6, 1, 1)],
            sets);
    }

    [Fact]
    public void Sets_are_counted_anew_in_each_block_and_also_through_the_workout()
    {
        var workout = Session(Block(Times(2, Times(2, Run("120m")))), Block(Run("300m"), Run("200m")), Block(Times(2, Run("80m"))));

        var places = workout.Reps.Select(planned => (planned.Block, planned.Set, planned.SetInWorkout, planned.Position));

        Assert.Equal(
            [(1, 1, 1, 1), (1, 1, 1, 2), (1, 2, 2, 1), (1, 2, 2, 2), (2, 1, 3, 1), (2, 1, 3, 2), (3, 1, 4, 1), (3, 1, 4, 2)],
            places);
    }

    [Fact]
    public void What_follows_a_bracket_begins_a_set() =>
        Assert.Equal(
            ["1.1.1 400m", "1.2.1 300m", "1.2.2 200m", "1.3.1 300m", "1.3.2 200m", "1.4.1 400m", "1.4.2 400m"],
            Unfolded(Session(Run("400m"), Times(2, Run("300m"), Run("200m")), Times(2, Run("400m")))));

    [Fact]
    public void A_bracket_that_is_not_repeated_divides_nothing()
    {
        var ladder = Session(Run("400m"), Times(1, Run("300m"), Times(1, Run("200m"))), Run("100m"));

        Assert.Equal(["1.1.1 400m", "1.1.2 300m", "1.1.3 200m", "1.1.4 100m"], Unfolded(ladder));
        Assert.Equal(Unfolded(Session(Times(3, Run("400m")))), Unfolded(Session(Times(3, Times(1, Run("400m"))))));
    }

    [Fact]
    public void A_coach_s_breakdowns_unfold_block_by_block()
    {
        var breakdown = new[] { Run("500m"), Run("300m"), Run("200m") };
        var workout = Session(
            Block(Times(2, Run("1000m"))), Block(breakdown), Block(Run("1000m")), Block(Times(2, breakdown)), Block(Run("1000m")), Block(breakdown));

        Assert.Equal(
            [
                "1.1.1 1000m", "1.1.2 1000m", "2.1.1 500m", "2.1.2 300m", "2.1.3 200m", "3.1.1 1000m", "4.1.1 500m", "4.1.2 300m",
                "4.1.3 200m", "4.2.1 500m", "4.2.2 300m", "4.2.3 200m", "5.1.1 1000m", "6.1.1 500m", "6.1.2 300m", "6.1.3 200m",
            ],
            Unfolded(workout));
    }

    [Fact]
    public void An_open_count_unfolds_to_the_fewest_and_is_told_on_each_rep()
    {
        var reps = Session(Block(Times(3, 4, Run("800m"))), Block(Run("400m"))).Reps;

        Assert.Equal(["3-4", "3-4", "3-4", null], reps.Select(planned => planned.CountRange?.ToString()));
    }

    [Fact]
    public void Of_two_open_counts_the_nearer_is_told()
    {
        var nearer = Session(Times(2, 3, Times(4, 5, Run("200m")))).Reps;
        var outer = Session(Times(2, 3, Times(4, Run("200m")))).Reps;

        Assert.Equal((8, "4-5"), (nearer.Length, nearer[0].CountRange?.ToString()));
        Assert.Equal((8, "2-3"), (outer.Length, outer[0].CountRange?.ToString()));
    }

    [Fact]
    public void Nobody_runs_more_than_five_thousand_reps()
    {
        Assert.Equal(5_000, Session(Times(int.MaxValue, Run("400m"))).Reps.Length);
        Assert.Equal(5_000, Session(Times(999, Times(999, Times(999, Run("100m"), Run("50m")))), Run("400m")).Reps.Length);
    }

    [Fact]
    public void Rounds_of_nothing_take_no_time() => Assert.Empty(Session(Times(int.MaxValue, Times(int.MaxValue))).Reps);

    [Fact]
    public void A_changed_copy_is_unfolded_anew()
    {
        var workout = Session(Run("400m"));
        var (before, text) = (workout.Reps, workout.CanonicalText);

        var changed = workout with { Blocks = [Block(Run("300m"), Run("200m"))] };

        Assert.Equal(["1.1.1 300m", "1.1.2 200m"], Unfolded(changed));
        Assert.Equal("300m, 200m", changed.CanonicalText);
        Assert.Equal(("400m", before), (text, workout.Reps));
    }
}
