using System.Text;

namespace Trackside.Charts.Drawing;

/// <summary>The look of every chart: the colours as custom properties, dark ones for a dark screen, light ones for print.</summary>
/// <remarks>
/// Each rule begins with the id of its chart, since a page takes the styles of a drawing inside it for its own. Each colour is
/// said twice, plain and as a property: what draws SVG without knowing custom properties takes the plain one.
/// </remarks>
internal static class StyleSheet
{
    private const string Fonts = "system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','Liberation Sans',sans-serif";

    // What a class fills, what it strokes and with what it does so.
    private static readonly (string Class, string? Fill, string? Stroke, string Also)[] Rules =
    [
        ("ground", "paper", null, ""),
        ("text", "ink", null, ""),
        ("note", "faint", null, ""),
        ("value", "ink", "paper", "paint-order:stroke;stroke-width:3px;stroke-linejoin:round"),
        ("title", "ink", null, "font-weight:600"),
        ("faster", "faster", null, ""),
        ("slower", "slower", null, ""),
        ("grid", null, "line", ""),
        ("axis", null, "faint", ""),
        ("bracket", null, "faint", "fill:none"),
        ("leader", null, "faint", "stroke-width:.5px"),
        ("band", "line", null, ""),
        ("edge", null, "faint", "stroke-dasharray:2 2"),
        ("mean", null, "ink", "stroke-width:1.25px"),
        ("halo", null, "paper", "stroke-width:3px;fill:none"),
        ("open", null, "faint", "fill:none;stroke-dasharray:2 2"),
        ("mark", "brick", null, ""),
        ("since", null, "brick", "stroke-dasharray:1 3"),
        ("long", null, "ink", "fill:none;stroke-width:1.75px;stroke-linejoin:round"),
        ("short", null, "brick", "fill:none;stroke-width:1px;stroke-linejoin:round"),
        ("dot", "ink", "ink", ""),
        ("ring", "paper", "ink", "stroke-width:1.25px"),
        ("joint", null, "ink", "stroke-width:2px"),
        ("whisker", null, "faint", ""),
        ("then", null, "ink", "stroke-width:2px"),
        ("pattern", null, "paper", "fill:none;stroke-opacity:.4"),
        ("spot", "paper", null, "fill-opacity:.4"),
    ];

    /// <summary>The rules for the chart with that id, as far as it uses them.</summary>
    /// <param name="id">The id.</param>
    /// <param name="drawing">All elements of the drawing.</param>
    public static string For(string id, string drawing)
    {
        var text = new StringBuilder();
        var rules = Rules.Where(rule => Uses(drawing, rule.Class)).ToList();
        var kinds = Palette.Kinds.Where(kind => Uses(drawing, kind.Name)).ToList();
        var named = rules.SelectMany(rule => new[] { rule.Fill, rule.Stroke }).Concat(kinds.Select(kind => kind.Name)).ToHashSet();
        var colours = Palette.All.Where(colour => named.Contains(colour.Name)).ToList();
        var light = string.Concat(colours.Select(colour => $"--{colour.Name}:{colour.Light};"));
        var dark = string.Concat(colours.Select(colour => $"--{colour.Name}:{colour.Dark};"));
        text.Append($"#{id}{{{light}font-family:{Fonts};font-variant-numeric:tabular-nums;print-color-adjust:exact}}\n");
        text.Append($"@media (prefers-color-scheme:dark){{#{id}{{{dark}}}}}\n");
        text.Append($"@media print{{#{id}{{{light}--paper:#FFFFFF}}}}\n");
        foreach (var (name, fill, stroke, also) in rules)
        {
            text.Append($"#{id} .{name}{{{Paint("fill", fill)}{Paint("stroke", stroke)}{also}}}\n");
        }

        foreach (var kind in kinds)
        {
            text.Append($"#{id} .{kind.Name}{{{Paint("fill", kind.Name)}}}\n");
        }

        return text.ToString();
    }

    private static bool Uses(string drawing, string style) => drawing.Contains($"class=\"{style}\"", StringComparison.Ordinal);

    private static string Paint(string property, string? colour) =>
        colour is null ? "" : $"{property}:{Palette.All.First(one => one.Name == colour).Light};{property}:var(--{colour});";
}
