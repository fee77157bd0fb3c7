using Trackside.Telling.Drawings;
using Trackside.Training.Analysis;

namespace Trackside.Telling.Tests;

public sealed class SessionDrawingTests
{
    [Fact]
    public void Every_zone_has_its_kind_and_every_kind_its_names()
    {
        Assert.Equal([1, 2, 2, 2, 3, 4, 5, 5, 5], Enumerable.Range(1, 9).Select(KindsOfZones.Of));
        Assert.Equal(["Easy Running", "Basic Stamina", "Specific Stamina", "Specific Speed", "Speed Endurance, Basic Speed"], KindsOfZones.NamesOf(Vocabulary.Default));
    }

    [Theory]
    [InlineData("en", "Kilometres — Ada Example — 22 December 2017")]
    [InlineData("es", "Kilometres — Ada Example — 22 de diciembre de 2017")]
    public void Every_timed_rep_is_a_row_behind_the_drawing(string language, string title)
    {
        var session = Sessions.Analysed("Kilometres\n\n3 x 1000m\n\n1000m: 2:52, 2:54, 2:55\n\nAda Example — December 22nd, 2017");

        var chart = SessionDrawing.Of(session, Speech.Of(language));

        Assert.Equal(title, chart.Title);
        Assert.Equal(3, chart.Table.Rows.Length);
    }

    [Fact]
    public void Session_without_times_is_drawn_as_one()
    {
        var chart = SessionDrawing.Of(Sessions.Analysed("3 x 1000m"), Speech.English);

        Assert.Contains("No reps to show.", chart.Svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_text_can_be_drawn() => Assert.All(Sessions.AnyText, text =>
        Assert.StartsWith("<svg", SessionDrawing.Of(Sessions.Analysed(text, Sessions.Runner), Speech.Spanish).Svg, StringComparison.Ordinal));
}
