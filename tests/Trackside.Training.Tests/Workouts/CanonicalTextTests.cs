using Trackside.Training.Workouts;
using static Trackside.Training.Tests.Workouts.Sketch;

namespace Trackside.Training.Tests.Workouts;

public sealed class CanonicalTextTests
{
    /// <summary>Workouts and their text, one a line of the table.</summary>
    public static TheoryData<string, Workout> Texts { get; } = new()
    {
        { "", Workout.Empty },
        { "", Session(Block()) },
        { "400m", Session(Run("400m")) },
        { "1mi", Session(Run("1mi")) },
        { "30s", Session(Run("30")) },
        { "1:00", Session(Run("1:00")) },
        { "7:59.999", Session(Run("7:59.999")) },
        { "8:00 run", Session(Run("8:00")) },
        { "1:02:03 run", Session(Run("1:02:03")) },
        { "8:00 @ {steady}", Session(Run("8:00", "steady")) },
        { "400m-500m", Session(Run("400m-500m")) },
        { "45s-1:30", Session(Run("45-1:30")) },
        { "run", Session(new Rep()) },
        { "run @ {relaxed}", Session(new Rep { Target = new Target("Relaxed", null) }) },
        { "strides", Session(new Rep { Role = RepRole.Strides }) },
        { "hill", Session(new Rep { Label = "hill" }) },
        { "2000m warm-up; 400m", Session(Block(Role("2000m", RepRole.WarmUp)), Block(Run("400m"))) },
        { "400m; 1000m cool-down", Session(Block(Run("400m")), Block(Role("1000m", RepRole.CoolDown))) },
        { "(10:00 easy, 100m strides)", Session(Role("10:00", RepRole.Easy), Role("100m", RepRole.Strides)) },
        { "1mi tempo @ {steady}", Session(Run("1mi", "steady") with { Label = "tempo" }) },
        { "300m, 200m, 100m", Session(Run("300m"), Run("200m"), Run("100m")) },
        { "300m; 200m; 100m", Session(Block(Run("300m")), Block(Run("200m")), Block(Run("100m"))) },
        { "6 x 400m", Session(Times(6, Run("400m"))) },
        { "3-4 x 800m", Session(Times(3, 4, Run("800m"))) },
        { "1-2 x 800m", Session(Times(1, 2, Run("800m"))) },
        { "2 x (3 x 120m)", Session(Times(2, Times(3, Run("120m")))) },
        { "3 x (600m, 2 x 400m)", Session(Times(3, Run("600m"), Times(2, Run("400m")))) },
        { "2 x (400m, 3 x (200m, 100m))", Session(Times(2, Run("400m"), Times(3, Run("200m"), Run("100m")))) },
        { "2 x 1000m; (500m, 300m, 200m)", Session(Block(Times(2, Run("1000m"))), Block(Run("500m"), Run("300m"), Run("200m"))) },
        { "5000m in 25:00", Session(Run("5000m") with { Time = Time("25:00") }) },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_workout_is_written_as_a_coach_would(string text, Workout workout) => Assert.Equal(text, workout.CanonicalText);

    [Fact]
    public void Each_of_these_texts_is_of_another_workout() =>
        Assert.Equal(Texts.Count - 1, Texts.Select(row => row.Data.Item2.Key).Distinct().Count());

    [Fact]
    public void What_a_block_is_called_is_not_part_of_it() =>
        Assert.Equal("300m, 200m", Session(Block(Run("300m"), Run("200m")) with { Name = "ladder" }).CanonicalText);

    [Fact]
    public void A_block_of_nothing_is_not_written() =>
        Assert.Equal("400m; 200m", Session(Block(Run("400m")), Block(), Block(Run("200m")), Block(Times(3))).CanonicalText);

    [Fact]
    public void A_bracket_that_is_not_repeated_is_not_written()
    {
        Assert.Equal("400m", Session(Times(1, Run("400m"))).CanonicalText);
        Assert.Equal("3 x 400m", Session(Times(3, Times(1, Run("400m")))).CanonicalText);
        Assert.Equal("3 x 400m", Session(Times(1, Times(1, Times(3, Run("400m"))))).CanonicalText);
        Assert.Equal("400m, 300m, 200m", Session(Run("400m"), Times(1, Run("300m"), Run("200m"))).CanonicalText);
        Assert.Equal("(500m, 300m); 1000m", Session(Block(Times(1, Run("500m"), Run("300m"))), Block(Run("1000m"))).CanonicalText);
    }

    [Fact]
    public void The_same_rep_over_and_over_is_a_multiple()
    {
        Assert.Equal("3 x 400m", Session(Run("400m"), Run("400m"), Run("400m")).CanonicalText);
        Assert.Equal("3 x 400m", Session(Run("400m"), Times(2, Run("400m"))).CanonicalText);
        Assert.Equal("7 x 400m", Session(Times(3, Run("400m")), Times(4, Run("400m"))).CanonicalText);
        Assert.Equal("(300m, 2 x (200m), 300m)", Session(Run("300m"), Times(1, Run("200m")), Run("200m"), Run("300m")).CanonicalText);
        Assert.Equal("2 x (2 x 400m)", Session(Times(2, Run("400m"), Run("400m"))).CanonicalText);
    }

    [Fact]
    public void What_is_not_the_same_rep_is_no_multiple()
    {
        Assert.Equal("400m, 400m @ {relaxed}", Session(Run("400m"), Run("400m", "relaxed")).CanonicalText);
        Assert.Equal("(400m, 400m easy)", Session(Run("400m"), Role("400m", RepRole.Easy)).CanonicalText);
        Assert.Equal("400m; 400m", Session(Block(Run("400m")), Block(Run("400m"))).CanonicalText);
        Assert.Equal("(3-4 x (400m), 400m)", Session(Times(3, 4, Run("400m")), Run("400m")).CanonicalText);
        Assert.Equal("(2 x (400m, 200m), 400m, 200m)", Session(Times(2, Run("400m"), Run("200m")), Run("400m"), Run("200m")).CanonicalText);
    }

    [Fact]
    public void Reps_that_ask_for_the_same_in_other_words_are_a_multiple()
    {
        var fives = new RacePace(Metres("5000m"));

        var workout = Session(Run("400m") with { Target = new Target("5K", fives) }, Run("400m") with { Target = new Target("5k pace", fives) });

        Assert.Equal("2 x 400m @ 5K pace", workout.CanonicalText);
        Assert.Equal(["5K", "5k pace"], workout.Reps.Select(planned => planned.Rep.Target?.Text));
    }

    [Fact]
    public void The_largest_counts_are_written_without_adding_them() =>
        Assert.Equal("(400m, 2147483647 x 400m)", Session(Run("400m"), Times(int.MaxValue, Run("400m"))).CanonicalText);

    [Fact]
    public void Sets_of_one_rep_are_not_one_set()
    {
        Assert.Equal("2 x (3 x 120m)", Session(Times(2, Times(3, Run("120m")))).CanonicalText);
        Assert.Equal("6 x 120m", Session(Times(6, Run("120m"))).CanonicalText);
    }

    private static Rep Role(string measure, RepRole role) => Run(measure) with { Role = role };
}
