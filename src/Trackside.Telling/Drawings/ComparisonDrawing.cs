using Trackside.Charts;
using Trackside.Training.Analysis;
using Trackside.Training.Load;
using Trackside.Training.Quantities;

namespace Trackside.Telling.Drawings;

/// <summary>Two sessions as a chart, rep by rep.</summary>
public static class ComparisonDrawing
{
    /// <summary>Draws two sessions side by side.</summary>
    /// <param name="comparison">The two.</param>
    /// <param name="then">The earlier one.</param>
    /// <param name="now">The later one.</param>
    /// <param name="speech">The language.</param>
    /// <param name="style">How it is drawn; null for the usual way.</param>
    public static Chart Of(Training.Analysis.Comparison comparison, LogEntry then, LogEntry now, Speech speech, ChartStyle? style = null)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(speech);
        return ComparisonChart.Draw(
            new Charts.Comparison("", NameOf(then, speech), NameOf(now, speech), [.. comparison.Pairs.Select(pair => RowOf(pair, speech))]),
            (style ?? new ChartStyle()) with { Words = speech.Charts });
    }

    /// <summary>What a session is called beside another: its day or, for want of one, its title or its name.</summary>
    /// <param name="entry">The session.</param>
    /// <param name="speech">The language.</param>
    public static string NameOf(LogEntry entry, Speech speech)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Date is { } date ? InWords.Day(date, speech) : entry.Analysis.Session.Title ?? entry.Name;
    }

    private static Charts.ComparedRep RowOf(Training.Analysis.ComparedRep pair, Speech speech)
    {
        var asked = (pair.Then ?? pair.Now)!.Rep.Planned.Rep;
        var error = pair.Difference is { } difference ? difference.High - difference.Value : 0;
        return new(
            speech.IsEnglish ? pair.Name : WorkoutWords.Of(asked, speech),
            asked.Distance is { IsExact: true, Min: var length } ? length : null,
            TimeOf(pair.Then),
            TimeOf(pair.Now),
            Duration.FromMilliseconds((long)Math.Round(1_000 * error)));
    }

    private static Duration? TimeOf(RepAnalysis? rep) => rep is { ErrorSeconds: > 0 } ? rep.Rep.Time : null;
}
