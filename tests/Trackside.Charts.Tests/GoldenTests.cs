using Trackside.Training.Quantities;

namespace Trackside.Charts.Tests;

public sealed class GoldenTests
{
    [Fact]
    public void Sprints_with_long_recoveries() => Holds("rep-ladder", RepChart.Draw(Sessions.Ladder, new() { Id = "ladder" }));

    [Fact]
    public void Kilometres_beside_short_reps() => Holds("rep-kilometres", RepChart.Draw(Sessions.Kilometres, new() { Id = "kilometres" }));

    [Fact]
    public void Laps_with_a_target_and_a_mark() => Holds("rep-laps", RepChart.Draw(Sessions.Laps, new() { Id = "laps", Width = 720, PacePer = Distance.Lap }));

    [Fact]
    public void Everything_and_what_is_not_known() => Holds("rep-mixture", RepChart.Draw(Sessions.Mixture, new() { Id = "mixture" }));

    [Fact]
    public void A_large_strip() => Holds("strip-large", Strip.Draw(Sessions.Kilometres, StripSize.Large, new() { Id = "large" }));

    [Fact]
    public void A_small_strip() => Holds("strip-small", Strip.Draw(Sessions.Forty, StripSize.Small, new() { Id = "small", Width = 320 }));

    [Fact]
    public void Then_and_now() => Holds("comparison", ComparisonChart.Draw(Sessions.Again, new() { Id = "again" }));

    [Fact]
    public void A_winter() => Holds("log", LogChart.Draw(Sessions.Log(12), new() { Id = "winter" }));

    private static void Holds(string name, Chart chart)
    {
        Assert.Empty(Drawn.BrokenBy(chart, chart.Svg.Split("id=\"")[1].Split('"')[0]));
        Golden.Equal($"Approved/{name}.svg", chart.Svg);
        Golden.Equal($"Approved/{name}.txt", string.Join('\n', chart.Table.Rows.Prepend(chart.Table.Header).Select(row => string.Join(" | ", row))) + "\n");
    }
}
