using System.Collections.Immutable;

namespace Trackside.Training.Workouts;

/// <summary>
/// Takes away what is only a manner of telling recoveries: their order, and naming what is every rep anyway. What follows
/// which rep stays the same.
/// </summary>
internal static class CanonicalRecoveries
{
    public static ImmutableArray<Recovery> Of(Workout workout)
    {
        var (reps, work) = (workout.Reps, IndicesOfWork(workout.Reps));
        ImmutableArray<Recovery> before, recoveries = [.. workout.Recoveries.Select(recovery => Sorted(recovery, reps))];
        do
        {
            before = InOrder(reps, recoveries);
            recoveries = OfEveryRep(reps, work, before);
        }
        while (!before.SequenceEqual(recoveries));

        return recoveries;
    }

    private static ImmutableArray<int> IndicesOfWork(ImmutableArray<PlannedRep> reps) =>
        [.. Enumerable.Range(0, reps.Length).Where(index => reps[index].Rep.Role == RepRole.Work)];

    // "After 400m" is "between reps" where every rep is a 400.
    private static ImmutableArray<Recovery> OfEveryRep(ImmutableArray<PlannedRep> reps, ImmutableArray<int> work, ImmutableArray<Recovery> recoveries)
    {
        var (selection, chosen) = (new RepSelection(reps), RecoveryPlacing.ChosenOf(reps, recoveries));
        for (var index = 0; index < recoveries.Length; index++)
        {
            var recovery = recoveries[index];
            if (ScopeOfAll(recovery.Scope) is { } scope && chosen.Contains(index) && work.All(rep => selection.IsIn(recovery.Of, rep)))
            {
                var plain = recoveries.SetItem(index, recovery with { Scope = scope, Of = RepSelector.All });
                var isAlone = plain.Count(other => other.Of.IsAll && ScopeOfAll(other.Scope) == scope) == 1;
                recoveries = isAlone && RecoveryPlacing.ChosenOf(reps, plain).SequenceEqual(chosen) ? plain : recoveries;
            }
        }

        return recoveries;
    }

    private static RecoveryScope? ScopeOfAll(RecoveryScope scope) => scope switch
    {
        RecoveryScope.BetweenReps or RecoveryScope.After or RecoveryScope.Within => RecoveryScope.BetweenReps,
        RecoveryScope.BetweenSets or RecoveryScope.BetweenBlocks or RecoveryScope.SendOff => scope,
        _ => null,
    };

    // In the order in which they are come upon; those that never are come last. Not where the order itself decides.
    private static ImmutableArray<Recovery> InOrder(ImmutableArray<PlannedRep> reps, ImmutableArray<Recovery> recoveries)
    {
        var chosen = RecoveryPlacing.ChosenOf(reps, recoveries);
        int[] order = [.. Enumerable.Range(0, recoveries.Length)
            .OrderBy(index => chosen.IndexOf(index) is var first and >= 0 ? first : int.MaxValue)
            .ThenBy(index => CanonicalRecovery.TextOf(recoveries[index]), StringComparer.Ordinal)];
        ImmutableArray<Recovery> ordered = [.. order.Select(index => recoveries[index])];
        var isSame = RecoveryPlacing.ChosenOf(reps, ordered).Select(choice => choice < 0 ? -1 : order[choice]).SequenceEqual(chosen);
        return isSame ? ordered : recoveries;
    }

    private static Recovery Sorted(Recovery recovery, ImmutableArray<PlannedRep> reps)
    {
        var of = recovery.Of;
        return recovery with
        {
            Of = of with
            {
                Distances = AsRun(of.Distances, reps.Select(planned => planned.Rep.Distance?.Min)),
                Times = AsRun(of.Times, reps.Select(planned => planned.Rep.Time?.Min)),
                Sets = Counted(of.Sets),
                Blocks = Counted(of.Blocks),
                Positions = recovery.Scope == RecoveryScope.Between ? of.Positions : Counted(of.Positions),
            },
        };
    }

    private static ImmutableArray<T> AsRun<T>(ImmutableArray<T> named, IEnumerable<T?> run)
        where T : struct => named.Length < 2 ? named : [.. run.OfType<T>().Where(named.Contains).Concat(named.Order()).Distinct()];

    // From the start first, then from the end: 1, 2, 2nd last, last.
    private static ImmutableArray<int> Counted(ImmutableArray<int> numbers) =>
        [.. numbers.Distinct().OrderBy(number => number < 0).ThenBy(number => number)];
}
