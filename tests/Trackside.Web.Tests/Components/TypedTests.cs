using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Trackside.Web.Components;

namespace Trackside.Web.Tests.Components;

public sealed class TypedTests
{
    [Fact]
    public void Lines_end_with_one_character_however_they_were_sent() => Assert.Equal("a\nb\nc\nd", Of(("note", "a\r\nb\rc\nd"))["note"]);

    [Fact]
    public void Field_that_was_not_sent_is_empty() => Assert.Equal("", Of()["note"]);

    [Fact]
    public void Field_that_was_ticked_several_times_has_all_its_values()
    {
        var typed = Typed.Of(new FormCollection(new Dictionary<string, StringValues> { ["day"] = new(["mon", "tue"]) }));

        Assert.Equal(["mon", "tue"], typed.All("day"));
        Assert.True(typed.IsTicked("day"));
        Assert.False(typed.IsTicked("week"));
    }

    [Fact]
    public void First_problem_of_a_field_stands()
    {
        var typed = Of(("name", ""));

        typed.Refuse("name", "Write a name.");
        typed.Refuse("name", "Another.");

        Assert.False(typed.IsGood);
        Assert.Equal("Write a name.", typed.ProblemOf("name"));
    }

    [Fact]
    public void Text_that_is_too_long_is_kept_and_says_how_long_it_is()
    {
        var typed = Of(("name", "  Ada Example  "));

        var text = typed.Text("name", 5, "At most {0} letters; this has {1}.");

        Assert.Equal("Ada Example", text);
        Assert.Equal("At most 5 letters; this has 11.", typed.ProblemOf("name"));
        Assert.Equal("  Ada Example  ", typed["name"]);
    }

    [Fact]
    public void Text_that_is_exactly_as_long_as_allowed_is_good()
    {
        var typed = Of(("name", " Ada "));

        typed.Text("name", 3, "Too long.");

        Assert.True(typed.IsGood);
    }

    [Theory]
    [InlineData("2026-05-18", 2026, 5, 18)]
    [InlineData(" 2024-02-29 ", 2024, 2, 29)]
    public void Day_is_read_as_browsers_send_it(string text, int year, int month, int day) => Assert.Equal(new DateOnly(year, month, day), Of(("on", text)).Day("on", "No day."));

    [Theory]
    [InlineData("")]
    [InlineData("2025-02-29")]
    [InlineData("18/05/2026")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("2026-05-18T00:00")]
    [InlineData("tomorrow")]
    public void What_is_no_day_is_refused(string text)
    {
        var typed = Of(("on", text));

        Assert.Null(typed.Day("on", "No day."));
        Assert.Equal("No day.", typed.ProblemOf("on"));
    }

    private static Typed Of(params (string Name, string Value)[] fields) =>
        Typed.Of(new FormCollection(fields.ToDictionary(field => field.Name, field => new StringValues(field.Value))));
}
