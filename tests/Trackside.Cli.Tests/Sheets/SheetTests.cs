using Trackside.Cli.Sheets;

namespace Trackside.Cli.Tests.Sheets;

public sealed class SheetTests
{
    public static TheoryData<string, int> Pages { get; } =
        [.. from one in Readings.All from width in new[] { 100, 50 } select (one.Name, width)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Sheet_is_as_approved(string name, int width) =>
        Golden.Equal($"Sheets/{name}-{width}.txt", SheetOf(name, new Layout(width, Ink.Black)));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Colour_changes_no_letter(string name, int width)
    {
        var coloured = SheetOf(name, new Layout(width, Ink.Coloured));

        Assert.Equal(SheetOf(name, new Layout(width, Ink.Black)), WithoutColour(coloured));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Nothing_is_wider_than_the_page_but_the_head_of_a_remark(string name, int width)
    {
        var lines = SheetOf(name, new Layout(width, Ink.Black)).Split('\n');

        Assert.DoesNotContain(lines, line => Printable.WidthOf(line) > width && !line.StartsWith("a.txt:", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void No_character_of_the_text_steers_the_terminal(string name, int width) =>
        Assert.DoesNotContain(SheetOf(name, new Layout(width, Ink.Black)), character => char.IsControl(character) && character != '\n');

    [Fact]
    public void Narrow_page_does_without_the_mile_first()
    {
        Assert.Contains("per mile", SheetOf("post", new Layout(60, Ink.Black)), StringComparison.Ordinal);
        Assert.DoesNotContain("per mile", SheetOf("post", new Layout(59, Ink.Black)), StringComparison.Ordinal);
        Assert.Contains("per 400", SheetOf("post", new Layout(59, Ink.Black)), StringComparison.Ordinal);
        Assert.DoesNotContain("per 400", SheetOf("post", new Layout(30, Ink.Black)), StringComparison.Ordinal);
        Assert.Contains("per km", SheetOf("post", new Layout(30, Ink.Black)), StringComparison.Ordinal);
    }

    private static string SheetOf(string name, Layout layout)
    {
        var reading = Readings.All.First(one => one.Name == name).Reading;
        return Paper.Of(Sheet.Of(reading, "a.txt", layout));
    }

    private static string WithoutColour(string text) =>
        string.Concat(text.Split('\e').Select((part, index) => index == 0 ? part : part[(part.IndexOf('m', StringComparison.Ordinal) + 1)..]));
}
