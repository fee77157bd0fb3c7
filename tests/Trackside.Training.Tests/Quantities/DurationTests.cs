using Trackside.Training.Quantities;

namespace Trackside.Training.Tests.Quantities;

public sealed class DurationTests
{
    private static readonly Duration Millisecond = Duration.FromMilliseconds(1);

    [Theory]
    [InlineData("0", 0)]
    [InlineData("0.001", 1)]
    [InlineData("9.58", 9_580)]
    [InlineData("58.4", 58_400)]
    [InlineData("59.999", 59_999)]
    [InlineData("1:00", 60_000)]
    [InlineData("3:05", 185_000)]
    [InlineData("3:26.07", 206_070)]
    [InlineData("59:59.999", 3_599_999)]
    [InlineData("1:00:00", 3_600_000)]
    [InlineData("1:02:03.25", 3_723_250)]
    [InlineData("100:00:00", 360_000_000)]
    [InlineData("2562047788015:12:55.807", long.MaxValue)]
    public void A_time_reads_what_it_writes(string text, long milliseconds)
    {
        var time = Duration.FromMilliseconds(milliseconds);

        Assert.Equal(text, time.ToString());
        Assert.Equal(time, Duration.Parse(text));
    }

    [Fact]
    public void Any_time_reads_what_it_writes() =>
        Property.Holds(Property.Naturals, milliseconds =>
        {
            var time = Duration.FromMilliseconds(milliseconds);
            return Duration.TryParse(time.ToString(), null, out var read) && read == time;
        });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(":")]
    [InlineData("::")]
    [InlineData(":05")]
    [InlineData("3:")]
    [InlineData("60")]
    [InlineData("3:5")]
    [InlineData("03:05")]
    [InlineData("0:58")]
    [InlineData("3:60")]
    [InlineData("60:00")]
    [InlineData("1:2:03")]
    [InlineData("1:00:00:00")]
    [InlineData("3:05.")]
    [InlineData("3:05.0")]
    [InlineData("3:05.0001")]
    [InlineData("1.5:00")]
    [InlineData("58,4")]
    [InlineData(" 58.4")]
    [InlineData("58.4s")]
    [InlineData("-5")]
    [InlineData("+5")]
    [InlineData("2562047788015:12:55.808")]
    [InlineData("9999999999999999999999999999:9999999999999999999999999999:00")]
    public void Any_other_spelling_is_not_a_time(string? text)
    {
        var isRead = Duration.TryParse(text, null, out var time);

        Assert.False(isRead);
        Assert.Equal(Duration.Zero, time);
    }

    [Fact]
    public void A_text_that_is_no_time_is_named_with_what_to_write_instead()
    {
        var problem = Assert.Throws<FormatException>(() => Duration.Parse("3'05"));

        Assert.Equal("'3'05' is not a time; write it as '58.4', '3:05' or '1:02:03.25'.", problem.Message);
    }

    [Fact]
    public void Four_splits_add_up_to_the_mile_they_make()
    {
        Duration[] splits = [Duration.FromSeconds(57.5m), Duration.FromSeconds(60.7m), Duration.FromSeconds(62.3m), Duration.FromSeconds(58.9m)];

        var mile = splits.Aggregate((total, split) => total + split);

        Assert.Equal("3:59.4", mile.ToString());
    }

    [Fact]
    public void A_minute_and_a_half_is_ninety_seconds() => Assert.Equal(90m, Duration.FromMinutes(1.5m).TotalSeconds);

    [Theory]
    [InlineData("0.0005", 0)]
    [InlineData("0.0015", 2)]
    [InlineData("72.0004", 72_000)]
    public void Seconds_are_kept_to_the_millisecond_halves_to_even(string given, long kept) =>
        Assert.Equal(kept, Duration.FromSeconds(decimal.Parse(given)).TotalMilliseconds);

    [Fact]
    public void The_default_is_no_time() => Assert.Equal(Duration.Zero, default);

    [Fact]
    public void A_negative_time_cannot_be_made()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Duration.FromSeconds(-0.0001m));
        Assert.Throws<ArgumentOutOfRangeException>(() => Duration.FromMilliseconds(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Duration.Zero - Millisecond);
        Assert.Throws<ArgumentOutOfRangeException>(() => Millisecond * -1);
    }

    [Fact]
    public void A_time_too_long_to_hold_cannot_be_made()
    {
        Assert.Throws<OverflowException>(() => Duration.FromSeconds(decimal.MaxValue));
        Assert.Throws<OverflowException>(() => Duration.FromMinutes(1_000_000_000_000_000));
        Assert.Throws<OverflowException>(() => Duration.MaxValue + Millisecond);
        Assert.Throws<OverflowException>(() => Duration.MaxValue * 2);
    }

    [Fact]
    public void What_is_added_can_be_taken_away_again() =>
        Property.Holds(Property.Pairs, pair =>
        {
            var (one, other) = (Duration.FromMilliseconds(pair.One / 2), Duration.FromMilliseconds(pair.Other / 2));
            return one + other - other == one;
        });

    [Fact]
    public void The_operators_agree_with_the_milliseconds() =>
        Property.Holds(Property.Pairs, pair =>
        {
            var (one, other) = (Duration.FromMilliseconds(pair.One), Duration.FromMilliseconds(pair.Other));
            return (one < other) == (pair.One < pair.Other)
                && (one > other) == (pair.One > pair.Other)
                && (one <= other) == (pair.One <= pair.Other)
                && (one >= other) == (pair.One >= pair.Other);
        });
}
