using System.Text.Json;
using System.Xml.Linq;
using Trackside.Notation;
using Trackside.Telling.Json;
using Trackside.Telling.Told;

namespace Trackside.Telling.Tests;

public sealed class ToldReadingTests
{
    private const string Post = """
        2 x (3 x 120m) + 300m, 200m, 2 x 100m, 200m, 300m

        120m Set #1: 14.56, 13.60, 14.75
        120m Set #2: 13.44, 14.36, 13.38

        Recovery: 80m walk in 90" after 120m reps. 6' rec between sets.

        Ada Example — May 18th, 2018
        """;

    [Fact]
    public void Session_is_told_in_words()
    {
        var told = Told("6 x 400m @ 72, 90s jog");

        Assert.Equal(["Reps: 6", "Work: 2.4 km", "Lasts about: 15 min"], told.Facts.Select(fact => $"{fact.Name}: {fact.Value}"));
        Assert.All(told.Facts, fact => Assert.Null(fact.Doubt));
        Assert.Equal(["6 x 400m @ 1:12"], told.Blocks);
        Assert.Equal("Recovery: jog 1:30", told.Recoveries);
        Assert.Null(told.Held);
        Assert.Empty(told.Marks);
        Assert.NotNull(told.Strips);
        Assert.Null(told.Empty);
    }

    [Fact]
    public void Numbers_are_written_as_somebody_likes_them()
    {
        var told = Told("3 x 10:30.5, 2 x 1 mile", "es", new(Comma: true, Miles: true));

        Assert.Equal(["Repeticiones: 5", "Trabajo: 2 mi", "Por tiempo: 31:31,5"], told.Facts.Take(3).Select(fact => $"{fact.Name}: {fact.Value}"));
        Assert.NotNull(told.Facts[^1].Doubt);
    }

    [Fact]
    public void Results_in_the_text_are_told_with_whose_they_are() =>
        Assert.Equal("The text holds 6 results of Ada Example; they can go to their reps after saving.", Told(Post).Held);

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    public void Where_nothing_is_written_nothing_else_is_told(string text)
    {
        var told = Told(text);

        Assert.NotNull(told.Empty);
        Assert.Null(told.Strips);
        Assert.Empty(told.Facts);
    }

    [Fact]
    public void Mark_has_its_place_and_its_cure()
    {
        const string text = "3 x 1200m, 800m, 400m";
        var mark = Assert.Single(Told(text).Marks);
        var fix = Assert.Single(mark.Fixes);

        Assert.Equal("TS0301", mark.Code);
        Assert.Equal(text, text.Substring(mark.Start, mark.Length));
        Assert.Empty(Told(string.Concat(text.AsSpan(0, fix.Start), fix.NewText, text.AsSpan(fix.Start + fix.Length))).Marks);
    }

    [Fact]
    public void Same_workout_has_the_same_key_however_it_is_written()
    {
        Assert.Equal(Told("6 x 400m, 90s jog").Key, Told("6x400 r90s jog").Key);
        Assert.NotEqual(Told("6 x 400m, 90s jog").Key, Told("7 x 400m, 90s jog").Key);
    }

    [Theory]
    [InlineData("")]
    [InlineData("6 x 400m @ 72, 90s jog")]
    [InlineData("3 x 1200m, 800m, 400m")]
    [InlineData("<b>& \"x\"</b> 400")]
    [InlineData(Post)]
    public void Json_says_every_word_of_it(string text)
    {
        var told = Told(text, "es", new(Comma: true, Miles: false));
        using var json = JsonDocument.Parse(ToldReadingJson.Of(told));
        var root = json.RootElement;

        Assert.Equal(told.Empty, root.GetProperty("empty").GetString());
        Assert.Equal(told.Strips is { } strips ? [strips.Phone.Inline, strips.Desk.Inline] : [], root.GetProperty("strips").EnumerateArray().Select(one => one.GetString()!).ToArray());
        Assert.Equal(told.Facts, root.GetProperty("facts").EnumerateArray().Select(one => new ToldFact(Of(one, "name")!, Of(one, "value")!) { Doubt = Of(one, "doubt") }));
        Assert.Equal(told.Blocks, root.GetProperty("blocks").EnumerateArray().Select(one => one.GetString()!));
        Assert.Equal(told.Recoveries, Of(root, "recoveries"));
        Assert.Equal(told.Held, Of(root, "held"));
        Assert.Equal(told.Key, Of(root, "key"));
        Assert.Equal(
            told.Marks.Select(mark => $"{mark.Code} {mark.Severity} {mark.Start} {mark.Length} {mark.Words}").ToArray(),
            root.GetProperty("marks").EnumerateArray().Select(one => $"{Of(one, "code")} {Capital(Of(one, "severity")!)} {one.GetProperty("start")} {one.GetProperty("length")} {Of(one, "words")}").ToArray());
        Assert.Equal(
            told.Marks.SelectMany(mark => mark.Fixes),
            root.GetProperty("marks").EnumerateArray().SelectMany(one => one.GetProperty("fixes").EnumerateArray()).Select(one => new ToldFix(one.GetProperty("start").GetInt32(), one.GetProperty("length").GetInt32(), Of(one, "text")!, Of(one, "words")!)));
    }

    [Fact]
    public void Drawings_are_for_a_page_that_lets_no_style_in()
    {
        var strips = Told("6 x 400m @ 72, 90s jog").Strips!;

        Assert.All([strips.Phone, strips.Desk], chart =>
        {
            var drawing = XElement.Parse(chart.Inline);
            Assert.DoesNotContain(drawing.DescendantsAndSelf(), one => one.Name.LocalName == "style" || one.Attribute("style") is not null);
            Assert.Equal("http://www.w3.org/2000/svg", drawing.Name.NamespaceName);
        });
    }

    private static ToldReading Told(string text, string language = "en", Figures figures = default) => ToldReading.Of(SessionReader.Read(text), Speech.Of(language), figures);

    private static string? Of(JsonElement one, string name) => one.GetProperty(name).GetString();

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
