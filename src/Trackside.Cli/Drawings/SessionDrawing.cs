using Trackside.Charts;
using Trackside.Cli.Findings;
using Trackside.Cli.Sheets;
using Trackside.Training.Analysis;
using Trackside.Training.Quantities;

namespace Trackside.Cli.Drawings;

/// <summary>A session as a chart of its reps.</summary>
internal static class SessionDrawing
{
    public static Chart Of(Analysed session)
    {
        var analysis = session.Analysis;
        var reps = AnalysisTable.Shown(analysis);
        var groups = reps.GroupBy(rep => (rep.Rep.Planned.Block, rep.Rep.Planned.SetInWorkout))
            .Select(set => new Charts.RepGroup(NameOf([.. set]), [.. set.Select(rep => BarOf(rep, analysis))]));
        var mark = analysis.Diminished is { } point ? new RepMark(1 + Array.FindIndex(reps, rep => rep.Index == point.Rep), ProgressWords.Diminished(analysis)) : null;
        var drawn = new RepSession(TitleOf(session), [.. groups]) { Diminished = mark };
        return RepChart.Draw(drawn, new ChartStyle { PacePer = AnalysisTable.HabitOf(reps), KindNames = KindsOfZones.NamesOf(analysis.Vocabulary) });
    }

    /// <summary>What a session is called over its chart.</summary>
    public static string TitleOf(Analysed session) =>
        string.Join(" — ", new[] { session.Reading.Title, session.Reading.Athlete, Paper.DayOf(session.Reading) }.OfType<string>());

    // Where reps of a set are of one kind, they are counted.
    private static string NameOf(RepAnalysis[] set)
    {
        var names = set.Select(rep => Words.Of(rep.Rep.Planned.Rep)).ToArray();
        return names.Length == 1 ? "" : names.Distinct(StringComparer.Ordinal).Skip(1).Any() ? string.Join(", ", names) : $"{names.Length} x {names[0]}";
    }

    private static RepBar BarOf(RepAnalysis rep, SessionAnalysis analysis)
    {
        var asked = rep.Rep.Planned.Rep;
        Distance? distance = asked.Distance is { IsExact: true, Min: var length } && length > Distance.Zero ? length : null;
        return new RepBar(Words.Of(asked), rep.Group is { } group ? KindsOfZones.Of(analysis.Groups[group].Zone.Zone.Number) : 1, distance, rep.Rep.Time)
        {
            RecoveryAfter = rep.Rest is { } rest ? Duration.FromMilliseconds((long)Math.Round(1_000 * rest.Value)) : null,
            Target = rep.Target is { } target && distance is { } metres && target.Fastest > Duration.Zero
                ? new PaceBand(Pace.Of(target.Fastest, metres), Pace.Of(target.Slowest, metres))
                : null,
        };
    }
}
