using Trackside.Training.Analysis;
using Trackside.Training.Load;

namespace Trackside.Telling.Tests;

public sealed class GoldenTests
{
    public static TheoryData<string, string> Samples { get; } = new()
    {
        { "breakdowns.txt", "es" },
        { "club-night.txt", "es" },
        { "time-trial.txt", "es" },
        { "breakdowns.txt", "en" },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void Sample_is_told_as_approved(string file, string language)
    {
        var (text, speech) = (Sessions.Sample(file), Speech.Of(language));
        string[] alone = [.. Sheet.Of(Sessions.Analysed(text, null, speech), null, speech)];
        string[] known = [.. Sheet.Of(Sessions.Analysed(text, Sessions.Runner, speech), Sessions.Runner, speech)];

        Golden.Equal($"Approved/{Path.GetFileNameWithoutExtension(file)}-{language}.txt", string.Join('\n', [.. alone, "", "=====", "", .. known, ""]));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void Sessions_side_by_side_are_told_as_approved(string language)
    {
        var speech = Speech.Of(language);
        string[] texts =
        [
            "Kilómetros\n\n4 x 1000m @ 5K pace, 2 x 300m\n\n1000m: 2:52, 2:54, 2:55, 2:55\n300m: 42.4, 44.4\n\nRecovery: 400m jog in 3' after 1000m reps\n\nAda Example — March 3rd, 2025",
            "4 x 1000m, 2 x 300m\n\n1000m: 2:50, 2:51, 2:52, 2:50\n300m: 42.0, 41.2\n\nRecovery: 400m jog\n\nAda Example — March 10th, 2025",
            "6 x 400m\n\n400m: 66, 65, 64, 63, 62, 61\n\nBen Sample — April 1st, 2025",
            "4 x 1000m\n\n1000m: 3:00, 3:01",
        ];
        LogEntry[] entries = [.. texts.Select((text, index) => Sessions.Entry(text, $"{index}.txt", Sessions.Runner, speech))];
        var comparison = Comparison.Of(entries[0].Analysis, entries[1].Analysis);
        var log = Log.Of(entries);
        var before = Before.Of(Log.Of(entries[1..]), entries[0]);

        Golden.Equal($"Approved/log-{language}.txt", string.Concat(((string?[])
        [
            ComparisonWords.Sameness(comparison, entries[0].Analysis.Session, entries[1].Analysis.Session, speech),
            ComparisonWords.Sameness(comparison, entries[1].Analysis.Session, entries[0].Analysis.Session, speech),
            ComparisonWords.Sameness(Comparison.Of(entries[0].Analysis, entries[0].Analysis), entries[0].Analysis.Session, entries[0].Analysis.Session, speech),
            ComparisonWords.Overall(comparison, speech),
            ComparisonWords.Overall(Comparison.Of(entries[0].Analysis, entries[2].Analysis), speech),
            .. comparison.Groups.Select(group => ComparisonWords.Of(group, speech)),
            LogWords.Whose([new("Ada Example", 2), new("Ben Sample", 1)], 1, null, speech),
            LogWords.Whose([new("Ada Example", 2)], 2, "Ada Example", speech),
            LogWords.Span(log, speech),
            LogWords.Load(log, speech),
            LogWords.Load(Log.Of([]), speech),
            .. BeforeWords.Like(before, speech),
            .. BeforeWords.Like(before, speech, named: false),
            BeforeWords.NothingLike(speech),
            .. BeforeWords.Places(before, speech),
        ]).Select(line => line + "\n")));
    }
}
