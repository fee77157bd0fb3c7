using System.Collections.Immutable;
using Trackside.Training.Quantities;
using Trackside.Training.Workouts;

namespace Trackside.Training.Load;

/// <summary>The sessions of one athlete over time: weeks, records, trend, and what was done before.</summary>
/// <remarks>Immutable; safe to share between threads. The work is linear in the number of reps, but for the sorting.</remarks>
public sealed class Log
{
    private readonly Dictionary<Distance, long[]> _times;

    private Log(ImmutableArray<LogEntry> entries)
    {
        Entries = entries;
        Load = LogLoad.Of(entries);
        Weeks = LogWeeks.Of(entries, Load);
        Trend = Load is { Days: { IsEmpty: false } days } && LogWeeks.Span(entries) is var (first, last) ? LoadTrend.Over(days, first, last) : [];
        Repeated =
        [
            .. entries.Index().Where(entry => !entry.Item.Analysis.Session.Workout.Reps.IsEmpty)
                .GroupBy(entry => entry.Item.CanonicalText, StringComparer.Ordinal).Where(like => like.Skip(1).Any())
                .Select(like => new RepeatedWorkout(like.Key, [.. like.Select(entry => entry.Index)])),
        ];
        var reps = RepsOf(entries).ToArray();
        _times = reps.GroupBy(rep => rep.Distance).ToDictionary(like => like.Key, like => like.Select(rep => rep.Time.TotalMilliseconds).Order().ToArray());
        Records = [.. reps.GroupBy(rep => rep.Distance).Select(like => like.MinBy(rep => rep.Time)! with { Count = like.Count() }).OrderBy(record => record.Distance)];
    }

    /// <summary>The sessions by day, those without one last; sessions of one day in the order in which they were given.</summary>
    public ImmutableArray<LogEntry> Entries { get; }

    /// <summary>The weeks from the first dated session to the last, those without a session included; only those with one where they span more than 20 years.</summary>
    public ImmutableArray<LogWeek> Weeks { get; }

    /// <summary>The best of each distance within training, shortest first.</summary>
    public ImmutableArray<LogRecord> Records { get; }

    /// <summary>Workouts that were done more than once.</summary>
    public ImmutableArray<RepeatedWorkout> Repeated { get; }

    /// <summary>The load by days, and what it is measured in; null when neither exertions nor a profile tell it.</summary>
    public LogLoad? Load { get; }

    /// <summary>The trend of the load, a point a day; empty without a load, and over more than 20 years.</summary>
    public ImmutableArray<LoadTrendDay> Trend { get; }

    /// <summary>The session with the most metres of timed work, from 0; null for a log without any.</summary>
    public int? Longest => Entries.Any(entry => entry.Analysis.Totals.WorkMetres.Value > 0)
        ? Entries.Index().MaxBy(entry => entry.Item.Analysis.Totals.WorkMetres.Value).Index
        : null;

    /// <summary>The log of one athlete's sessions.</summary>
    /// <param name="entries">The sessions in any order.</param>
    public static Log Of(IEnumerable<LogEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return new Log([.. entries.OrderBy(entry => entry.Date ?? DateOnly.MaxValue)]);
    }

    /// <summary>Where a time would stand among the reps of a distance in this log, 1 for the fastest, and how many there are.</summary>
    /// <param name="distance">The distance of the rep.</param>
    /// <param name="time">Its time.</param>
    public (int Rank, int Of) RankOf(Distance distance, Duration time)
    {
        if (!_times.TryGetValue(distance, out var times))
        {
            return (1, 0);
        }

        var (low, high) = (0, times.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = times[middle] < time.TotalMilliseconds ? (middle + 1, high) : (low, middle);
        }

        return (low + 1, times.Length);
    }

    /// <summary>The sessions that asked for the same workout or one like it: the likest first, of equals the latest, and those without a day after these.</summary>
    /// <param name="workout">What is looked for.</param>
    /// <param name="least">How like it has to be, from 0 to 1; 1 is the same workout only.</param>
    public IEnumerable<SimilarSession> Like(Workout workout, double least = 0.8)
    {
        ArgumentNullException.ThrowIfNull(workout);
        return workout.Reps.IsEmpty ? [] :
            from entry in Entries.Index()
            let other = entry.Item.Analysis.Session.Workout
            where !other.Reps.IsEmpty
            let isSame = entry.Item.CanonicalText == workout.CanonicalText
            let similarity = isSame ? 1 : other.SimilarityTo(workout)
            where isSame || (similarity >= least && least < 1)
            orderby isSame descending, similarity descending, entry.Item.Date descending, entry.Index descending
            select new SimilarSession(entry.Index, isSame, similarity);
    }

    private static IEnumerable<LogRecord> RepsOf(ImmutableArray<LogEntry> entries) =>
        from entry in entries.Index()
        from rep in entry.Item.Analysis.Reps
        where rep is { Pace: not null, Rep.Planned.Rep.Role: RepRole.Work }
        select new LogRecord(rep.Rep.Planned.Rep.Distance!.Value.Min, rep.Rep.Time!.Value, entry.Index, rep.Index, 1);
}
