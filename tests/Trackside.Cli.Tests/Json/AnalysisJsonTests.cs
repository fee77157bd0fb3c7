using System.Text.Json;
using Trackside.Telling.Json;
using Trackside.Training.Analysis;
using Trackside.Training.Load;
using Trackside.Training.Physiology;

namespace Trackside.Cli.Tests.Json;

public sealed class AnalysisJsonTests
{
    [Theory]
    [InlineData("breakdowns", Sessions.Breakdowns)]
    [InlineData("sprints", Sessions.Sprints)]
    public void Analysis_is_as_approved(string name, string text) =>
        Golden.Equal($"Json/analysis-{name}.json", Laid.Out(AnalysisJson.Of(Sessions.Analysed(text, Sessions.Runner))));

    [Fact]
    public void Every_model_that_a_number_names_is_explained_and_no_other()
    {
        var analysis = JsonDocument.Parse(AnalysisJson.Of(Sessions.Analysed(Sessions.Breakdowns, Sessions.Runner))).RootElement;

        Assert.Equal(ModelsIn(analysis).Distinct().Order(StringComparer.Ordinal), analysis.GetProperty("models").EnumerateObject().Select(model => model.Name));
    }

    [Fact]
    public void Numbers_are_rounded_before_they_are_written()
    {
        Assert.Equal("2.346", $"{Numbers.Rounded(2.3455000001, "s")}");
        Assert.Equal("33.33", $"{Numbers.Rounded(100 / 3.0, "%")}");
        Assert.Equal("0", $"{Numbers.Rounded(-0.00001, "s")}");
        Assert.Equal("172", $"{Numbers.Rounded(172, "s")}");
    }

    [Fact]
    public void Target_that_cannot_be_worked_out_says_why()
    {
        var target = JsonDocument.Parse(AnalysisJson.Of(Sessions.Analysed(Sessions.Targets))).RootElement.GetProperty("reps")[0].GetProperty("target");

        Assert.Equal(JsonValueKind.Null, target.GetProperty("time").ValueKind);
        Assert.Equal("The pace of a race needs the athlete's performances.", target.GetProperty("whyNot").GetString());
    }

    [Fact]
    public void Every_member_has_a_word_of_its_own()
    {
        Assert.Distinct(Enum.GetValues<Sex>().Select(JsonNames.Of));
        Assert.Distinct(Enum.GetValues<RaceBasis>().Select(JsonNames.Of));
        Assert.Distinct(Enum.GetValues<SeriesShape>().Select(JsonNames.Of));
        Assert.Distinct(Enum.GetValues<Evidence>().Select(JsonNames.Of));
        Assert.Distinct(Enum.GetValues<HardKind>().Select(JsonNames.Of));
    }

    private static IEnumerable<string> ModelsIn(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(ModelsIn),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => property.Name == "model" ? [property.Value.GetString()!] : ModelsIn(property.Value)),
        _ => [],
    };
}
