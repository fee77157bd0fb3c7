using Trackside.Notation.Performances;
using Trackside.Training.Physiology;
using Trackside.Training.Quantities;

namespace Trackside.Notation.Tests.Performances;

public sealed class PerformanceLineTests
{
    [Theory]
    [InlineData("1500 3:39.45", "1500", "3:39.45")]
    [InlineData("1500m 3:39,45", "1500", "3:39.45")]
    [InlineData("1500 3.39.45", "1500", "3:39.45")]
    [InlineData("1500 3'39\"45", "1500", "3:39.45")]
    [InlineData("1500 3:39:45", "1500", "3:39.45")]
    [InlineData("mile 3:58.2", "1609.344", "3:58.2")]
    [InlineData("1 mile 3:58.2", "1609.344", "3:58.2")]
    [InlineData("Mile 4:03.2", "1609.344", "4:03.2")]
    [InlineData("2 miles 8:40", "3218.688", "8:40")]
    [InlineData("5K 14:30", "5000", "14:30")]
    [InlineData("5 km 14'30", "5000", "14:30")]
    [InlineData("5000 14.30", "5000", "14:30")]
    [InlineData("100 14.30", "100", "14.3")]
    [InlineData("100 11,3", "100", "11.3")]
    [InlineData("400 58", "400", "58")]
    [InlineData("400 58.4", "400", "58.4")]
    [InlineData("800 1:58", "800", "1:58")]
    [InlineData("10,000 29:40", "10000", "29:40")]
    [InlineData("10.000 29:40.5", "10000", "29:40.5")]
    [InlineData("440y 51.2", "402.336", "51.2")]
    [InlineData("half 1:05:30", "21097.5", "1:05:30")]
    [InlineData("half marathon 1.05.30", "21097.5", "1:05:30")]
    [InlineData("21.1 km 1:05:30", "21100", "1:05:30")]
    [InlineData("marathon 2:12:00", "42195", "2:12:00")]
    [InlineData("marathon 2:45", "42195", "2:45:00")]
    [InlineData("maratona 2:25:10", "42195", "2:25:10")]
    [InlineData("semi 1:10:00", "21097.5", "1:10:00")]
    public void A_race_and_its_time_are_read_as_coaches_type_them(string line, string metres, string time)
    {
        var reading = PerformanceLine.Read(line);

        Assert.Null(reading.Problem);
        Assert.Equal(new Performance(Distance.FromMetres(decimal.Parse(metres)), Duration.Parse(time)), reading.Performance);
    }

    [Fact]
    public void What_stands_behind_the_time_is_kept()
    {
        var reading = PerformanceLine.Read("200 22.45 indoor hand wind -1.2 altitude 1800 2018-05-17");

        var expected = new Performance(Distance.FromMetres(200), Duration.Parse("22.45"))
        {
            Date = new DateOnly(2018, 5, 17),
            IsIndoor = true,
            IsHandTimed = true,
            Wind = -1.2,
            Altitude = 1800,
        };
        Assert.Equal(expected, reading.Performance);
    }

    [Fact]
    public void The_order_behind_the_race_does_not_matter() =>
        Assert.Equal(PerformanceLine.Read("100 11.3 2018-05-17 w+1.2 altitude 1800m h").Performance, PerformanceLine.Read("100 2018-05-17 h altitude 1800 wind 1,2 11.3").Performance);

    [Theory]
    [InlineData("", "empty")]
    [InlineData("1500", "has no time")]
    [InlineData("3:39.45", "is no distance")]
    [InlineData("fast 3:39.45", "is no race")]
    [InlineData("5 14:30", "has no unit")]
    [InlineData("10 m 1.2", "is shorter than 50 m")]
    [InlineData("1500 39.45", "is no time for that race")]
    [InlineData("1500 33:39.45", "is no time for that race")]
    [InlineData("5000 4.30", "is no time for that race")]
    [InlineData("800 158", "may be 1:58 or 2:38")]
    [InlineData("1500 3:39.45 3:40", "says the time a second time")]
    [InlineData("1500 3:39.45 2018-13-17", "is no date")]
    [InlineData("1500 3:39.45 18-5-17", "is no date")]
    [InlineData("1500 3:39.45 wind", "has no wind")]
    [InlineData("1500 3:39.45 w+21", "has no wind")]
    [InlineData("1500 3:39.45 altitude high", "has no altitude")]
    [InlineData("1500 3:39.45 indoor indoor", "says the track a second time")]
    [InlineData("1500 3:39.45 indor", "is not understood")]
    [InlineData("1500 3:39.45,", "is not understood")]
    [InlineData("3000SC 8:40", "over barriers")]
    [InlineData("400 H 54.3", "over barriers")]
    public void What_cannot_be_told_is_refused_with_a_sentence(string line, string says)
    {
        var reading = PerformanceLine.Read(line);

        Assert.Null(reading.Performance);
        Assert.Contains(says, reading.Problem);
        Assert.EndsWith(".", reading.Problem);
        Assert.InRange(reading.Span.End, 0, line.Length);
    }

    [Fact]
    public void A_problem_has_its_place() =>
        Assert.Equal("indor", "1500 3:39.45 indor".Substring(PerformanceLine.Read("1500 3:39.45 indor").Span.Start, PerformanceLine.Read("1500 3:39.45 indor").Span.Length));

    [Theory]
    [InlineData("1500 3:39.45 2018-05-17 indoor wind +1.2 altitude 1800")]
    [InlineData("half marathon 1:05:30 hand")]
    [InlineData("5 km 14'30\"2 w-0.4")]
    public void A_line_one_slip_away_is_a_performance_or_a_problem(string line)
    {
        var neighbours =
            from at in Enumerable.Range(0, line.Length)
            from slip in new[] { "", " ", "0", "9", ".", ":", ",", "-", "x", "'", "\"", "½", "é" }
            from text in new[] { line[..at], line[at..], line.Remove(at, 1), line.Insert(at, slip), line.Remove(at, 1).Insert(at, slip) }
            select text;

        Assert.All(neighbours.Distinct(), text =>
        {
            var reading = PerformanceLine.Read(text);
            Assert.True(reading.Performance is null != reading.Problem is null, text);
            Assert.InRange(reading.Span.End, 0, text.Length);
            Assert.True(reading.Performance is not { } one || (one.Distance.Metres / one.Time.TotalSeconds) is >= 1.5m and <= 13, text);
        });
    }
}
