using System.Reflection;
using Trackside.Notation.Readings;

namespace Trackside.Notation.Tests;

public sealed class HouseRulesTests
{
    private static readonly Assembly Notation = Assembly.Load("Trackside.Notation");

    [Fact]
    public void Notation_stands_on_Training_alone() =>
        Assert.Empty(HouseRules.StandsOn(Notation).Except(["Trackside.Training"]));

    [Fact]
    public void A_folder_of_Notation_knows_only_those_below_it() =>
        Assert.Empty(FolderArrows.Violations(Notation, new Dictionary<string, string[]>
        {
            ["Text"] = [],
            ["Lexicon"] = ["Text"],
            ["Diagnostics"] = ["Text"],
            ["Readings"] = ["Text", "Diagnostics"],
            ["Syntax"] = ["Text", "Lexicon", "Diagnostics"],
            ["Results"] = ["Text", "Lexicon", "Syntax"],
            ["Performances"] = ["Text", "Lexicon", "Results"],
            ["Binding"] = ["Text", "Lexicon", "Diagnostics", "Readings", "Syntax", "Results"],
            [""] = ["Text", "Lexicon", "Diagnostics", "Readings", "Syntax", "Results", "Binding"],
        }));

    [Fact]
    public void No_public_class_can_be_derived_from_outside() => Assert.Empty(HouseRules.OpenClasses(Notation));

    [Fact]
    public void Every_value_is_readonly_and_compares_by_its_operator() => Assert.Empty(HouseRules.LooseValues(Notation));

    [Fact]
    public void Names_say_what_a_thing_is() => Assert.Empty(HouseRules.EmptyNames(Notation));

    [Fact]
    public void Files_are_short_and_silence_no_warning() => Assert.Empty(HouseRules.UnreadableFiles("src/Trackside.Notation"));

    [Fact]
    public void The_public_api_is_as_approved() => Golden.Equal("PublicApi.txt", PublicSurface.Of(Notation));
}
