using System.Collections.Immutable;
using Trackside.Training.Physiology;
using Trackside.Training.Workouts;

namespace Trackside.Training.Analysis;

/// <summary>Two sessions side by side: rep by rep, then and now.</summary>
/// <param name="IsSameWorkout">Whether both ask for the same, by the key of their workouts.</param>
/// <param name="Similarity">How near the workouts are, from 0 to 1.</param>
/// <param name="Pairs">The reps in order: those of both, of the one alone, and of the other alone.</param>
/// <param name="Groups">The means of the reps of one distance that both have.</param>
public sealed record Comparison(bool IsSameWorkout, [property: Formula("similarity", Evidence.Definition)] Estimate Similarity, ImmutableArray<ComparedRep> Pairs, ImmutableArray<ComparedGroup> Groups)
{
    /// <summary>The time of all paired reps, now against then, in percent, negative when faster; null when nothing is paired.</summary>
    public Estimate? Overall { get; init; }

    /// <summary>Compares two sessions.</summary>
    /// <param name="then">The earlier one.</param>
    /// <param name="now">The later one.</param>
    /// <remarks>
    /// Reps are paired in order when they ask for the same distance or time; targets may differ. A rep without a time is paired, and has no
    /// difference. At most 1,000 reps of each are looked at.
    /// </remarks>
    public static Comparison Of(SessionAnalysis then, SessionAnalysis now)
    {
        ArgumentNullException.ThrowIfNull(then);
        ArgumentNullException.ThrowIfNull(now);
        var (before, after) = (then.Session.Workout, now.Session.Workout);
        var pairs = Pairing.Of(WorkOf(then), WorkOf(now)).Select(pair => ComparedRep.Of(pair.Then, pair.Now)).ToImmutableArray();
        var both = pairs.Where(pair => pair.Difference is not null).ToArray();
        return new Comparison(
            !before.Reps.IsEmpty && before.Key == after.Key,
            Estimate.Exactly(Math.Clamp(before.SimilarityTo(after), 0, 1), "of 1", "similarity"),
            pairs,
            [.. both.GroupBy(pair => pair.Name, StringComparer.Ordinal).Select(like => new ComparedGroup(like.Key, like.Count(), PercentOf([.. like])))])
        {
            Overall = both.Length == 0 ? null : PercentOf(both),
        };
    }

    /// <inheritdoc/>
    public bool Equals(Comparison? other) =>
        other is not null && IsSameWorkout == other.IsSameWorkout && Similarity == other.Similarity && Pairs.SequenceEqual(other.Pairs);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(IsSameWorkout, Similarity, Pairs.Length);

    private static RepAnalysis[] WorkOf(SessionAnalysis session) =>
        [.. session.Reps.Where(rep => rep.Rep.Planned.Rep.Role == RepRole.Work).Take(1_000)];

    private static Estimate PercentOf(ComparedRep[] pairs)
    {
        var ((then, thenError), (now, nowError)) = (RoundComparison.SumOf(pairs.Select(pair => pair.Then!)), RoundComparison.SumOf(pairs.Select(pair => pair.Now!)));
        return RoundComparison.Percent(now - then, MeasuringError.LeastDifference(thenError, nowError), then);
    }
}

/// <summary>A rep of then beside the rep of now.</summary>
/// <param name="Name">What is run: <c>300m</c>.</param>
/// <param name="Then">The earlier one; null when there was none.</param>
/// <param name="Now">The later one; null when there was none.</param>
public sealed record ComparedRep(string Name, RepAnalysis? Then, RepAnalysis? Now)
{
    /// <summary>Now less then in seconds, negative when faster; the band is what measuring alone may make. Null unless both were timed.</summary>
    public Estimate? Difference { get; init; }

    /// <summary>Whether the difference is larger than measuring alone may make it.</summary>
    public bool IsBeyondError => Difference is { } difference && (difference.Low > 0 || difference.High < 0);

    internal static ComparedRep Of(RepAnalysis? then, RepAnalysis? now)
    {
        var bare = new ComparedRep(Grouping.NameOf((now ?? then)!.Rep.Planned.Rep with { Target = null }), then, now);
        if (then is not { ErrorSeconds: > 0 } || now is not { ErrorSeconds: > 0 })
        {
            return bare;
        }

        var (difference, least) = (now.Seconds - then.Seconds, MeasuringError.LeastDifference(then.ErrorSeconds, now.ErrorSeconds));
        return bare with { Difference = new Estimate(difference, difference - least, difference + least, "s", "measuring-error") };
    }
}

/// <summary>The reps of one distance, now against then.</summary>
/// <param name="Name">What is run.</param>
/// <param name="Pairs">How many pairs there are.</param>
/// <param name="Against">The time of now against that of then in percent, negative when faster; the band is what measuring alone may make.</param>
public sealed record ComparedGroup(string Name, int Pairs, Estimate Against);
