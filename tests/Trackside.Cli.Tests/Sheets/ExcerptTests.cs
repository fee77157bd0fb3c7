using Trackside.Cli.Sheets;
using Trackside.Notation.Readings;
using Trackside.Notation.Text;

namespace Trackside.Cli.Tests.Sheets;

public sealed class ExcerptTests
{
    [Theory]
    [InlineData("6 x 400m", "400m", 1, 5, "    ^^^^")]
    [InlineData("a\nbc\r\ndef", "ef", 3, 2, " ^^")]
    [InlineData("a\rbc", "c", 2, 2, " ^")]
    [InlineData("\t6 x", "6", 1, 2, "    ^")]
    [InlineData("走る 400", "400", 1, 4, "     ^^^")]
    [InlineData("走る", "る", 1, 2, "  ^^")]
    [InlineData("e\u0301 x", "x", 1, 4, "  ^")]
    [InlineData("👟 400", "400", 1, 4, "   ^^^")]
    public void Carets_stand_under_the_place(string text, string part, int line, int column, string carets)
    {
        var excerpt = Excerpt.Of(text, Readings.SpanOf(text, part), 80);

        Assert.Equal((line, column, carets), (excerpt.Line, excerpt.Column, excerpt.Carets));
    }

    [Theory]
    [InlineData("", 0, 1, 1, "", "^")]
    [InlineData("ab", 2, 1, 3, "ab", "  ^")]
    [InlineData("ab\n", 2, 1, 3, "ab", "  ^")]
    [InlineData("ab\n", 3, 2, 1, "", "^")]
    [InlineData("ab\r\ncd", 3, 1, 3, "ab", "  ^")]
    [InlineData("ab\r\ncd", 4, 2, 1, "cd", "^")]
    public void Place_between_two_characters_has_one_caret(string text, int start, int line, int column, string shown, string carets) =>
        Assert.Equal(new Excerpt(line, column, shown, carets), Excerpt.Of(text, new TextSpan(start, 0), 80));

    [Fact]
    public void Only_the_first_line_of_a_stretch_is_pointed_at() =>
        Assert.Equal(new Excerpt(1, 4, "one two", "   ^^^^"), Excerpt.Of("one two\nthree", new TextSpan(3, 8), 80));

    [Fact]
    public void Long_line_is_cut_round_the_place_and_never_wider_than_the_page()
    {
        const string text = "0123456789 走る走る abcdefghij ABCDEFGHIJ\t0123456789";
        var places = from start in Enumerable.Range(0, text.Length + 1)
                     from length in Enumerable.Range(0, text.Length - start + 1)
                     from width in new[] { 10, 15, 26 }
                     select (Span: new TextSpan(start, length), Width: width);

        Assert.All(places, place =>
        {
            var excerpt = Excerpt.Of(text, place.Span, place.Width);
            Assert.InRange(Printable.WidthOf(excerpt.Text), 1, place.Width);
            Assert.InRange(excerpt.Carets.Length, 1, place.Width);
            Assert.StartsWith(FirstPrinted(text, place.Span), excerpt.Text[UnderFirstCaret(excerpt)..], StringComparison.Ordinal);
        });
    }

    private static string FirstPrinted(string text, TextSpan span) =>
        span.Start == text.Length || text[span.Start] == '\t' ? "" : text[span.Start..(span.Start + 1)];

    // The character that is printed above the first caret.
    private static int UnderFirstCaret(Excerpt excerpt)
    {
        var (index, column) = (0, excerpt.Carets.IndexOf('^', StringComparison.Ordinal));
        while (index < excerpt.Text.Length && Printable.WidthOf(excerpt.Text[..index]) < column)
        {
            index++;
        }

        return index;
    }
}
