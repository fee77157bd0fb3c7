using System.Text.RegularExpressions;
using Trackside.Notation;

namespace Trackside.Web.Tests.House;

public sealed partial class MarkupTests
{
    // What is said the same in every language: the name of the product, of forms of files and of units, and what stands in code.
    private static readonly string[] Names = ["Trackside", "CSV", "SVG", "h", "m", "km"];
    private static readonly string[] Code = ["code", "pre", "kbd", "samp", "script"];

    // What a person reads or hears of an attribute, or of a parameter of one of our components.
    private static readonly string[] Spoken = ["aria-label", "aria-description", "aria-roledescription", "title", "placeholder", "alt", "label", "Title", "Under", "Label", "Hint", "Caption", "Sentence", "Problem", "Heading"];

    private static readonly IReadOnlyList<FixedText> All = Markup.Of(typeof(Program).Assembly);

    [Fact]
    public void Pages_are_read_at_all()
    {
        Assert.Contains(All, text => text.Attribute == "href");
        Assert.Contains(All, text => text is { Attribute: "", Text: "Trackside" });
    }

    [Fact]
    public void No_words_stand_bare_between_tags() =>
        Assert.Empty(All.Where(text => text.Attribute.Length == 0 && text.HasWords && !Names.Contains(text.Text.Trim()) && !Examples().IsMatch(text.Text) && !Code.Contains(text.Element)).Distinct());

    [Fact]
    public void No_words_stand_bare_in_what_is_read_aloud_or_shown_of_an_attribute() =>
        Assert.Empty(All.Where(text => (Spoken.Contains(text.Attribute) || text.Attribute.StartsWith("data-text", StringComparison.Ordinal)) && text.HasWords && !IsSession(text.Text)).Distinct());

    // An example in the notation, and an invented athlete, are the same in every language.
    [GeneratedRegex(@"^(Ada Example|Ben Sample)[\d:. ]*$", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Examples();

    private static bool IsSession(string text) => SessionReader.Read(text) is { Workout.Reps.Length: > 0, Diagnostics.Length: 0, Unread.Length: 0 };

    [Fact]
    public void No_style_stands_in_a_page() => Assert.Empty(All.Where(text => text.Attribute == "style" || text.Element == "style").Distinct());

    [Fact]
    public void No_script_stands_in_a_page()
    {
        Assert.Empty(All.Where(text => text.Attribute.Length > 2 && text.Attribute.StartsWith("on", StringComparison.OrdinalIgnoreCase) && char.IsAsciiLetterLower(text.Attribute[2])).Distinct());
        Assert.Empty(All.Where(text => text.Element == "script" && text.Attribute.Length == 0 && text.Text.Trim().Length > 0).Distinct());
        Assert.Empty(All.Where(text => text.Text.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)).Distinct());
    }
}
