using System.Reflection;
using Trackside.Notation.Readings;

namespace Trackside.Cli.Tests;

public sealed class HouseRulesTests
{
    private static readonly Assembly Cli = Assembly.Load("trackside");

    [Fact]
    public void The_command_stands_on_the_libraries_and_a_reader_of_command_lines() =>
        Assert.Empty(HouseRules.StandsOn(Cli).Except(["Trackside.Training", "Trackside.Notation", "Trackside.Charts", "Trackside.Telling", "System.CommandLine"]));

    [Fact]
    public void The_command_promises_nothing_to_other_code() => Assert.Empty(Cli.GetExportedTypes());

    [Fact]
    public void Names_say_what_a_thing_is() => Assert.Empty(HouseRules.EmptyNames(Cli));

    [Fact]
    public void Files_are_short_and_silence_no_warning() => Assert.Empty(HouseRules.UnreadableFiles("src/Trackside.Cli"));
}
