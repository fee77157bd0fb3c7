using Trackside.Charts.Drawing;

namespace Trackside.Charts;

/// <summary>How big a strip is to be.</summary>
public enum StripSize
{
    /// <summary>For a row of a list: blocks and brackets, the counts of the sets where there is room.</summary>
    Small,

    /// <summary>For a page: higher, with names under the sets, minutes and a legend.</summary>
    Large,
}

/// <summary>A session to scale from left to right: reps as blocks, the faster the higher; recoveries as gaps; sets under brackets.</summary>
public static class Strip
{
    private const double Edge = 8;

    /// <summary>Draws the strip of a session, as it was run or as it is planned.</summary>
    /// <param name="session">The reps; none make a strip that says so. Its title is told but not drawn.</param>
    /// <param name="size">How big.</param>
    /// <param name="style">How to draw it.</param>
    /// <returns>The strip, with a row a rep.</returns>
    public static Chart Draw(RepSession session, StripSize size, ChartStyle style)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(style);
        var canvas = new Canvas(style.Id, style.Width);
        var reps = PlacedRep.Of(session);
        var table = RepTable.Of(session, reps, style);
        var title = PlainText.Of(session.Title) is { Length: > 0 } given ? given : style.Words.Say("Session");
        if (reps.Count == 0)
        {
            var nothing = style.Words.Say("No reps to show.");
            return new(title, nothing, canvas, Legend.Write(canvas, [nothing], Edge, Edge, "note") + Edge, table);
        }

        var isLarge = size == StripSize.Large;
        var left = Edge + (isLarge ? Lettering.WidthOf("min", Lettering.Small) + 5 : 0);
        var timeline = PlacedRep.LaidOut(reps, least: 3, leastBorder: 6, left, canvas.Width - Edge);
        var bottom = DrawBlocks(canvas, reps, timeline, isLarge ? 64 : 24, style);
        var y = Brackets.Draw(canvas, session, reps, timeline, bottom + 3, style.Words, mostLines: isLarge ? 3 : 1);
        if (isLarge)
        {
            y = Ruler.Draw(canvas, timeline, left, y + 4);
            y = Legend.Write(canvas, reps.Select(rep => rep.Bar.Kind).Distinct().Order().Select(kind => LegendEntry.Kind(kind, style.NameOf(kind))), Edge, y + 4);
            y = Legend.Write(canvas, RepTable.Guesses(reps, style.Words), Edge, y, "note");
        }

        return new(title, string.Join(' ', Sentences(reps, timeline, style)), canvas, y + 4, table);
    }

    private static double DrawBlocks(Canvas canvas, IReadOnlyList<PlacedRep> reps, Timeline timeline, double height, ChartStyle style)
    {
        var bottom = 4 + height;
        var scale = new PaceScale([.. reps.Select(rep => rep.Bar.MetresPerSecond).OfType<double>()], 4, bottom);
        foreach (var (rep, run) in reps.Zip(timeline.Runs))
        {
            var speed = rep.Bar.MetresPerSecond;
            var block = run with { Top = speed is { } known ? scale.Y(known) : bottom - (height * 0.4), Bottom = bottom };
            canvas.Bar(block, rep.Bar.Kind, speed is { } pace ? $"{rep.Said(style.Words)}, {style.PaceOf(pace)}" : rep.Said(style.Words), isGuess: speed is null);

            if (rep.Number < reps.Count && rep.Bar.RecoveryAfter is null)
            {
                canvas.Rectangle(new(run.Right, bottom - 4, timeline.Runs[rep.Number].Left, bottom), "open");
            }
        }

        canvas.Line(timeline.Runs[0].Left, bottom, timeline.Right, bottom, "axis");
        return bottom;
    }

    private static IEnumerable<string> Sentences(IReadOnlyList<PlacedRep> reps, Timeline timeline, ChartStyle style) =>
    [
        .. RepTable.Sentences(reps, style, timeline.TotalSeconds),
        style.Words.Say("The session to scale from left to right: each block is a rep, the higher the faster; the gaps are the recoveries."),
        .. RepTable.Guesses(reps, style.Words),
        .. timeline.IsStretched ? new[] { style.Words.Say("What is too short to see is drawn wider than its time.") } : [],
    ];
}
