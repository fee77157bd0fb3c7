using System.Collections.Immutable;
using Trackside.Training.Physiology;
using Trackside.Training.Workouts;

namespace Trackside.Training.Analysis;

/// <summary>Rounds of the same reps, wherever in the session they stand, against the first of them.</summary>
/// <param name="Name">What a round is: <c>3 x 120m</c>, <c>500m, 300m, 200m</c>.</param>
/// <param name="Rounds">The rounds in order; at least two.</param>
public sealed record RoundComparison(string Name, ImmutableArray<RoundTotal> Rounds)
{
    /// <inheritdoc/>
    public bool Equals(RoundComparison? other) => other is not null && Name == other.Name && Rounds.SequenceEqual(other.Rounds);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Rounds.Length);

    internal static ImmutableArray<RoundComparison> AllOf(ImmutableArray<RepAnalysis> reps)
    {
        var rounds = reps.Where(rep => rep.Rep.Planned.Rep.Role == RepRole.Work)
            .GroupBy(rep => (rep.Rep.Planned.Block, rep.Rep.Planned.SetInWorkout))
            .Select(round => round.ToArray())
            .Where(round => round.Length > 1 && round.All(rep => rep.Group is not null));

        // Rounds are the same when their reps belong to the same groups in the same order.
        return
        [
            .. rounds.GroupBy(round => string.Join(',', round.Select(rep => rep.Group)), StringComparer.Ordinal).Where(like => like.Skip(1).Any())
                .Select(like => Of(NameOf(like.First()), [.. like])),
        ];
    }

    private static RoundComparison Of(string name, RepAnalysis[][] rounds)
    {
        var totals = ImmutableArray.CreateBuilder<RoundTotal>(rounds.Length);
        var (first, firstError) = SumOf(rounds[0]);
        foreach (var round in rounds)
        {
            var (seconds, error) = SumOf(round);
            var least = MeasuringError.LeastDifference(firstError, error);
            totals.Add(new RoundTotal([.. round.Select(rep => rep.Index)], Estimate.Within(seconds, 100 * error / seconds, "s", "measuring-error"))
            {
                Against = totals.Count == 0 ? null : Percent(seconds - first, least, first),
            });
        }

        return new RoundComparison(name, totals.MoveToImmutable());
    }

    internal static Estimate Percent(double difference, double least, double of) =>
        new(100 * difference / of, 100 * (difference - least) / of, 100 * (difference + least) / of, "%", "measuring-error");

    // Errors of single times are independent of each other.
    internal static (double Seconds, double Error) SumOf(IEnumerable<RepAnalysis> reps)
    {
        var (seconds, squares) = (0.0, 0.0);
        foreach (var rep in reps)
        {
            seconds += rep.Seconds;
            squares += rep.ErrorSeconds * rep.ErrorSeconds;
        }

        return (seconds, Math.Sqrt(squares));
    }

    private static string NameOf(RepAnalysis[] round)
    {
        var names = round.Select(rep => Grouping.NameOf(rep.Rep.Planned.Rep)).ToArray();
        return names.Distinct(StringComparer.Ordinal).Skip(1).Any() ? string.Join(", ", names) : $"{names.Length} x {names[0]}";
    }
}

/// <summary>One round in all.</summary>
/// <param name="Reps">The places of its reps among all, from 1.</param>
/// <param name="Seconds">The time of its reps together.</param>
public sealed record RoundTotal(ImmutableArray<int> Reps, Estimate Seconds)
{
    /// <summary>
    /// The difference to the first round in percent, negative when faster; the band is what measuring alone may make, so a band that
    /// holds zero says nothing. Null for the first round.
    /// </summary>
    public Estimate? Against { get; init; }

    /// <inheritdoc/>
    public bool Equals(RoundTotal? other) => other is not null && Reps.SequenceEqual(other.Reps) && Seconds == other.Seconds && Against == other.Against;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Reps.Length, Seconds);
}
