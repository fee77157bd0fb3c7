using Trackside.Training.Analysis;
using Trackside.Training.Workouts;
using static Trackside.Training.Tests.Workouts.Sketch;

namespace Trackside.Training.Tests.Analysis;

public sealed class ComparisonTests
{
    private static readonly SessionAnalysis Then = Session(Times(3, Run("1000m")), Run("400m")).As("3:05 3:06 3:04 64.2").Analysed();

    [Fact]
    public void Same_workout_is_compared_rep_by_rep()
    {
        var now = Session(Times(3, Run("1000m")), Run("400m")).As("3:01 3:06 3:05 61.0").Analysed();

        var comparison = Comparison.Of(Then, now);

        Assert.True(comparison.IsSameWorkout);
        Assert.Equal(1, comparison.Similarity.Value);
        Assert.Equal([-4, 0, 1, -3.2], comparison.Pairs.Select(pair => Math.Round(pair.Difference!.Value, 3)));
        Assert.Equal([true, false, false, true], comparison.Pairs.Select(pair => pair.IsBeyondError));
    }

    [Fact]
    public void Difference_within_what_the_watch_errs_says_nothing()
    {
        var now = Session(Times(3, Run("1000m")), Run("400m")).As("3:05 3:06 3:04 63.9").Analysed();

        Assert.All(Comparison.Of(Then, now).Pairs, pair => Assert.False(pair.IsBeyondError));
    }

    [Fact]
    public void Rep_more_than_then_stands_alone_and_the_others_keep_their_partners()
    {
        var now = Session(Times(4, Run("1000m")), Run("400m")).As("3:05 3:06 3:04 3:03 62").Analysed();

        var comparison = Comparison.Of(Then, now);

        Assert.False(comparison.IsSameWorkout);
        Assert.Equal([(1, 1), (2, 2), (3, 3), (null, 4), (4, 5)], comparison.Pairs.Select(pair => ((int?)pair.Then?.Index, (int?)pair.Now?.Index)));
        Assert.Equal(["1000m", "400m"], comparison.Groups.Select(group => group.Name));
        Assert.Equal([3, 1], comparison.Groups.Select(group => group.Pairs));
    }

    [Fact]
    public void Target_that_changed_does_not_part_two_reps()
    {
        var now = Session(Times(3, Run("1000m", "5K pace")), Run("400m")).As("3:01 3:02 3:00 62").Analysed();

        Assert.All(Comparison.Of(Then, now).Pairs, pair => Assert.NotNull(pair.Difference));
    }

    [Fact]
    public void Rep_that_was_not_timed_has_no_difference()
    {
        var now = Session(Times(3, Run("1000m")), Run("400m")).As("3:01 - 3:05 61.0").Analysed();

        var comparison = Comparison.Of(Then, now);

        Assert.Null(comparison.Pairs[1].Difference);
        Assert.Equal(2, comparison.Groups[0].Pairs);
    }

    [Fact]
    public void Sessions_without_a_common_distance_have_no_overall()
    {
        var comparison = Comparison.Of(Then, Session(Times(2, Run("200m"))).As("29 30").Analysed());

        Assert.Null(comparison.Overall);
        Assert.Equal(6, comparison.Pairs.Length);
    }

    [Fact]
    public void Turned_round_every_difference_changes_its_sign()
    {
        var now = Session(Times(3, Run("1000m")), Run("400m")).As("3:01 3:06 3:05 61.0").Analysed();

        var (forward, backward) = (Comparison.Of(Then, now), Comparison.Of(now, Then));

        Assert.Equal(forward.Pairs.Select(pair => -pair.Difference!.Value), backward.Pairs.Select(pair => pair.Difference!.Value));
    }

    [Fact]
    public void Nothing_compared_with_nothing_is_empty()
    {
        var nothing = SessionAnalysis.Of(new Session(Workout.Empty, []));

        Assert.Empty(Comparison.Of(nothing, nothing).Pairs);
        Assert.False(Comparison.Of(nothing, nothing).IsSameWorkout);
    }
}
