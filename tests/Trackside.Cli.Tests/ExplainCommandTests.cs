using Trackside.Cli.Pages;
using Trackside.Notation.Diagnostics;
using Trackside.Notation.Readings;
using Trackside.Telling.Pages;

namespace Trackside.Cli.Tests;

public sealed class ExplainCommandTests
{
    public static TheoryData<string> Codes { get; } = [.. Rules.All.Select(rule => rule.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_has_its_page(string code)
    {
        using var desk = new Desk();

        Assert.NotNull(DiagnosticPages.PageOf(code));
        Assert.Equal(ExitCode.Good, ExplainCommand.Run(code, desk.Terminal));
        Assert.Contains(code, desk.OutLines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void All_codes_are_listed_with_what_they_say()
    {
        using var desk = new Desk();

        Assert.Equal(ExitCode.Good, ExplainCommand.Run(null, desk.Terminal));
        Assert.Equal(Rules.All.Select(rule => rule.Code), desk.OutLines.Where(line => line.StartsWith("TS", StringComparison.Ordinal)).Select(line => line[..6]));
        Assert.All(SciencePages.Heads.Keys, name => Assert.Contains(desk.OutLines, line => line.StartsWith($"{name} ", StringComparison.Ordinal)));
        Assert.DoesNotContain("{0}", desk.Out, StringComparison.Ordinal);
        Assert.All(desk.OutLines, line => Assert.InRange(line.Length, 1, 80));
    }

    [Fact]
    public void Every_page_of_a_formula_has_a_head() => Assert.All(
        SciencePages.Heads.Values, head => Assert.All([head.Title, head.Evidence, head.Range], Assert.NotEmpty));

    [Theory]
    [InlineData("vdot")]
    [InlineData("VDOT")]
    [InlineData("docs/science/vdot.md")]
    public void Formula_is_explained_by_its_name(string name)
    {
        using var desk = new Desk();

        Assert.Equal(ExitCode.Good, ExplainCommand.Run(name, desk.Terminal));
        Assert.Equal("VDOT", desk.OutLines[0]);
        Assert.Contains("Evidence: replicated", desk.OutLines);
    }

    [Fact]
    public void Code_may_be_written_small_or_by_its_number()
    {
        Assert.Equal(PageOf("TS0102"), PageOf("ts0102"));
        Assert.Equal(PageOf("TS0102"), PageOf("TS102"));
        Assert.Equal(PageOf("TS0102"), PageOf("102"));
    }

    [Theory]
    [InlineData("TS1002", "TS0102")]
    [InlineData("ST0102", "TS0102")]
    [InlineData("431", "TS0413")]
    [InlineData("vdto", "vdot")]
    public void Mistyped_code_is_told_what_is_near(string typed, string near)
    {
        using var desk = new Desk();

        Assert.Equal(ExitCode.WrongUsage, ExplainCommand.Run(typed, desk.Terminal));
        Assert.Contains(near, desk.Error, StringComparison.Ordinal);
        Assert.Equal("", desk.Out);
    }

    [Fact]
    public void Word_that_is_nothing_like_a_code_is_told_where_the_codes_are()
    {
        using var desk = new Desk();

        Assert.Equal(ExitCode.WrongUsage, ExplainCommand.Run("breakdown", desk.Terminal));
        Assert.Equal("There is no code 'breakdown'. 'trackside explain' lists all codes and formulas.\n", desk.Error);
    }

    [Theory]
    [InlineData("TS0413", "TS0413", 0)]
    [InlineData("TS413", "TS0413", 1)]
    [InlineData("ST0413", "TS0413", 1)]
    [InlineData("TS0431", "TS0413", 1)]
    [InlineData("", "TS", 2)]
    public void Slips_are_counted(string one, string other, int slips) => Assert.Equal(slips, Nearest.SlipsBetween(one, other));

    private static string PageOf(string code)
    {
        using var desk = new Desk();
        ExplainCommand.Run(code, desk.Terminal);
        return desk.Out;
    }
}
