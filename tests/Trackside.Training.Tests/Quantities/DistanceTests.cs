using Trackside.Training.Quantities;

namespace Trackside.Training.Tests.Quantities;

public sealed class DistanceTests
{
    private static readonly Distance Tick = Distance.FromMetres(0.0001m);

    [Theory]
    [InlineData("0m")]
    [InlineData("0.0001m")]
    [InlineData("0.5m")]
    [InlineData("91.44m")]
    [InlineData("400m")]
    [InlineData("1609.3m")]
    [InlineData("10000m")]
    [InlineData("0.05mi")]
    [InlineData("0.25mi")]
    [InlineData("1mi")]
    [InlineData("1.5mi")]
    [InlineData("26.2mi")]
    [InlineData("922337203685477.5807m")]
    public void A_distance_reads_what_it_writes(string text) => Assert.Equal(text, Distance.Parse(text).ToString());

    [Fact]
    public void Any_distance_reads_what_it_writes() =>
        Property.Holds(Property.Naturals, ticks =>
        {
            var distance = Distance.FromTicks(ticks);
            return Distance.TryParse(distance.ToString(), null, out var read) && read == distance;
        });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("m")]
    [InlineData("mi")]
    [InlineData("400")]
    [InlineData("400 m")]
    [InlineData(" 400m")]
    [InlineData("400mm")]
    [InlineData("400M")]
    [InlineData("1km")]
    [InlineData("0400m")]
    [InlineData("400.0m")]
    [InlineData(".5m")]
    [InlineData("5.m")]
    [InlineData("1,609m")]
    [InlineData("-400m")]
    [InlineData("+400m")]
    [InlineData("4e2m")]
    [InlineData("0.00001m")]
    [InlineData("1609.344m")]
    [InlineData("0.01mi")]
    [InlineData("922337203685477.5808m")]
    [InlineData("99999999999999999999999999999mi")]
    public void Any_other_spelling_is_not_a_distance(string? text)
    {
        var isRead = Distance.TryParse(text, null, out var distance);

        Assert.False(isRead);
        Assert.Equal(Distance.Zero, distance);
    }

    [Fact]
    public void A_text_that_is_no_distance_is_named_with_what_to_write_instead()
    {
        var problem = Assert.Throws<FormatException>(() => Distance.Parse("400 metres"));

        Assert.Equal("'400 metres' is not a distance; write it as '400m' or '1.5mi'.", problem.Message);
    }

    [Fact]
    public void Metres_are_written_where_metres_and_miles_both_come_out_even() =>
        Assert.Equal("50292m", Distance.FromMiles(31.25m).ToString());

    [Fact]
    public void A_mile_is_1609_344_metres() => Assert.Equal(1_609.344m, Distance.FromMiles(1).Metres);

    [Fact]
    public void A_mile_is_1760_yards() => Assert.Equal(Distance.Mile, Distance.FromYards(1_760));

    [Fact]
    public void A_marathon_of_26_miles_and_385_yards_is_42194_988_metres() =>
        Assert.Equal(42_194.988m, (Distance.FromMiles(26) + Distance.FromYards(385)).Metres);

    [Fact]
    public void Ten_laps_are_four_kilometres() => Assert.Equal(Distance.FromKilometres(4), Distance.Lap * 10);

    [Theory]
    [InlineData("0.00005", "0")]
    [InlineData("0.00015", "0.0002")]
    [InlineData("0.00016", "0.0002")]
    public void Metres_are_kept_to_a_tenth_of_a_millimetre_halves_to_even(string given, string kept) =>
        Assert.Equal(decimal.Parse(kept), Distance.FromMetres(decimal.Parse(given)).Metres);

    [Fact]
    public void The_default_is_no_distance() => Assert.Equal(Distance.Zero, default);

    [Fact]
    public void The_double_is_the_nearest_to_the_exact_metres() => Assert.Equal(1_609.344, Distance.Mile.TotalMetres);

    [Fact]
    public void A_negative_distance_cannot_be_made()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Distance.FromMetres(-0.00001m));
        Assert.Throws<ArgumentOutOfRangeException>(() => Distance.Lap - (Distance.Lap + Tick));
        Assert.Throws<ArgumentOutOfRangeException>(() => Distance.Lap * -1);
    }

    [Fact]
    public void A_distance_too_long_to_hold_cannot_be_made()
    {
        Assert.Throws<OverflowException>(() => Distance.FromMetres(decimal.MaxValue));
        Assert.Throws<OverflowException>(() => Distance.FromMiles(1_000_000_000_000));
        Assert.Throws<OverflowException>(() => Distance.MaxValue + Tick);
        Assert.Throws<OverflowException>(() => Distance.MaxValue * 2);
    }

    [Fact]
    public void What_is_added_can_be_taken_away_again() =>
        Property.Holds(Property.Pairs, pair =>
        {
            var (one, other) = (Distance.FromTicks(pair.One / 2), Distance.FromTicks(pair.Other / 2));
            return one + other - other == one;
        });

    [Fact]
    public void The_operators_agree_with_the_metres() =>
        Property.Holds(Property.Pairs, pair =>
        {
            var (one, other) = (Distance.FromTicks(pair.One), Distance.FromTicks(pair.Other));
            return (one < other) == (one.Metres < other.Metres)
                && (one > other) == (one.Metres > other.Metres)
                && (one <= other) == (one.Metres <= other.Metres)
                && (one >= other) == (one.Metres >= other.Metres);
        });
}
