using Trackside.Training.Quantities;

namespace Trackside.Training.Tests.Quantities;

public sealed class RangeTests
{
    private static readonly Duration Minute = Duration.FromMinutes(1);
    private static readonly Duration Longer = Duration.FromSeconds(90);

    [Fact]
    public void A_range_has_both_its_ends()
    {
        var distance = DistanceRange.Between(Distance.Lap, Distance.Mile);
        var time = DurationRange.Between(Minute, Longer);
        var count = CountRange.Between(3, 4);

        Assert.Equal((Distance.Lap, Distance.Mile, false), (distance.Min, distance.Max, distance.IsExact));
        Assert.Equal((Minute, Longer, false), (time.Min, time.Max, time.IsExact));
        Assert.Equal((3, 4, false), (count.Min, count.Max, count.IsExact));
    }

    [Fact]
    public void A_range_between_a_value_and_itself_is_exact()
    {
        Assert.Equal(DistanceRange.Exactly(Distance.Lap), DistanceRange.Between(Distance.Lap, Distance.Lap));
        Assert.Equal(DurationRange.Exactly(Minute), DurationRange.Between(Minute, Minute));
        Assert.Equal(CountRange.Exactly(3), CountRange.Between(3, 3));
        Assert.True(CountRange.Exactly(3).IsExact && DurationRange.Exactly(Minute).IsExact && DistanceRange.Exactly(Distance.Lap).IsExact);
    }

    [Fact]
    public void A_range_does_not_run_backwards()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => DistanceRange.Between(Distance.Mile, Distance.Lap));
        Assert.Throws<ArgumentOutOfRangeException>(() => DurationRange.Between(Longer, Minute));
        Assert.Throws<ArgumentOutOfRangeException>(() => CountRange.Between(4, 3));
    }

    [Fact]
    public void Nothing_is_done_less_than_once() => Assert.Throws<ArgumentOutOfRangeException>(() => CountRange.Exactly(0));

    [Fact]
    public void A_count_reaches_the_largest_number() => Assert.Equal(int.MaxValue, CountRange.Exactly(int.MaxValue).Max);

    [Fact]
    public void The_default_is_exactly_nothing_or_exactly_once()
    {
        Assert.Equal(DistanceRange.Exactly(Distance.Zero), default);
        Assert.Equal(DurationRange.Exactly(Duration.Zero), default);
        Assert.Equal(CountRange.Exactly(1), default);
    }

    [Fact]
    public void A_range_is_written_as_a_coach_would()
    {
        Assert.Equal("400m-1mi", DistanceRange.Between(Distance.Lap, Distance.Mile).ToString());
        Assert.Equal("1:00-1:30", DurationRange.Between(Minute, Longer).ToString());
        Assert.Equal("3-4", CountRange.Between(3, 4).ToString());
        Assert.Equal("3", CountRange.Exactly(3).ToString());
    }
}
