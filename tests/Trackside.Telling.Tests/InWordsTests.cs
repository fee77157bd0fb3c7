namespace Trackside.Telling.Tests;

public sealed class InWordsTests
{
    [Theory]
    [InlineData(174, 1, "2:54.0")]
    [InlineData(59.96, 1, "1:00.0")]
    [InlineData(28.4, 2, "28.40")]
    [InlineData(59.5, 0, "1:00")]
    public void Time_has_as_many_decimals_as_asked_for(double seconds, int decimals, string words) => Assert.Equal(words, InWords.Time(seconds, decimals));

    [Theory]
    [InlineData(68.84, "68.8")]
    [InlineData(99.94, "99.9")]
    [InlineData(99.96, "1:40.0")]
    public void Lap_is_called_in_seconds_up_to_a_hundred(double seconds, string words) => Assert.Equal(words, InWords.Lap(seconds));

    [Theory]
    [InlineData(-0.64, "−0.6")]
    [InlineData(0.04, "±0.0")]
    [InlineData(-0.04, "±0.0")]
    [InlineData(1.25, "+1.3")]
    public void Difference_wears_its_sign(double value, string words) => Assert.Equal(words, InWords.Signed(value, 1));

    [Theory]
    [InlineData(-4.04, "4.0 % faster than the 1st")]
    [InlineData(0.31, "0.3 % slower than the 1st")]
    [InlineData(0.04, "as fast as the 1st")]
    public void Difference_of_times_is_told_as_faster_or_slower(double percent, string words) => Assert.Equal(words, InWords.Faster(percent, "the 1st", Speech.English));

    [Theory]
    [InlineData(1, "1st")]
    [InlineData(12, "12th")]
    [InlineData(23, "23rd")]
    [InlineData(111, "111th")]
    public void Places_are_ordinals(int number, string words) => Assert.Equal(words, InWords.Ordinal(number, Speech.English));

    [Fact]
    public void Spanish_numbers_have_a_comma_and_times_a_point()
    {
        Assert.Equal("4,0 %", InWords.Percent(4.04, Speech.Spanish));
        Assert.Equal("−1,6 %", InWords.SignedPercent(-1.6, 1, Speech.Spanish));
        Assert.Equal("un 7,5 % más rápido que la 1.ª", InWords.Faster(-7.5, "la 1.ª", Speech.Spanish));
        Assert.Equal("68.8", InWords.Lap(68.84));
    }

    [Theory]
    [InlineData("en", "9 January 2018")]
    [InlineData("es", "9 de enero de 2018")]
    public void Days_have_the_names_of_their_months(string language, string words) => Assert.Equal(words, InWords.Day(new DateOnly(2018, 1, 9), Speech.Of(language)));
}
