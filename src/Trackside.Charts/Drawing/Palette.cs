using System.Collections.Immutable;

namespace Trackside.Charts.Drawing;

/// <summary>A colour by the name of what it is for, on light paper and on dark.</summary>
internal sealed record Colour(string Name, string Light, string Dark);

/// <summary>The colours of the house.</summary>
/// <remarks>
/// The kinds go from cool and dark to warm and light, in steps of about ten of CIE lightness, so that grey keeps their order; the
/// darkest and the lightest stand out from the paper three to one or better.
/// </remarks>
internal static class Palette
{
    /// <summary>The ground.</summary>
    public static Colour Paper { get; } = new("paper", "#FBFAF7", "#15161A");

    /// <summary>Text, lines and colours of data; all but <c>line</c> can be read on paper.</summary>
    public static ImmutableArray<Colour> Inks { get; } =
    [
        new("ink", "#1B1A17", "#ECEAE4"),
        new("faint", "#625E56", "#A8A49B"),
        new("line", "#E3DFD6", "#2E3038"),
        new("brick", "#A83C26", "#F0846C"),
        new("faster", "#1B62A5", "#7DB7F0"),
        new("slower", "#A04E00", "#F0A95A"),
    ];

    /// <summary>From easy to sprint.</summary>
    public static ImmutableArray<Colour> Kinds { get; } =
    [
        new("kind1", "#1C2F54", "#47699B"),
        new("kind2", "#0A4B6E", "#4488AE"),
        new("kind3", "#176965", "#5FAB9D"),
        new("kind4", "#987022", "#DCB665"),
        new("kind5", "#DE732D", "#FFCE9A"),
    ];

    /// <summary>All of them.</summary>
    public static ImmutableArray<Colour> All { get; } = [Paper, .. Inks, .. Kinds];
}
