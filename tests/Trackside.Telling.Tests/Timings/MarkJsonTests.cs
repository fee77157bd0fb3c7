using System.Text.Json;
using FsCheck.Fluent;
using Trackside.Telling.Json;
using Trackside.Training.Quantities;
using Trackside.Training.Timing;
using Property = Trackside.House.Property;

namespace Trackside.Telling.Tests.Timings;

public sealed class MarkJsonTests
{
    private const string Id = "0198c0de-0000-7000-8000-00000000000a";
    private const string Start = $$$"""{"id":"{{{Id}}}","device":"{{{Id}}}","sequence":1,"reading":{"life":"{{{Id}}}","steady":5,"wall":1779123600000},"kind":"started","athletes":["{{{Id}}}"],"rep":{"number":1}}""";

    private static readonly Guid One = new(Id);

    private static Deed[] Deeds { get; } =
    [
        new Started([One, Guid.CreateVersion7()], RepRef.Of(3)) { Group = One },
        new Started([One], RepRef.Of(3, Guid.Empty)),
        new LapPassed(One, RepRef.OfAdded(One)) { From = Distance.FromMetres(60.25m) },
        new LapPassed(One, RepRef.Of(1)),
        new Finished(),
        new Finished { Athlete = One, Rep = RepRef.Of(5_000) },
        new TimeTyped(One, RepRef.Of(1), Duration.FromMilliseconds(17_320)),
        new Recovering([One], RepRef.Of(1)),
        new Skipped([One], RepRef.Of(1)),
        new Moved(One) { Athlete = One },
        new Moved(One) { Rep = RepRef.Of(2) },
        new Retimed(One, -700),
        new Removed(One),
        new Restored(One),
        new Joined(One, "Ana \"La Flecha\" Núñez 🏃") { Rep = RepRef.Of(2) },
        new DroppedOut([One]),
        new RepAdded { Like = RepRef.Of(1), After = RepRef.Of(1), Athletes = [One] },
        new RepAdded { Measure = "200m", Rep = Seeds.WorkoutOf("200m").Reps[0].Rep },
        new PlanChanged(Seeds.Hills, Seeds.WorkoutOf(Seeds.Hills)),
        new Grouped(One, "A", []) { Stagger = Duration.FromSeconds(10) },
        new Noted("Wind on the back straight") { Athlete = One, Rep = RepRef.Of(1) },
        new ClockRead(),
        new ClockRead { Hidden = (4, 1_779_123_500_000) },
        new Ended(),
    ];

    public static TheoryData<string, string, string> Wrong { get; } = new()
    {
        { "\"sequence\":1", "\"sequence\":0", "sequence" },
        { "\"sequence\":1", "\"sequence\":1.5", "sequence" },
        { "\"sequence\":1", "\"sequence\":\"1\"", "sequence" },
        { "\"sequence\":1,", "", "sequence" },
        { "\"sequence\":1", "\"sequence\":1,\"sequence\":2", "sequence" },
        { "\"steady\":5", "\"steady\":-5", "reading.steady" },
        { "\"steady\":5", "\"steady\":1e300", "reading.steady" },
        { "\"wall\":1779123600000", "\"wall\":99999999999999", "reading.wall" },
        { "\"life\"", "\"lives\"", "reading.life" },
        { $"\"device\":\"{Id}\"", "\"device\":\"00000000-0000-0000-0000-000000000000\"", "device" },
        { $"\"device\":\"{Id}\"", "\"device\":\"phone\"", "device" },
        { "\"kind\":\"started\"", "\"kind\":\"begun\"", "kind" },
        { $"[\"{Id}\"]", "[]", "athletes" },
        { $"[\"{Id}\"]", $"[\"{Id}\",\"{Id}\"]", "athletes[1]" },
        { $"[\"{Id}\"]", "\"Ana\"", "athletes" },
        { "\"number\":1", "\"number\":5001", "rep.number" },
        { "{\"number\":1}", "{}", "rep.number" },
        { "{\"number\":1}", "3", "rep" },
        { "{\"number\":1}", "{\"number\":1,\"name\":\"200m\"}", "rep.name" },
        { "\"rep\":{\"number\":1}", "\"rep\":{\"number\":1},\"milliseconds\":3", "milliseconds" },
        { "\"kind\":\"started\"", "\"kind\":\"lap\",\"metres\":0", "metres" },
        { "\"kind\":\"started\"", "\"kind\":\"lap\",\"metres\":1.23456", "metres" },
        { "\"kind\":\"started\"", "\"anchor\":{\"steady\":1,\"server\":1},\"kind\":\"started\"", "anchor.within" },
    };

