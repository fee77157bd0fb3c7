using Trackside.Training.Workouts;
using static Trackside.Training.Tests.Workouts.Sketch;

namespace Trackside.Training.Tests.Workouts;

public sealed class WorkoutKeyTests
{
    private static readonly Workout Laps = Session(Times(6, Run("400m"))).With(Jog("200m"));

    // The first half of what sha256sum says of the text. A key that changes loses every workout that was ever looked up by it.
    [Theory]
    [InlineData("", "e3b0c44298fc1c149afbf4c8996fb924")]
    [InlineData("400m", "1aaa0d71dc66b0de74a552b1f058f5a1")]
    [InlineData("6 x 400m. Recovery: 200m jog between reps", "a5215b25bfe66f327fd7a71c94fd1814")]
    [InlineData("café", "850f7dc43910ff890f8879c0ed26fe69")]
    public void The_key_of_a_text_is_known(string canonical, string key) => Assert.Equal(key, WorkoutKey.Of(canonical).ToString());

    [Fact]
    public void The_key_of_a_workout_is_that_of_its_canonical_text()
    {
        var ladder = Block(Run("300m"), Run("200m"), Times(2, Run("100m")), Run("200m"), Run("300m"));
        var workout = Session(Block(Times(2, Times(3, Run("120m")))), ladder).With(
            new Recovery { Scope = RecoveryScope.After, Of = Of("120m"), Distance = Metres("80m"), Time = Time("1:30"), Mode = RecoveryMode.Walk },
            Rest("6:00", RecoveryScope.BetweenSets),
            Rest("2:00", RecoveryScope.BetweenReps, InBlock(2)));

        Assert.Equal("374c40ba3ab719f272da64914528aa67", workout.Key.ToString());
        Assert.Equal("a5215b25bfe66f327fd7a71c94fd1814", Laps.Key.ToString());
        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb924", Workout.Empty.Key.ToString());
    }

    [Fact]
    public void A_key_is_a_number_of_128_bits() =>
        Assert.Equal(UInt128.Parse("1aaa0d71dc66b0de74a552b1f058f5a1", System.Globalization.NumberStyles.HexNumber), Session(Run("400m")).Key.Bits);

    [Fact]
    public void No_workout_is_written_with_all_its_zeros() => Assert.Equal("00000000000000000000000000000000", default(WorkoutKey).ToString());

    [Fact]
    public void What_means_the_same_has_the_same_key()
    {
        Workout[] same =
        [
            Session(Times(6, Lap("5K"))).With(Jog("200m")),
            Session(Times(1, Times(6, Lap("5k race pace")))).With(Jog("200m", RecoveryScope.After, Of("400m"))),
            Session(Times(2, Lap("at 5 k")), Times(4, Lap("5000m pace"))).With(Jog("200m", RecoveryScope.Within)),
            Session(Block(Times(6, Lap("5K"))) with { Name = "intervals" }).With(Jog("200m"), Jog("200m")),
        ];

        Assert.Single(same.Select(workout => workout.Key).Distinct());
    }

    [Fact]
    public void What_is_only_near_has_another_key()
    {
        Workout[] near =
        [
            Laps,
            Laps.With(),
            Laps.With(Jog("100m")),
            Laps.With(Jog("200m") with { Mode = RecoveryMode.Walk }),
            Laps.With(Jog("200m") with { Mode = null }),
            Laps.With(Rest("1:30")),
            Laps.With(Rest("1:30", RecoveryScope.SendOff)),
            Session(Times(5, Run("400m"))).With(Jog("200m")),
            Session(Times(5, 6, Run("400m"))).With(Jog("200m")),
            Session(Times(6, Run("400m-500m"))).With(Jog("200m")),
            Session(Times(6, Run("400m", "hard"))).With(Jog("200m")),
            Session(Times(6, Run("400m") with { Label = "hill" })).With(Jog("200m")),
            Session(Times(6, Run("400m") with { Role = RepRole.Strides })).With(Jog("200m")),
            Session(Times(2, Times(3, Run("400m")))).With(Jog("200m")),
            Session(Block(Times(3, Run("400m"))), Block(Times(3, Run("400m")))).With(Jog("200m")),
            Session(Times(6, Run("0.25mi"))).With(Jog("200m")),
            Session(Times(6, Run("6:40"))).With(Jog("200m")),
        ];

        Assert.Equal(near.Length, near.Select(workout => workout.Key).Distinct().Count());
    }

    [Fact]
    public void The_order_of_the_reps_is_part_of_the_key() =>
        Assert.NotEqual(Session(Run("300m"), Run("200m")).Key, Session(Run("200m"), Run("300m")).Key);

    private static Rep Lap(string target) => Run("400m") with { Target = new Target(target, new RacePace(Metres("5000m"))) };
}
