using System.Collections.Immutable;
using Trackside.Charts.Drawing;

namespace Trackside.Charts;

/// <summary>A drawing of training, and the table that stands behind it.</summary>
public sealed class Chart
{
    private const string StyleStart = "<style>";
    private const string StyleEnd = "</style>";

    internal Chart(string title, string description, Canvas canvas, double height, ChartTable table)
    {
        Title = title;
        Description = description;
        Svg = canvas.ToSvg(title, description, height);
        Table = table;
        Labels = [.. canvas.Labels];
        Marks = [.. canvas.Marks];
        Frame = new(0, 0, canvas.Width, height);
    }

    /// <summary>What it is, in a few words: the one given, made plain, or the name of the kind of chart.</summary>
    public string Title { get; }

    /// <summary>What it shows, in sentences with units, for who cannot see it; the drawing holds the same.</summary>
    public string Description { get; }

    /// <summary>The drawing: one <c>svg</c> element, without a width of its own, that stands alone as a file or inside a page.</summary>
    /// <remarks>
    /// It has no script and refers to nothing outside. It follows the reader's light or dark screen and prints in light colours.
    /// The same values give the same text, and numbers are written the same in every culture.
    /// </remarks>
    public string Svg { get; }

    /// <summary>The drawing for a page whose own stylesheet paints it: the same without its styles, which a strict page does not let in.</summary>
    public string Inline
    {
        get
        {
            var start = Svg.IndexOf(StyleStart, StringComparison.Ordinal);
            var end = start < 0 ? -1 : Svg.IndexOf(StyleEnd, start, StringComparison.Ordinal);
            return end < 0 ? Svg : string.Concat(Svg.AsSpan(0, start), Svg.AsSpan(end + StyleEnd.Length));
        }
    }

    /// <summary>The numbers behind the drawing.</summary>
    public ChartTable Table { get; }

    internal ImmutableArray<Box> Labels { get; }

    internal ImmutableArray<Box> Marks { get; }

    internal Box Frame { get; }
}

/// <summary>The numbers behind a drawing, as they are to be printed.</summary>
/// <param name="Header">What each column holds, with its unit.</param>
/// <param name="Rows">As many texts in each as there are columns; an empty one where nothing is known.</param>
/// <remarks>Texts are plain, on one line each and not escaped for any format.</remarks>
public sealed record ChartTable(ImmutableArray<string> Header, ImmutableArray<ImmutableArray<string>> Rows);
