using Trackside.Training.Quantities;
using Trackside.Training.Workouts;

namespace Trackside.Training.Tests.Workouts;

public sealed class WorkoutLawTests
{
    [Fact]
    public void A_workout_has_as_many_reps_as_its_counts_multiply_to() =>
        Property.Holds(RandomWorkouts.All, workout => workout.Reps.Length == workout.Blocks.Sum(block => block.Steps.Sum(RepsIn)));

    [Fact]
    public void Places_are_counted_without_a_gap() =>
        Property.Holds(RandomWorkouts.All, workout => workout.Reps.Zip(workout.Reps.Skip(1)).All(pair => IsNext(pair.First, pair.Second)));

    [Fact]
    public void Each_rep_has_its_recovery_or_none() =>
        Property.Holds(RandomWorkouts.All, workout => workout.RecoveriesAfterReps().Length == workout.Reps.Length);

    [Fact]
    public void Nothing_follows_the_last_rep_but_what_belongs_to_each_effort() =>
        Property.Holds(RandomWorkouts.All, workout => workout.RecoveriesAfterReps() is [] or [.., null or { FollowsLastRep: true }]);

    [Fact]
    public void Nothing_follows_the_warm_up_and_the_cool_down() =>
        Property.Holds(RandomWorkouts.All, workout => workout.Reps.Zip(workout.RecoveriesAfterReps())
            .All(pair => pair.Second is null || pair.First.Rep.Role is not (RepRole.WarmUp or RepRole.CoolDown)));

    [Fact]
    public void Brackets_around_steps_change_nothing() =>
        Property.Holds(RandomWorkouts.All, workout => IsSame(workout, Rewriting.InBrackets(workout)));

    [Fact]
    public void Reps_told_one_by_one_change_nothing() =>
        Property.Holds(RandomWorkouts.All, workout => IsSame(workout, Rewriting.WrittenOut(workout)));

    [Fact]
    public void The_canonical_form_asks_for_the_same() =>
        Property.Holds(RandomWorkouts.All, workout => IsSame(workout, Rewriting.Plain(workout)));

    [Fact]
    public void The_order_of_the_recoveries_is_not_part_of_the_text_unless_it_decides() =>
        Property.Holds(RandomWorkouts.All, workout => OrderDecides(workout) || workout.CanonicalText == Reversed(workout).CanonicalText);

    [Fact]
    public void Keys_are_the_same_where_texts_are_and_nowhere_else() =>
        Property.Holds(RandomWorkouts.Pairs, pair => (pair.One.Key == pair.Other.Key) == (pair.One.CanonicalText == pair.Other.CanonicalText));

    [Fact]
    public void What_has_the_same_text_asks_for_the_same_reps() =>
        Property.Holds(RandomWorkouts.Pairs, pair =>
            pair.One.CanonicalText != pair.Other.CanonicalText || Places(pair.One).SequenceEqual(Places(pair.Other)));

    [Fact]
    public void A_canonical_text_is_one_line_without_stray_spaces() =>
        Property.Holds(RandomWorkouts.All, workout =>
            workout.CanonicalText is var text && text == string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    [Fact]
    public void Likeness_lies_between_nothing_and_all() =>
        Property.Holds(RandomWorkouts.Pairs, pair => pair.One.SimilarityTo(pair.Other) is >= 0 and <= 1);

    [Fact]
    public void Likeness_is_mutual() =>
        Property.Holds(RandomWorkouts.Pairs, pair => pair.One.SimilarityTo(pair.Other) == pair.Other.SimilarityTo(pair.One));

    [Fact]
    public void What_has_the_same_text_is_wholly_alike() =>
        Property.Holds(RandomWorkouts.All, workout => workout.SimilarityTo(Rewriting.Plain(Rewriting.InBrackets(workout))) == 1);

    [Fact]
    public void Totals_are_those_of_the_work() =>
        Property.Holds(RandomWorkouts.All, workout =>
        {
            var work = workout.Reps.Select(planned => planned.Rep).Where(rep => rep.Role == RepRole.Work).ToList();
            return workout.Totals.WorkReps == work.Count
                && workout.Totals.WorkDistance.Metres == work.Sum(rep => rep.Distance?.Min.Metres ?? 0)
                && workout.Totals.WorkTime.TotalMilliseconds == work.Sum(rep => rep.Time?.Min.TotalMilliseconds ?? 0);
        });

    [Fact]
    public void Equal_workouts_have_the_same_hash_and_text() =>
        Property.Holds(RandomWorkouts.All, workout =>
        {
            var copy = new Workout([.. workout.Blocks.Select(block => block with { Steps = [.. block.Steps] })], [.. workout.Recoveries]);
            return copy == workout && copy.GetHashCode() == workout.GetHashCode() && copy.CanonicalText == workout.CanonicalText;
        });

    private static int RepsIn(Step step) => step is Set set ? set.Count.Min * set.Steps.Sum(RepsIn) : 1;

    private static bool IsNext(PlannedRep rep, PlannedRep next) => next.SetInWorkout == rep.SetInWorkout
        ? (next.Block, next.Set, next.Position) == (rep.Block, rep.Set, rep.Position + 1)
        : (next.SetInWorkout, next.Position) == (rep.SetInWorkout + 1, 1) && next.Set == (next.Block == rep.Block ? rep.Set + 1 : 1);

    private static bool IsSame(Workout one, Workout other) =>
        one.CanonicalText == other.CanonicalText && one.Key == other.Key && Places(one).SequenceEqual(Places(other)) && DoesTheSame(one, other);

    // How deep in brackets a rep stood is a manner of writing.
    private static IEnumerable<(string, int, int, int, int, CountRange?)> Places(Workout workout) =>
        workout.Reps.Select(planned =>
            (Canonical.TextOf(planned.Rep), planned.Block, planned.Set, planned.SetInWorkout, planned.Position, planned.CountRange));

    private static bool DoesTheSame(Workout one, Workout other) => Done(one).SequenceEqual(Done(other));

    private static IEnumerable<Recovery?> Done(Workout workout) =>
        from recovery in workout.RecoveriesAfterReps()
        select recovery is null ? null : recovery with { Scope = RecoveryScope.Other, Of = RepSelector.All };

    private static Workout Reversed(Workout workout) => workout with { Recoveries = [.. workout.Recoveries.Reverse()] };

    // Of two that say the same of a place the first stands: there the order means something.
    private static bool OrderDecides(Workout workout)
    {
        var forwards = RecoveryPlacing.ChosenOf(workout.Reps, workout.Recoveries);
        var backwards = RecoveryPlacing.ChosenOf(workout.Reps, Reversed(workout).Recoveries);
        return !backwards.Select(choice => choice < 0 ? -1 : workout.Recoveries.Length - 1 - choice).SequenceEqual(forwards);
    }
}
