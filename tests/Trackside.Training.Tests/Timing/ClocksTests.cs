using Trackside.Training.Timing;

namespace Trackside.Training.Tests.Timing;

public sealed class ClocksTests
{
    private const long Evening = 1_779_123_600_000;

    private readonly TimedPhone _phone = new(new Throws(3), Evening);

    [Fact]
    public void Clock_that_is_set_while_the_page_is_shown_changes_nothing()
    {
        var from = _phone.Press(new ClockRead());
        _phone.Wait(60_000).SetWall(3_600_000);
        var to = _phone.Wait(60_000).Press(new ClockRead());

        Assert.Equal(new Elapsed(120_000, 0), Clocks.Of(_phone.Marks).Between(from, to));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Sleep_is_time_that_passed_whether_the_steady_clock_stands_still_or_not(bool isPausing)
    {
        var from = _phone.Press(new ClockRead());
        _phone.Wait(1_000).Sleep(600_000, isPausing);
        var to = _phone.Wait(1_000).Press(new ClockRead());

        Assert.Equal(602_000, Clocks.Of(_phone.Marks).Between(from, to).Milliseconds);
    }

    [Fact]
    public void Wall_that_is_set_during_sleep_is_found_out_by_the_server()
    {
        _phone.Ask(40);
        var from = _phone.Press(new ClockRead());
        _phone.Wait(1_000).Sleep(600_000, isPausing: false, setWall: 3_600_000);
        _phone.Wait(1_000).Ask(40);
        var to = _phone.Press(new ClockRead());

        Assert.Equal(602_000, Clocks.Of(_phone.Marks).Between(from, to).Milliseconds);
    }

    [Fact]
    public void Wall_that_is_set_during_sleep_looks_like_time_without_the_server()
    {
        var from = _phone.Press(new ClockRead());
        _phone.Sleep(600_000, isPausing: false, setWall: 3_600_000);
        var to = _phone.Press(new ClockRead());

        Assert.Equal(4_200_000, Clocks.Of(_phone.Marks).Between(from, to).Milliseconds);
    }

    [Fact]
    public void Reload_is_bridged_by_the_wall()
    {
        var from = _phone.Press(new ClockRead());
        _phone.Wait(5_000).Press(new ClockRead());
        _phone.Reload(90_000);
        var to = _phone.Wait(5_000).Press(new ClockRead());

        Assert.Equal(new Elapsed(100_000, 0), Clocks.Of(_phone.Marks).Between(from, to));
    }

    [Theory]
    [InlineData(3_600_000)]
    [InlineData(-3_600_000)]
    public void Wall_that_is_set_while_nothing_ran_is_found_out_by_the_server(long by)
    {
        _phone.Ask(0);
        var from = _phone.Press(new ClockRead());
        _phone.Reload(90_000, by);
        _phone.Ask(0);
        var to = _phone.Press(new ClockRead());

        Assert.Equal(90_000, Clocks.Of(_phone.Marks).Between(from, to).Milliseconds);
    }

    [Theory]
    [InlineData(3_600_000, 3_690_000)]
    [InlineData(-3_600_000, 0)]
    public void Wall_that_is_set_while_nothing_ran_cannot_be_found_out_without_the_server(long by, long seen)
    {
        var from = _phone.Press(new ClockRead());
        _phone.Reload(90_000, by);
        var to = _phone.Press(new ClockRead());

        Assert.Equal(seen, Clocks.Of(_phone.Marks).Between(from, to).Milliseconds);
    }

    [Fact]
    public void Device_lies_on_the_servers_axis_by_its_best_anchor()
    {
        _phone.SetWall(-7_200_000);
        _phone.Ask(3_000);
        var early = _phone.Press(new ClockRead());
        _phone.Wait(10_000).Ask(0);
        _phone.Press(new ClockRead());
        _phone.Wait(10_000).Ask(900);
        _phone.Press(new ClockRead());
        var clocks = Clocks.Of(_phone.Marks);

        Assert.Equal((Evening, 0), (clocks.At(early), clocks.WithinOf(_phone.Device)));
        Assert.Equal(Evening + 25_000, clocks.At(_phone.Wait(5_000).Reading));
    }

    [Fact]
    public void Now_in_a_life_without_marks_lies_behind_the_last_one_by_the_wall()
    {
        _phone.Ask(0);
        _phone.Press(new ClockRead());
        var clocks = Clocks.Of(_phone.Marks);
        _phone.SetWall(0);
        _phone.Reload(60_000);

        Assert.Equal(Evening + 60_000, clocks.At(_phone.Reading, _phone.Device));
        Assert.Equal(_phone.Reading.Wall, clocks.At(_phone.Reading));
        Assert.Equal(5_000, clocks.At(new ClockReading(Guid.Empty, 1_000, 9), null, new Anchor(0, 4_000, 1)));
    }

    [Fact]
    public void Two_pages_of_one_browser_are_on_one_axis()
    {
        var one = _phone.Press(new ClockRead());
        var other = one with { Id = Guid.CreateVersion7(), Sequence = 2, Reading = new ClockReading(Guid.CreateVersion7(), 500, one.Reading.Wall + 2_000) };
        var back = _phone.Wait(3_000).Press(new ClockRead()) with { Sequence = 3 };
        var clocks = Clocks.Of([one, other, back]);

        Assert.Equal(2_000, clocks.Between(one, other).Milliseconds);
        Assert.Equal(1_000, clocks.Between(other, back).Milliseconds);
    }

    [Fact]
    public void Mark_of_another_timing_has_no_time_here() =>
        Assert.Throws<ArgumentException>(() => Clocks.Of([]).At(_phone.Press(new ClockRead())));
}
