using Trackside.Training.Physiology;
using Trackside.Training.Quantities;

namespace Trackside.Training.Tests.Physiology;

public sealed class VdotTrendTests
{
    [Fact]
    public void One_performance_has_its_vdot_everywhere()
    {
        var one = Runs.Run(5000, "24:34");

        Assert.Equal(Vdot.TimeFor(Distance.FromMetres(10_000), Vdot.Of(one.Distance, one.Time)), VdotTrend.TimeFor([one], Distance.FromMetres(10_000)));
    }

    [Fact]
    public void A_runner_whose_vdot_rises_with_distance_is_told_a_higher_one_farther_on()
    {
        var (mile, ten) = (Runs.Run(1609.344m, "5:00"), Runs.Run(10_000, "33:30"));

        var half = VdotTrend.TimeFor([mile, ten], Distance.FromMetres(21_097.5m));

        Assert.True(Vdot.Of(ten.Distance, ten.Time) > Vdot.Of(mile.Distance, mile.Time));
        Assert.True(Vdot.Of(Distance.FromMetres(21_097.5m), half) > Vdot.Of(ten.Distance, ten.Time));
    }

    [Fact]
    public void A_performance_without_a_vdot_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => VdotTrend.TimeFor([Runs.Run(5000, "15:00"), Runs.Run(800, "1:50")], Distance.FromMetres(3000)));

    [Fact]
    public void A_race_under_three_minutes_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => VdotTrend.TimeFor([Runs.Run(5000, "15:00")], Distance.FromMetres(800)));
}
