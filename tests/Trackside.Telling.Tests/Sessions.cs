using Trackside.Notation;
using Trackside.Notation.Readings;
using Trackside.Training.Analysis;
using Trackside.Training.Load;
using Trackside.Training.Physiology;
using Trackside.Training.Quantities;

namespace Trackside.Telling.Tests;

/// <summary>Sessions to be told, of the samples and invented ones.</summary>
internal static class Sessions
{
    /// <summary>An invented runner.</summary>
    public static Profile Runner { get; } = Profile.Of(
        [
            new(Distance.FromMetres(400), Duration.FromSeconds(50.1m)),
            new(Distance.FromMetres(800), Duration.FromSeconds(108.9m)),
            new(Distance.FromMetres(1_500), Duration.FromSeconds(219.45m)) { Date = new DateOnly(2018, 5, 17) },
            new(Distance.FromMetres(5_000), Duration.FromSeconds(846)),
        ],
        Sex.Men);

    /// <summary>Pieces of what coaches write, any two of them in a row.</summary>
    public static IEnumerable<string> AnyText { get; } =
    [
        .. from one in Pieces from other in Pieces select $"{one} {other}",
    ];

    private static string[] Pieces =>
    [
        "6 x 400m", "3 x (3 x 120m)", "w/ 200m jog", "@ 5K", "r=1'", "58.4 / 1:15.1", "\n\n300m: 43.9, 41.2", "Recovery: 80m walk in 90\" after 120m",
        "2 miles easy", "10 minutes tempo", "DNF", "every 3:00", "(", "x", "\n\n", "5 x 1000m in 3:05-3:10", "full recovery", "equal distance jog",
        "2 x 1K / 500m, 300m, 200m", "4 x 200m\n\n200m: 28.9, 29.1, 29.2, 26.4", "400m 3 s faster than 5K pace", "half the distance jog", "strides",
    ];

    /// <summary>The text of a file of <c>samples</c>.</summary>
    public static string Sample(string file) => File.ReadAllText(Repository.PathOf($"samples/{file}"));

    public static SessionAnalysis Analysed(string text, Profile? profile = null, Speech? speech = null) =>
        SessionAnalysis.Of(SessionReader.Read(text).ToSession(), profile, speech is null ? null : ZoneWords.VocabularyIn(speech));

    public static LogEntry Entry(string text, string name, Profile? profile = null, Speech? speech = null)
    {
        var analysis = Analysed(text, profile, speech);
        return new LogEntry(name, analysis, SessionCost.Of(analysis, profile));
    }
}
