using Trackside.Training.Quantities;

namespace Trackside.Training.Tests.Quantities;

public sealed class SpeedTests
{
    private static readonly Speed Treadmill = Speed.Of(Distance.FromKilometres(18), Duration.FromMinutes(60));

    [Fact]
    public void Eighteen_kilometres_an_hour_is_five_metres_a_second()
    {
        Assert.Equal(5, Treadmill.MetresPerSecond, 1e-12);
        Assert.Equal(18, Treadmill.KilometresPerHour, 1e-12);
    }

    [Fact]
    public void Eighteen_kilometres_an_hour_is_3_20_a_kilometre() => Assert.Equal("3:20/km", Treadmill.ToPace().ToString());

    [Fact]
    public void A_speed_is_the_pace_from_the_other_side()
    {
        var pace = Pace.Of(Duration.FromSeconds(72), Distance.Lap);

        Assert.Equal(pace, pace.ToSpeed().ToPace());
        Assert.Equal(Speed.Of(Distance.Lap, Duration.FromSeconds(72)), pace.ToSpeed());
    }

    [Fact]
    public void A_faster_speed_is_the_greater_one()
    {
        var slow = Speed.Of(Distance.Lap, Duration.FromSeconds(75));
        var fast = Speed.Of(Distance.Lap, Duration.FromSeconds(72));

        Assert.True(fast > slow && slow < fast && fast >= slow && slow <= fast);
        Assert.False(fast <= slow || slow >= fast);
        Assert.Equal(1, slow.CompareTo(null));
    }

    [Fact]
    public void A_speed_is_written_in_metres_a_second() =>
        Assert.Equal("5.556m/s", Speed.Of(Distance.Lap, Duration.FromSeconds(72)).ToString());

    [Fact]
    public void A_standstill_or_a_teleport_has_no_speed()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Speed.Of(Distance.Zero, Duration.FromSeconds(72)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Speed.Of(Distance.Lap, Duration.Zero));
    }
}
