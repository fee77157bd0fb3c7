using System.Text.Json;
using Trackside.Notation.Readings;
using Trackside.Telling.Json;
using Trackside.Training.Quantities;
using Trackside.Training.Workouts;

namespace Trackside.Cli.Tests.Json;

public sealed class ReadingJsonTests
{
    public static TheoryData<RepSelector, string?> Selectors { get; } = new()
    {
        { RepSelector.All, null },
        { new RepSelector { Distances = [Distance.FromKilometres(1)] }, "1000m" },
        { new RepSelector { Distances = [Distance.FromMetres(400), Distance.Mile], Label = "tempo" }, "400m, 1mi, tempo" },
        { new RepSelector { Times = [Duration.FromSeconds(30), Duration.FromMinutes(2)] }, "30s, 2:00" },
        { new RepSelector { Sets = [1, 2] }, "set 1, 2" },
        { new RepSelector { Positions = [1, 22, 113] }, "1st, 22nd, 113th" },
        { new RepSelector { Positions = [-1], Blocks = [3] }, "last block 3" },
        { new RepSelector { Positions = [2], Distances = [Distance.FromMetres(400)], Sets = [-2] }, "2nd 400m set 2nd last" },
    };

    [Theory]
    [InlineData("post")]
    [InlineData("mixture")]
    public void Reading_is_as_approved(string name)
    {
        var reading = Readings.All.First(one => one.Name == name).Reading;

        Golden.Equal($"Json/{name}.json", Laid.Out(ReadingJson.Of(reading, "a.txt")));
    }

    [Fact]
    public void Properties_stand_in_the_order_of_the_contract()
    {
        var reading = JsonDocument.Parse(ReadingJson.Of(Readings.Post(), "a.txt")).RootElement;

        Assert.Equal("schema source title athlete athletes date prescription reps recoveries totals diagnostics unread facts", NamesIn(reading));
        Assert.Equal("text start length canonical", NamesIn(reading.GetProperty("prescription")));
        Assert.Equal(
            "index block set role distanceMetres durationSeconds target resultSeconds resultNote prescribed start length",
            NamesIn(reading.GetProperty("reps")[0]));
        Assert.Equal("scope of distanceMetres durationSeconds mode relative text start length", NamesIn(reading.GetProperty("recoveries")[0]));
        Assert.Equal("workDistanceMetres workDurationSeconds resultSeconds", NamesIn(reading.GetProperty("totals")));
        Assert.Equal("code severity message start length fix alternatives", NamesIn(reading.GetProperty("diagnostics")[0]));
        Assert.Equal("title newText", NamesIn(reading.GetProperty("diagnostics")[0].GetProperty("fix")));
        Assert.Equal("title newText start length", NamesIn(reading.GetProperty("diagnostics")[0].GetProperty("alternatives")[0]));
        Assert.Equal("start length kind", NamesIn(reading.GetProperty("unread")[0]));
    }

    [Fact]
    public void Reading_is_one_line_and_its_letters_stay_readable()
    {
        var json = ReadingJson.Of(Readings.Post() with { Title = "Übung <1> & \"2\" ’’ 走る\n" }, "a.txt");

        Assert.DoesNotContain('\n', json);
        Assert.Contains("""Übung <1> & \"2\" ’’ 走る\n""", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_are_the_shortest()
    {
        var json = ReadingJson.Of(Readings.Mixture(), "a.txt");

        Assert.Contains("\"resultSeconds\":191,", json, StringComparison.Ordinal);
        Assert.Contains("\"resultSeconds\":184.2,", json, StringComparison.Ordinal);
        Assert.Contains("\"distanceMetres\":1609.344,", json, StringComparison.Ordinal);
        Assert.Contains("\"durationSeconds\":[45,90]", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_at_all_is_said_with_null()
    {
        const string nothing =
            "{'schema':'trackside.reading/1','source':'-','title':null,'athlete':null,'athletes':[],'date':null,'prescription':null,'reps':[],"
            + "'recoveries':[],'totals':{'workDistanceMetres':null,'workDurationSeconds':null,'resultSeconds':null},"
            + "'diagnostics':[],'unread':[],'facts':[]}";

        Assert.Equal(nothing.Replace('\'', '"'), ReadingJson.Of(new Reading { Source = "", Language = "en" }, "-"));
    }

    [Fact]
    public void Rep_with_both_measures_is_told_by_its_distance()
    {
        var rep = new Rep { Distance = Readings.Metres(5_000), Time = Readings.Seconds(1_200) };
        var workout = new Workout([new Block([rep])], []);
        var json = ReadingJson.Of(new Reading { Source = "", Language = "en", Workout = workout, Reps = Readings.Ran(workout, default) }, "-");

        Assert.Contains("\"distanceMetres\":5000,\"durationSeconds\":null", json, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Selectors))]
    public void Reps_of_a_recovery_are_named(RepSelector selector, string? name) => Assert.Equal(name, JsonNames.Of(selector));

    [Fact]
    public void Every_member_has_a_word_of_its_own()
    {
        AssertDistinct<RepRole>(JsonNames.Of);
        AssertDistinct<RecoveryScope>(JsonNames.Of);
        AssertDistinct<RecoveryMode>(JsonNames.Of);
        AssertDistinct<RecoveryRelation>(JsonNames.Of);
        AssertDistinct<UnreadKind>(JsonNames.Of);
        AssertDistinct<FactKind>(JsonNames.Of);
    }

    private static void AssertDistinct<T>(Func<T, string> nameOf)
        where T : struct, Enum =>
        Assert.Distinct(Enum.GetValues<T>().Select(nameOf));

    private static string NamesIn(JsonElement element) => string.Join(' ', element.EnumerateObject().Select(property => property.Name));
}
