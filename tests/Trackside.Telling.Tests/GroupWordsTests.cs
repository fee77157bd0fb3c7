namespace Trackside.Telling.Tests;

public sealed class GroupWordsTests
{
    [Theory]
    [InlineData("4 x 1000m\n\n1000m: 2:52, 2:54, 2:55, 2:55", "1000m: mean 2:54.0, even (2:52 to 2:55).")]
    [InlineData("3 x 400m\n\n400m: 60, 60, 60", "400m: mean 1:00.0, even (1:00).")]
    [InlineData("6 x 400m\n\n400m: 66, 65, 64, 63, 62, 61", "400m: mean 1:03.5, a cut-down from 1:06 to 1:01, −1.6 % a rep (99 % sure that it is not by chance).")]
    [InlineData("6 x 400m\n\n400m: 61, 62, 63, 64, 65, 66", "400m: mean 1:03.5, a fade from 1:01 to 1:06, +1.6 % a rep (99 % sure that it is not by chance).")]
    [InlineData("3 x 200m\n\n200m: 30.4, 29.9, 28.2", "200m: mean 29.5, perhaps a cut-down from 30.4 to 28.2, −3.7 % a rep (67 % sure that it is not by chance).")]
    [InlineData("6 x 120m\n\n120m: 14.56, 13.60, 14.75, 13.44, 14.36, 13.38", "120m: mean 14.02, two paces in turn (13.38 to 13.60; 14.36 to 14.75), as when effort, bend or wind alternates.")]
    [InlineData("4 x 200m\n\n200m: 28.9, 29.1, 29.2, 26.4", "200m: mean 28.4, even (28.9 to 29.2) but for a fast last one (26.4).")]
    [InlineData("5 x 200m\n\n200m: 33.1, 29.0, 29.2, 29.1, 29.3", "200m: mean 29.9, even (29.0 to 29.3) after a slow first one (33.1).")]
    [InlineData("2 x 300m\n\n300m: 42.03, 38.88", "300m: 42.03, then 38.88, 7.5 % faster.")]
    [InlineData("2 x 300m\n\n300m: 42.0, 42.1", "300m: 42.0, then 42.1, the same within the measuring error.")]
    public void Series_is_told_in_a_coachs_words(string text, string sentence)
    {
        var analysis = Sessions.Analysed(text);

        Assert.Equal(sentence, GroupWords.Of(Assert.Single(analysis.Groups), analysis, Speech.English));
    }

    [Fact]
    public void Single_rep_is_told_by_the_table()
    {
        var analysis = Sessions.Analysed("1000m\n\n1000m: 2:52");

        Assert.Null(GroupWords.Of(Assert.Single(analysis.Groups), analysis, Speech.English));
    }

    [Fact]
    public void Every_text_in_any_order_has_words()
    {
        decimal[] times = [58, 60.1m, 63, 60, 66, 61.4m];
        var orders = from one in times from two in times from three in times from four in times select $"4 x 400m\n\n400m: {one}, {two}, {three}, {four}";

        Assert.All(orders, text =>
        {
            var analysis = Sessions.Analysed(text);
            Assert.All(analysis.Groups, group => Assert.EndsWith(".", GroupWords.Of(group, analysis, Speech.English), StringComparison.Ordinal));
            Assert.EndsWith(".", ProgressWords.Diminished(analysis, Speech.English), StringComparison.Ordinal);
        });
    }
}
