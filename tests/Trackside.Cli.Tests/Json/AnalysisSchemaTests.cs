using System.Text.Json;
using Trackside.Cli.Json;
using Trackside.Cli.Sheets;
using Trackside.Telling.Json;
using Trackside.Training.Analysis;

namespace Trackside.Cli.Tests.Json;

public sealed class AnalysisSchemaTests
{
    public static TheoryData<string, bool> Names { get; } = [.. from one in Sessions.All from isKnown in new[] { false, true } select (one.Name, isKnown)];

    public static TheoryData<string> Collections { get; } = ["invented-lines.jsonl", "invented-posts.jsonl", "real-lines.jsonl", "real-posts.jsonl"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Analysis_is_as_the_schema_says(string name, bool isKnown)
    {
        var session = Sessions.Analysed(Sessions.All.First(one => one.Name == name).Text, isKnown ? Sessions.Runner : null);

        Assert.Empty(JsonSchema.OfAnalysis.Violations(AnalysisJson.Of(session)));
    }

    [Theory]
    [MemberData(nameof(Collections))]
    public void Every_known_text_has_a_sheet_and_json_as_the_schema_says(string file)
    {
        var texts = File.ReadLines(Repository.PathOf($"tests/Trackside.Notation.Tests/Data/{file}"))
            .Where(line => line.Length > 0)
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!);

        Assert.All(texts, HoldsForBoth);
    }

    [Fact]
    public void Any_text_has_a_sheet_and_json_as_the_schema_says() => Assert.All(SchemaTests.AnyText.Where((_, index) => index % 3 == 0), HoldsForBoth);

    [Fact]
    public void Comparison_of_any_two_sessions_is_as_the_schema_says() => Assert.All(
        from then in Sessions.All
        from now in Sessions.All
        select (then, now),
        pair =>
        {
            var (then, now) = (Sessions.Analysed(pair.then.Text), Sessions.Analysed(pair.now.Text));
            Assert.Empty(JsonSchema.OfComparison.Violations(ComparisonJson.Of(Comparison.Of(then.Analysis, now.Analysis), then, now)));
        });

    [Theory]
    [InlineData("\"value\":172,", "")]
    [InlineData("\"unit\":\"s/km\"", "\"unit\":1")]
    [InlineData("\"range\":[171", "\"range\":[1,171")]
    [InlineData("\"basis\":\"stated\"", "\"basis\":\"guessed\"")]
    [InlineData("\"evidence\":\"reconstructed\"", "\"evidence\":\"known\"")]
    public void Slip_in_an_analysis_is_noticed(string right, string wrong)
    {
        var json = AnalysisJson.Of(Sessions.Analysed(Sessions.Breakdowns));

        Assert.Contains(right, json, StringComparison.Ordinal);
        Assert.NotEmpty(JsonSchema.OfAnalysis.Violations(json.Replace(right, wrong, StringComparison.Ordinal)));
    }

    private static void HoldsForBoth(string text)
    {
        foreach (var session in new[] { Sessions.Analysed(text), Sessions.Analysed(text, Sessions.Runner) })
        {
            Assert.Empty(JsonSchema.OfAnalysis.Violations(AnalysisJson.Of(session)));
            Assert.NotEmpty(Paper.Of(AnalysisSheet.Of(session, Layout.Plain)));
        }
    }
}
