using Trackside.Charts;
using Trackside.Training.Analysis;
using Trackside.Training.Quantities;
using Trackside.Training.Workouts;

namespace Trackside.Telling.Drawings;

/// <summary>A session as a chart of its reps.</summary>
public static class SessionDrawing
{
    /// <summary>Draws a session.</summary>
    /// <param name="analysis">The session.</param>
    /// <param name="speech">The language.</param>
    /// <param name="style">The width and the ids; the rest of it the session and the language decide. Null for the usual ones.</param>
    public static Chart Of(SessionAnalysis analysis, Speech speech, ChartStyle? style = null)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(speech);
        var reps = RepRows.Shown(analysis);
        var groups = reps.GroupBy(rep => (rep.Rep.Planned.Block, rep.Rep.Planned.SetInWorkout))
            .Select(set => new Charts.RepGroup(NameOf([.. set], speech), [.. set.Select(rep => BarOf(rep, analysis, speech))]));
        var mark = analysis.Diminished is { } point
            ? new RepMark(1 + Array.FindIndex(reps, rep => rep.Index == point.Rep), ProgressWords.Diminished(analysis, speech))
            : null;
        var drawn = new RepSession(TitleOf(analysis.Session, speech), [.. groups]) { Diminished = mark };
        return RepChart.Draw(drawn, (style ?? new ChartStyle()) with { Words = speech.Charts, PacePer = RepRows.HabitOf(reps), KindNames = KindsOfZones.NamesOf(analysis.Vocabulary) });
    }

    /// <summary>What a session is called over its chart: its title, its athlete and its day, as far as they are known.</summary>
    /// <param name="session">The session.</param>
    /// <param name="speech">The language.</param>
    public static string TitleOf(Session session, Speech speech)
    {
        ArgumentNullException.ThrowIfNull(session);
        return string.Join(" — ", new[] { session.Title, session.Athlete, session.Date is { } date ? InWords.Day(date, speech) : null }.OfType<string>());
    }

    // Where reps of a set are of one kind, they are counted.
    private static string NameOf(RepAnalysis[] set, Speech speech)
    {
        var names = set.Select(rep => WorkoutWords.Of(rep.Rep.Planned.Rep, speech)).ToArray();
        return names.Length == 1 ? "" : names.Distinct(StringComparer.Ordinal).Skip(1).Any() ? string.Join(", ", names) : $"{names.Length} x {names[0]}";
    }

    private static RepBar BarOf(RepAnalysis rep, SessionAnalysis analysis, Speech speech)
    {
        var asked = rep.Rep.Planned.Rep;
        Distance? distance = asked.Distance is { IsExact: true, Min: var length } && length > Distance.Zero ? length : null;
        return new RepBar(
            WorkoutWords.Of(asked, speech), rep.Group is { } group ? KindsOfZones.Of(analysis.Groups[group].Zone.Zone.Number) : 1, distance, rep.Rep.Time)
        {
            RecoveryAfter = rep.Rest is { } rest ? Duration.FromMilliseconds((long)Math.Round(1_000 * rest.Value)) : null,
            Target = rep.Target is { } target && distance is { } metres && target.Fastest > Duration.Zero
                ? new PaceBand(Pace.Of(target.Fastest, metres), Pace.Of(target.Slowest, metres))
                : null,
        };
    }
}
