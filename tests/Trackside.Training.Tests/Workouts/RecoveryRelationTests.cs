using Trackside.Training.Workouts;
using static Trackside.Training.Tests.Workouts.Sketch;

namespace Trackside.Training.Tests.Workouts;

public sealed class RecoveryRelationTests
{
    private static readonly Workout Breakdown = Session(Run("500m"), Run("300m"), Run("200m"));
    private static readonly Workout Minutes = Session(Run("3:00"), Run("2:00"), Run("1:00"));

    [Fact]
    public void As_far_as_the_next_rep_is_told_in_metres() =>
        Assert.Equal("300m | 200m | -", After(Breakdown.With(By(RecoveryRelation.NextRepDistance))));

    [Fact]
    public void The_next_rep_may_open_the_next_set() =>
        Assert.Equal("200m | 500m | 200m | -", After(Session(Times(2, Run("500m"), Run("200m"))).With(By(RecoveryRelation.NextRepDistance))));

    [Fact]
    public void Half_of_the_next_rep_is_told_in_metres() =>
        Assert.Equal("150m | 100m | -", After(Breakdown.With(By(RecoveryRelation.HalfNextRepDistance))));

    [Theory]
    [InlineData(RecoveryRelation.PreviousRepDistance)]
    [InlineData(RecoveryRelation.EqualRepDistance)]
    [InlineData(RecoveryRelation.BackToStart)]
    public void As_far_as_the_rep_it_follows_is_told_in_metres(RecoveryRelation relation) =>
        Assert.Equal("500m | 300m | -", After(Breakdown.With(By(relation))));

    [Fact]
    public void A_stated_distance_stands_beside_the_way_back_to_the_start() =>
        Assert.Equal("60m | 60m | -", After(Breakdown.With(By(RecoveryRelation.BackToStart) with { Distance = Metres("60m") })));

    [Fact]
    public void As_long_as_the_rep_it_follows_is_told_in_time() =>
        Assert.Equal("3:00 | 2:00 | -", After(Minutes.With(By(RecoveryRelation.EqualRepTime))));

    [Fact]
    public void Half_of_a_time_is_told_in_time()
    {
        Assert.Equal("1:00 | 30s | -", After(Minutes.With(By(RecoveryRelation.HalfNextRepTime))));
        Assert.Equal("1:30 | 1:00 | -", After(Minutes.With(By(RecoveryRelation.HalfPreviousRepTime))));
    }

    [Fact]
    public void A_range_stays_a_range()
    {
        var workout = Session(Run("400m"), Run("400m-600m"));

        Assert.Equal("400m-600m | -", After(workout.With(By(RecoveryRelation.NextRepDistance))));
        Assert.Equal("200m-300m | -", After(workout.With(By(RecoveryRelation.HalfNextRepDistance))));
    }

    [Fact]
    public void Half_a_mile_is_half_a_mile() =>
        Assert.Equal("0.5mi | -", After(Session(Run("400m"), Run("1mi")).With(By(RecoveryRelation.HalfNextRepDistance))));

    [Fact]
    public void What_cannot_be_measured_stays_a_relation()
    {
        Assert.Equal("distance of next rep | -", After(Session(Run("400m"), Run("3:00")).With(By(RecoveryRelation.NextRepDistance))));
        Assert.Equal("half time of next rep | -", After(Session(Run("3:00"), Run("400m")).With(By(RecoveryRelation.HalfNextRepTime))));
        Assert.Equal("equal time | -", After(Session(Run("400m"), Run("400m")).With(By(RecoveryRelation.EqualRepTime))));
    }

    [Fact]
    public void The_time_beside_a_relation_stays()
    {
        var jog = By(RecoveryRelation.NextRepDistance) with { Mode = RecoveryMode.Jog, Time = Time("1:20-3:00") };

        Assert.Equal("300m jog in 1:20-3:00 | 200m jog in 1:20-3:00 | -", After(Breakdown.With(jog)));
    }

    [Fact]
    public void A_float_after_the_last_rep_has_no_next_one_to_be_measured_by() =>
        Assert.Equal(
            "300m | 200m | distance of next rep",
            After(Breakdown.With(By(RecoveryRelation.NextRepDistance) with { FollowsLastRep = true })));

    [Fact]
    public void The_cool_down_is_not_the_next_rep()
    {
        var workout = Session(Block(Run("500m"), Run("300m")), Block(Run("2000m") with { Role = RepRole.CoolDown }));

        Assert.Equal("300m | distance of next rep | -", After(workout.With(By(RecoveryRelation.NextRepDistance) with { FollowsLastRep = true })));
    }

    [Fact]
    public void A_relation_that_is_worked_out_is_kept() =>
        Assert.Equal(RecoveryRelation.NextRepDistance, Breakdown.With(By(RecoveryRelation.NextRepDistance)).RecoveriesAfterReps()[0]?.Relation);
}
