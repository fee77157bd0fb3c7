using Trackside.Cli.Sheets;
using Trackside.Training.Analysis;

namespace Trackside.Cli.Tests.Sheets;

public sealed class AnalysisSheetTests
{
    public static TheoryData<string, int, bool> Pages { get; } =
        [.. from one in Sessions.All from width in new[] { 80, 40 } from isKnown in new[] { false, true } select (one.Name, width, isKnown)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Sheet_is_as_approved(string name, int width, bool isKnown) =>
        Golden.Equal($"Sheets/analysis-{name}{(isKnown ? "-profile" : "")}-{width}.txt", SheetOf(name, isKnown, new Layout(width, Ink.Black)));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Nothing_is_wider_than_the_page(string name, int width, bool isKnown) =>
        Assert.DoesNotContain(SheetOf(name, isKnown, new Layout(width, Ink.Black)).Split('\n'), line => Printable.WidthOf(line) > width);

    [Theory]
    [InlineData(80)]
    [InlineData(40)]
    public void Comparison_is_as_approved(int width)
    {
        var then = Sessions.Analysed(Sessions.Breakdowns);
        var now = Sessions.Analysed(Sessions.Breakdowns.Replace("2:52, 2:54", "2:50, 2:51.5", StringComparison.Ordinal)
            .Replace("December 22nd, 2017", "January 9th, 2018", StringComparison.Ordinal));

        Golden.Equal($"Sheets/comparison-{width}.txt", Paper.Of(ComparisonSheet.Of(Comparison.Of(then.Analysis, now.Analysis), then, now, new Layout(width, Ink.Black))));
    }

    [Fact]
    public void Target_of_a_rep_by_time_is_told_by_the_kilometre()
    {
        var sheet = Paper.Of(AnalysisSheet.Of(Sessions.Analysed("20 minutes @ T, 4 x 400m\n\n400m: 65, 64, 64, 63\n", Sessions.Runner), Layout.Plain));

        Assert.Matches("20:00 run +2:59/km", sheet);
    }

    [Fact]
    public void Sessions_that_share_nothing_are_told_so()
    {
        var (then, now) = (Sessions.Analysed(Sessions.Sprints), Sessions.Analysed("6 x 400m: 61, 62, 61, 60, 61, 60"));
        var sheet = Paper.Of(ComparisonSheet.Of(Comparison.Of(then.Analysis, now.Analysis), then, now, Layout.Plain));

        Assert.Contains("No rep is timed in both", sheet, StringComparison.Ordinal);
    }

    private static string SheetOf(string name, bool isKnown, Layout layout) =>
        Paper.Of(AnalysisSheet.Of(Sessions.Analysed(Sessions.All.First(one => one.Name == name).Text, isKnown ? Sessions.Runner : null), layout));
}
