using Trackside.Notation.Performances;
using Trackside.Training.Physiology;

namespace Trackside.Notation.Tests.Performances;

public sealed class ProfileTextTests
{
    [Fact]
    public void A_text_is_a_profile_with_remarks()
    {
        var reading = ProfileText.Read("# bests\r\nwomen\r\n\r\n800 2:04.1 2018-05-17  # windy\n1500 4:15\r5K 16:20");

        Assert.Empty(reading.Problems);
        Assert.Equal(Sex.Women, reading.Profile.Sex);
        Assert.Equal([800, 1500, 5000], reading.Profile.Performances.Select(one => one.Distance.Metres));
    }

    [Fact]
    public void A_line_that_cannot_be_read_is_named_and_the_others_count()
    {
        const string Text = "men\n800 1:50\n1500 fast\n5K 14:50";

        var reading = ProfileText.Read(Text);

        var problem = Assert.Single(reading.Problems);
        Assert.Equal((3, "fast"), (problem.Line, Text.Substring(problem.Span.Start, problem.Span.Length)));
        Assert.Equal(2, reading.Profile.Performances.Length);
    }

    [Fact]
    public void A_profile_is_not_of_men_and_of_women()
    {
        var reading = ProfileText.Read("men\n800 1:50\nWomen");

        Assert.Equal(Sex.Men, reading.Profile.Sex);
        Assert.Equal(3, Assert.Single(reading.Problems).Line);
    }

    [Fact]
    public void A_word_that_is_neither_men_nor_women_is_said()
    {
        var reading = ProfileText.Read("man\n800 1:50");

        Assert.Null(reading.Profile.Sex);
        Assert.Equal(1, Assert.Single(reading.Problems).Line);
    }

    [Fact]
    public void An_empty_text_is_a_profile_of_nothing()
    {
        var reading = ProfileText.Read("");

        Assert.Empty(reading.Problems);
        Assert.Empty(reading.Profile.Performances);
    }
}
