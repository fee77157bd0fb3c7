using Trackside.Training.Physiology;
using Trackside.Training.Quantities;

namespace Trackside.Training.Tests.Physiology;

public sealed class FourSecondRuleTests
{
    [Theory]
    [InlineData(400, "56")]
    [InlineData(800, "2:00")]
    [InlineData(1500, "4:00")]
    [InlineData(5000, "15:00")]
    [InlineData(10_000, "31:40")]
    public void A_step_costs_four_seconds_a_lap(int metres, string time) =>
        Assert.Equal(Duration.Parse(time), FourSecondRule.TimeFor(Runs.Run(1500, "4:00"), Distance.FromMetres(metres)));

    [Theory]
    [InlineData(1500, "3:26", 800)]
    [InlineData(1500, "4:42", 800)]
    [InlineData(1500, "4:00", 1000)]
    [InlineData(1609.344, "4:20", 800)]
    public void Others_are_refused(double metres, string time, int to) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => FourSecondRule.TimeFor(Runs.Run((decimal)metres, time), Distance.FromMetres(to)));
}
