using Trackside.Cli.Drawings;
using Trackside.Training.Analysis;

namespace Trackside.Cli.Tests.Drawings;

public sealed class SessionDrawingTests
{
    [Fact]
    public void Every_zone_has_its_kind_and_every_kind_its_names()
    {
        Assert.Equal([1, 2, 2, 2, 3, 4, 5, 5, 5], Enumerable.Range(1, 9).Select(KindsOfZones.Of));
        Assert.Equal(["Easy Running", "Basic Stamina", "Specific Stamina", "Specific Speed", "Speed Endurance, Basic Speed"], KindsOfZones.NamesOf(Vocabulary.Default));
    }

    [Fact]
    public void Every_timed_rep_is_a_row_behind_the_drawing()
    {
        var chart = SessionDrawing.Of(Sessions.Analysed(Sessions.Breakdowns, Sessions.Runner));

        Assert.Equal("Kilometre Breakdowns — Ada Example — 22 December 2017", chart.Title);
        Assert.Equal(16, chart.Table.Rows.Length);
    }

    [Fact]
    public void Session_without_times_is_drawn_as_one()
    {
        var chart = SessionDrawing.Of(Sessions.Analysed(Sessions.Plan));

        Assert.Contains("No reps to show.", chart.Svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_text_can_be_drawn() => Assert.All(Json.SchemaTests.AnyText.Where((_, index) => index % 20 == 0), text =>
        Assert.StartsWith("<svg", SessionDrawing.Of(Sessions.Analysed(text, Sessions.Runner)).Svg, StringComparison.Ordinal));
}
