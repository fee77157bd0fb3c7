using Trackside.Training.Quantities;

namespace Trackside.Charts.Tests;

public sealed class ComparisonChartTests
{
    [Fact]
    public void Beyond_measuring_error_a_dot_is_full_and_within_it_hollow()
    {
        var far = new ComparedRep("400 m", Distance.Lap, Duration.FromSeconds(70), Duration.FromSeconds(69.5m), Duration.FromSeconds(0.3m));
        var near = far with { Now = Duration.FromSeconds(69.7m) };

        var full = ComparisonChart.Draw(new("", "Then", "Now", [far]), new());
        var hollow = ComparisonChart.Draw(new("", "Then", "Now", [near]), new());

        Assert.Equal((2, 1), (Count(full, "dot"), Count(full, "ring")));
        Assert.Equal((1, 2), (Count(hollow, "dot"), Count(hollow, "ring")));
        Assert.Equal(["1", "400 m", "70.0", "69.5", "−0.5", "−0.71", "0.3", "yes"], full.Table.Rows[0]);
        Assert.Equal("no", hollow.Table.Rows[0][^1]);
    }

    [Fact]
    public void A_difference_bears_its_sign_and_its_colour()
    {
        var texts = Drawn.Written(ComparisonChart.Draw(Sessions.Again, new()));

        Assert.Contains(("faster", "−2.2"), texts);
        Assert.Contains(("slower", "+0.2"), texts);
        Assert.Contains(("note", "±0"), texts);
    }

    [Fact]
    public void A_comparison_counts_what_is_beyond_error()
    {
        var description = ComparisonChart.Draw(Sessions.Again, new()).Description;

        Assert.StartsWith("16 reps, then (12 May 2025) and now (10 May 2026). By more than measuring error, 8 faster and 0 slower now; 8 within it; 0 without both times.", description);
    }

    [Fact]
    public void A_rep_of_one_day_only_is_not_compared()
    {
        var chart = ComparisonChart.Draw(new("", "", "", [new("400 m", Distance.Lap, null, Duration.FromSeconds(70), Duration.Zero)]), new());

        Assert.Equal(["1", "400 m", "", "70", "", "", "0", ""], chart.Table.Rows[0]);
        Assert.Contains("1 without both times", chart.Description);
    }

    private static int Count(Chart chart, string style) => chart.Svg.Split($"class=\"{style}\"").Length - 1;
}
