using System.Text.RegularExpressions;
using Trackside.Charts;
using Trackside.Telling.Drawings;
using Trackside.Training.Load;
using Comparison = Trackside.Training.Analysis.Comparison;

namespace Trackside.Telling.Tests;

public sealed partial class ChartSpeechTests
{
    private const string Kilometres = "4 x 1000m, 2 x 300m\n\n1000m: 2:52, 2:54, 2:55, 2:55\n300m: 42.4, 44.4\n\nRecovery: 400m jog in 3' after 1000m reps\n\nAda Example — March 3rd, 2025";
    private const string Later = "4 x 1000m, 2 x 300m\n\n1000m: 2:50, 2:51, 2:52, 2:50\n300m: 42.0, 41.2\n\nAda Example — March 10th, 2025";

    private static readonly Dictionary<string, string> Spanish = new(TextFile.Translations("es", "charts"), StringComparer.Ordinal);

    // Names of months, units of paces and what is longer than any training are looked up as they are.
    private static readonly string[] LookedUp =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "mile", "over 100 h"];

    [Fact]
    public void Everything_that_charts_say_has_its_translation()
    {
        var source = string.Join(' ', Repository.Sources("src/Trackside.Charts").SelectMany(file => file.Lines.Select(line => line.Trim())));
        var said = Said().Matches(source).Select(match => match.Groups["text"].Value);
        var counted = Counted().Matches(source).SelectMany(match => new[] { match.Groups["one"].Value, match.Groups["many"].Value });

        Assert.Equal(said.Concat(counted).Concat(LookedUp).Distinct().Order(StringComparer.Ordinal), Spanish.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Translation_has_the_values_of_the_text() => Assert.All(Spanish, text => Assert.Equal(ValuesOf(text.Key), ValuesOf(text.Value)));

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void Drawings_speak_as_approved(string language)
    {
        var speech = Speech.Of(language);
        LogEntry[] entries = [Sessions.Entry(Kilometres, "a.txt", Sessions.Runner, speech), Sessions.Entry(Later, "b.txt", Sessions.Runner, speech)];
        Chart[] charts =
        [
            SessionDrawing.Of(entries[0].Analysis, speech),
            ComparisonDrawing.Of(Comparison.Of(entries[0].Analysis, entries[1].Analysis), entries[0], entries[1], speech),
            LogDrawing.Of(Log.Of(entries), "", null, speech),
        ];

        Golden.Equal($"Approved/charts-{language}.txt", string.Concat(charts.Select(All)));
    }

    [Fact]
    public void Language_of_a_chart_can_be_given_by_itself() =>
        Assert.Equal("No hay repeticiones que mostrar.", Strip.Draw(new RepSession("", []), StripSize.Small, new ChartStyle { Words = Speech.Spanish.Charts }).Description);

    private static string All(Chart chart)
    {
        var written = string.Join(" | ", Written().Matches(chart.Svg).Select(match => match.Groups["text"].Value));
        var table = string.Join('\n', chart.Table.Rows.Prepend(chart.Table.Header).Select(row => string.Join(" | ", row)));
        return $"{chart.Title}\n{chart.Description}\n{written}\n{table}\n\n";
    }

    private static IEnumerable<string> ValuesOf(string text) => Value().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex("Say\\( ?\"(?<text>[^\"]*)\"", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Said();

    [GeneratedRegex("Many\\([^\"]*\"(?<one>[^\"]*)\", \"(?<many>[^\"]*)\"", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Counted();

    [GeneratedRegex("<text[^>]*>(?<text>[^<]*)<", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Written();

    [GeneratedRegex(@"\{\d\}", RegexOptions.NonBacktracking)]
    private static partial Regex Value();
}
