using Trackside.Notation.Performances;
using Trackside.Training.Quantities;

namespace Trackside.Notation.Tests.Performances;

public sealed class SplitTextTests
{
    [Theory]
    [InlineData("72.4", "400", "72.4")]
    [InlineData("72,4", "400", "72.4")]
    [InlineData("1:12.4", "400", "72.4")]
    [InlineData("1.12,4", "400", "72.4")]
    [InlineData("1.12", "400", "72")]
    [InlineData("1'12\"4", "400", "72.4")]
    [InlineData("1’12”4", "400", "72.4")]
    [InlineData(" 72 ", "400", "72")]
    [InlineData("72s", "400", "72")]
    [InlineData("28.9", "200", "28.9")]
    [InlineData("14.56", "120", "14.56")]
    [InlineData("2:52", "1000", "172")]
    [InlineData("2.52", "1000", "172")]
    [InlineData("14:30", "5000", "870")]
    [InlineData("1:02:03", "16000", "3723")]
    public void A_split_is_read_as_coaches_say_it(string text, string metres, string seconds)
    {
        var reading = SplitText.Read(text, DistanceOf(metres));

        Assert.Equal(Duration.FromSeconds(decimal.Parse(seconds)), reading.Time);
    }

    [Theory]
    [InlineData("")]
    [InlineData("fast")]
    [InlineData("3:39.45.2")]
    [InlineData("-72")]
    [InlineData("0")]
    [InlineData("2.0")]
    [InlineData("1:99:99")]
    public void What_is_no_split_of_that_rep_is_not_taken(string text) => Assert.Null(SplitText.Read(text, DistanceOf("400")).Time);

    [Fact]
    public void Digits_that_may_be_two_times_are_not_taken_and_both_are_named()
    {
        var reading = SplitText.Read("252", DistanceOf("1000"));

        Assert.Null(reading.Time);
        Assert.Equal([Duration.FromSeconds(172), Duration.FromSeconds(252)], reading.Either);
    }

    [Fact]
    public void Without_a_length_the_ordinary_spelling_counts()
    {
        Assert.Equal(Duration.FromSeconds(72.4m), SplitText.Read("72.4", null).Time);
        Assert.Equal(Duration.FromSeconds(183), SplitText.Read("3:03", null).Time);
    }

    [Fact]
    public void Whatever_a_time_is_written_as_reads_as_that_time() => Assert.All(
        Enumerable.Range(440, 1_200).Select(tenths => Duration.FromMilliseconds(tenths * 100L)),
        time => Assert.Equal(time, SplitText.Read(time.ToString(), DistanceOf("400")).Time));

    private static Distance DistanceOf(string metres) => Distance.FromMetres(decimal.Parse(metres));
}
