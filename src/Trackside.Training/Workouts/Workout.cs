using System.Collections.Immutable;
using Trackside.Training.Quantities;

namespace Trackside.Training.Workouts;

/// <summary>The structure of a session: blocks, sets, reps, recoveries and targets.</summary>
/// <param name="Blocks">The terms of the prescription, in order.</param>
/// <param name="Recoveries">What lies between the reps, as rules with a scope, in the order in which they were given.</param>
/// <remarks>Immutable and safe to share between threads. Two workouts are equal when their structures are.</remarks>
public sealed record Workout(ImmutableArray<Block> Blocks, ImmutableArray<Recovery> Recoveries)
{
    private ImmutableArray<Recovery?> _recoveriesAfterReps;

    // What was worked out of the original does not hold for a copy that is about to be changed.
    private Workout(Workout original) => (Blocks, Recoveries) = (original.Blocks, original.Recoveries);

    /// <summary>The most reps that a workout may unfold to.</summary>
    public const int MaxReps = 5_000;

    /// <summary>Nothing to run.</summary>
    public static Workout Empty { get; } = new([], []);

    /// <summary>The reps one after the other, each with its block and set; at most <see cref="MaxReps"/>.</summary>
    public ImmutableArray<PlannedRep> Reps => field.IsDefault ? field = Unfolding.RepsOf(this) : field;

    /// <summary>What is asked for in all.</summary>
    public WorkoutTotals Totals => WorkoutTotals.Of(Reps);

    /// <summary>The one way of writing this workout down; see <c>docs/notation.md</c>.</summary>
    public string CanonicalText => field ??= Canonical.TextOf(this);

    /// <summary>The same for every text that means this workout, on every machine and in every version.</summary>
    public WorkoutKey Key => WorkoutKey.Of(CanonicalText);

    /// <summary>The recovery that follows each of <see cref="Reps"/>; null where nothing is said or none is due.</summary>
    public ImmutableArray<Recovery?> RecoveriesAfterReps() =>
        _recoveriesAfterReps.IsDefault ? _recoveriesAfterReps = RecoveryPlacing.Of(this) : _recoveriesAfterReps;

    /// <summary>How near another workout is, from 0 to 1; 1 for what asks for the same reps in the same order.</summary>
    /// <remarks>Symmetric. Order counts; a rep is compared by what it asks for, on a logarithmic scale of distance.</remarks>
    public double SimilarityTo(Workout other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Similarity.Between(this, other);
    }

    /// <inheritdoc/>
    public bool Equals(Workout? other) =>
        other is not null && Blocks.SequenceEqual(other.Blocks) && Recoveries.SequenceEqual(other.Recoveries);

    /// <inheritdoc/>
    public override int GetHashCode() => Blocks.Aggregate(Recoveries.Length, HashCode.Combine);
}

/// <summary>A rep in its place.</summary>
/// <param name="Rep">What is asked for.</param>
/// <param name="Block">The block it belongs to, from 1.</param>
/// <param name="Set">The round of the innermost bracket of more than one rep within its block, from 1; 1 where there is none. A bracket that is not repeated is none.</param>
/// <param name="SetInWorkout">The same counted through the whole workout, from 1.</param>
/// <param name="Position">Its place among the reps of that set, from 1.</param>
/// <param name="Depth">How many brackets enclose it.</param>
public sealed record PlannedRep(Rep Rep, int Block, int Set, int SetInWorkout, int Position, int Depth)
{
    /// <summary>The nearest count around the rep that was given as a range (<c>3-4 x</c>), or null.</summary>
    public CountRange? CountRange { get; init; }
}

/// <summary>What a workout asks for in all.</summary>
/// <param name="WorkDistance">The distance of the work reps that are measured by distance.</param>
/// <param name="WorkTime">The time of the work reps that are measured by time.</param>
/// <param name="WorkReps">How many work reps there are.</param>
public sealed record WorkoutTotals(Distance WorkDistance, Duration WorkTime, int WorkReps)
{
    internal static WorkoutTotals Of(ImmutableArray<PlannedRep> reps)
    {
        var (distance, time, count) = (Distance.Zero, Duration.Zero, 0);
        foreach (var rep in reps.Select(planned => planned.Rep).Where(rep => rep.Role == RepRole.Work))
        {
            distance += rep.Distance?.Min ?? Distance.Zero;
            time += rep.Distance is null ? rep.Time?.Min ?? Duration.Zero : Duration.Zero;
            count++;
        }

        return new WorkoutTotals(distance, time, count);
    }
}
