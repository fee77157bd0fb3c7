using System.Reflection;
using System.Text.RegularExpressions;
using Trackside.Notation.Diagnostics;
using Trackside.Notation.Readings;

namespace Trackside.Notation.Tests.Specification;

/// <summary>Holds <c>docs/diagnostics</c> to the rules: each has its page, and the page tells the truth.</summary>
public sealed partial class DiagnosticsPagesTests
{
    public static IEnumerable<TheoryDataRow<string>> Codes { get; } =
        [.. Rules.All.Select(rule => new TheoryDataRow<string>(rule.Code) { TestDisplayName = rule.Code })];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_rule_has_a_page_whose_title_is_its_code(string code) => Assert.Matches($"^# {code}: [A-Z]", PageOf(code));

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_page_gives_the_severity_of_its_rule(string code) =>
        Assert.Contains($"\nSeverity: {RuleOf(code).Severity.ToString().ToLowerInvariant()}\n", PageOf(code));

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_page_says_how_to_settle_it(string code) => Assert.Contains("\n## How to settle it\n", PageOf(code));

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_page_has_one_example_and_it_provokes_the_code_where_it_is_marked(string code)
    {
        var example = Assert.Single(Examples.OfPage(code));

        Assert.Contains(code, example.Codes);
        Remarks.AreAsMarked(example);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_fix_settles_the_remark_it_comes_with(string code) => Assert.All(Examples.OfPage(code), Remarks.AreSettledByTheirFixes);

    [Fact]
    public void Every_page_is_that_of_a_rule() => Assert.Empty(Examples.Pages.Keys.Except(Rules.All.Select(rule => rule.Code)));

    [Fact]
    public void Codes_are_unique_and_in_order() =>
        Assert.Equal(Rules.All.Select(rule => rule.Code).Distinct().Order(StringComparer.Ordinal), Rules.All.Select(rule => rule.Code));

    [Fact]
    public void Every_rule_that_is_declared_is_listed() =>
        Assert.Empty(
            from field in typeof(Rules).GetFields(BindingFlags.Static | BindingFlags.NonPublic)
            where field.FieldType == typeof(Rule) && !Rules.All.Contains((Rule)field.GetValue(null)!)
            select field.Name);

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_message_is_one_sentence(string code) => Assert.Matches(Sentence(), RuleOf(code).Message);

    // Begins with a capital or with the coach's own words, ends with its only full stop.
    [GeneratedRegex(@"^(?:[A-Z]|'?\{0\})[^.!?]*(?:'[^']*'[^.!?]*)*\.$", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Sentence();

    private static Rule RuleOf(string code) => Rules.All.Single(rule => rule.Code == code);

    private static string PageOf(string code) => Assert.Contains(code, Examples.Pages);
}