    [Fact]
    public void Mark_is_read_as_it_was_written() => Assert.All(Deeds, deed =>
    {
        var mark = new Mark(One, Guid.CreateVersion7(), 7, new ClockReading(One, 5, 1_779_123_600_000), deed) { Anchor = new Anchor(1, 1_779_123_500_000, 20), Plan = One };
        var reading = MarkJson.Read(JsonDocument.Parse(MarkJson.Write(mark)).RootElement);

        Assert.Empty(reading.Problems);
        Assert.Equal(mark, reading.Mark);
        Assert.Equal(MarkJson.Write(mark), MarkJson.Write(reading.Mark!));
    });

    [Fact]
    public void Every_kind_is_written_and_read() => Assert.Equal(DeedWriter.Kinds.Order(), Deeds.Select(DeedWriter.KindOf).Distinct().Order());

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Field_that_is_wrong_is_named_with_its_cure(string right, string wrong, string field)
    {
        var text = Start.Replace(right, wrong, StringComparison.Ordinal);
        var reading = MarkJson.Read(JsonDocument.Parse(text).RootElement);

        Assert.NotEqual(Start, text);
        Assert.Null(reading.Mark);
        Assert.Contains(reading.Problems, problem => problem.Field == field);
        Assert.All(reading.Problems, problem => Assert.EndsWith(".", problem.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"removed\"", "of")]
    [InlineData("\"moved\",\"of\":\"0198c0de-0000-7000-8000-00000000000a\"", "athlete")]
    [InlineData("\"repAdded\"", "measure")]
    [InlineData("\"repAdded\",\"measure\":\"6 x 400m\"", "measure")]
    [InlineData("\"repAdded\",\"measure\":\"200m\",\"like\":{\"number\":1}", "measure")]
    [InlineData("\"joined\",\"athlete\":\"0198c0de-0000-7000-8000-00000000000a\",\"name\":\" \"", "name")]
    [InlineData("\"noted\",\"text\":\"\\ud800\"", "text")]
    [InlineData("\"retimed\",\"of\":\"0198c0de-0000-7000-8000-00000000000a\",\"milliseconds\":604800001", "milliseconds")]
    public void Kind_says_which_fields_it_needs(string kind, string field)
    {
        var text = Start[..Start.IndexOf("\"started\"", StringComparison.Ordinal)] + kind + "}";

        Assert.Equal(field, Assert.Single(MarkJson.Read(JsonDocument.Parse(text).RootElement).Problems).Field);
    }

    // Every text one slip from a good one: what is still JSON is a mark or has a problem, and a mark is what it says.
    [Fact]
    public void Neighbours_of_marks_are_read_or_refused() => Assert.All(Deeds, deed =>
    {
        var text = MarkJson.Write(new Mark(One, One, 7, new ClockReading(One, 5, 1_779_123_600_000), deed) { Anchor = new Anchor(1, 2, 20) });
        foreach (var neighbour in Neighbours(text))
        {
            if (Parsed(neighbour) is { } json)
            {
                var reading = MarkJson.Read(json);
                Assert.True(reading.Mark is null == reading.Problems.Length > 0, neighbour);
                Assert.True(reading.Mark is null || reading.Mark.IsBelievable, neighbour);
            }
        }
    });

    [Fact]
    public void Any_json_is_a_mark_or_has_a_problem() =>
        Property.Holds(
            from seed in Gen.Choose(1, 1_000_000) select Mangled(new Throws((ulong)seed)),
            text => Parsed(text) is not { } json || MarkJson.Read(json) is { } reading && reading.Mark is null == reading.Problems.Length > 0);

    private static string Mangled(Throws throws)
    {
        var text = MarkJson.Write(new Mark(One, One, 7, new ClockReading(One, 5, 9), Deeds[throws.Below(Deeds.Length)]));
        string[] values = ["null", "true", "[]", "{}", "-1", "1e400", "\"\"", "[[[[]]]]", "{\"number\":1}", "\"0198c0de-0000-7000-8000-00000000000a\"", "[1,\"x\",null]"];
        for (var count = throws.Below(4); count >= 0; count--)
        {
            var at = text.IndexOf(':', throws.Below(text.Length));
            var end = at < 0 ? -1 : text.IndexOfAny([',', '}'], at);
            text = end < 0 ? text : text[..(at + 1)] + values[throws.Below(values.Length)] + text[end..];
        }

        return text;
    }

    private static IEnumerable<string> Neighbours(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            yield return text.Remove(at, 1);
            yield return text.Insert(at, "0");
            yield return text.Insert(at, "\"");
            yield return text[..at] + (text[at] == '1' ? '-' : '9') + text[(at + 1)..];
        }
    }

    private static JsonElement? Parsed(string text)
    {
        try
        {
            return JsonDocument.Parse(text).RootElement;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
