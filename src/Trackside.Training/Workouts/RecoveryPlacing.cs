using System.Collections.Immutable;
using Trackside.Training.Quantities;

namespace Trackside.Training.Workouts;

/// <summary>
/// The one rule for which recovery follows which rep. At a border the recovery of that border takes the place of the
/// rep's own; of several that fit, the one that says most about the place wins; after the last rep there is none,
/// unless it belongs to each effort.
/// </summary>
internal static class RecoveryPlacing
{
    public static ImmutableArray<Recovery?> Of(Workout workout)
    {
        var reps = workout.Reps;
        var placed = ImmutableArray.CreateBuilder<Recovery?>(reps.Length);
        for (var index = 0; index < reps.Length; index++)
        {
            var place = new Place(reps, index);
            placed.Add(Resolve(Best(workout.Recoveries, place), place));
        }

        return placed.MoveToImmutable();
    }

    private static Recovery? Best(ImmutableArray<Recovery> recoveries, Place place)
    {
        Recovery? best = null;
        var bestWeight = 0;
        foreach (var recovery in recoveries)
        {
            var weight = WeightOf(recovery, place);
            if (weight > bestWeight)
            {
                (best, bestWeight) = (recovery, weight);
            }
        }

        return best;
    }

    // 0 means that the recovery does not belong here; the more a recovery says about the place, the more it weighs.
    private static int WeightOf(Recovery recovery, Place place)
    {
        if (place.Next is not { } next)
        {
            return recovery.FollowsLastRep && place.IsIn(recovery.Of, place.Rep) ? 1 : 0;
        }

        if (place.Rep.Rep.Role != RepRole.Work || next.Rep.Role != RepRole.Work)
        {
            return recovery.Scope == RecoveryScope.After && !recovery.Of.IsAll && place.IsIn(recovery.Of, place.Rep) ? 1 : 0;
        }

        var selected = recovery.Scope == RecoveryScope.Before ? next : place.Rep;
        if (recovery.Scope != RecoveryScope.Between && !place.IsIn(recovery.Of, selected))
        {
            return 0;
        }

        var weight = (recovery.Scope, place.Border) switch
        {
            (RecoveryScope.Before, _) => 60,
            (RecoveryScope.Between, Border.Rep) => place.IsBetween(recovery.Of) ? 60 : 0,
            (RecoveryScope.BetweenBlocks, Border.Block) => 50,
            (RecoveryScope.BetweenSets, Border.Set) => 50,
            (RecoveryScope.BetweenSets, Border.Block) => 40,
            (RecoveryScope.After, Border.Rep) => 30,
            (RecoveryScope.Within, Border.Rep) => 30,
            (RecoveryScope.BetweenReps or RecoveryScope.SendOff, Border.Rep) => 20,
            (RecoveryScope.After, _) => 15,
            (RecoveryScope.BetweenReps or RecoveryScope.SendOff, _) when recovery.Of.IsAll => 5,
            _ => 0,
        };
        return weight == 0 ? 0 : weight + SaidAbout(recovery.Of);
    }

    private static int SaidAbout(RepSelector of) =>
        (of.Positions.IsEmpty ? 0 : 4) + (of.Sets.IsEmpty ? 0 : 3) + (of.Blocks.IsEmpty ? 0 : 2)
        + (of.Distances.IsEmpty && of.Times.IsEmpty && of.Label is null ? 0 : 1);

    private static Recovery? Resolve(Recovery? recovery, Place place) => recovery?.Relation switch
    {
        RecoveryRelation.NextRepDistance => recovery with { Distance = place.Next?.Rep.Distance },
        RecoveryRelation.HalfNextRepDistance => recovery with { Distance = Half(place.Next?.Rep.Distance) },
        RecoveryRelation.PreviousRepDistance or RecoveryRelation.EqualRepDistance or RecoveryRelation.BackToStart =>
            recovery with { Distance = recovery.Distance ?? place.Rep.Rep.Distance },
        RecoveryRelation.EqualRepTime => recovery with { Time = recovery.Time ?? place.Rep.Rep.Time },
        RecoveryRelation.HalfNextRepTime => recovery with { Time = Half(place.Next?.Rep.Time) },
        RecoveryRelation.HalfPreviousRepTime => recovery with { Time = Half(place.Rep.Rep.Time) },
        _ => recovery,
    };

    private static DistanceRange? Half(DistanceRange? range) =>
        range is { } of ? DistanceRange.Between(Distance.FromMetres(of.Min.Metres / 2), Distance.FromMetres(of.Max.Metres / 2)) : null;

    private static DurationRange? Half(DurationRange? range) =>
        range is { } of ? DurationRange.Between(Duration.FromSeconds(of.Min.TotalSeconds / 2), Duration.FromSeconds(of.Max.TotalSeconds / 2)) : null;

    private enum Border
    {
        Rep,
        Set,
        Block,
    }

    /// <summary>The place after one rep, and what lies around it.</summary>
    private readonly struct Place(ImmutableArray<PlannedRep> reps, int index)
    {
        public PlannedRep Rep => reps[index];

        public PlannedRep? Next => index + 1 < reps.Length ? reps[index + 1] : null;

        public Border Border => Next is not { } next || next.Block != Rep.Block ? Border.Block
            : next.SetInWorkout != Rep.SetInWorkout ? Border.Set
            : Border.Rep;

        public bool IsBetween(RepSelector of) =>
            of.Positions is [var first, var second] && (of.Distances.IsEmpty || IsOneOf(of, Rep))
            && Position(Rep, first) == Rep.Position && Position(Rep, second) == Rep.Position + 1;

        public bool IsIn(RepSelector of, PlannedRep rep)
        {
            var (self, all) = (this, reps);
            return IsOneOf(of, rep)
                && (of.Blocks.IsEmpty || of.Blocks.Contains(rep.Block))
                && (of.Sets.IsEmpty || of.Sets.Any(set => (set < 0 ? all[^1].SetInWorkout + 1 + set : set) == rep.SetInWorkout))
                && (of.Positions.IsEmpty || of.Positions.Any(position => self.Position(rep, position) == rep.Position));
        }

        private static bool IsOneOf(RepSelector of, PlannedRep rep) =>
            (of.Label is null || of.Label == rep.Rep.Label)
            && ((of.Distances.IsEmpty && of.Times.IsEmpty)
                || (rep.Rep.Distance is { } distance && of.Distances.Contains(distance.Min))
                || (rep.Rep.Time is { } time && of.Times.Contains(time.Min)));

        // A position counted from the end is turned into one counted from the start of the rep's own set.
        private int Position(PlannedRep rep, int position) => position > 0
            ? position
            : reps.Count(other => other.SetInWorkout == rep.SetInWorkout) + 1 + position;
    }
}
