using System.Globalization;
using Trackside.Training.Quantities;

namespace Trackside.Charts.Tests;

public sealed class TimesChartTests
{
    private static readonly Distance Lap = Distance.FromMetres(400);

    [Fact]
    public void Times_over_a_distance_say_what_was_run_on_which_day()
    {
        var chart = TimesChart.Draw(new("", Lap, [Day("2025-03-10", 71.4m, 72.25m), Day("2025-03-03", 72, 72)]), new());

        Assert.Equal("Times over 400m", chart.Title);
        Assert.Equal(["Day", "Best", "Mean"], chart.Table.Header);
        Assert.Equal([["2025-03-03", "1:12", "1:12.0"], ["2025-03-10", "1:11.4", "1:12.25"]], chart.Table.Rows);
        Assert.Equal("2 days with times. From 2025-03-03 to 2025-03-10; the best is 1:11.4, on 2025-03-10. Further up is faster.", chart.Description);
    }

    [Fact]
    public void Faster_day_stands_higher()
    {
        var svg = TimesChart.Draw(new("", Lap, [Day("2025-03-03", 72, 72), Day("2025-03-10", 60, 62)]), new()).Svg;
        var heights = svg.Split(" cy=\"")[1..].Select(rest => double.Parse(rest.AsSpan(0, rest.IndexOf('"')), CultureInfo.InvariantCulture)).ToArray();

        Assert.True(heights[1] < heights[0]);
    }

    [Fact]
    public void Chart_without_times_says_so() => Assert.Equal("No times yet.", TimesChart.Draw(new("", Lap, []), new()).Description);

    [Fact]
    public void What_nobody_can_run_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Day("2025-03-03", 0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Day("2025-03-03", 72, 71));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TimesOverTime("", Distance.Zero, []));
    }

    private static TimedDay Day(string on, decimal best, decimal mean) =>
        new(DateOnly.ParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture), Duration.FromSeconds(best), Duration.FromSeconds(mean));
}
