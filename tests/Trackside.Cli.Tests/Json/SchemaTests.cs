using Trackside.Notation;
using Trackside.Notation.Readings;
using Trackside.Telling.Json;

namespace Trackside.Cli.Tests.Json;

public sealed class SchemaTests
{
    // Pieces of what coaches write, and junk.
    private static readonly string[] Pieces =
    [
        "6 x 400m", "3 x (3 x 120m)", "w/ 200m jog", "@ 5K", "r=1'", "58.4 / 1:15.1", "300m: 43.926.4", "Recovery: 80m walk in 90\" after 120m",
        "Anna Berg — May 18th, 2018", "2 miles easy", "10 minutes tempo", "3-4 x 800", "DNF", "every 3:00", "走る", "(", ")", "x",
        "\n", "\n\n", "\t", "👟", "\"", "\\", "\0", "é",
        "on 1:30", "5 x 1000m in 3:05-3:10", "[72]", "Set #1:", "full recovery", "3:39.45 at the Distance Classic", "2 x 1K / 500m, 300m, 200m",
    ];

    /// <summary>Any three of them in a row, or nearly.</summary>
    public static IEnumerable<string> AnyText { get; } =
        [.. from one in Pieces from other in Pieces from third in Pieces.Where((_, index) => index % 7 == 0) select $"{one} {other} {third}"];

    public static TheoryData<string> Names { get; } = [.. Readings.All.Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Reading_is_as_the_schema_says(string name)
    {
        var reading = Readings.All.First(one => one.Name == name).Reading;

        Assert.Empty(JsonSchema.OfReading.Violations(ReadingJson.Of(reading, "a.txt")));
    }

    [Fact]
    public void Reading_of_any_text_is_as_the_schema_says()
    {
        Assert.All(AnyText, text => Assert.Empty(JsonSchema.OfReading.Violations(ReadingJson.Of(SessionReader.Read(text), "a.txt"))));
    }

    [Fact]
    public void Unreadable_file_is_as_the_schema_says() =>
        Assert.Empty(JsonSchema.OfReading.Violations(JsonLine.OfError("a.txt", "There is no such file.")));

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"source":"a.txt"}""")]
    [InlineData("""{"source":"a.txt","error":""}""")]
    [InlineData("""{"source":"a.txt","error":"x","line":1}""")]
    public void Something_else_is_not(string json) => Assert.NotEmpty(JsonSchema.OfReading.Violations(json));

    [Theory]
    [InlineData("\"role\":\"work\"", "\"role\":\"tempo\"")]
    [InlineData("\"index\":1,", "")]
    [InlineData("\"index\":1,", "\"index\":1.5,")]
    [InlineData("\"distanceMetres\":120", "\"distanceMetres\":\"120\"")]
    [InlineData("\"distanceMetres\":80", "\"distanceMetres\":[80]")]
    [InlineData("\"start\":", "\"begin\":")]
    [InlineData("trackside.reading/1", "trackside.reading/2")]
    [InlineData("2018-05-18", "18.05.2018")]
    public void Slip_in_a_reading_is_noticed(string right, string wrong)
    {
        var json = ReadingJson.Of(Readings.Post(), "a.txt");

        Assert.Contains(right, json, StringComparison.Ordinal);
        Assert.NotEmpty(JsonSchema.OfReading.Violations(json.Replace(right, wrong, StringComparison.Ordinal)));
    }
}
