using System.Text;

namespace Trackside.Charts.Drawing;

/// <summary>Writes the parts of a drawing as SVG, and remembers where it put them.</summary>
/// <param name="id">The id of the drawing, before all other ids in it.</param>
/// <param name="width">The width of the drawing; its height is what it turns out to need.</param>
internal sealed class Canvas(string id, double width)
{
    private readonly StringBuilder _body = new();
    private readonly SortedSet<int> _kinds = [];
    private readonly List<Box> _labels = [];
    private readonly List<Box> _marks = [];

    public double Width => width;

    /// <summary>The room of every text so far.</summary>
    public IReadOnlyList<Box> Labels => _labels;

    /// <summary>The room of every rectangle, line and dot so far.</summary>
    public IReadOnlyList<Box> Marks => _marks;

    /// <summary>A rectangle of a class of the style sheet.</summary>
    public void Rectangle(Box box, string style) => Rectangle(box, $"class=\"{style}\"", "");

    /// <summary>A rectangle in the colour and grain of a kind; too narrow for the grain, in the colour alone.</summary>
    /// <param name="box">Where.</param>
    /// <param name="kind">From 1 to 5.</param>
    /// <param name="tip">Shows where a pointer rests on it.</param>
    /// <param name="isGuess">Whether it is drawn pale, within a dashed line.</param>
    public void Bar(Box box, int kind, string tip = "", bool isGuess = false)
    {
        var isPlain = box.Width < Patterns.Narrowest;
        if (!isPlain)
        {
            _kinds.Add(kind);
        }

        var fill = isPlain ? $"class=\"kind{N(kind)}\"" : $"fill=\"{Patterns.Fill(id, kind)}\"";
        Rectangle(box, isGuess ? fill + " fill-opacity=\".35\"" : fill, tip);
        if (isGuess)
        {
            Rectangle(box, "open");
        }
    }

    public void Line(double fromX, double fromY, double toX, double toY, string style)
    {
        _marks.Add(new(Math.Min(fromX, toX), Math.Min(fromY, toY), Math.Max(fromX, toX), Math.Max(fromY, toY)));
        Write($"<line class=\"{style}\" x1=\"{N(fromX)}\" y1=\"{N(fromY)}\" x2=\"{N(toX)}\" y2=\"{N(toY)}\"/>");
    }

    /// <summary>A line through points.</summary>
    public void Path(IReadOnlyList<(double X, double Y)> points, string style)
    {
        _marks.Add(new(points.Min(point => point.X), points.Min(point => point.Y), points.Max(point => point.X), points.Max(point => point.Y)));
        Write($"<polyline class=\"{style}\" points=\"{string.Join(' ', points.Select(point => $"{N(point.X)},{N(point.Y)}"))}\"/>");
    }

    /// <summary>A small triangle that points down at a place.</summary>
    public void Pointer(double x, double y)
    {
        _marks.Add(new(x - 3, y - 5, x + 3, y));
        Write($"<path class=\"mark\" d=\"M{N(x - 3)} {N(y - 5)}H{N(x + 3)}L{N(x)} {N(y)}Z\"/>");
    }

    public void Circle(double x, double y, double radius, string style)
    {
        _marks.Add(new(x - radius, y - radius, x + radius, y + radius));
        Write($"<circle class=\"{style}\" cx=\"{N(x)}\" cy=\"{N(y)}\" r=\"{N(radius)}\"/>");
    }

    /// <summary>A text; nothing where there is none.</summary>
    public void Text(Label label)
    {
        if (label.Text.Length == 0)
        {
            return;
        }

        _labels.Add(label.Box);
        var anchor = label switch
        {
            { IsUpright: true } or { Anchor: Anchor.Start } => "",
            { Anchor: Anchor.Middle } => " text-anchor=\"middle\"",
            _ => " text-anchor=\"end\"",
        };
        // The line of upright text runs down the right side of its letters.
        var x = label.IsUpright ? label.X + (label.Size * 0.35) : label.X;
        var turn = label.IsUpright ? $" transform=\"rotate(-90 {N(x)} {N(label.Y)})\"" : "";
        Write($"<text class=\"{label.Style}\" x=\"{N(x)}\" y=\"{N(label.Y)}\" font-size=\"{N(label.Size)}\"{anchor}{turn}>{PlainText.Escape(label.Text)}</text>");
    }

    /// <summary>The whole drawing.</summary>
    /// <param name="title">What it is, in a few words.</param>
    /// <param name="description">What it shows, for who cannot see it.</param>
    /// <param name="height">Its height.</param>
    public string ToSvg(string title, string description, double height)
    {
        var patterns = string.Concat(_kinds.Select(kind => Patterns.Define(id, kind)));
        var elements = $"<rect class=\"ground\" width=\"{N(width)}\" height=\"{N(height)}\"/>\n{_body}";
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" id="{id}" viewBox="0 0 {N(width)} {N(height)}" role="img" aria-labelledby="{id}-title {id}-desc">
            <title id="{id}-title">{PlainText.Escape(title)}</title>
            <desc id="{id}-desc">{PlainText.Escape(description)}</desc>
            <style>
            {StyleSheet.For(id, patterns + elements)}</style>
            <defs>{patterns}</defs>
            {elements}</svg>

            """.ReplaceLineEndings("\n");
    }

    private static string N(double value) => Written.Number(value);

    private void Rectangle(Box box, string paint, string tip)
    {
        _marks.Add(box);
        var inside = tip.Length == 0 ? "/>" : $"><title>{PlainText.Escape(tip)}</title></rect>";
        Write($"<rect {paint} x=\"{N(box.Left)}\" y=\"{N(box.Top)}\" width=\"{N(box.Width)}\" height=\"{N(box.Height)}\"{inside}");
    }

    private void Write(string element) => _body.Append(element).Append('\n');
}
