using System.Reflection;
using Trackside.Training.Physiology;
using Trackside.Training.Quantities;

namespace Trackside.Training.Tests.Science;

/// <summary>Holds <c>docs/science</c> to the formulas: each has its page, and the page tells the truth.</summary>
public sealed class SciencePagesTests
{
    private static readonly string[] Rooms = ["Physiology", "Analysis", "Load"];

    private static readonly Type[] Numbers = [typeof(double), typeof(int), typeof(decimal), typeof(Estimate), typeof(Duration), typeof(Distance), typeof(Pace)];

    private static readonly ILookup<string, MemberInfo> Formulas = typeof(Distance).Assembly.GetExportedTypes()
        .SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        .Where(member => member.IsDefined(typeof(FormulaAttribute)))
        .ToLookup(member => member.GetCustomAttribute<FormulaAttribute>()!.Page);

    public static IEnumerable<TheoryDataRow<string>> PageNames { get; } =
        [.. SciencePage.All.Keys.Order(StringComparer.Ordinal).Select(name => new TheoryDataRow<string>(name) { TestDisplayName = name })];

    public static IEnumerable<TheoryDataRow<string>> WorkedExamples { get; } =
        [.. SciencePage.All.Values.SelectMany(page => page.Examples).Select(line => new TheoryDataRow<string>(line) { TestDisplayName = line })];

    [Fact]
    public void Every_formula_has_a_page() => Assert.Empty(Formulas.Select(formula => formula.Key).Except(SciencePage.All.Keys));

    [Fact]
    public void Every_page_is_that_of_a_formula() => Assert.Empty(SciencePage.All.Keys.Except(Formulas.Select(formula => formula.Key)));

    [Fact]
    public void Every_static_method_that_gives_a_number_is_a_formula() =>
        Assert.Empty(
            from type in typeof(Distance).Assembly.GetExportedTypes()
            where Rooms.Contains(type.Namespace!.Split('.')[^1]) && type != typeof(Estimate)
            from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            where !method.IsSpecialName && Numbers.Contains(Nullable.GetUnderlyingType(method.ReturnType) ?? method.ReturnType)
            where !method.IsDefined(typeof(FormulaAttribute))
            select $"{type.Name}.{method.Name}");

    [Theory]
    [MemberData(nameof(PageNames))]
    public void A_page_says_what_a_reader_needs(string name)
    {
        var page = SciencePage.All[name];

        Assert.Matches("^# [A-Z]", page.Text);
        Assert.All(["Range", "Unit", "Source"], head => Assert.False(string.IsNullOrWhiteSpace(page.Head(head)), $"{name}.md has no line '{head}:'"));
        Assert.Contains("\n## How sure\n", page.Text);
    }

    [Theory]
    [MemberData(nameof(PageNames))]
    public void A_page_gives_the_evidence_of_its_formulas(string name) =>
        Assert.All(Formulas[name], formula => Assert.Equal(
            SciencePage.All[name].Head("Evidence"),
            formula.GetCustomAttribute<FormulaAttribute>()!.Evidence switch { Evidence.CoachingRule => "coaching rule", var other => $"{other}".ToLowerInvariant() }));

    [Theory]
    [MemberData(nameof(PageNames))]
    public void A_page_works_out_one_of_its_formulas_by_hand(string name)
    {
        Assert.Contains("\n## By hand\n", SciencePage.All[name].Text);
        if (Formulas[name].OfType<MethodInfo>().Any(formula => formula.IsStatic))
        {
            Assert.Contains(SciencePage.All[name].Examples, line => Formulas[name].Contains(new WorkedExample(line).Called));
        }
    }

    [Theory]
    [MemberData(nameof(PageNames))]
    public void The_index_lists_a_page_with_its_unit_and_evidence(string name)
    {
        var page = SciencePage.All[name];

        Assert.Contains($"| [{page.Text[2..page.Text.IndexOf('\n', StringComparison.Ordinal)]}]({name}.md) | {page.Head("Unit")} | {page.Head("Evidence")} |\n", SciencePage.Index);
    }

    [Theory]
    [MemberData(nameof(WorkedExamples))]
    public void What_was_worked_out_by_hand_is_what_the_formula_gives(string line) => new WorkedExample(line).Holds();
}
