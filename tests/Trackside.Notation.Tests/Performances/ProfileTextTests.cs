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

    [Theory]
    [InlineData("event 1500", 1500)]
    [InlineData("Event\t5K  # the aim", 5000)]
    [InlineData("  event half marathon", 21097.5)]
    [InlineData("event 1500\nevent 1.5 km", 1500)]
    public void An_event_is_the_athletes_own_race(string text, double metres)
    {
        var reading = ProfileText.Read(text);

        Assert.Empty(reading.Problems);
        Assert.True(reading.Profile.IsOwnRaceStated);
        Assert.Equal((decimal)metres, reading.Profile.OwnRace!.Value.Metres);
    }

    [Theory]
    [InlineData("event", "'event' has no race behind it")]
    [InlineData("event  ", "'event' has no race behind it")]
    [InlineData("event # 1500", "'event' has no race behind it")]
    [InlineData("event 15x00", "'15x00' has no unit")]
    [InlineData("event 1500 3:39.45", "says more than the race")]
    [InlineData("event 3000sc", "barriers")]
    [InlineData("events 1500", "is no race")]
    public void A_line_that_names_no_event_is_said(string line, string reason)
    {
        var reading = ProfileText.Read("800 1:50\n" + line);

        var problem = Assert.Single(reading.Problems);
        Assert.Equal(2, problem.Line);
        Assert.Contains(reason, problem.Message, StringComparison.Ordinal);
        Assert.False(reading.Profile.IsOwnRaceStated);
    }

    [Fact]
    public void An_athlete_has_one_event()
    {
        var reading = ProfileText.Read("event 800\n800 1:50\nevent 1500");

        var problem = Assert.Single(reading.Problems);
        Assert.Equal((3, "'event 1500' says otherwise than a line above; keep one event."), (problem.Line, problem.Message));
        Assert.Equal(800, reading.Profile.OwnRace!.Value.Metres);
    }

    [Fact]
    public void An_empty_text_is_a_profile_of_nothing()
    {
        var reading = ProfileText.Read("");

        Assert.Empty(reading.Problems);
        Assert.Empty(reading.Profile.Performances);
    }
}
