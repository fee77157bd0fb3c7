using System.Globalization;
using System.Xml.Linq;
using Trackside.Charts.Drawing;

namespace Trackside.Charts.Tests;

/// <summary>A chart read back from its text, and the laws that every chart keeps.</summary>
internal static class Drawn
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly string[] Across = ["x", "x1", "x2", "cx", "width"];

    private static readonly char[] Between = [' ', ',', 'M', 'H', 'L', 'Z'];

    private static readonly string[] Down = ["y", "y1", "y2", "cy", "height"];

    /// <summary>What a chart breaks, a sentence each; nothing when all is well.</summary>
    public static IEnumerable<string> BrokenBy(Chart chart, string id)
    {
        var root = XDocument.Parse(chart.Svg).Root!;
        return Texts(chart, root)
            .Concat(Ids(root, id))
            .Concat(Places(chart, root))
            .Concat(Boxes(chart))
            .Concat(Rows(chart));
    }

    /// <summary>The rectangles with a tip that begins so, in the order of drawing.</summary>
    public static IReadOnlyList<XElement> Bars(Chart chart, string tip) =>
        [.. XDocument.Parse(chart.Svg).Descendants(Svg + "rect").Where(one => one.Element(Svg + "title")?.Value.StartsWith(tip, StringComparison.Ordinal) == true)];

    /// <summary>What is written on the drawing, class and text.</summary>
    public static IReadOnlyList<(string Style, string Text)> Written(Chart chart) =>
        [.. XDocument.Parse(chart.Svg).Descendants(Svg + "text").Select(one => (one.Attribute("class")!.Value, one.Value))];

    /// <summary>The number in an attribute.</summary>
    public static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    private static IEnumerable<string> Texts(Chart chart, XElement root)
    {
        if (root.Element(Svg + "title")?.Value != chart.Title || root.Element(Svg + "desc")?.Value != chart.Description)
        {
            yield return "Title and description are not what the chart says they are.";
        }

        if (chart.Title.Length == 0 || chart.Description.Length == 0 || root.Attribute("role")?.Value != "img")
        {
            yield return "Who cannot see the chart is not told of it.";
        }

        if (root.Attribute("width") is not null || root.Descendants(Svg + "script").Any() || root.Descendants().Attributes().Any(one => one.Name.LocalName is "href" or "src"))
        {
            yield return "The drawing has a width of its own, a script or a reference.";
        }

        if (chart.Svg.Contains("http", StringComparison.Ordinal) && chart.Svg.Replace(Svg.NamespaceName, "", StringComparison.Ordinal).Contains("http://", StringComparison.Ordinal))
        {
            yield return "The drawing refers to the outside.";
        }

        foreach (var text in root.Descendants(Svg + "text").Where(one => Number(one, "font-size") < 11))
        {
            yield return $"'{text.Value}' is too small to read.";
        }
    }

    private static IEnumerable<string> Ids(XElement root, string id)
    {
        var ids = root.DescendantsAndSelf().Attributes("id").Select(one => one.Value).ToList();
        foreach (var stranger in ids.Where(one => one != id && !one.StartsWith(id + "-", StringComparison.Ordinal)))
        {
            yield return $"The id {stranger} does not begin with {id}.";
        }

        if (ids.Distinct().Count() != ids.Count)
        {
            yield return "An id is there twice.";
        }

        var named = root.Attribute("aria-labelledby")!.Value.Split(' ')
            .Concat(root.Descendants().Attributes("fill").Select(one => one.Value["url(#".Length..^1]));
        foreach (var missing in named.Except(ids))
        {
            yield return $"The id {missing} is missing.";
        }
    }

    private static IEnumerable<string> Places(Chart chart, XElement root)
    {
        var view = root.Attribute("viewBox")!.Value;
        if (view != $"0 0 {Charts.Drawing.Written.Number(chart.Frame.Right)} {Charts.Drawing.Written.Number(chart.Frame.Bottom)}")
        {
            yield return $"The view is {view}.";
        }

        foreach (var attribute in root.Elements().Where(one => one.Name.LocalName is not ("defs" or "style")).DescendantsAndSelf().Attributes())
        {
            var name = attribute.Name.LocalName;
            var isAcross = Across.Contains(name);
            if ((isAcross || Down.Contains(name)) && !IsWithin(attribute.Value, isAcross))
            {
                yield return $"{name}={attribute.Value} on a drawing of {view}.";
            }
            else if (name is "points" or "d" && attribute.Value.Split(Between, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(number => !IsWithin(number, isAcross: false) && !IsWithin(number, isAcross: true)) is { } outside)
            {
                yield return $"{name} holds {outside} on a drawing of {view}.";
            }
        }

        bool IsWithin(string number, bool isAcross) =>
            double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && number.Split('.') is [_] or [_, { Length: <= 2 }] && value <= (isAcross ? chart.Frame.Right : chart.Frame.Bottom) + 0.01;
    }

    private static IEnumerable<string> Boxes(Chart chart)
    {
        foreach (var box in chart.Labels.Concat(chart.Marks).Where(one => !IsWithin(one, chart.Frame)))
        {
            yield return $"{box} is outside {chart.Frame}.";
        }

        // A hair of rounding is no overlap.
        var labels = chart.Labels.Select(one => new Box(one.Left + 0.01, one.Top + 0.01, one.Right - 0.01, one.Bottom - 0.01)).OrderBy(one => one.Top).ToList();
        foreach (var (index, label) in labels.Index())
        {
            foreach (var other in labels.Skip(index + 1).TakeWhile(other => other.Top < label.Bottom).Where(label.Overlaps))
            {
                yield return $"{label} lies on {other}.";
            }
        }
    }

    private static IEnumerable<string> Rows(Chart chart)
    {
        foreach (var row in chart.Table.Rows.Where(row => row.Length != chart.Table.Header.Length))
        {
            yield return $"A row of {row.Length} under a header of {chart.Table.Header.Length}.";
        }

        foreach (var cell in chart.Table.Rows.SelectMany(row => row).Concat(chart.Table.Header).Where(cell => cell.Any(char.IsControl)))
        {
            yield return $"'{cell}' is not plain.";
        }
    }

    private static bool IsWithin(Box box, Box frame) =>
        box.Left >= frame.Left - 0.01 && box.Top >= frame.Top - 0.01 && box.Right <= frame.Right + 0.01 && box.Bottom <= frame.Bottom + 0.01
        && box.Left <= box.Right + 0.01 && box.Top <= box.Bottom + 0.01;
}
