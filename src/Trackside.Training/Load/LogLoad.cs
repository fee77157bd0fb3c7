using System.Collections.Immutable;
using Trackside.Training.Physiology;

namespace Trackside.Training.Load;

/// <summary>The load of a log by days, in one unit throughout.</summary>
/// <param name="Unit">What it is measured in: <c>RPE min</c> or <c>points</c>.</param>
/// <param name="Model">The page of <c>docs/science</c> that explains it.</param>
/// <param name="Days">A load for each session that has a day and a load.</param>
/// <param name="Missing">How many dated sessions have none, and so are missing from the sum.</param>
public sealed record LogLoad(string Unit, string Model, ImmutableArray<DayLoad> Days, int Missing)
{
    /// <inheritdoc/>
    public bool Equals(LogLoad? other) => other is not null && Unit == other.Unit && Missing == other.Missing && Days.SequenceEqual(other.Days);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Unit, Days.Length, Missing);

    // Exertion where every session has one; else points, which need a profile. The two are never mixed.
    internal static LogLoad? Of(ImmutableArray<LogEntry> entries)
    {
        var dated = entries.Where(entry => entry.Date is not null).ToArray();
        return dated.Length == 0 ? null
            : dated.All(entry => entry.Cost.Exertion is not null) ? By(dated, entry => entry.Cost.Exertion)
            : dated.Any(entry => entry.Cost.Points is not null) ? By(dated, entry => entry.Cost.Points)
            : null;
    }

    private static LogLoad By(LogEntry[] dated, Func<LogEntry, Estimate?> load)
    {
        var known = dated.Where(entry => load(entry) is { Value: <= 100_000 }).ToArray();
        var first = load(known.FirstOrDefault() ?? dated[0]);
        return new LogLoad(
            first?.Unit ?? "", first?.Model ?? "", [.. known.Select(entry => new DayLoad(entry.Date!.Value, load(entry)!.Value))], dated.Length - known.Length);
    }
}
