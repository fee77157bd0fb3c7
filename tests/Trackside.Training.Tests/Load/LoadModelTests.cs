using Trackside.Training.Load;

namespace Trackside.Training.Tests.Load;

public sealed class LoadModelTests
{
    private static readonly DateOnly First = new(2026, 3, 2);

    [Theory]
    [InlineData(1, 100, 100, 400)]
    [InlineData(2, 196.078943915, 190.483741804, 315.111460308)]
    [InlineData(3, 288.390578554, 272.356817111, 243.676944331)]
    [InlineData(4, 377.082622226, 346.43863918, 184.205343866)]
    [InlineData(5, 462.297001122, 413.470643783, 135.355713556)]
    [InlineData(6, 544.17007643, 474.123709754, 95.9226569212)]
    public void Impulses_add_up_as_on_the_published_sheet(int day, double good, double bad, double performance)
    {
        var state = ImpulseResponse.Over([100, 100, 100, 100, 100, 100], ImpulseConstants.Demonstration)[day - 1];

        Assert.Equal(good, state.Slow, 1e-8);
        Assert.Equal(bad, state.Fast, 1e-8);
        Assert.Equal(performance, state.Performance, 1e-8);
    }

    [Fact]
    public void Rest_lets_the_bad_fade_before_the_good()
    {
        var days = ImpulseResponse.Over([100, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], ImpulseConstants.Demonstration);

        Assert.True(days[0].Performance < 500);
        Assert.Equal(500 + (100 * Math.Exp(-14 / 25.0)) - (200 * Math.Exp(-14 / 10.0)), days[^1].Performance, 1e-9);
        Assert.True(days[^1].Performance > 500);
    }

    [Fact]
    public void Six_weeks_of_a_hundred_a_day_bring_the_long_trend_to_63()
    {
        var loads = Enumerable.Range(0, 42).Select(day => new DayLoad(First.AddDays(day), 100)).ToArray();

        var last = LoadTrend.Over(loads, First, First.AddDays(41))[^1];

        Assert.Equal(63.2121, last.Long, 4);
        Assert.Equal(99.7521, last.Short, 4);
    }

    [Fact]
    public void A_day_without_a_session_lowers_the_trend()
    {
        var trend = LoadTrend.Over([new DayLoad(First, 100)], First, First.AddDays(1));

        Assert.Equal(trend[0].Long * Math.Exp(-1 / 42.0), trend[1].Long, 1e-12);
        Assert.Equal(trend[0].Short * Math.Exp(-1 / 7.0), trend[1].Short, 1e-12);
    }

    [Fact]
    public void Sessions_of_a_day_are_added_in_any_order()
    {
        var (morning, evening, before) = (new DayLoad(First, 30), new DayLoad(First, 70), new DayLoad(First.AddDays(-1), 500));
        var next = new DayLoad(First.AddDays(1), 40);

        var trend = LoadTrend.Over([next, evening, before, morning], First, First.AddDays(1));

        Assert.Equal(LoadTrend.Over([new DayLoad(First, 100), next], First, First.AddDays(1)), trend);
    }

    [Fact]
    public void Every_day_of_the_calendar_has_its_point()
    {
        var trend = LoadTrend.Over([], First, First.AddDays(400));

        Assert.Equal(Enumerable.Range(0, 401).Select(day => First.AddDays(day)), trend.Select(point => point.Date));
    }

    [Fact]
    public void A_calendar_that_ends_before_it_starts_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => LoadTrend.Over([], First, First.AddDays(-1)));
}
