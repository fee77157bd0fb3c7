using System.Reflection;

namespace Trackside.Telling.Tests;

public sealed class HouseRulesTests
{
    private static readonly Assembly Telling = typeof(Speech).Assembly;

    [Fact]
    public void Telling_stands_on_the_other_libraries_alone() =>
        Assert.Empty(HouseRules.StandsOn(Telling).Except(["Trackside.Training", "Trackside.Notation", "Trackside.Charts"]));

    [Fact]
    public void A_folder_of_the_telling_knows_only_those_below_it() =>
        Assert.Empty(FolderArrows.Violations(Telling, new Dictionary<string, string[]>
        {
            ["Pages"] = [],
            [""] = [],
            ["Paces"] = [""],
            ["Drawings"] = [""],
            ["Told"] = ["", "Drawings"],
            ["Json"] = ["", "Pages", "Drawings", "Told"],
            ["Timings"] = ["", "Json", "Paces"],
        }));

    [Fact]
    public void No_public_class_can_be_derived_from_outside() => Assert.Empty(HouseRules.OpenClasses(Telling));

    [Fact]
    public void Every_value_is_readonly_and_compares_by_its_operator() => Assert.Empty(HouseRules.LooseValues(Telling));

    [Fact]
    public void Names_say_what_a_thing_is() => Assert.Empty(HouseRules.EmptyNames(Telling));

    [Fact]
    public void Files_are_short_and_silence_no_warning() => Assert.Empty(HouseRules.UnreadableFiles("src/Trackside.Telling"));

    [Fact]
    public void The_public_api_is_as_approved() => Golden.Equal("PublicApi.txt", PublicSurface.Of(Telling));
}
