using Trackside.Training.Workouts;
using static Trackside.Training.Tests.Workouts.Sketch;

namespace Trackside.Training.Tests.Workouts;

public sealed class CanonicalRecoveryTests
{
    private static readonly Workout Sets = Session(Times(3, Run("400m"), Run("200m")));
    private static readonly Workout Ladders = Session(Times(3, Run("400m"), Run("300m"), Run("200m")));
    private static readonly Workout Laps = Session(Times(6, Run("400m")));

    /// <summary>Recoveries of 3 x (400m, 300m, 200m) and how they are written.</summary>
    public static TheoryData<string, Recovery> Words { get; } = new()
    {
        { "1:30 between reps", Rest("1:30") },
        { "45s-1:00 between reps", Rest("45-1:00") },
        { "200m jog between reps", Jog("200m") },
        { "200m jog in 1:15 between reps", Jog("200m") with { Time = Time("1:15") } },
        { "walk between reps", new Recovery { Mode = RecoveryMode.Walk } },
        { "as needed between reps", new Recovery { Mode = RecoveryMode.AsNeeded } },
        { "full 5:00-6:00 between reps", Rest("5:00-6:00") with { Mode = RecoveryMode.Full } },
        {
            "distance of next rep jog in 1:20 between reps",
            By(RecoveryRelation.NextRepDistance) with { Mode = RecoveryMode.Jog, Time = Time("1:20") }
        },
        { "distance of previous rep between reps", By(RecoveryRelation.PreviousRepDistance) },
        { "half distance of next rep between reps", By(RecoveryRelation.HalfNextRepDistance) },
        { "equal distance between reps", By(RecoveryRelation.EqualRepDistance) },
        { "equal time between reps", By(RecoveryRelation.EqualRepTime) },
        { "half time of next rep between reps", By(RecoveryRelation.HalfNextRepTime) },
        { "half time of previous rep between reps", By(RecoveryRelation.HalfPreviousRepTime) },
        { "back to start walk between reps", By(RecoveryRelation.BackToStart) with { Mode = RecoveryMode.Walk } },
        { "3:00 between sets", Rest("3:00", RecoveryScope.BetweenSets) },
        { "3:00 after set 1", Rest("3:00", RecoveryScope.BetweenSets, InSet(1)) },
        { "3:00 between blocks", Rest("3:00", RecoveryScope.BetweenBlocks) },
        { "3:00 after block 2", Rest("3:00", RecoveryScope.BetweenBlocks, InBlock(2)) },
        { "1:00 after 400m", Rest("1:00", RecoveryScope.After, Of("400m")) },
        { "1:00 after 1st", Rest("1:00", RecoveryScope.After, At(1)) },
        { "1:00 after 1st, last", Rest("1:00", RecoveryScope.After, At(-1, 1)) },
        { "1:00 after 2nd last 400m in the last set", Rest("1:00", RecoveryScope.After, Of("400m") with { Positions = [-2], Sets = [-1] }) },
        { "1:00 after each rep in set 1", Rest("1:00", RecoveryScope.After, InSet(1)) },
        { "1:00 between reps in set 1, 2", Rest("1:00", RecoveryScope.Within, InSet(2, 1, 2)) },
        { "1:00 between reps in the last 2 sets", Rest("1:00", RecoveryScope.Within, InSet(-1, -2)) },
        { "1:00 between 400m reps", Rest("1:00", RecoveryScope.BetweenReps, Of("400m")) },
        { "1:00 between reps in block 2", Rest("1:00", RecoveryScope.BetweenReps, InBlock(2)) },
        { "1:00 between 1st and 2nd", Rest("1:00", RecoveryScope.Between, At(1, 2)) },
        { "1:00 between 1st and 2nd 400m in set 2", Rest("1:00", RecoveryScope.Between, Of("400m") with { Positions = [1, 2], Sets = [2] }) },
        { "5:00 before tempo", Rest("5:00", RecoveryScope.Before, new RepSelector { Label = "tempo" }) },
        { "5:00 before last 200m in set 3", Rest("5:00", RecoveryScope.Before, Of("200m") with { Positions = [-1], Sets = [3] }) },
        { "5:00 before each rep", Rest("5:00", RecoveryScope.Before) },
        { "every 2:00", Rest("2:00", RecoveryScope.SendOff) },
        { "every 2:00 after 400m", Rest("2:00", RecoveryScope.SendOff, Of("400m")) },
        { "every 2:00 in set 1", Rest("2:00", RecoveryScope.SendOff, InSet(1)) },
        { "2:00", Rest("2:00", RecoveryScope.Other) },
    };

    [Theory]
    [MemberData(nameof(Words))]
    public void A_recovery_says_what_is_done_and_where(string words, Recovery recovery) =>
        Assert.Equal($"3 x (400m, 300m, 200m). Recovery: {words}", Ladders.With(recovery).CanonicalText);

