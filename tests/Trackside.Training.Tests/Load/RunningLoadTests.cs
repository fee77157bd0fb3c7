using FsCheck.Fluent;
using Trackside.Training.Load;
using Trackside.Training.Physiology;
using Trackside.Training.Quantities;

namespace Trackside.Training.Tests.Load;

public sealed class RunningLoadTests
{
    private static readonly WorkPiece Jog = new(Duration.FromSeconds(120), 2.5);

    private static readonly WorkPiece Unknown = new(Duration.FromSeconds(90), null);

    [Fact]
    public void An_hour_at_threshold_is_33_points() => Assert.Equal(33, IntensityPoints.Of(Duration.FromMinutes(60), 4.2, 4.2), 12);

    [Fact]
    public void Points_grow_with_time_and_with_speed() =>
        Property.Holds(
            from seconds in Gen.Choose(1, 7_000)
            from speed in Gen.Choose(1, 780)
            select (Time: Duration.FromSeconds(seconds), Speed: speed / 100.0),
            run => IntensityPoints.Of(run.Time + Duration.FromSeconds(1), run.Speed, 4) > IntensityPoints.Of(run.Time, run.Speed, 4)
                && IntensityPoints.Of(run.Time, run.Speed + 0.1, 4) > IntensityPoints.Of(run.Time, run.Speed, 4));

    [Fact]
    public void A_sprint_has_no_points() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => IntensityPoints.Of(Duration.FromSeconds(10), 9.1, 4.5));

    [Fact]
    public void Metres_are_sprinted_from_90_percent_of_maximal_speed()
    {
        WorkPiece[] pieces = [Sprint(30, 3.1m), Jog, Sprint(60, 6.5m), Unknown, Sprint(30, 3.4m), Sprint(95, 10m), Sprint(90, 10m)];

        var count = SprintMetres.Of(pieces, 10);

        Assert.Equal(30 + 60 + 95 + 90, count.From90, 9);
        Assert.Equal(30 + 95, count.From95, 9);
    }

    [Fact]
    public void Work_above_critical_speed_is_counted_and_its_cost_never_comes_back()
    {
        var rep = WorkPiece.Rep(Distance.Lap, Duration.FromSeconds(64));

        var load = CriticalSpeedLoad.Of([rep, Jog, rep, Unknown, new WorkPiece(Duration.FromSeconds(60), 5)], 5);

        Assert.Equal(new WorkAboveCriticalSpeed(128, 800, 160), load);
    }

    [Theory]
    [InlineData(50, 55, 10)]
    [InlineData(80, 60, -25)]
    [InlineData(40, 0, -100)]
    public void A_week_is_compared_with_the_one_before(int lastWeek, int thisWeek, double percent) =>
        Assert.Equal(percent, WeekChange.Percent(Distance.FromKilometres(lastWeek), Distance.FromKilometres(thisWeek)), 9);

    [Fact]
    public void A_week_after_rest_has_nothing_to_be_compared_with() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => WeekChange.Percent(Distance.Zero, Distance.FromKilometres(10)));

    private static WorkPiece Sprint(int metres, decimal seconds) => WorkPiece.Rep(Distance.FromMetres(metres), Duration.FromSeconds(seconds));
}
