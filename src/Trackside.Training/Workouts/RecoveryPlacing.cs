using System.Collections.Immutable;
using Trackside.Training.Quantities;

namespace Trackside.Training.Workouts;

/// <summary>
/// The one rule for which recovery follows which rep. At a border the recovery of that border takes the place of the
/// rep's own; of several that fit, the one that says most about the place wins, and of equals the first; after the last
/// rep there is none, unless it belongs to each effort.
/// </summary>
internal static class RecoveryPlacing
{
    public static ImmutableArray<Recovery?> Of(Workout workout)
    {
        var (reps, recoveries) = (workout.Reps, workout.Recoveries);
        var chosen = ChosenOf(reps, recoveries);
        return [.. chosen.Select((choice, index) => choice < 0 ? null : Resolved(recoveries[choice], reps, index))];
    }

    /// <summary>For each rep which of the recoveries follows it, from 0; -1 where none does.</summary>
    public static ImmutableArray<int> ChosenOf(ImmutableArray<PlannedRep> reps, ImmutableArray<Recovery> recoveries)
    {
        var selection = new RepSelection(reps);
        var chosen = ImmutableArray.CreateBuilder<int>(reps.Length);
        for (var index = 0; index < reps.Length; index++)
        {
            var (best, bestWeight) = (-1, 0);
            for (var choice = 0; choice < recoveries.Length; choice++)
            {
                var weight = WeightOf(recoveries[choice], selection, reps, index);
                (best, bestWeight) = weight > bestWeight ? (choice, weight) : (best, bestWeight);
            }

            chosen.Add(best);
        }

        return chosen.MoveToImmutable();
    }

    // 0 means that the recovery does not belong here; the more a recovery says about the place, the more it weighs.
    private static int WeightOf(Recovery recovery, RepSelection selection, ImmutableArray<PlannedRep> reps, int index)
    {
        var border = BorderAfter(reps, index);
        var weight = border is Border.Aside or Border.End
            ? WeightBesideWork(recovery, border, isAfterWork: reps[index].Rep.Role == RepRole.Work, isVeryLast: index + 1 == reps.Length)
            : WeightAt(recovery, border);
        var isMeant = weight > 0 && recovery.Scope switch
        {
            RecoveryScope.Before => selection.IsIn(recovery.Of, index + 1),
            RecoveryScope.Between => selection.IsBetween(recovery.Of, index),
            _ => selection.IsIn(recovery.Of, index),
        };
        return isMeant ? weight + SaidAbout(recovery.Of) : 0;
    }

    private static int WeightAt(Recovery recovery, Border border) => (recovery.Scope, border) switch
    {
        (_, Border.None) => 0,
        (RecoveryScope.Before, _) => 60,
        (RecoveryScope.Between, Border.Rep) => 60,
        (RecoveryScope.BetweenBlocks, Border.Block) => 50,
        (RecoveryScope.BetweenSets, Border.Set) => 50,
        (RecoveryScope.BetweenSets, Border.Block) => 40,
        (RecoveryScope.After or RecoveryScope.Within, Border.Rep) => 30,
        (RecoveryScope.BetweenReps or RecoveryScope.SendOff, Border.Rep) => 20,
        (RecoveryScope.After, _) => 15,
        _ when IsOfEffort(recovery) => 15,
        (RecoveryScope.BetweenReps or RecoveryScope.SendOff, _) when recovery.Of.IsAll => 5,
        _ => 0,
    };

    // Where the work ends, or meets strides and easy running, a recovery has to belong to the effort or to name its place.
    private static int WeightBesideWork(Recovery recovery, Border border, bool isAfterWork, bool isVeryLast) => recovery.Scope switch
    {
        _ when isAfterWork && IsOfEffort(recovery) => 15,
        RecoveryScope.After or RecoveryScope.Before when border == Border.Aside && !recovery.Of.IsAll => 15,
        RecoveryScope.After when !isVeryLast && !recovery.Of.Positions.IsEmpty => 15,
        _ => 0,
    };

    // A float is half of its effort, wherever that stands.
    private static bool IsOfEffort(Recovery recovery) => recovery is
    {
        FollowsLastRep: true,
        Scope: RecoveryScope.BetweenReps or RecoveryScope.After or RecoveryScope.Within or RecoveryScope.SendOff,
    };

    private static int SaidAbout(RepSelector of) =>
        (of.Positions.IsEmpty ? 0 : 4) + (of.Sets.IsEmpty ? 0 : 3) + (of.Blocks.IsEmpty ? 0 : 2)
        + (of.Distances.IsEmpty && of.Times.IsEmpty && of.Label is null ? 0 : 1);

    private static Border BorderAfter(ImmutableArray<PlannedRep> reps, int index)
    {
        var (rep, next) = (reps[index], NextOf(reps, index));
        return rep.Rep.Role is RepRole.WarmUp or RepRole.CoolDown ? Border.None
            : next is null ? Border.End
            : rep.Rep.Role != RepRole.Work || next.Rep.Role != RepRole.Work ? Border.Aside
            : next.Block != rep.Block ? Border.Block
            : next.SetInWorkout != rep.SetInWorkout ? Border.Set
            : Border.Rep;
    }

    // Nothing is next to recover for before the cool-down.
    private static PlannedRep? NextOf(ImmutableArray<PlannedRep> reps, int index) =>
        index + 1 < reps.Length && reps[index + 1].Rep.Role != RepRole.CoolDown ? reps[index + 1] : null;

    private static Recovery Resolved(Recovery recovery, ImmutableArray<PlannedRep> reps, int index)
    {
        var (rep, next) = (reps[index].Rep, NextOf(reps, index)?.Rep);
        return recovery.Relation switch
        {
            RecoveryRelation.NextRepDistance => recovery with { Distance = next?.Distance },
            RecoveryRelation.HalfNextRepDistance => recovery with { Distance = Half(next?.Distance) },
            RecoveryRelation.PreviousRepDistance or RecoveryRelation.EqualRepDistance or RecoveryRelation.BackToStart =>
                recovery with { Distance = recovery.Distance ?? rep.Distance },
            RecoveryRelation.EqualRepTime => recovery with { Time = recovery.Time ?? rep.Time },
            RecoveryRelation.HalfNextRepTime => recovery with { Time = Half(next?.Time) },
            RecoveryRelation.HalfPreviousRepTime => recovery with { Time = Half(rep.Time) },
            _ => recovery,
        };
    }

    private static DistanceRange? Half(DistanceRange? range) =>
        range is { } of ? DistanceRange.Between(Distance.FromMetres(of.Min.Metres / 2), Distance.FromMetres(of.Max.Metres / 2)) : null;

    private static DurationRange? Half(DurationRange? range) =>
        range is { } of ? DurationRange.Between(Duration.FromSeconds(of.Min.TotalSeconds / 2), Duration.FromSeconds(of.Max.TotalSeconds / 2)) : null;

    /// <summary>What lies between a rep and the next.</summary>
    private enum Border
    {
        /// <summary>Nothing: it is the warm-up or the cool-down.</summary>
        None,
        Rep,
        Set,
        Block,

        /// <summary>One of the two is not work.</summary>
        Aside,

        /// <summary>There is no next, or it is the cool-down.</summary>
        End,
    }
}
