using Trackside.Training.Physiology;

namespace Trackside.Training.Tests.Physiology;

public sealed class CriticalSpeedTests
{
    [Fact]
    public void Efforts_on_a_line_give_the_line_back()
    {
        var line = CriticalSpeed.Of([Runs.Run(1200, 200), Runs.Run(2200, 400), Runs.Run(4200, 800)]);

        Assert.Equal(5, line.Speed.Value, 1e-9);
        Assert.Equal(200, line.DPrime.Value, 1e-6);
        Assert.Equal((4.9, 150), (line.Speed.Low, line.DPrime.Low));
    }

    [Fact]
    public void Efforts_that_scatter_widen_the_bands()
    {
        var line = CriticalSpeed.Of([Runs.Run(1200, 200), Runs.Run(2300, 400), Runs.Run(3150, 600), Runs.Run(4200, 800)]);

        Assert.True(line.Speed.High > 1.02 * line.Speed.Value);
        Assert.True(line.DPrime.High > 1.25 * line.DPrime.Value);
    }

    [Theory]
    [InlineData(119)]
    [InlineData(901)]
    public void Efforts_under_two_or_over_fifteen_minutes_are_refused(int seconds) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => CriticalSpeed.Of([Runs.Run(1200, 200), Runs.Run(2200, 400), Runs.Run(seconds * 5, seconds)]));

    [Fact]
    public void One_effort_is_no_line() => Assert.Throws<ArgumentOutOfRangeException>(() => CriticalSpeed.Of([Runs.Run(1200, 200)]));

    [Fact]
    public void Efforts_of_nearly_one_length_are_no_line() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => CriticalSpeed.Of([Runs.Run(1500, 250), Runs.Run(1609.344m, 270)]));

    [Fact]
    public void A_line_without_a_reserve_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => CriticalSpeed.Of([Runs.Run(1000, 200), Runs.Run(4000, 800)]));
}
