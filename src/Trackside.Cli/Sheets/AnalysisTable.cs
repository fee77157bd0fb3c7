using Trackside.Cli.Findings;
using Trackside.Training.Analysis;
using Trackside.Training.Physiology;
using Trackside.Training.Quantities;
using Trackside.Training.Workouts;

namespace Trackside.Cli.Sheets;

/// <summary>The reps of a session with what each was worth, a row a rep, a gap between sets.</summary>
internal static class AnalysisTable
{
    private static readonly Distance LongestOnTheTrack = Distance.FromMetres(2_000);

    public static IEnumerable<string> Of(SessionAnalysis analysis, Layout layout)
    {
        var reps = Shown(analysis);
        var columns = ColumnsOf(reps, layout);
        yield return layout.Ink.Faint(columns.Heading);
        for (var row = 0; row < reps.Length; row++)
        {
            if (row > 0 && IsGap(reps, row))
            {
                yield return "";
            }

            yield return columns[row];
        }
    }

    /// <summary>The reps that are worth a row: the timed ones, and work without a time where that is the exception.</summary>
    public static RepAnalysis[] Shown(SessionAnalysis analysis)
    {
        var (timed, asked) = analysis.Totals.WorkReps;
        return [.. analysis.Reps.Where(rep => rep.ErrorSeconds > 0 || (rep.Rep.Planned.Rep.Role == RepRole.Work && asked - timed < timed))];
    }

    /// <summary>The distance that these reps are told by: the lap on the track, else the kilometre, or the mile where miles are asked for.</summary>
    public static Distance HabitOf(IEnumerable<RepAnalysis> reps) => Habit([.. reps]).Per;

    private static Columns ColumnsOf(RepAnalysis[] reps, Layout layout)
    {
        var (per, heading, words) = Habit(reps);
        var times = new RepColumn("", isNumeric: true, [.. reps.Select(rep => new Cell(rep.Race is { } race ? InWords.RaceTime(race.Time.Value) : ""))]);
        var pace = Column(heading, isNumeric: true, rep => rep.Pace is { } run ? words(run.TimeFor(per).TotalMilliseconds / 1_000.0) : "");
        var race = new RepColumn("race pace", isNumeric: false, [.. reps.Select((rep, row) => new Cell(rep.Race is { } one ? $"{times[row]} {NameOf(one)}" : ""))]);
        var share = Column("of best", isNumeric: true, rep => rep.ShareOfSpeed is { } one ? InWords.Whole(one.Value) + " %" : "");
        var target = Column("target", isNumeric: true, rep => rep.Target is { } asked ? AimOf(asked) : "");
        var rank = Column("rank", isNumeric: true, rep => rep.Rank is { } one ? $"{one}" : "");
        var rest = Column("rest", isNumeric: false, RestOf);
        return new Columns(
            [
                Column("", isNumeric: true, rep => $"{rep.Index}"),
                Column("", isNumeric: false, rep => Printable.Of(Words.Of(rep.Rep.Planned.Rep))),
                Column("time", isNumeric: true, rep => rep.Rep.Time?.ToString() ?? ""),
                pace,
                race,
                share,
                target,
                new RepColumn("±", isNumeric: true, [.. reps.Select(rep => DifferenceOf(rep, layout.Ink))]),
                rank,
                rest,
            ],
            dispensable: [target, share, rest, rank, pace, race],
            layout.Width);

        RepColumn Column(string title, bool isNumeric, Func<RepAnalysis, string> text) => new(title, isNumeric, [.. reps.Select(rep => new Cell(text(rep)))]);
    }

    // Reps on the track are told by the lap, longer ones by the kilometre, and by the mile where miles are asked for.
    private static (Distance Per, string Heading, Func<double, string> Words) Habit(RepAnalysis[] reps)
    {
        var distances = reps.Select(rep => rep.Rep.Planned.Rep.Distance?.Min).OfType<Distance>().ToArray();
        return Array.TrueForAll(distances, distance => distance <= LongestOnTheTrack) ? (Distance.Lap, "per 400", InWords.Lap)
            : Array.Exists(distances, distance => distance.ToString().EndsWith("mi", StringComparison.Ordinal)) ? (Distance.Mile, "per mile", seconds => InWords.Time(seconds, 0))
            : (Distance.Kilometre, "per km", seconds => InWords.Time(seconds, 0));
    }

    private static string NameOf(RaceOfRep race) => race.Race.Name + (race.Basis == RaceBasis.RepAlone ? "?" : "");

    private static Cell DifferenceOf(RepAnalysis rep, Ink ink) => rep.AgainstTarget is not { } against ? new("") : InWords.Signed(against.Value, 1) switch
    {
        ['−', ..] and var faster => new(faster, ink.Blue),
        ['+', ..] and var slower => new(slower, ink.Amber),
        var other => new(other, ink.Faint),
    };

    private static string AimOf(TargetTime asked) => asked.Per is { } per
        ? $"{InWords.Time(asked.Aim.TotalMilliseconds / 1_000.0, 0)}/{InWords.Per(per)}"
        : InWords.Time(asked.Aim.TotalMilliseconds / 1_000.0, 1);

    // A rest that was worked out, of a distance or a send-off, is marked as one.
    private static string RestOf(RepAnalysis rep) => (rep.Rest, rep.Rep.RecoveryAfter) switch
    {
        (null, null) => "",
        (null, { } recovery) => Printable.Of(Words.Of(recovery)),
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
