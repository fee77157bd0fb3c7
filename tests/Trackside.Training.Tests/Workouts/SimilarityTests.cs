using Trackside.Training.Workouts;
using static Trackside.Training.Tests.Workouts.Sketch;

namespace Trackside.Training.Tests.Workouts;

public sealed class SimilarityTests
{
    private static readonly Workout SixLaps = Session(Times(6, Run("400m")));
    private static readonly Workout Ladder = Session(Run("400m"), Run("600m"), Run("800m"));

    [Fact]
    public void A_workout_is_wholly_like_itself()
    {
        Assert.Equal(1, SixLaps.SimilarityTo(SixLaps));
        Assert.Equal(1, Ladder.SimilarityTo(Ladder));
        Assert.Equal(1, Workout.Empty.SimilarityTo(Workout.Empty));
    }

    [Fact]
    public void How_the_reps_are_grouped_does_not_count()
    {
        Assert.Equal(1, SixLaps.SimilarityTo(Session(Times(2, Times(3, Run("400m"))))));
        Assert.Equal(1, SixLaps.SimilarityTo(Session(Block(Times(4, Run("400m"))), Block(Times(2, Run("400m"))))));
        Assert.Equal(1, SixLaps.SimilarityTo(SixLaps.With(Jog("200m"))));
    }

    [Fact]
    public void Nothing_is_like_nothing_only() => Assert.Equal(0, SixLaps.SimilarityTo(Workout.Empty));

    [Fact]
    public void It_takes_another_workout() => Assert.Throws<ArgumentNullException>(() => SixLaps.SimilarityTo(null!));

    [Fact]
    public void A_rep_twice_as_long_is_not_alike()
    {
        Assert.Equal(0, Session(Run("400m")).SimilarityTo(Session(Run("800m"))));
        Assert.Equal(0, Session(Run("400m")).SimilarityTo(Session(Run("5000m"))));
    }

    [Fact]
    public void The_likeness_of_two_reps_falls_with_their_ratio()
    {
        var half = Session(Run("1000m")).SimilarityTo(Session(Run("1414.2136m")));

        Assert.Equal(0.5, half, 1e-6);
        Assert.Equal(half, Session(Run("200m")).SimilarityTo(Session(Run("282.8427m"))), 1e-6);
    }

    [Fact]
    public void A_missing_rep_costs_its_share() =>
        Assert.Equal(2 * 6 / 14.0, SixLaps.SimilarityTo(Session(Times(8, Run("400m")))), 1e-12);

    [Fact]
    public void The_order_of_the_reps_counts()
    {
        var down = Session(Run("800m"), Run("600m"), Run("400m"));

        Assert.InRange(Ladder.SimilarityTo(down), 0.3, 0.7);
        Assert.True(Ladder.SimilarityTo(Session(Run("400m"), Run("800m"), Run("600m"))) > Ladder.SimilarityTo(down));
    }

    [Fact]
    public void A_rep_put_in_between_does_not_disturb_the_others() =>
        Assert.Equal(2 * 3 / 7.0, Ladder.SimilarityTo(Session(Run("400m"), Run("600m"), Run("100m"), Run("800m"))), 1e-12);

    [Fact]
    public void More_reps_apart_is_less_alike() => Falls(SixLaps, Laps(7), Laps(8), Laps(10), Laps(12), Laps(24), Workout.Empty);

    [Fact]
    public void Longer_reps_are_less_alike() =>
        Falls(SixLaps, Six("410m"), Six("450m"), Six("500m"), Six("600m"), Six("700m"), Six("800m"));

    [Fact]
    public void Shorter_reps_are_less_alike() => Falls(SixLaps, Six("390m"), Six("350m"), Six("300m"), Six("250m"), Six("200m"));

    [Fact]
    public void What_the_reps_ask_for_counts_a_little()
    {
        var hard = Session(Times(6, Run("400m", "hard")));

        Assert.Equal(0.9, SixLaps.SimilarityTo(hard), 1e-12);
        Assert.Equal(0.9, hard.SimilarityTo(Session(Times(6, Run("400m", "easy")))), 1e-12);
        Assert.Equal(1, hard.SimilarityTo(Session(Times(6, Run("400m", " HARD ")))), 1e-12);
        Assert.Equal(0.9, SixLaps.SimilarityTo(Session(Times(6, Run("400m") with { Label = "hill" }))), 1e-12);
    }

    [Fact]
    public void The_same_target_in_other_words_is_the_same()
    {
        var fives = new RacePace(Metres("5000m"));
        var (one, other) = (Run("400m") with { Target = new Target("5K", fives) }, Run("400m") with { Target = new Target("5k pace", fives) });

        Assert.Equal(1, Session(one).SimilarityTo(Session(other)));
    }

    [Fact]
    public void A_time_is_put_beside_a_distance_at_five_metres_a_second()
    {
        Assert.Equal(0.9, Session(Run("1500m")).SimilarityTo(Session(Run("5:00"))), 1e-12);
        Assert.Equal(1, Session(Run("5:00")).SimilarityTo(Session(Run("5:00"))));
        Falls(Session(Run("1000m")), Session(Run("3:20")), Session(Run("4:00")), Session(Run("5:00")), Session(Run("6:40")));
    }

    [Fact]
    public void Reps_without_a_measure_are_known_by_their_label()
    {
        var (hill, fly) = (Session(new Rep { Label = "hill" }), Session(new Rep { Label = "fly" }));

        Assert.Equal(1, hill.SimilarityTo(hill));
        Assert.Equal(0, hill.SimilarityTo(fly));
        Assert.Equal(0, hill.SimilarityTo(Session(Run("1m") with { Label = "hill" })));
    }

    [Fact]
    public void Only_the_work_counts()
    {
        var around = Session(
            Block(Run("10:00") with { Role = RepRole.WarmUp }),
            Block(Times(6, Run("400m"))),
            Block(Run("100m") with { Role = RepRole.Strides }, Run("10:00") with { Role = RepRole.CoolDown }));

        Assert.Equal(1, SixLaps.SimilarityTo(around));
    }

    [Fact]
    public void The_longest_workouts_are_compared_while_one_waits()
    {
        var longest = Session(Times(Workout.MaxReps, Run("400m") with { Target = new Target("5K", new RacePace(Metres("5000m"))) }));

        Assert.Equal(1, longest.SimilarityTo(longest));
    }

    private static Workout Laps(int count) => Session(Times(count, Run("400m")));

    private static Workout Six(string measure) => Session(Times(6, Run(measure)));

    // From near to far, each less alike than the one before it.
    private static void Falls(Workout from, params Workout[] others)
    {
        double[] likeness = [.. others.Select(from.SimilarityTo)];

        Assert.Equal(likeness.Distinct().OrderDescending(), likeness);
        Assert.All(likeness, one => Assert.InRange(one, 0, 1));
    }
}
