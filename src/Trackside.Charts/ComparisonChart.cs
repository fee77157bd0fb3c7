using Trackside.Charts.Drawing;

namespace Trackside.Charts;

/// <summary>The same workout then and now: a row a rep, with both times and how far apart they are.</summary>
/// <remarks>
/// The earlier time is the line in the middle, the later one a dot beside it, to the right where it is faster, by per cent of the
/// time, so that long reps and short ones can be read against each other. A full dot is beyond measuring error, a hollow one is within it.
/// </remarks>
public static class ComparisonChart
{
    private const double Edge = 8;

    /// <summary>Draws a comparison.</summary>
    /// <param name="comparison">The reps of both days; none make a chart that says so.</param>
    /// <param name="style">How to draw it.</param>
    /// <returns>The chart, with a row a rep.</returns>
    public static Chart Draw(Comparison comparison, ChartStyle style)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(style);
        var canvas = new Canvas(style.Id, style.Width);
        var rows = new ComparisonRows(comparison, style.Words);
        var shown = PlainText.Of(comparison.Title);
        var top = Legend.Title(canvas, shown, Edge);
        var bottom = comparison.Reps.Length == 0
            ? Legend.Write(canvas, [style.Words.Say("No reps to compare.")], Edge, top, "note")
            : rows.Draw(canvas, top);
        return new(shown.Length > 0 ? shown : style.Words.Say("Then and now"), rows.Description, canvas, bottom + Edge, rows.Table);
    }
}
