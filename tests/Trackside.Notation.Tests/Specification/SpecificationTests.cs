namespace Trackside.Notation.Tests.Specification;

/// <summary>Holds the library to its specification: each example of <c>docs/notation.md</c> is read as the blocks after it say.</summary>
public sealed class SpecificationTests
{
    private static readonly Dictionary<string, Example> ByPlace = Examples.OfNotation.ToDictionary(example => example.Place, StringComparer.Ordinal);

    public static IEnumerable<TheoryDataRow<string>> All { get; } = [.. ByPlace.Keys.Select(Row)];

    public static IEnumerable<TheoryDataRow<string, string>> Expectations { get; } =
        [.. ByPlace.Values.SelectMany(example => example.Expected.Keys.Select(block => new TheoryDataRow<string, string>(example.Place, block) { TestDisplayName = $"{example.Place} ({block})" }))];

    [Theory]
    [MemberData(nameof(Expectations))]
    public void A_session_is_read_as_its_example_says(string place, string block)
    {
        var example = ByPlace[place];

        var answer = Answers.Of(SessionReader.Read(example.Text), block);

        Assert.Equal(example.Expected[block], answer);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void What_is_remarked_on_is_what_the_example_marks_and_nothing_else(string place) => Remarks.AreAsMarked(ByPlace[place]);

    [Theory]
    [MemberData(nameof(All))]
    public void Canonical_text_reads_back_to_itself(string place)
    {
        var canonical = SessionReader.Read(ByPlace[place].Text).Workout.CanonicalText;

        Assert.Equal(canonical, SessionReader.Read(canonical).Workout.CanonicalText);
    }

    [Fact]
    public void The_specification_has_examples() => Assert.True(ByPlace.Count >= 60, $"There are {ByPlace.Count}.");

    [Fact]
    public void Each_example_says_how_it_is_read_or_what_is_remarked_on() =>
        Assert.Empty(ByPlace.Values.Where(example => example.Expected.Count == 0 && example.Codes.Count == 0).Select(example => example.Place));

    private static TheoryDataRow<string> Row(string place) => new(place) { TestDisplayName = place };
}
