using Trackside.Notation.Diagnostics;
using Trackside.Notation.Readings;

namespace Trackside.Notation.Tests.Specification;

/// <summary>Holds the library to its specification: each example of <c>docs/notation.md</c> is read as the blocks after it say.</summary>
public sealed class SpecificationTests
{
    private static readonly Dictionary<string, Example> ByPlace = Examples.OfNotation.ToDictionary(example => example.Place, StringComparer.Ordinal);

    public static IEnumerable<TheoryDataRow<string>> All { get; } = [.. ByPlace.Keys.Select(Row)];

    public static IEnumerable<TheoryDataRow<string, string>> Expectations { get; } =
    [
        .. from example in ByPlace.Values
           from block in example.Expected.Keys
           select new TheoryDataRow<string, string>(example.Place, block) { TestDisplayName = $"{example.Place} ({block})" },
    ];

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

    [Theory]
    [MemberData(nameof(All))]
    public void Canonical_text_keeps_the_reps_and_what_lies_between_them(string place)
    {
        var reading = SessionReader.Read(ByPlace[place].Text);

        var again = SessionReader.Read(reading.Workout.CanonicalText);

        Assert.Equal(Answers.Of(reading, "reps"), Answers.Of(again, "reps"));
        Assert.Equal(BetweenReps(reading), BetweenReps(again));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Canonical_text_leaves_nothing_to_ask(string place)
    {
        var canonical = SessionReader.Read(ByPlace[place].Text).Workout.CanonicalText;

        Assert.Empty(SessionReader.Read(canonical).Diagnostics.Where(remark => canonical.Length > 0 && remark.Rule.Severity != Severity.Info));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_fix_settles_the_remark_it_comes_with(string place) => Remarks.AreSettledByTheirFixes(ByPlace[place]);

    [Fact]
    public void The_specification_has_examples() => Assert.True(ByPlace.Count >= 60, $"There are {ByPlace.Count}.");

    [Fact]
    public void Each_example_says_how_it_is_read_or_what_is_remarked_on() =>
        Assert.Empty(ByPlace.Values.Where(example => example.Expected.Count == 0 && example.Codes.Count == 0).Select(example => example.Place));

    // Canonical text does not tell whether a float follows the last effort.
    private static string[] BetweenReps(Reading reading) => Answers.Of(reading, "recoveries").Split('\n')[..^1];

    private static TheoryDataRow<string> Row(string place) => new(place) { TestDisplayName = place };
}
