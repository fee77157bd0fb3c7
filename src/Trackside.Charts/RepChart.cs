using Trackside.Charts.Drawing;

namespace Trackside.Charts;

/// <summary>Every rep of a session as a bar: the higher, the faster; the wider, the longer; recoveries are the gaps between.</summary>
/// <remarks>
/// <para>The bars stand on a pace a little slower than the slowest rep, which the chart says. Bars and gaps are to scale in time but
/// for those too short to be seen, and then it says that too.</para>
/// <para>Values stand on the bars of up to 24 reps. Like reps, three at least, have their mean as a line across them.</para>
/// </remarks>
public static class RepChart
{
    /// <summary>Up to so many reps have their times on their bars: 24.</summary>
    public const int MostValues = 24;

    /// <summary>Draws the reps of a session.</summary>
    /// <param name="session">The reps; none make a chart that says so.</param>
    /// <param name="style">How to draw them.</param>
    /// <returns>The chart, with a row a rep.</returns>
    public static Chart Draw(RepSession session, ChartStyle style)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(style);
        var canvas = new Canvas(style.Id, style.Width);
        var reps = PlacedRep.Of(session);
        var table = RepTable.Of(session, reps, style);
        var shown = PlainText.Of(session.Title);
        var title = shown.Length > 0 ? shown : style.Words.Say("Rep chart");
        if (reps.Count == 0)
        {
            var nothing = style.Words.Say("No reps to show.");
            var top = Legend.Write(canvas, [nothing], 8, Legend.Title(canvas, shown, 8), "note");
            return new(title, nothing, canvas, top + 8, table);
        }

        var plot = new RepPlot(canvas, session, reps, style);
        var height = plot.Draw(Legend.Title(canvas, shown, 8));
        return new(title, plot.Description, canvas, height, table);
    }
}
