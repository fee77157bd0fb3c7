using Trackside.Training.Workouts;
using static Trackside.Training.Tests.Workouts.Sketch;

namespace Trackside.Training.Tests.Workouts;

public sealed class RecoveryBesideWorkTests
{
    private static readonly Block WarmUp = Block(Run("2000m") with { Role = RepRole.WarmUp });
    private static readonly Block CoolDown = Block(Run("1000m") with { Role = RepRole.CoolDown });
    private static readonly Block Strides = Block(Times(2, Run("100m") with { Role = RepRole.Strides }));
    private static readonly Block Work = Block(Times(3, Run("30")));
    private static readonly Recovery Float = Rest("30") with { Mode = RecoveryMode.Float, FollowsLastRep = true };

    [Fact]
    public void A_float_also_follows_the_last_rep() => Assert.Equal("float 30s | float 30s | float 30s", After(Session(Work).With(Float)));

    [Fact]
    public void The_float_of_named_reps_follows_only_those()
    {
        var workout = Session(Block(Times(2, Run("1:30"))), Block(Times(2, Run("1:00"))));

        var after = After(workout.With(
            Float with { Time = Time("1:30"), Of = Of("1:30") },
            Float with { Time = Time("1:00"), Of = Of("1:00") }));

        Assert.Equal("float 1:30 | float 1:30 | float 1:00 | float 1:00", after);
    }

    [Fact]
    public void After_the_last_rep_too_the_particular_weighs_more() =>
        Assert.Equal(
            "float 30s | 1:00",
            After(Session(Run("400m"), Run("200m")).With(Float, Rest("1:00", RecoveryScope.After, Of("200m")) with { FollowsLastRep = true })));

    [Fact]
    public void A_float_gives_way_to_the_recovery_of_the_set() =>
        Assert.Equal(
            "float 30s | 3:00 | float 30s | float 30s",
            After(Session(Times(2, Times(2, Run("30")))).With(Float, Rest("3:00", RecoveryScope.BetweenSets))));

    [Fact]
    public void A_recovery_between_sets_never_follows_the_last_one() =>
        Assert.Equal(
            "- | 3:00 | - | -",
            After(Session(Times(2, Times(2, Run("30")))).With(Rest("3:00", RecoveryScope.BetweenSets) with { FollowsLastRep = true })));

    [Fact]
    public void The_warm_up_and_the_cool_down_have_no_recovery()
    {
        var (sets, blocks) = (Rest("3:00", RecoveryScope.BetweenSets), Rest("4:00", RecoveryScope.BetweenBlocks));

        Assert.Equal("- | 1:00 | 1:00 | - | -", After(Session(WarmUp, Work, CoolDown).With(Rest("1:00"))));
        Assert.Equal("- | - | - | - | -", After(Session(WarmUp, Work, CoolDown).With(sets, blocks)));
    }

    [Fact]
    public void The_warm_up_is_not_the_rep_that_is_named_by_its_distance() =>
        Assert.Equal(
            "- | 400m jog | - | -",
            After(Session(WarmUp, Block(Times(2, Run("2000m"))), CoolDown).With(Jog("400m", RecoveryScope.After, Of("2000m")))));

    [Fact]
    public void The_float_follows_the_last_effort_and_not_the_cool_down() =>
        Assert.Equal("- | float 30s | float 30s | float 30s | -", After(Session(WarmUp, Work, CoolDown).With(Float)));

    [Fact]
    public void Before_the_cool_down_a_recovery_has_to_name_the_last_rep()
    {
        var (after30, afterLast) = (Rest("1:00", RecoveryScope.After, Of("30")), Rest("3:00", RecoveryScope.After, At(-1)));

        Assert.Equal("1:00 | 1:00 | 3:00 | -", After(Session(Work, CoolDown).With(after30, afterLast)));
        Assert.Equal("1:00 | 1:00 | -", After(Session(Work).With(after30, afterLast)));
    }

    [Fact]
    public void Between_the_work_and_the_strides_there_is_only_what_names_its_place()
    {
        Assert.Equal("1:00 | 1:00 | - | - | -", After(Session(Work, Strides).With(Rest("1:00"), Rest("5:00", RecoveryScope.BetweenBlocks))));
        Assert.Equal("1:00 | 1:00 | 3:00 | - | -", After(Session(Work, Strides).With(Rest("1:00"), Rest("3:00", RecoveryScope.After, At(-1)))));
        Assert.Equal("- | - | 4:00 | 4:00 | -", After(Session(Work, Strides).With(Rest("4:00", RecoveryScope.Before, Of("100m")))));
    }

    [Fact]
    public void Of_two_that_name_the_place_the_particular_weighs_more() =>
        Assert.Equal(
            "30s | 30s | 3:00 | - | -",
            After(Session(Work, Strides).With(Rest("30", RecoveryScope.After, Of("30")), Rest("3:00", RecoveryScope.After, At(-1)))));

    [Fact]
    public void Strides_have_the_recovery_that_names_them() =>
        Assert.Equal("- | - | - | 100m jog | -", After(Session(Work, Strides).With(Jog("100m", RecoveryScope.After, Of("100m")))));

    [Fact]
    public void The_float_does_not_follow_strides() =>
        Assert.Equal("float 30s | float 30s | float 30s | - | -", After(Session(Work, Strides).With(Float)));

    [Fact]
    public void Easy_running_between_the_work_takes_the_place_of_a_recovery()
    {
        var easy = Block(Run("5:00") with { Role = RepRole.Easy });

        Assert.Equal("1:00 | 1:00 | - | - | 1:00 | 1:00 | -", After(Session(Work, easy, Work).With(Rest("1:00"))));
    }
}
