using Trackside.Charts.Drawing;

namespace Trackside.Charts;

/// <summary>The time since the first start, under a session.</summary>
internal static class Ruler
{
    private const int MostTicks = 6;

    /// <summary>Draws the ruler and gives the height at which the next thing can stand.</summary>
    public static double Draw(Canvas canvas, Timeline timeline, double left, double top)
    {
        var step = Steps.Clock(Math.Max(1, timeline.TotalSeconds / MostTicks));
        var areSeconds = step < 60 && timeline.TotalSeconds < 120;
        canvas.Line(left, top, timeline.Right, top, "axis");
        canvas.Text(new(areSeconds ? "s" : "min", left - 5, top + 14, Anchor.End, "note"));

        var free = left - 2;
        for (var index = 0; index <= MostTicks && index * step <= timeline.TotalSeconds; index++)
        {
            var x = timeline.X(index * step);
            var text = Written.Number(areSeconds ? index * step : index * step / 60);
            var half = Lettering.WidthOf(text, Lettering.Small) / 2;
            var middle = Math.Clamp(x, left - 2 + half, canvas.Width - 4 - half);
            canvas.Line(x, top, x, top + 3, "axis");
            if (middle - half >= free)
            {
                canvas.Text(new(text, middle, top + 14, Anchor.Middle, "note"));
                free = middle + half + 6;
            }
        }

        return top + 18;
    }
}
