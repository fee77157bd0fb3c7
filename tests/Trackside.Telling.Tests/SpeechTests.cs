using System.Globalization;
using System.Text.RegularExpressions;
using Trackside.Training.Load;

namespace Trackside.Telling.Tests;

public sealed partial class SpeechTests
{
    // What English says below this library already, and so is a text in the other languages only.
    private static readonly string[] SaidBelow = ["rep.run", "role.", "mode.", "relation.", "recovery.in", "recovery.every", "target."];

    // Keys whose end is worked out, each with its ends.
    private static readonly (string Start, string[] Ends)[] Families =
    [
        ("number.", [.. Enumerable.Range(0, 13).Select(one => $"{one}")]),
        ("month.", [.. Enumerable.Range(1, 12).Select(one => $"{one}")]),
        ("ordinal.", ["st", "nd", "rd", "th"]),
        ("hard.", Enum.GetNames<HardKind>()),
        ("mode.", Enum.GetNames<Training.Workouts.RecoveryMode>()),
        ("relation.", Enum.GetNames<Training.Workouts.RecoveryRelation>()),
        ("trouble.", [.. Enum.GetNames<Training.Timing.MarkTrouble>().Except(["None"])]),
        ("role.", [.. Enum.GetNames<Training.Workouts.RepRole>().Except(["Work"])]),
    ];

    [Theory]
    [InlineData("es", "es")]
    [InlineData("ES", "es")]
    [InlineData("es-MX", "es")]
    [InlineData("es_419", "es")]
    [InlineData("en-GB", "en")]
    [InlineData("xx", "en")]
    [InlineData("", "en")]
    [InlineData(null, "en")]
    public void Language_that_is_not_known_is_English(string? asked, string spoken) => Assert.Equal(spoken, Speech.Of(asked).Language);

    [Fact]
    public void Every_language_has_the_texts_of_English() =>
        Assert.All(Speech.Known, speech => Assert.Equal(
            Speech.English.Keys.Order(StringComparer.Ordinal),
            speech.Keys.Where(key => !IsSaidBelow(key)).Order(StringComparer.Ordinal)));

    [Fact]
    public void English_repeats_nothing_that_is_said_below() => Assert.DoesNotContain(Speech.English.Keys, IsSaidBelow);

    [Fact]
    public void Every_text_has_the_values_of_the_English_one() =>
        Assert.All(Speech.English.Keys, key => Assert.Equal(ValuesOf(Speech.English, key), ValuesOf(Speech.Spanish, key)));

    [Fact]
    public void No_key_is_written_twice() => Assert.All(Speech.Known, speech =>
        Assert.DoesNotContain(TextFile.Texts(speech.Language).Concat(TextFile.Translations(speech.Language, "phrases")).CountBy(entry => entry.Key), entry => entry.Value > 1));

    [Fact]
    public void Every_text_is_used()
    {
        var source = string.Concat(Repository.Sources("src/Trackside.Telling").SelectMany(file => file.Lines));
        var used = Literal().Matches(source).Select(match => match.Value.Trim('"')).ToHashSet(StringComparer.Ordinal);

        Assert.DoesNotContain(Speech.Spanish.Keys, key => !used.Contains(key) && !used.Contains(SingleOf(key)) && !IsInFamily(key, used));
    }

    [Fact]
    public void Every_worked_out_key_has_its_text() =>
        Assert.All(Families, family => Assert.All(family.Ends, end => Assert.NotEmpty(Speech.Spanish.TextOf(family.Start + end))));

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void Culture_of_the_process_has_no_say(string language)
    {
        var before = Spoken();
        var culture = Thread.CurrentThread.CurrentCulture;
        try
        {
            var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            (other.NumberFormat.NumberDecimalSeparator, other.NumberFormat.NegativeSign) = ("'", "~");
            Thread.CurrentThread.CurrentCulture = other;

            Assert.Equal(before, Spoken());
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = culture;
        }

        string Spoken()
        {
            var speech = Speech.Of(language);
            return string.Join('\n', Sheet.Of(Sessions.Analysed(Sessions.Sample("breakdowns.txt"), Sessions.Runner, speech), Sessions.Runner, speech));
        }
    }

    [Fact]
    public void Any_text_can_be_told_in_every_language() => Assert.All(Sessions.AnyText, text => Assert.All(Speech.Known, speech =>
        Assert.NotEmpty(Sheet.Of(Sessions.Analysed(text, Sessions.Runner, speech), Sessions.Runner, speech))));

    private static bool IsSaidBelow(string key) => SaidBelow.Any(start => start.EndsWith('.') ? key.StartsWith(start, StringComparison.Ordinal) : key == start);

    private static string SingleOf(string key) => key.EndsWith(".one", StringComparison.Ordinal) ? key[..^4] : key.EndsWith(".many", StringComparison.Ordinal) ? key[..^5] : key;

    private static bool IsInFamily(string key, HashSet<string> used) =>
        Families.Any(family => key.StartsWith(family.Start, StringComparison.Ordinal) && family.Ends.Contains(key[family.Start.Length..]) && used.Any(one => one.StartsWith(family.Start, StringComparison.Ordinal)));

    private static IEnumerable<string> ValuesOf(Speech speech, string key) =>
        Value().Matches(speech.TextOf(key)).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex("\"[^\"]*\"", RegexOptions.NonBacktracking)]
    private static partial Regex Literal();

    [GeneratedRegex(@"\{\d\}", RegexOptions.NonBacktracking)]
    private static partial Regex Value();
}
