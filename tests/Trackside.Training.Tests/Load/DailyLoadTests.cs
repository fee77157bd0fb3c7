using FsCheck.Fluent;
using Trackside.Training.Load;
using Trackside.Training.Physiology;
using Trackside.Training.Quantities;

namespace Trackside.Training.Tests.Load;

public sealed class DailyLoadTests
{
    private static readonly double[] Week = [500, 0, 600, 300, 700, 0, 800];

    [Fact]
    public void A_session_weighs_its_exertion_times_its_minutes() => Assert.Equal(97.5, SessionRpe.Load(6.5m, Duration.FromMinutes(15)));

    [Fact]
    public void Exertion_above_ten_is_of_another_scale() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SessionRpe.Load(15, Duration.FromMinutes(60)));

    [Fact]
    public void A_week_is_as_monotonous_as_its_mean_is_above_its_deviation()
    {
        Assert.Equal(414.2857 / 323.6694, Monotony.Of(Week), 1e-6);
        Assert.Equal(1.280, Monotony.Of(Week), 3);
        Assert.Equal(3712, Monotony.Strain(Week), 0.5);
    }

    [Fact]
    public void With_the_deviation_of_a_population_it_would_be_eight_percent_more()
    {
        var ofPopulation = Math.Sqrt(7 / 6.0);

        Assert.Equal(1.383, Monotony.Of(Week) * ofPopulation, 3);
        Assert.Equal(4009, Monotony.Strain(Week) * ofPopulation, 0.5);
    }

    [Fact]
    public void Seven_equal_days_are_as_monotonous_as_can_be()
    {
        Assert.Equal(10, Monotony.Of([50, 50, 50, 50, 50, 50, 50]));
        Assert.Equal(3500, Monotony.Strain([50, 50, 50, 50, 50, 50, 50]));
        Assert.Equal(10, Monotony.Of([50, 50, 50, 50, 50, 50, 50.1]));
    }

    [Fact]
    public void A_week_of_rest_has_no_monotony() => Assert.Equal(0, Monotony.Of([0, 0, 0, 0, 0, 0, 0]));

    [Fact]
    public void Six_days_are_no_week() => Assert.Throws<ArgumentOutOfRangeException>(() => Monotony.Of([1, 2, 3, 4, 5, 6]));

    [Fact]
    public void Twice_the_load_is_as_monotonous_and_twice_the_strain() =>
        Property.Holds(
            Gen.Choose(0, 2000).ListOf(7),
            days =>
            {
                var (once, twice) = (days.Select(day => (double)day).ToArray(), days.Select(day => day * 2.0).ToArray());
                return Math.Abs(Monotony.Of(once) - Monotony.Of(twice)) < 1e-9 && Math.Abs((2 * Monotony.Strain(once)) - Monotony.Strain(twice)) < 1e-6;
            });

    [Theory]
    [InlineData(Sex.Men, 108.0953594)]
    [InlineData(Sex.Women, 121.4990664)]
    public void An_hour_at_150_has_the_weight_of_the_papers(Sex sex, double expected) =>
        Assert.Equal(expected, Trimp.Of(sex, Duration.FromMinutes(60), 150, 50, 190), 1e-7);

    [Fact]
    public void A_mean_above_the_highest_heart_rate_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Trimp.Of(Sex.Men, Duration.FromMinutes(60), 195, 50, 190));
}
