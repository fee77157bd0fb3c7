namespace Trackside.Charts.Drawing;

/// <summary>The grain of each kind, so that kinds are told apart without colour: plain, level, rising, dotted, falling.</summary>
internal static class Patterns
{
    /// <summary>The narrowest bar on which a grain is more than noise.</summary>
    public const double Narrowest = 3;

    private static readonly string[] Grains =
    [
        "",
        """<path class="pattern" d="M0 3H6"/>""",
        """<path class="pattern" d="M-1 1L1 -1M-1 7L7 -1M5 7L7 5"/>""",
        """<circle class="spot" cx="1.5" cy="1.5" r=".9"/><circle class="spot" cx="4.5" cy="4.5" r=".9"/>""",
        """<path class="pattern" d="M-1 5L1 7M-1 -1L7 7M5 -1L7 1"/>""",
    ];

    /// <summary>The name under which a bar of a kind is filled in a chart with that id.</summary>
    public static string Fill(string id, int kind) => $"url(#{id}-kind{Written.Number(kind)})";

    /// <summary>The definition of a kind's grain.</summary>
    public static string Define(string id, int kind)
    {
        var number = Written.Number(kind);
        return $"""<pattern id="{id}-kind{number}" width="6" height="6" patternUnits="userSpaceOnUse"><rect class="kind{number}" width="6" height="6"/>{Grains[kind - 1]}</pattern>""";
    }
}
