using Trackside.Training.Physiology;
using Trackside.Training.Quantities;

namespace Trackside.Training.Tests.Physiology;

public sealed class PowerLawTests
{
    [Fact]
    public void Ten_times_as_far_takes_ten_to_the_exponent_as_long() =>
        Assert.Equal(Duration.Parse("35:52.15"), PowerLaw.TimeFor(Runs.Run(1000, "3:00"), Distance.FromMetres(10_000), 1.0776));

    [Fact]
    public void Where_nobody_says_otherwise_the_exponent_is_the_usual_one()
    {
        var one = Runs.Run(1500, "4:00");

        Assert.Equal(PowerLaw.TimeFor(one, Distance.FromMetres(5000), 1.08), PowerLaw.TimeFor(one, Distance.FromMetres(5000)));
        Assert.True(PowerLaw.TimeFor(one, Distance.FromMetres(5000), PowerLaw.Riegel) < PowerLaw.TimeFor(one, Distance.FromMetres(5000)));
    }

    [Fact]
    public void The_own_exponent_is_the_one_the_times_were_made_with()
    {
        var first = Runs.Run(800, "2:00");
        var made = new[] { 1500, 3000, 10_000 }.Select(metres => new Performance(Distance.FromMetres(metres), PowerLaw.TimeFor(first, Distance.FromMetres(metres), 1.11)));

        Assert.Equal(1.11, PowerLaw.Exponent([first, .. made]), 1e-5);
    }

    [Fact]
    public void Only_the_best_at_a_distance_counts() =>
        Assert.Equal(
            PowerLaw.Exponent([Runs.Run(800, "2:00"), Runs.Run(1500, "4:05")]),
            PowerLaw.Exponent([Runs.Run(800, "2:00"), Runs.Run(1500, "4:30"), Runs.Run(1500, "4:05")]));

    [Fact]
    public void Two_races_over_one_distance_have_no_exponent() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PowerLaw.Exponent([Runs.Run(800, "2:00"), Runs.Run(800, "2:05")]));

    [Fact]
    public void Races_that_do_not_belong_together_have_no_exponent() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PowerLaw.Exponent([Runs.Run(800, "3:00"), Runs.Run(1500, "4:00")]));

    [Theory]
    [InlineData(399, 1500, 1.08)]
    [InlineData(1500, 399, 1.08)]
    [InlineData(1500, 42_196, 1.08)]
    [InlineData(1500, 800, 0.99)]
    [InlineData(1500, 800, 1.31)]
    public void Outside_its_range_there_is_no_time(int from, int to, double exponent) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PowerLaw.TimeFor(Runs.Run(from, from / 5m), Distance.FromMetres(to), exponent));
}
