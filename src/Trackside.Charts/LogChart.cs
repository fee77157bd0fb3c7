using Trackside.Charts.Drawing;

namespace Trackside.Charts;

/// <summary>Weeks of training: how far, as bars stacked by kind; and under them the load of 42 days and of 7 as lines.</summary>
/// <remarks>Drawn for up to three years; more is drawn as well, but then the bars run together.</remarks>
public static class LogChart
{
    private const double Edge = 8;

    /// <summary>Draws weeks of training.</summary>
    /// <param name="log">The weeks; none make a chart that says so.</param>
    /// <param name="style">How to draw them.</param>
    /// <returns>The chart, with a row a week.</returns>
    public static Chart Draw(TrainingLog log, ChartStyle style)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(style);
        var canvas = new Canvas(style.Id, style.Width);
        var shown = PlainText.Of(log.Title);
        var top = Legend.Title(canvas, shown, Edge);
        var plot = new LogPlot(canvas, log, style);
        var bottom = log.Weeks.Length == 0
            ? Legend.Write(canvas, [style.Words.Say("No training yet.")], Edge, top, "note")
            : plot.Draw(top);
        return new(shown.Length > 0 ? shown : style.Words.Say("Training log"), plot.Description, canvas, bottom + Edge, plot.Table);
    }
}
