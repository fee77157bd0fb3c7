using Trackside.Training.Physiology;
using Trackside.Training.Quantities;
using Trackside.Training.Tests.Science;

namespace Trackside.Training.Tests.Physiology;

public sealed class WeatherTests
{
    public static IEnumerable<TheoryDataRow<double, double, double?, double>> Chart { get; } =
    [
        .. from row in Table.Rows("heat-bands")
           let low = row[2] == "no hard running" ? default(double?) : double.Parse(row[2])
           from sum in new[] { double.Parse(row[0]), double.Parse(row[1]) }
           where sum < 200
           select new TheoryDataRow<double, double, double?, double>(sum, (sum - 64) / 3.6, low, low is null ? 0 : double.Parse(row[3])),
    ];

    [Theory]
    [InlineData(10.00, 2, 0, 10.1080)]
    [InlineData(11.00, 2, 0, 11.1292)]
    [InlineData(10.00, 0, 2250, 10.0735)]
    public void A_100_is_put_into_still_air_as_in_the_paper(double seconds, double wind, double altitude, double expected) =>
        Assert.Equal(expected, Wind.StillAirTime(Duration.FromSeconds((decimal)seconds), wind, altitude).Value, 4);

    [Theory]
    [InlineData(10.00, 0.10)]
    [InlineData(11.00, 0.12)]
    public void The_band_of_a_tailwind_holds_what_was_measured(double seconds, double advantage)
    {
        var stillAir = Wind.StillAirTime(Duration.FromSeconds((decimal)seconds), 2, 0);

        Assert.InRange(seconds + advantage, stillAir.Low, stillAir.High);
    }

    [Fact]
    public void Still_air_at_the_sea_changes_nothing()
    {
        var stillAir = Wind.StillAirTime(Duration.FromSeconds(10.52m), 0, 0);

        Assert.Equal(10.52, stillAir.Value, 12);
        Assert.Equal(10.52, stillAir.High, 12);
    }

    [Fact]
    public void A_headwind_is_worth_more_than_the_tailwind_gives()
    {
        var gained = Wind.StillAirTime(Duration.FromSeconds(11), 2, 0).Value - 11;
        var lost = 11 - Wind.StillAirTime(Duration.FromSeconds(11), -2, 0).Value;

        Assert.True(lost > gained);
    }

    [Theory]
    [MemberData(nameof(Chart))]
    public void A_sum_of_temperature_and_dew_point_is_looked_up_in_the_chart(double sum, double celsius, double? low, double high)
    {
        var slowdown = Heat.Slowdown(celsius, celsius);

        Assert.Equal(sum, Math.Round((celsius * 3.6) + 64));
        Assert.Equal(low is { } from ? new HeatSlowdown(from, high) : null, slowdown);
    }

    [Fact]
    public void A_dew_point_above_the_temperature_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Heat.Slowdown(20, 21));

    [Fact]
    public void At_home_and_below_altitude_costs_nothing()
    {
        Assert.Equal(0, Altitude.SlowdownPercent(Distance.FromMetres(800), 500, 500).High);
        Assert.Equal(0, Altitude.SlowdownPercent(Distance.Mile, 0, 1500).High);
    }

    [Fact]
    public void The_band_of_altitude_holds_the_one_race_that_is_known()
    {
        var slowdown = Altitude.SlowdownPercent(Distance.Mile, 5500 * 0.3048, 0);

        Assert.InRange(100 * ((243.0 / 236) - 1), slowdown.Low, slowdown.High);
    }

    [Fact]
    public void A_400_gains_from_thin_air_and_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Altitude.SlowdownPercent(Distance.Lap, 2000, 0));
}
