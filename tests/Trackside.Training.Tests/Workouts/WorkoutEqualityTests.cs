using System.Collections.Immutable;
using Trackside.Training.Quantities;
using Trackside.Training.Workouts;
using static Trackside.Training.Tests.Workouts.Sketch;

namespace Trackside.Training.Tests.Workouts;

public sealed class WorkoutEqualityTests
{
    [Fact]
    public void Sets_are_equal_when_their_counts_and_steps_are() =>
        Differ(
            () => Times(2, Run("400m"), Times(3, Run("200m"))),
            () => Times(3, Run("400m"), Times(3, Run("200m"))),
            () => Times(2, 3, Run("400m"), Times(3, Run("200m"))),
            () => Times(2, Run("400m"), Times(4, Run("200m"))),
            () => Times(2, Times(3, Run("200m")), Run("400m")),
            () => Times(2, Run("400m")),
            () => Times(2));

    [Fact]
    public void Blocks_are_equal_when_their_names_and_steps_are() =>
        Differ(
            () => Block(Run("400m"), Run("200m")),
            () => Block(Run("400m"), Run("200m")) with { Name = "ladder" },
            () => Block(Run("200m"), Run("400m")),
            () => Block(Run("400m")),
            () => Block());

    [Fact]
    public void Reps_are_equal_when_all_is_that_they_ask_for() =>
        Differ(
            () => Run("400m"),
            () => Run("400m-500m"),
            () => Run("6:40"),
            () => Run("400m", "hard"),
            () => Run("400m", "Hard"),
            () => Run("400m") with { Label = "hill" },
            () => Run("400m") with { Role = RepRole.Easy },
            () => Run("400m") with { Time = Time("1:12") });

    [Fact]
    public void Workouts_are_equal_when_their_blocks_and_recoveries_are() =>
        Differ(
            () => Session(Block(Times(6, Run("400m")))).With(Jog("200m"), Rest("3:00", RecoveryScope.BetweenSets)),
            () => Session(Block(Times(6, Run("400m")))).With(Rest("3:00", RecoveryScope.BetweenSets), Jog("200m")),
            () => Session(Block(Times(6, Run("400m")))).With(Jog("200m")),
            () => Session(Block(Times(6, Run("400m")))),
            () => Session(Block(Times(5, Run("400m"))), Block(Run("400m"))),
            () => Session(Block(Times(1, Times(6, Run("400m"))))),
            () => Workout.Empty);

    [Fact]
    public void Selectors_are_equal_when_they_name_the_same() =>
        Differ(
            () => Of("400m", "200m"),
            () => Of("200m", "400m"),
            () => Of("400m"),
            () => Of("1:00"),
            () => InSet(1),
            () => InSet(1, 2),
            () => InBlock(1),
            () => At(1),
            () => At(-1),
            () => new RepSelector { Label = "tempo" },
            () => RepSelector.All);

    [Fact]
    public void Recoveries_are_equal_when_what_is_done_and_where_is() =>
        Differ(
            () => Jog("200m", RecoveryScope.After, Of("400m")),
            () => Jog("200m", RecoveryScope.After, Of("300m")),
            () => Jog("200m", RecoveryScope.Before, Of("400m")),
            () => Jog("100m", RecoveryScope.After, Of("400m")),
            () => Jog("200m", RecoveryScope.After, Of("400m")) with { FollowsLastRep = true },
            () => Rest("1:00", RecoveryScope.After, Of("400m")));

    [Fact]
    public void Equality_does_not_ask_what_was_worked_out()
    {
        var (fresh, used) = (Session(Run("400m")), Session(Run("400m")));

        Assert.NotEmpty(used.Reps);
        Assert.NotEmpty(used.CanonicalText);

        Assert.Equal(fresh, used);
        Assert.Equal(used, used with { });
    }

    [Fact]
    public void Whether_two_reps_are_the_same_run_does_not_depend_on_their_targets()
    {
        Assert.True(Run("400m", "hard").HasSameMeasure(Run("400m") with { Label = "hill" }));
        Assert.False(Run("400m").HasSameMeasure(Run("300m")));
        Assert.False(Run("400m").HasSameMeasure(Run("400m-500m")));
        Assert.False(Run("400m").HasSameMeasure(Run("400m") with { Time = Time("1:12") }));
        Assert.Throws<ArgumentNullException>(() => Run("400m").HasSameMeasure(null!));
    }

    [Fact]
    public void A_set_knows_whether_it_repeats_one_rep()
    {
        Assert.True(Times(3, Run("400m")).IsOneRep);
        Assert.True(Times(3, Times(1, Run("400m"))).IsOneRep);
        Assert.False(Times(3, Times(2, Run("400m"))).IsOneRep);
        Assert.False(Times(3, Run("400m"), Run("400m")).IsOneRep);
        Assert.False(new Set(CountRange.Exactly(3), []).IsOneRep);
    }

    [Fact]
    public void A_selector_without_restriction_is_every_rep()
    {
        Assert.True(new RepSelector().IsAll);
        Assert.All([Of("400m"), Of("1:00"), InSet(1), InBlock(1), At(1), new RepSelector { Label = "" }], of => Assert.False(of.IsAll));
    }

    // Each is equal to itself made again, with the same hash, and to none of the others.
    private static void Differ<T>(params ImmutableArray<Func<T>> ways)
        where T : class
    {
        foreach (var (index, way) in ways.Index())
        {
            var made = way();

            Assert.Equal(made, way());
            Assert.Equal(made.GetHashCode(), way().GetHashCode());
            Assert.All(ways.Where((_, other) => other != index), other => Assert.NotEqual(made, other()));
            Assert.False(made.Equals(null));
        }
    }
}
