using Trackside.Training.Physiology;
using Trackside.Training.Quantities;

namespace Trackside.Training.Tests.Physiology;

public sealed class SpeedReserveTests
{
    [Theory]
    [InlineData(1.36, RunnerType.EightHundredFifteenHundred)]
    [InlineData(1.47, RunnerType.EightHundredFifteenHundred)]
    [InlineData(1.48, RunnerType.EightHundred)]
    [InlineData(1.57, RunnerType.EightHundred)]
    [InlineData(1.58, RunnerType.FourHundredEightHundred)]
    public void A_ratio_says_from_which_side_a_runner_comes(double ratio, RunnerType type) => Assert.Equal(type, SpeedReserve.TypeOf(ratio));

    [Fact]
    public void Speed_falls_from_near_the_sprint_to_near_the_aerobic_one()
    {
        var speeds = Enumerable.Range(3, 238).Select(seconds => SpeedReserve.SpeedAt(9, 5.5, Duration.FromSeconds(seconds))).ToList();

        Assert.InRange(speeds[0], 8.8, 9);
        Assert.InRange(speeds[^1], 5.5, 5.7);
        Assert.All(speeds.Zip(speeds.Skip(1)), pair => Assert.True(pair.Second < pair.First));
    }

    [Theory]
    [InlineData(9, 5.5, "2.9")]
    [InlineData(9, 5.5, "4:00.1")]
    [InlineData(13.1, 5.5, "30")]
    [InlineData(5, 5.5, "30")]
    public void Outside_its_range_there_is_no_speed(double sprint, double aerobic, string time) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SpeedReserve.SpeedAt(sprint, aerobic, Duration.Parse(time)));
}