    [Theory]
    [InlineData(3, "3rd")]
    [InlineData(4, "4th")]
    [InlineData(11, "11th")]
    [InlineData(12, "12th")]
    [InlineData(13, "13th")]
    [InlineData(21, "21st")]
    [InlineData(22, "22nd")]
    [InlineData(23, "23rd")]
    [InlineData(101, "101st")]
    [InlineData(111, "111th")]
    public void Positions_are_written_in_English(int position, string written) =>
        Assert.Equal(
            $"120 x 400m. Recovery: 3:00 after {written}",
            Session(Times(120, Run("400m"))).With(Rest("3:00", RecoveryScope.After, At(position))).CanonicalText);

    [Fact]
    public void A_recovery_of_which_nothing_is_said_is_not_written() =>
        Assert.Equal("6 x 400m", Laps.With(new Recovery(), new Recovery { Scope = RecoveryScope.BetweenSets }).CanonicalText);

    [Fact]
    public void A_recovery_that_is_said_twice_is_written_once() =>
        Assert.Equal("6 x 400m. Recovery: 200m jog between reps", Laps.With(Jog("200m"), Jog("200m")).CanonicalText);

    [Fact]
    public void A_recovery_without_reps_is_written_alone() =>
        Assert.Equal("Recovery: 1:00 after 400m", Workout.Empty.With(Rest("1:00", RecoveryScope.After, Of("400m"))).CanonicalText);

    [Fact]
    public void After_the_only_kind_of_rep_is_between_reps()
    {
        foreach (var scope in new[] { RecoveryScope.After, RecoveryScope.Within, RecoveryScope.BetweenReps })
        {
            Assert.Equal("6 x 400m. Recovery: 200m jog between reps", Laps.With(Jog("200m", scope, Of("400m"))).CanonicalText);
        }
    }

    [Fact]
    public void After_each_kind_of_rep_is_between_reps() =>
        Assert.Equal("3 x (400m, 200m). Recovery: 1:00 between reps", Sets.With(Rest("1:00", RecoveryScope.After, Of("200m", "400m"))).CanonicalText);

    [Fact]
    public void Naming_every_rep_is_kept_where_it_changes_what_is_done()
    {
        var workout = Laps.With(Rest("1:00"), Rest("2:00", RecoveryScope.After, Of("400m")));

        Assert.Equal("2:00 | 2:00 | 2:00 | 2:00 | 2:00 | -", After(workout));
        Assert.Equal("6 x 400m. Recovery: 2:00 after 400m; 1:00 between reps", workout.CanonicalText);
    }

    [Fact]
    public void A_recovery_that_is_never_due_is_not_made_one_of_all_reps() =>
        Assert.Equal(
            "6 x 400m. Recovery: 1:00 between reps; 2:00 after 800m; 3:00 between sets",
            Laps.With(Rest("3:00", RecoveryScope.BetweenSets), Rest("2:00", RecoveryScope.After, Of("800m")), Rest("1:00")).CanonicalText);

    [Fact]
    public void Recoveries_are_written_in_the_order_in_which_they_are_come_upon()
    {
        var (rep, set) = (Rest("1:00"), Rest("3:00", RecoveryScope.BetweenSets));

        Assert.Equal("3 x (400m, 200m). Recovery: 1:00 between reps; 3:00 between sets", Sets.With(rep, set).CanonicalText);
        Assert.Equal("3 x (400m, 200m). Recovery: 1:00 between reps; 3:00 between sets", Sets.With(set, rep).CanonicalText);
    }

    [Fact]
    public void Recoveries_that_contradict_each_other_stay_in_their_order()
    {
        Assert.Equal("6 x 400m. Recovery: 2:00 between reps; 1:00 between reps", Laps.With(Rest("2:00"), Rest("1:00")).CanonicalText);
        Assert.Equal("6 x 400m. Recovery: 1:00 between reps; 2:00 between reps", Laps.With(Rest("1:00"), Rest("2:00")).CanonicalText);
    }

    [Fact]
    public void Named_reps_are_written_in_the_order_in_which_they_are_run() =>
        Assert.Equal(
            "500m, 300m, 200m, 100m. Recovery: 1:00 after 500m/300m/200m",
            Session(Run("500m"), Run("300m"), Run("200m"), Run("100m"))
                .With(Rest("1:00", RecoveryScope.After, Of("200m", "500m", "300m", "200m")))
                .CanonicalText);

    [Fact]
    public void Every_mode_and_relation_has_words() =>
        Assert.All(
            Enum.GetValues<RecoveryMode>().Select(mode => new Recovery { Mode = mode })
                .Concat(Enum.GetValues<RecoveryRelation>().Select(relation => By(relation))),
            recovery => Assert.NotEqual("between reps", CanonicalRecovery.TextOf(recovery)));
}
