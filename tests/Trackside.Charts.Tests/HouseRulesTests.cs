using System.Reflection;

namespace Trackside.Charts.Tests;

public sealed class HouseRulesTests
{
    private static readonly Assembly Charts = typeof(Chart).Assembly;

    [Fact]
    public void Charts_stand_on_Training_alone() =>
        Assert.Empty(HouseRules.StandsOn(Charts).Except(["Trackside.Training"]));

    [Fact]
    public void Of_Training_the_charts_know_only_the_quantities() =>
        Assert.DoesNotContain(
            Repository.Sources("src/Trackside.Charts").SelectMany(source => source.Lines),
            line => line.Contains("Trackside.Training") && line != "using Trackside.Training.Quantities;");

    [Fact]
    public void A_folder_of_the_charts_knows_only_those_below_it() =>
        Assert.Empty(FolderArrows.Violations(Charts, new Dictionary<string, string[]>
        {
            ["Drawing"] = [],
            [""] = ["Drawing"],
        }));

    [Fact]
    public void No_public_class_can_be_derived_from_outside() => Assert.Empty(HouseRules.OpenClasses(Charts));

    [Fact]
    public void Every_value_is_readonly_and_compares_by_its_operator() => Assert.Empty(HouseRules.LooseValues(Charts));

    [Fact]
    public void Names_say_what_a_thing_is() => Assert.Empty(HouseRules.EmptyNames(Charts));

    [Fact]
    public void Files_are_short_and_silence_no_warning() => Assert.Empty(HouseRules.UnreadableFiles("src/Trackside.Charts"));

    [Fact]
    public void The_public_api_is_as_approved() => Golden.Equal("PublicApi.txt", PublicSurface.Of(Charts));
}
