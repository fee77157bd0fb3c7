namespace Trackside.Charts.Drawing;

/// <summary>A sample and the words for it.</summary>
/// <param name="Text">The words.</param>
/// <param name="Draw">Draws the sample into a box.</param>
internal sealed record LegendEntry(string Text, Action<Canvas, Box> Draw)
{
    public static LegendEntry Kind(int kind, string name) => new(name, (canvas, box) => canvas.Bar(box, kind));

    public static LegendEntry Line(string style, string text) =>
        new(text, (canvas, box) => canvas.Line(box.Left, (box.Top + box.Bottom) / 2, box.Right, (box.Top + box.Bottom) / 2, style));
}

/// <summary>Writes what stands under a chart: samples with their words, then sentences.</summary>
internal static class Legend
{
    private const double Sample = 12;
    private const double Row = 18;
    private const double Line = 15;

    /// <summary>Writes the samples in rows and gives the height at which the next thing can stand.</summary>
    public static double Write(Canvas canvas, IEnumerable<LegendEntry> entries, double left, double top)
    {
        var (x, y, right) = (left, top, canvas.Width - left);
        foreach (var entry in entries)
        {
            var text = Lettering.Fit(PlainText.Of(entry.Text), Lettering.Small, right - left - Sample - 5);
            var width = Sample + 5 + Lettering.WidthOf(text, Lettering.Small);
            if (x > left && x + width > right)
            {
                (x, y) = (left, y + Row);
            }

            entry.Draw(canvas, new(x, y + 3, x + Sample, y + 3 + Sample));
            canvas.Text(new(text, x + Sample + 5, y + 13));
            x += width + 12;
        }

        return x > left ? y + Row : y;
    }

    /// <summary>Writes sentences, each from a new line, and gives the height at which the next thing can stand.</summary>
    public static double Write(Canvas canvas, IEnumerable<string> sentences, double left, double top, string style)
    {
        var lines = sentences.SelectMany(sentence => Lettering.Wrap(sentence, Lettering.Small, canvas.Width - (2 * left), mostLines: 4)).ToList();
        foreach (var (index, line) in lines.Index())
        {
            canvas.Text(new(line, left, top + 11 + (index * Line), Style: style));
        }

        return top + (lines.Count * Line);
    }

    /// <summary>Writes the title of a chart, if it has one, and gives the height at which the next thing can stand.</summary>
    public static double Title(Canvas canvas, string title, double left)
    {
        // Bold letters are wider than the table of widths says.
        var lines = Lettering.Wrap(title, Lettering.Large, (canvas.Width - (2 * left)) / 1.1, mostLines: 2);
        foreach (var (index, line) in lines.Index())
        {
            canvas.Text(new(line, left, 20 + (index * 18), Style: "title", Size: Lettering.Large));
        }

        return 8 + (lines.Count * 18) + (lines.Count > 0 ? 4 : 0);
    }
}
