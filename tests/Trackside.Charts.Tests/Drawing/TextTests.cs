using Trackside.Charts.Drawing;

namespace Trackside.Charts.Tests.Drawing;

public sealed class TextTests
{
    [Theory]
    [InlineData("Rep\t1\r\nof 2", "Rep 1  of 2")]
    [InlineData("\u202eneves", "neves")]
    [InlineData("bell\u0007", "bell\ufffd")]
    [InlineData("  ", "")]
    public void Text_from_others_is_made_plain(string text, string plain) => Assert.Equal(plain, PlainText.Of(text));

    [Fact]
    public void Half_a_character_is_shown_as_unreadable() => Assert.Equal("\ufffd lone", PlainText.Of("\ud800 lone"));

    [Fact]
    public void A_name_of_a_thousand_letters_is_cut_with_an_ellipsis()
    {
        var plain = PlainText.Of(new string('W', 1000));

        Assert.Equal(new string('W', 120) + "…", plain);
    }

    [Fact]
    public void Text_is_escaped() => Assert.Equal("&lt;script&gt; &amp; &quot;", PlainText.Escape("<script> & \""));

    [Fact]
    public void Text_that_fits_is_left_alone() => Assert.Equal("400 m", Lettering.Fit("400 m", 11, 100));

    [Fact]
    public void Text_that_does_not_fit_is_cut_so_that_it_does()
    {
        var cut = Lettering.Fit("Every other one at race pace", 11, 100);

        Assert.StartsWith("Every", cut);
        Assert.EndsWith("…", cut);
        Assert.True(Lettering.WidthOf(cut, 11) <= 100);
    }

    [Fact]
    public void Lines_break_at_spaces_and_the_last_takes_what_is_left()
    {
        var lines = Lettering.Wrap("500, 300, 200 and some more of it", 11, 40, mostLines: 3);

        Assert.Equal(["500,", "300,"], lines.Take(2));
        Assert.EndsWith("…", lines[2]);
        Assert.All(lines, line => Assert.True(Lettering.WidthOf(line, 11) <= 40));
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(-0.001, "0")]
    [InlineData(1234.5678, "1234.57")]
    [InlineData(-2.5, "-2.5")]
    public void Numbers_have_two_decimals_at_most(double value, string text) => Assert.Equal(text, Written.Number(value));

    [Theory]
    [InlineData(-0.6, "−0.6")]
    [InlineData(0.4, "+0.4")]
    [InlineData(0.001, "±0")]
    public void Differences_have_a_sign(double seconds, string text) => Assert.Equal(text, Written.Difference(seconds));

    [Theory]
    [InlineData(5, 1000, "3:20/km")]
    [InlineData(5, 400, "80/400 m")]
    [InlineData(3.9, 400, "1:42.6/400 m")]
    [InlineData(8, 100, "12.5/100 m")]
    [InlineData(1e-9, 1000, "over 100 h/km")]
    public void Paces_are_written_as_coaches_count_them(double metresPerSecond, int per, string text) =>
        Assert.Equal(text, new ChartStyle { PacePer = Training.Quantities.Distance.FromMetres(per) }.PaceOf(metresPerSecond));
}
