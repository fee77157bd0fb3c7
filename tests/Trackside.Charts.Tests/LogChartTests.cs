using Trackside.Training.Quantities;

namespace Trackside.Charts.Tests;

public sealed class LogChartTests
{
    [Fact]
    public void A_log_says_what_its_weeks_hold()
    {
        var chart = LogChart.Draw(Sessions.Log(156), new());

        Assert.Equal(150, chart.Table.Rows.Length);
        Assert.Equal(["Week from", "Volume in km", "Easy in km", "Steady in km", "Threshold in km", "Fast in km", "Sprint in km", "42 days, points a day", "7 days, points a day"], chart.Table.Header);
        Assert.StartsWith("150 weeks of training from 2023-10-30:", chart.Description);
    }

    [Fact]
    public void A_log_names_months_and_years()
    {
        var year = Drawn.Written(LogChart.Draw(Sessions.Log(52), new())).Select(text => text.Text).ToHashSet();
        var years = Drawn.Written(LogChart.Draw(Sessions.Log(156), new())).Select(text => text.Text).ToHashSet();

        Assert.Subset(year, new HashSet<string> { "Nov", "Jan", "2024" });
        Assert.Subset(years, new HashSet<string> { "Jan", "Jul", "2024", "2025", "2026" });
    }

    [Fact]
    public void A_style_in_miles_counts_volume_in_miles() =>
        Assert.Equal("Volume in miles", LogChart.Draw(Sessions.Log(4), new() { PacePer = Distance.Mile }).Table.Header[1]);

    [Fact]
    public void Weeks_out_of_order_are_refused()
    {
        var weeks = Sessions.Log(3).Weeks;

        Assert.Throws<ArgumentException>(() => new TrainingLog("", [weeks[1], weeks[0]]));
        Assert.Throws<ArgumentException>(() => new TrainingLog("", [weeks[0], weeks[0]]));
    }
}
