using System.Text.RegularExpressions;
using Trackside.Notation;
using Trackside.Notation.Diagnostics;
using Trackside.Training.Analysis;
using Trackside.Training.Load;
using Trackside.Training.Phrases;
using Trackside.Training.Physiology;
using Trackside.Training.Workouts;

namespace Trackside.Telling.Tests;

public sealed partial class PhraseWordsTests
{
    private static readonly string[] English =
    [
        .. new[] { "src/Trackside.Training", "src/Trackside.Notation" }
            .SelectMany(folder => Repository.Sources(folder))
            .Where(file => !file.Path.EndsWith("Phrase.cs", StringComparison.Ordinal))
            .SelectMany(file => Written().Matches(string.Join(' ', file.Lines.Select(line => line.Trim()))))
            .Select(match => match.Groups["text"].Value),
        .. Rules.All.Select(rule => rule.Message),
        .. TrainingZone.All.Select(zone => zone.Name),
        .. Vocabulary.Default.Names,
        .. RecoveryHours.Table.Select(row => row.Basis),
        .. Race.All.Select(race => race.Name).Where(name => name.Any(char.IsAsciiLetterLower)),
    ];

    public static TheoryData<string, string> Remarks { get; } = new()
    {
        { "6 x 400 (72)", "«(72)» puede ser una recuperación, un objetivo o un resultado; se lee como un objetivo." },
        { "3 x 1 km\n\n1k: 2:52.1, 2:54, 255", "A «255» le falta el punto o los dos puntos; se lee como 2:55." },
    };

    [Fact]
    public void Every_phrase_of_further_down_has_its_translation() =>
        Assert.Equal(English.Distinct().Order(StringComparer.Ordinal), Speech.Spanish.Phrases.Order(StringComparer.Ordinal));

    [Fact]
    public void Translation_has_the_values_of_the_phrase() => Assert.All(Speech.Spanish.Phrases, phrase =>
        Assert.Equal(ValuesOf(phrase), ValuesOf(Speech.Spanish.Translated(phrase))));

    [Fact]
    public void No_phrase_has_values_written_into_it() => Assert.DoesNotContain(
        Repository.Sources("src/Trackside.Training").Concat(Repository.Sources("src/Trackside.Notation")).SelectMany(file => file.Lines),
        line => line.Contains("Phrase.Of($", StringComparison.Ordinal) || line.Contains("Phrase.OfParts($", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Remarks))]
    public void Remark_is_said_in_Spanish(string text, string sentence) =>
        Assert.Contains(sentence, SessionReader.Read(text).Diagnostics.Select(remark => DiagnosticWords.Of(remark, Speech.Spanish)));

    [Fact]
    public void English_words_are_those_of_the_remark_itself() => Assert.All(Sessions.AnyText.Select(text => SessionReader.Read(text)), reading => Assert.All(reading.Diagnostics, remark =>
    {
        Assert.Equal(remark.Message, DiagnosticWords.Of(remark, Speech.English));
        Assert.All(remark.Fixes, fix => Assert.Equal(fix.Title, FixWords.Of(fix, Speech.English)));
    }));

    [Fact]
    public void Fix_is_said_in_Spanish()
    {
        var fixes = SessionReader.Read("6 x 400 (72)").Diagnostics.SelectMany(remark => remark.Fixes);

        Assert.Contains("Leer como una recuperación", fixes.Select(fix => FixWords.Of(fix, Speech.Spanish)));
    }

    [Fact]
    public void Race_in_a_reason_is_named_in_the_language()
    {
        var rep = new Rep { Distance = Training.Quantities.DistanceRange.Exactly(Training.Quantities.Distance.FromMetres(400)) };
        var finding = TargetFinding.Of(new Target("", new RacePace(Training.Quantities.DistanceRange.Exactly(Training.Quantities.Distance.Mile))), rep, Sessions.Runner);

        Assert.StartsWith("Ritmo de milla, de una carrera de ", TargetWords.Why(finding, Speech.Spanish), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_someone_wrote_are_left_alone() =>
        Assert.Equal("«mile» no se entiende.", PhraseWords.Of(Phrase.Of("'{0}' is not understood.", "mile"), Speech.Spanish));

    [Fact]
    public void What_has_no_translation_is_said_in_English() => Assert.Equal("It is 4.", PhraseWords.Of(Phrase.Of("It is {0}.", "4"), Speech.Spanish));

    private static IEnumerable<string> ValuesOf(string text) => Value().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex("Phrase\\.Of(Parts)?\\( ?\"(?<text>[^\"]*)\"", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Written();

    [GeneratedRegex(@"\{\d\}", RegexOptions.NonBacktracking)]
    private static partial Regex Value();
}
