using Trackside.Cli.Sheets;
using Trackside.Notation.Readings;

namespace Trackside.Cli.Tests.Sheets;

public sealed class LayoutTests
{
    [Theory]
    [InlineData(null, "xterm-256color", true)]
    [InlineData("", "xterm-256color", true)]
    [InlineData(null, null, true)]
    [InlineData("1", "xterm-256color", false)]
    [InlineData("0", "xterm-256color", false)]
    [InlineData(null, "dumb", false)]
    public void Colour_is_for_terminals_that_have_it_and_for_people_who_want_it(string? noColour, string? term, bool hasColour) =>
        Assert.Equal(hasColour ? Ink.Coloured : Ink.Black, Layout.InkFor(noColour, term));

    [Theory]
    [InlineData("one two three", 7, 0, "one two|three")]
    [InlineData("one two three", 7, 3, "one|two|three")]
    [InlineData("incomprehensibilities", 7, 0, "incomprehensibilities")]
    [InlineData("走る 走る", 8, 0, "走る|走る")]
    [InlineData("", 7, 0, "")]
    public void Lines_break_at_spaces(string text, int width, int taken, string lines) =>
        Assert.Equal(lines.Split('|'), new Layout(width, Ink.Black).Wrap(text, taken));

    [Fact]
    public void Black_ink_leaves_words_alone() => Assert.Equal("word", Ink.Black.Brick("word"));

    [Fact]
    public void Colour_ends_with_its_word() => Assert.Equal("\e[31mword\e[0m", Ink.Coloured.Brick("word"));
}
