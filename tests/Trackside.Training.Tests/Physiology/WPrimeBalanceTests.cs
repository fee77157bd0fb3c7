using Trackside.Training.Physiology;

namespace Trackside.Training.Tests.Physiology;

public sealed class WPrimeBalanceTests
{
    private const double CriticalPower = 25;
    private const double Capacity = 2000;

    private static readonly double[] Ramp = [.. Enumerable.Range(0, 100).Select(second => (double)second)];

    [Fact]
    public void The_time_constant_is_that_of_the_mean_below_critical_power() =>
        Assert.Equal(795.44010528262652, WPrimeBalance.TauSeconds(Ramp, CriticalPower), 1e-9);

    [Theory]
    [InlineData(null, 75, 750.77417744392937)]
    [InlineData(null, 50, 1678.2431086242659)]
    [InlineData(100.0, 75, 909.61894732869769)]
    [InlineData(500.0, 50, 1680.1356439412966)]
    public void The_integral_is_that_of_sweatpy(double? tau, int second, double expected)
    {
        var balance = WPrimeBalance.Integral(Ramp, CriticalPower, Capacity, tau ?? WPrimeBalance.TauSeconds(Ramp, CriticalPower));

        Assert.Equal(expected, balance[second], 1e-9);
    }

    [Theory]
    [InlineData(75, 725.0)]
    [InlineData(50, 1675.0)]
    public void The_differential_is_that_of_sweatpy(int second, double expected)
    {
        Assert.Equal(expected, WPrimeBalance.DifferentialEuler(Ramp, CriticalPower, Capacity)[second], 1e-9);
        Assert.Equal(expected, WPrimeBalance.Differential(Ramp, CriticalPower, Capacity)[second], 1e-9);
    }

    [Theory]
    [InlineData(0, 30, 60)]
    [InlineData(0, 60, 84)]
    [InlineData(0, 90, 94)]
    [InlineData(0, 120, 97)]
    [InlineData(0, 180, 100)]
    [InlineData(0, 300, 100)]
    [InlineData(2.5, 30, 39)]
    [InlineData(2.5, 60, 63)]
    [InlineData(2.5, 90, 78)]
    [InlineData(2.5, 120, 87)]
    [InlineData(2.5, 180, 95)]
    [InlineData(2.5, 300, 99)]
    public void Given_metres_per_second_the_differential_recovers_far_too_fast(double speed, int seconds, double percent)
    {
        double[] emptiedThenRested = [5.5 + 180, .. Enumerable.Repeat(speed, seconds)];

        var balance = WPrimeBalance.Differential(emptiedThenRested, 5.5, 180);

        Assert.Equal(0, balance[0], 9);
        Assert.Equal(percent, balance[^1] / 180 * 100, 0.55);
    }

    [Fact]
    public void The_exact_step_and_the_step_of_a_second_differ_once_something_comes_back()
    {
        double[] workThenRest = [1025, .. Enumerable.Repeat(0.0, 100)];

        var exact = WPrimeBalance.Differential(workThenRest, CriticalPower, Capacity)[^1];
        var steps = WPrimeBalance.DifferentialEuler(workThenRest, CriticalPower, Capacity)[^1];

        Assert.Equal(2000 - (1000 * Math.Exp(-25 * 100 / 2000.0)), exact, 1e-9);
        Assert.Equal(2000 - (1000 * Math.Pow(1 - (25 / 2000.0), 100)), steps, 1e-9);
    }

    [Fact]
    public void Without_a_second_below_critical_power_there_is_no_time_constant() =>
        Assert.Throws<ArgumentException>(() => WPrimeBalance.TauSeconds([30, 40], CriticalPower));
}
