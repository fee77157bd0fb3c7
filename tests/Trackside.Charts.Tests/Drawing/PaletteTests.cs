using System.Globalization;
using Trackside.Charts.Drawing;

namespace Trackside.Charts.Tests.Drawing;

public sealed class PaletteTests
{
    private const double ReadableText = 4.5;
    private const double ReadableShape = 3;
    private const double LeastStep = 8;

    public static TheoryData<string> Texts => ["ink", "faint", "brick", "faster", "slower"];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_is_readable_on_paper_by_day_and_by_night(string name)
    {
        var colour = Palette.Inks.Single(one => one.Name == name);

        Assert.True(Contrast(colour.Light, Palette.Paper.Light) >= ReadableText);
        Assert.True(Contrast(colour.Dark, Palette.Paper.Dark) >= ReadableText);
    }

    [Fact]
    public void Every_kind_stands_out_from_the_paper() => Assert.All(Palette.Kinds, kind =>
    {
        Assert.True(Contrast(kind.Light, Palette.Paper.Light) >= ReadableShape, $"{kind.Light}: {Contrast(kind.Light, Palette.Paper.Light)}");
        Assert.True(Contrast(kind.Dark, Palette.Paper.Dark) >= ReadableShape, $"{kind.Dark}: {Contrast(kind.Dark, Palette.Paper.Dark)}");
    });

    [Fact]
    public void Each_kind_is_lighter_than_the_one_before_by_a_step_that_shows_in_grey() =>
        Assert.All(Palette.Kinds.Zip(Palette.Kinds.Skip(1)), pair =>
        {
            Assert.True(Lightness(pair.Second.Light) - Lightness(pair.First.Light) >= LeastStep);
            Assert.True(Lightness(pair.Second.Dark) - Lightness(pair.First.Dark) >= LeastStep);
        });

    [Fact]
    public void Kinds_go_from_cool_to_warm() => Assert.All(new[] { Palette.Kinds[0], Palette.Kinds[4] }.Index(), end =>
    {
        var isWarm = end.Index == 1;

        Assert.Equal(isWarm, Red(end.Item.Light) > Blue(end.Item.Light));
        Assert.Equal(isWarm, Red(end.Item.Dark) > Blue(end.Item.Dark));
    });

    [Fact]
    public void Contrast_is_worked_out_as_the_guidelines_do()
    {
        var blackOnWhite = Contrast("#000000", "#FFFFFF");

        Assert.Equal(21, blackOnWhite, precision: 6);
        Assert.Equal(4.54, Contrast("#767676", "#FFFFFF"), precision: 2);
    }

    // WCAG 2.2, contrast ratio.
    private static double Contrast(string one, string other)
    {
        var (lighter, darker) = (Math.Max(Luminance(one), Luminance(other)), Math.Min(Luminance(one), Luminance(other)));
        return (lighter + 0.05) / (darker + 0.05);
    }

    // CIE 1976 L*, of colours lighter than 0.9 % of white.
    private static double Lightness(string colour) => (116 * Math.Cbrt(Luminance(colour))) - 16;

    private static double Luminance(string colour) => (0.2126 * Red(colour)) + (0.7152 * Linear(colour, 3)) + (0.0722 * Blue(colour));

    private static double Red(string colour) => Linear(colour, 1);

    private static double Blue(string colour) => Linear(colour, 5);

    private static double Linear(string colour, int at)
    {
        var share = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
