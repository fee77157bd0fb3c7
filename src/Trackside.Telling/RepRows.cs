using System.Collections.Immutable;
using Trackside.Training.Analysis;
using Trackside.Training.Physiology;
using Trackside.Training.Quantities;
using Trackside.Training.Workouts;

namespace Trackside.Telling;

/// <summary>One rep of a session in a table, each cell as it is to be printed; empty where nothing is known.</summary>
/// <param name="Rep">The rep.</param>
public sealed record RepRow(RepAnalysis Rep)
{
    /// <summary>What was run: <c>400m</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Its time.</summary>
    public required string Time { get; init; }

    /// <summary>Its pace, for the distance that the table tells paces by.</summary>
    public required string Pace { get; init; }

    /// <summary>The time for a race at its pace: <c>14:20</c>.</summary>
    public required string RaceTime { get; init; }

    /// <summary>The race, with a <c>?</c> where it is a guess: <c>5K</c>, <c>5K?</c>.</summary>
    public required string Race { get; init; }

    /// <summary>Its share of the athlete's best speed over the distance: <c>94 %</c>.</summary>
    public required string Share { get; init; }

    /// <summary>The time or the pace that was asked for.</summary>
    public required string Target { get; init; }

    /// <summary>The difference to that in seconds: <c>−0.6</c> faster, <c>+0.4</c> slower, <c>±0.0</c>.</summary>
    public required string Against { get; init; }

    /// <summary>Its place among the reps of its distance, 1 for the fastest.</summary>
    public required string Rank { get; init; }

    /// <summary>The recovery after it; a <c>~</c> before one that was worked out.</summary>
    public required string Rest { get; init; }

    /// <summary>Whether it begins a set that stands apart from the row above.</summary>
    public bool BeginsSet { get; init; }
}

/// <summary>The reps of a session as the rows of a table.</summary>
/// <param name="PacePer">The distance that paces are told for: the lap on the track, else the kilometre, or the mile where miles are asked for.</param>
/// <param name="Rows">The rows, in the order of running.</param>
public sealed record RepRows(Distance PacePer, ImmutableArray<RepRow> Rows)
{
    private static readonly Distance LongestOnTheTrack = Distance.FromMetres(2_000);

    /// <summary>The rows of a session: the timed reps, and work without a time where that is the exception.</summary>
    /// <param name="analysis">The session.</param>
    /// <param name="speech">The language.</param>
    public static RepRows Of(SessionAnalysis analysis, Speech speech)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(speech);
        var reps = Shown(analysis);
        var per = HabitOf(reps);
        return new RepRows(per, [.. reps.Select((rep, row) => RowOf(rep, per, speech) with { BeginsSet = row > 0 && IsGap(reps, row) })]);
    }

    /// <inheritdoc/>
    public bool Equals(RepRows? other) => other is not null && PacePer == other.PacePer && Rows.SequenceEqual(other.Rows);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(PacePer, Rows.Length);

    internal static RepAnalysis[] Shown(SessionAnalysis analysis)
    {
        var (timed, asked) = analysis.Totals.WorkReps;
        return [.. analysis.Reps.Where(rep => rep.ErrorSeconds > 0 || (rep.Rep.Planned.Rep.Role == RepRole.Work && asked - timed < timed))];
    }

    // Reps on the track are told by the lap, longer ones by the kilometre, and by the mile where miles are asked for.
    internal static Distance HabitOf(IEnumerable<RepAnalysis> reps)
    {
        var distances = reps.Select(rep => rep.Rep.Planned.Rep.Distance?.Min).OfType<Distance>().ToArray();
        return Array.TrueForAll(distances, distance => distance <= LongestOnTheTrack) ? Distance.Lap
            : Array.Exists(distances, distance => distance.ToString().EndsWith("mi", StringComparison.Ordinal)) ? Distance.Mile
            : Distance.Kilometre;
    }

    private static RepRow RowOf(RepAnalysis rep, Distance per, Speech speech) => new(rep)
    {
        Name = WorkoutWords.Of(rep.Rep.Planned.Rep, speech),
        Time = rep.Rep.Time?.ToString() ?? "",
        Pace = rep.Pace is { } pace ? PaceOf(pace.TimeFor(per).TotalMilliseconds / 1_000.0, per) : "",
        RaceTime = rep.Race is { } race ? InWords.RaceTime(race.Time.Value) : "",
        Race = rep.Race is { } named ? InWords.Race(named.Race, speech) + (named.Basis == RaceBasis.RepAlone ? "?" : "") : "",
        Share = rep.ShareOfSpeed is { } share ? InWords.Whole(share.Value) + " %" : "",
        Target = rep.Target is { } target ? AimOf(target) : "",
        Against = rep.AgainstTarget is { } against ? InWords.Signed(against.Value, 1) : "",
        Rank = rep.Rank is { } rank ? InWords.Whole(rank) : "",
        Rest = RestOf(rep, speech),
    };

    private static string PaceOf(double seconds, Distance per) => per == Distance.Lap ? InWords.Lap(seconds) : InWords.Time(seconds, 0);

    private static string AimOf(TargetTime asked) => asked.Per is { } per
        ? $"{InWords.Time(asked.Aim.TotalMilliseconds / 1_000.0, 0)}/{InWords.Per(per)}"
        : InWords.Time(asked.Aim.TotalMilliseconds / 1_000.0, 1);

    // A rest that was worked out, of a distance or a send-off, is marked as one.
    private static string RestOf(RepAnalysis rep, Speech speech) => (rep.Rest, rep.Rep.RecoveryAfter) switch
    {
        (null, null) => "",
        (null, { } recovery) => WorkoutWords.Of(recovery, speech),
        ({ } rest, { Time: null }) => $"~{InWords.Time(rest.Value, 0)}",
        ({ } rest, _) when rest.Low.Equals(rest.High) => InWords.Time(rest.Value, 0),
        ({ } rest, _) => $"{InWords.Time(rest.Low, 0)}–{InWords.Time(rest.High, 0)}",
    };

    // Single reps in a row stand together; a set stands apart.
    private static bool IsGap(RepAnalysis[] reps, int row) => !IsSameSet(reps[row - 1], reps[row]) && (IsInSet(reps, row - 1) || IsInSet(reps, row));

    private static bool IsInSet(RepAnalysis[] reps, int row) =>
        (row > 0 && IsSameSet(reps[row - 1], reps[row])) || (row + 1 < reps.Length && IsSameSet(reps[row], reps[row + 1]));

    private static bool IsSameSet(RepAnalysis one, RepAnalysis other) =>
        one.Rep.Planned.Block == other.Rep.Planned.Block && one.Rep.Planned.SetInWorkout == other.Rep.Planned.SetInWorkout;
}
