using System.Reflection;
using Trackside.Training.Quantities;

namespace Trackside.Training.Tests;

public sealed class HouseRulesTests
{
    private static readonly Assembly Training = typeof(Distance).Assembly;

    [Fact]
    public void Training_stands_on_nothing_but_the_runtime() => Assert.Empty(HouseRules.StandsOn(Training));

    [Fact]
    public void A_folder_of_Training_knows_only_those_below_it() =>
        Assert.Empty(FolderArrows.Violations(Training, new Dictionary<string, string[]>
        {
            ["Phrases"] = [],
            ["Quantities"] = [],
            ["Workouts"] = ["Quantities"],
            ["Physiology"] = ["Phrases", "Quantities", "Workouts"],
            ["Analysis"] = ["Phrases", "Quantities", "Workouts", "Physiology"],
            ["Load"] = ["Phrases", "Quantities", "Workouts", "Physiology", "Analysis"],
            ["Planning"] = ["Quantities", "Workouts", "Physiology", "Analysis", "Load"],
            ["Matching"] = ["Quantities", "Workouts"],
            ["Timing"] = ["Quantities", "Workouts"],
        }));

    [Fact]
    public void A_forbidden_arrow_would_be_seen()
    {
        var violations = FolderArrows.Violations(Training, new Dictionary<string, string[]> { ["Workouts"] = [] });

        Assert.Contains(violations, violation => violation.EndsWith(" knows Quantities", StringComparison.Ordinal));
        Assert.Contains("The folder 'Quantities' has no row in the table", violations);
    }

    [Fact]
    public void No_public_class_can_be_derived_from_outside() => Assert.Empty(HouseRules.OpenClasses(Training));

    [Fact]
    public void Every_value_is_readonly_and_compares_by_its_operator() => Assert.Empty(HouseRules.LooseValues(Training));

    [Fact]
    public void Names_say_what_a_thing_is() => Assert.Empty(HouseRules.EmptyNames(Training));

    [Fact]
    public void Files_are_short_and_silence_no_warning() => Assert.Empty(HouseRules.UnreadableFiles("src/Trackside.Training"));

    [Fact]
    public void The_public_api_is_as_approved() => Golden.Equal("PublicApi.txt", PublicSurface.Of(Training));
}
