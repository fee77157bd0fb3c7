using FsCheck.Fluent;
using Trackside.Training.Quantities;

namespace Trackside.Charts.Tests;

public sealed class AnyInputTests
{
    [Fact]
    public void Any_session_makes_a_rep_chart_within_the_laws() =>
        Property.Holds(Any.Session.Zip(Any.Style), one => Keeps(RepChart.Draw(one.Item1, one.Item2)));

    [Fact]
    public void Any_session_makes_strips_within_the_laws() =>
        Property.Holds(Any.Session.Zip(Any.Style), one => Enum.GetValues<StripSize>().All(size => Keeps(Strip.Draw(one.Item1, size, one.Item2))));

    [Fact]
    public void Any_comparison_makes_a_chart_within_the_laws() =>
        Property.Holds(Any.Compared.Zip(Any.Style), one => Keeps(ComparisonChart.Draw(one.Item1, one.Item2)));

    [Fact]
    public void Any_log_makes_a_chart_within_the_laws() =>
        Property.Holds(Any.Log.Zip(Any.Style), one => Keeps(LogChart.Draw(one.Item1, one.Item2)));

    [Fact]
    public void The_same_session_is_drawn_the_same_twice() =>
        Property.Holds(Any.Session.Zip(Any.Style), one => RepChart.Draw(one.Item1, one.Item2).Svg == RepChart.Draw(one.Item1, one.Item2).Svg);

    [Theory]
    [InlineData(1)]
    [InlineData(24)]
    [InlineData(25)]
    [InlineData(300)]
    public void Sessions_short_and_long_are_drawn_within_the_laws(int count)
    {
        var session = new RepSession("Equal", [new("All", [.. Enumerable.Repeat(Sessions.Rep(200, 4, 31, 0), count)])]);

        var charts = new[] { RepChart.Draw(session, new()), Strip.Draw(session, StripSize.Large, new()), Strip.Draw(session, StripSize.Small, new()) };

        Assert.Empty(charts.SelectMany(chart => Drawn.BrokenBy(chart, "chart")));
        Assert.All(charts, chart => Assert.Equal(count, chart.Table.Rows.Length));
    }

    [Fact]
    public void The_slowest_and_the_fastest_there_can_be_are_drawn_side_by_side()
    {
        var snail = new RepBar("snail", 1, Distance.FromMetres(0.0001m), Duration.MaxValue);
        var light = new RepBar("light", 5, Distance.MaxValue, Duration.FromMilliseconds(1));
        var session = new RepSession("", [new("", [snail, light, Sessions.Rep(400, 3, 70, null)])]);

        var chart = RepChart.Draw(session, new());

        Assert.Empty(Drawn.BrokenBy(chart, "chart"));
    }

    private static bool Keeps(Chart chart)
    {
        Assert.Empty(Drawn.BrokenBy(chart, "c"));
        return true;
    }
}
