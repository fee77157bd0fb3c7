using FsCheck.Fluent;
using Trackside.Training.Quantities;

namespace Trackside.Training.Tests.Quantities;

public sealed class PaceTests
{
    private static readonly Duration Millisecond = Duration.FromMilliseconds(1);

    [Fact]
    public void Three_minutes_five_a_kilometre_is_74_seconds_a_lap_and_4_57_729_a_mile()
    {
        var pace = Pace.Of(Duration.Parse("3:05"), Distance.Kilometre);

        Assert.Equal("1:14", pace.PerLap.ToString());
        Assert.Equal("3:05", pace.PerKilometre.ToString());
        Assert.Equal("4:57.729", pace.PerMile.ToString());
    }

    [Fact]
    public void A_four_minute_mile_is_2_29_129_a_kilometre() =>
        Assert.Equal("2:29.129/km", Pace.Of(Duration.FromMinutes(4), Distance.Mile).ToString());

    [Fact]
    public void The_same_pace_over_another_distance_is_equal() =>
        Assert.Equal(
            Pace.Of(Duration.Parse("5:00"), Distance.Mile),
            Pace.Of(Duration.Parse("2:30"), Distance.FromMiles(0.5m)));

    [Fact]
    public void A_minute_at_three_minutes_a_kilometre_covers_a_third_of_it() =>
        Assert.Equal("333.3333m", Pace.Of(Duration.FromMinutes(3), Distance.Kilometre).DistanceIn(Duration.FromMinutes(1)).ToString());

    [Fact]
    public void Halves_are_rounded_up()
    {
        var pace = Pace.Of(Millisecond, Distance.FromTicks(2));
        var slower = Pace.Of(Duration.FromMilliseconds(2), Distance.FromTicks(1));

        Assert.Equal(Millisecond, pace.TimeFor(Distance.FromTicks(1)));
        Assert.Equal(Distance.FromTicks(1), slower.DistanceIn(Millisecond));
    }

    [Fact]
    public void No_distance_takes_no_time_and_no_time_covers_no_distance()
    {
        var pace = Pace.Of(Duration.FromSeconds(72), Distance.Lap);

        Assert.Equal(Duration.Zero, pace.TimeFor(Distance.Zero));
        Assert.Equal(Distance.Zero, pace.DistanceIn(Duration.Zero));
    }

    [Fact]
    public void A_standstill_or_a_teleport_has_no_pace()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Pace.Of(Duration.Zero, Distance.Lap));
        Assert.Throws<ArgumentOutOfRangeException>(() => Pace.Of(Millisecond, Distance.Zero));
    }

    [Fact]
    public void The_largest_sum_is_still_exact()
    {
        var almost = Distance.FromTicks(long.MaxValue - 1);
        var pace = Pace.Of(Duration.MaxValue, almost);

        Assert.Equal(Duration.MaxValue, pace.TimeFor(almost));
        Assert.Equal(almost, pace.DistanceIn(Duration.MaxValue));
        Assert.Throws<OverflowException>(() => pace.TimeFor(Distance.MaxValue));
    }

    [Fact]
    public void A_slower_pace_is_the_greater_one()
    {
        var slow = Pace.Of(Duration.FromSeconds(75), Distance.Lap);
        var fast = Pace.Of(Duration.FromSeconds(72), Distance.Lap);

        Assert.True(slow > fast && fast < slow && slow >= fast && fast <= slow);
        Assert.False(slow <= fast || fast >= slow);
        Assert.Equal(1, fast.CompareTo(null));
    }

    [Fact]
    public void A_pace_gives_back_the_run_it_was_made_of() =>
        Property.Holds(Property.Pairs, pair =>
        {
            var (time, distance) = (Duration.FromMilliseconds(Math.Max(1, pair.One)), Distance.FromTicks(Math.Max(1, pair.Other)));
            var pace = Pace.Of(time, distance);
            return pace.TimeFor(distance) == time && pace.DistanceIn(time) == distance;
        });

    [Fact]
    public void Comparing_agrees_with_equality_and_turns_round() =>
        Property.Holds(from one in Gen.Choose(1, 20) from other in Gen.Choose(1, 20) from lap in Gen.Choose(1, 20) select (one, other, lap), run =>
        {
            var (one, other) = (Pace.Of(Millisecond * run.one, Distance.Lap * run.lap), Pace.Of(Millisecond * run.other, Distance.Lap));
            return one.CompareTo(other) == -other.CompareTo(one)
                && (one.CompareTo(other) == 0) == (one == other)
                && (one != other || one.GetHashCode() == other.GetHashCode());
        });
}
