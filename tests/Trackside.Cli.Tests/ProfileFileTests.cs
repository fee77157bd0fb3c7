using Trackside.Telling.Json;
using Trackside.Training.Load;
using Trackside.Training.Physiology;
using Trackside.Training.Quantities;

namespace Trackside.Cli.Tests;

public sealed class ProfileFileTests
{
    private static readonly Performance FifteenHundred = new(Distance.FromMetres(1_500), Duration.FromSeconds(219.45m)) { Date = new DateOnly(2018, 5, 17) };

    public static TheoryData<string, string> Refused { get; } = new()
    {
        { "1500 3:39.45\n5K fast\n", ":2: 'fast' is not understood" },
        { "", "There is no performance in it; write one a line" },
        { "# nothing yet\n", "There is no performance in it" },
        { "{\"sex\":\"men\",", ":1: This is no JSON from byte" },
        { "[1]", "A profile is an object" },
        { "{\"sex\":\"men\",\"performances\":[\"1500\"]}", "performance 1: '1500' has no time" },
        { "{\"sex\":\"men\",\"performances\":[7]}", "performance 1: The line is empty" },
        { "{\"sex\":\"men\",\"performances\":\"1500 3:39.45\"}", "'performances' is a list of texts" },
        { "{\"sex\":1,\"performances\":[\"1500 3:39.45\"]}", "'sex' is \"men\" or \"women\"" },
        { "1500 3:39.45\nevent 15x00\n", ":2: '15x00' has no unit" },
        { "1500 3:39.45\nevent\n", ":2: 'event' has no race behind it" },
        { "{\"event\":\"15x00\",\"performances\":[\"1500 3:39.45\"]}", "'15x00' has no unit" },
        { "{\"event\":\"\",\"performances\":[\"1500 3:39.45\"]}", "'event' has no race behind it" },
        { "{\"event\":[\"1500\"],\"performances\":[\"1500 3:39.45\"]}", "is no race" },
        { "{\"event\":\"1500\\n5000 14:06\",\"performances\":[\"1500 3:39.45\"]}", "'event' is one race" },
        { "{\"name\":\"x\",\"performances\":[\"1500 3:39.45\"]}", "'name' is no part of a profile" },
        { "{\"performances\":[\"1500 3:39.45\"],\"vocabulary\":[\"a\",\"b\"]}", "'vocabulary' is a list of nine names" },
        { "{\"performances\":[\"1500 3:39.45\"],\"rules\":{\"keySessionEvery\":[8,7]}}", "each as two whole numbers from 1 to 60" },
        { "{\"performances\":[\"1500 3:39.45\"],\"rules\":{\"never\":[1,2]}}", "'rules' has 'daysAfterSpeedEndurance'" },
        { "{\"performances\":[[[[[[1]]]]]]}", "This is no JSON" },
        { new string('1', 300 * 1024), "larger than 256 KB" },
        { "1500\u001b[2J 3:39.45", "\uFFFD" },
    };

    [Theory]
    [InlineData("men\n1500 3:39.45 2018-05-17  # a remark\n\n")]
    [InlineData("""{"sex":"men","performances":["1500 3:39.45 2018-05-17"]}""")]
    public void Performances_are_read_as_coaches_type_them(string text)
    {
        var (athlete, problem) = Read(text);

        Assert.Null(problem);
        Assert.Equal(Sex.Men, athlete!.Profile.Sex);
        Assert.Equal(FifteenHundred, Assert.Single(athlete.Profile.Performances));
        Assert.Null(athlete.Vocabulary);
    }

    [Theory]
    [InlineData("event 800\n1500 3:39.45\n", true, 800)]
    [InlineData("""{"event":"800","performances":["1500 3:39.45"]}""", true, 800)]
    [InlineData("""{"event":800,"performances":["1500 3:39.45"]}""", true, 800)]
    [InlineData("""{"event":"half marathon","performances":["1500 3:39.45"]}""", true, 21_097.5)]
    [InlineData("""{"performances":["1500 3:39.45"]}""", false, 1_500)]
    public void Event_is_the_one_that_is_named_or_the_best(string text, bool isStated, double metres)
    {
        var (athlete, problem) = Read(text);

        Assert.Null(problem);
        Assert.Equal((isStated, (decimal)metres), (athlete!.Profile.IsOwnRaceStated, athlete.Profile.OwnRace!.Value.Metres));
    }

    [Fact]
    public void Profiles_of_the_documentation_are_read_as_they_stand()
    {
        var blocks = File.ReadAllText(Repository.PathOf("docs/profile.md")).ReplaceLineEndings("\n").Split("```");

        var (lines, json) = (Read(blocks[1]), Read(blocks[3]["json".Length..]));

        Assert.Null(lines.Problem);
        Assert.Equal(6, lines.Athlete!.Profile.Performances.Length);
        Assert.Null(json.Problem);
        Assert.Equal("CV", json.Athlete!.Vocabulary!.Names[3]);
    }

    [Fact]
    public void Coach_may_name_the_zones()
    {
        var (athlete, _) = Read("""{"performances":["1500 3:39.45"],"vocabulary":["a","b","c","d","e","f","g","h","i"]}""");

        Assert.Equal(["a", "b", "c", "d", "e", "f", "g", "h", "i"], athlete!.Vocabulary!.Names);
    }

    [Fact]
    public void Coach_may_set_the_rules()
    {
        var (athlete, _) = Read("""{"performances":["1500 3:39.45"],"rules":{"daysAfterSpeedEndurance":[4,4],"keySessionEvery":[5,6]}}""");

        Assert.Equal(
            new CoachRules { DaysAfterSpeedEndurance = CountRange.Exactly(4), KeySessionEvery = CountRange.Between(5, 6) },
            athlete!.Rules);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_no_profile_is_refused_with_the_place_and_the_cure(string text, string reason)
    {
        var (athlete, problem) = Read(text);

        Assert.Null(athlete);
        Assert.Contains(reason, problem, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', problem!);
    }

    [Fact]
    public void Many_problems_are_not_told_one_by_one()
    {
        var (_, problem) = Read(string.Concat(Enumerable.Repeat("5K fast\n", 10)));

        Assert.Equal(4, problem!.Split('\n').Length);
        Assert.EndsWith("And 7 more like these.", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-")]
    [InlineData("")]
    [InlineData("/no/such/file")]
    public void File_that_is_none_is_told(string path) => Assert.NotNull(ProfileFile.Read(path).Problem);

    private static (Athlete? Athlete, string? Problem) Read(string text)
    {
        using var desk = new Desk();
        return ProfileFile.Read(desk.File("profile.txt", text));
    }
}
