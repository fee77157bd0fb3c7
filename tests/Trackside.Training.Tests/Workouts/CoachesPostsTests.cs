using Trackside.Training.Workouts;
using static Trackside.Training.Tests.Workouts.Sketch;

namespace Trackside.Training.Tests.Workouts;

public sealed class CoachesPostsTests
{
    private static readonly Step[] Breakdown = [Run("500m"), Run("300m"), Run("200m")];

    private static readonly Workout ShortHills = Session(
        Block(Times(2, Times(3, Run("120m")))),
        Block(Run("300m"), Run("200m"), Times(2, Run("100m")), Run("200m"), Run("300m")));

    private static readonly Workout Breakdowns = Session(
        Block(Times(2, Run("1000m"))), Block(Breakdown), Block(Run("1000m")), Block(Times(2, Breakdown)), Block(Run("1000m")), Block(Breakdown));

    [Fact]
    public void Sprints_and_a_ladder_have_each_their_own_recovery()
    {
        var workout = ShortHills.With(
            new Recovery { Scope = RecoveryScope.After, Of = Of("120m"), Distance = Metres("80m"), Time = Time("1:30"), Mode = RecoveryMode.Walk },
            Rest("6:00", RecoveryScope.BetweenSets),
            Rest("2:00", RecoveryScope.BetweenReps, InBlock(2)));

        Assert.Equal(
            "80m walk in 1:30 | 80m walk in 1:30 | 6:00 | 80m walk in 1:30 | 80m walk in 1:30 | 6:00 | 2:00 | 2:00 | 2:00 | 2:00 | 2:00 | -",
            After(workout));
        Assert.Equal(
            "2 x (3 x 120m); (300m, 200m, 2 x (100m), 200m, 300m). "
                + "Recovery: 80m walk in 1:30 after 120m; 6:00 between sets; 2:00 between reps in block 2",
            workout.CanonicalText);
    }

    [Fact]
    public void Breakdowns_between_kilometres_recover_by_the_next_rep()
    {
        var workout = Breakdowns.With(
            new Recovery { Scope = RecoveryScope.After, Of = Of("1000m"), Distance = Metres("400m"), Time = Time("3:00-4:00") },
            By(RecoveryRelation.NextRepDistance, RecoveryScope.Within, Of("500m", "300m", "200m")));

        Assert.Equal(
            "400m in 3:00-4:00 | 400m in 3:00-4:00 | 300m | 200m | - | 400m in 3:00-4:00 | 300m | 200m | - | 300m | 200m | - | "
                + "400m in 3:00-4:00 | 300m | 200m | -",
            After(workout));
        Assert.Equal(
            "2 x 1000m; (500m, 300m, 200m); 1000m; 2 x (500m, 300m, 200m); 1000m; (500m, 300m, 200m). "
                + "Recovery: 400m in 3:00-4:00 after 1000m; distance of next rep between 500m/300m/200m reps",
            workout.CanonicalText);
    }

    [Fact]
    public void The_reps_of_a_set_may_each_have_their_own_recovery()
    {
        var workout = Session(Block(Times(4, Run("150m"))), Block(Times(2, Times(3, Run("400m"))))).With(
            Rest("2:00", RecoveryScope.BetweenReps, Of("150m")),
            Rest("5:00", RecoveryScope.After, Of("400m") with { Positions = [1] }),
            Rest("1:30", RecoveryScope.Between, Of("400m") with { Positions = [2, 3] }),
            Jog("600m", RecoveryScope.BetweenSets, Of("400m")));

        Assert.Equal("2:00 | 2:00 | 2:00 | - | 5:00 | 1:30 | 600m jog | 5:00 | 1:30 | -", After(workout));
        Assert.Equal(
            "4 x 150m; 2 x (3 x 400m). "
                + "Recovery: 2:00 between 150m reps; 5:00 after 1st 400m; 1:30 between 2nd and 3rd 400m; 600m jog between 400m sets",
            workout.CanonicalText);
    }

    [Fact]
    public void The_recovery_may_grow_from_set_to_set()
    {
        var workout = Session(Times(3, Times(2, Run("400m")))).With(
            Rest("3:00", RecoveryScope.BetweenSets),
            Rest("1:00", RecoveryScope.Within, InSet(1, 2)),
            Rest("1:30", RecoveryScope.Within, InSet(3)));

        Assert.Equal("1:00 | 3:00 | 1:00 | 3:00 | 1:30 | -", After(workout));
        Assert.Equal(
            "3 x (2 x 400m). Recovery: 1:00 between reps in set 1, 2; 3:00 between sets; 1:30 between reps in set 3",
            workout.CanonicalText);
    }

    [Fact]
    public void The_sets_of_the_work_are_divided_by_a_jog()
    {
        var workout = Session(Block(Times(3, Run("600m"), Times(2, Run("400m")))), Block(Times(2, Times(3, Run("300m"))))).With(
            Jog("200m", RecoveryScope.After, Of("600m")),
            new Recovery { Scope = RecoveryScope.After, Of = Of("400m", "300m"), Distance = Metres("100m"), Mode = RecoveryMode.Walk },
            Jog("400m", RecoveryScope.BetweenSets));

        Assert.Equal(
            "200m jog | 100m walk | 400m jog | 200m jog | 100m walk | 400m jog | 200m jog | 100m walk | 400m jog | "
                + "100m walk | 100m walk | 400m jog | 100m walk | 100m walk | -",
            After(workout));
    }

    [Fact]
    public void The_tempo_is_waited_for()
    {
        var workout = Session(Block(Run("800m"), Run("600m"), Run("400m")), Block(Run("2.5mi") with { Label = "tempo" })).With(
            new Recovery { Distance = Metres("400m"), Mode = RecoveryMode.Jog, Time = Time("3:00-4:00") },
            Rest("6:00-8:00", RecoveryScope.Before, new RepSelector { Label = "tempo" }));

        Assert.Equal("400m jog in 3:00-4:00 | 400m jog in 3:00-4:00 | 6:00-8:00 | -", After(workout));
        Assert.Equal(
            "(800m, 600m, 400m); 2.5mi tempo. Recovery: 400m jog in 3:00-4:00 between reps; 6:00-8:00 before tempo",
            workout.CanonicalText);
    }
}
