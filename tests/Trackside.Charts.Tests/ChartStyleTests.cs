namespace Trackside.Charts.Tests;

public sealed class ChartStyleTests
{
    [Theory]
    [InlineData("")]
    [InlineData("1st")]
    [InlineData("a b")]
    [InlineData("a\"><script>")]
    public void An_id_that_could_break_out_is_refused(string id) => Assert.Throws<ArgumentException>(() => new ChartStyle { Id = id });

    [Fact]
    public void Two_charts_on_one_page_share_no_id_and_no_style()
    {
        var one = RepChart.Draw(Sessions.Ladder, new() { Id = "one" });
        var two = RepChart.Draw(Sessions.Ladder, new() { Id = "two" });

        Assert.DoesNotContain("#two", one.Svg);
        Assert.Equal(two.Svg, one.Svg.Replace("\"one", "\"two").Replace("#one", "#two").Replace(" one-desc", " two-desc"));
    }
}
