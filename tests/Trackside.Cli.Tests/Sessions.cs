using Trackside.Notation;
using Trackside.Telling.Json;
using Trackside.Training.Physiology;
using Trackside.Training.Quantities;

namespace Trackside.Cli.Tests;

/// <summary>Invented sessions of whom nobody ran, with the figures of sessions that were.</summary>
internal static class Sessions
{
    /// <summary>Kilometres and broken kilometres: rounds, stated paces, a time to confirm, recoveries by time and by distance.</summary>
    public const string Breakdowns =
        "Kilometre Breakdowns\n\n2 x 1K / 500m, 300m, 200m / 1 x 1K / 2 x (500m, 300m, 200m) / 1 x 1K / 1 x 500m, 300m, 200m\n\n"
        + "• 2 x 1K — 2:52, 2:54\n• 500/300/200 — 1:15.1 / 42.4 / 28.9\n• 1K — 2:55\n"
        + "• 2 x 500/300/200 — 1:15.8 / 44.4 / 29.1 / 1:14.8 / 43.8 / 29.2\n• 1K — 2:55\n• 500/300/200 — 1:16.7 / 43.926.4\n\n"
        + "Recovery: 400m in 3'-4' after 1K rep / distance of upcoming rep in 500m, 300m, 200m breakdown sets\n\n"
        + "Ada Example — December 22nd, 2017\n\nThe kilometres were meant at 14:30 5K pace, the first part of each set at 4:00 1 Mile pace.\n";

    /// <summary>Sprints in sets and a ladder that comes back: two paces in turn, a mirror, full rests.</summary>
    public const string Sprints =
        "2 x (3 x 120m) + 300m, 200m, 2 x 100m, 200m, 300m\n\n120m Set #1: 14.56, 13.60, 14.75\n120m Set #2: 13.44, 14.36, 13.38\n"
        + "Ladder: 42.03, 25.54, 12.27, 12.07, 24.60, 38.88\n\n"
        + "Recovery: 80m walk in 90\" after 120m reps. 6' rec between sets. 2' rec. between reps in ladder\n\nBen Sample — May 18th, 2018\n";

    /// <summary>Targets by time and by a race, a cut-down, a rep without a time, a rep that nobody asked for.</summary>
    public const string Targets =
        "4 x 800m @ 5K pace, 3 x 400m in 66\n\n800m: 2:24.1, 2:22.0, 2:19.6, 2:17.2\n400m: 65.2, 66.1\n\nRecovery: 90s jog after 800m reps\n";

    /// <summary>Nothing was run yet.</summary>
    public const string Plan = "wu, 3 x (600, 400, 300) @ 3K, w/ 90s jog and 4 min between sets, wd\n";

    /// <summary>Each with the name of its golden file.</summary>
    public static IReadOnlyList<(string Name, string Text)> All { get; } =
        [("breakdowns", Breakdowns), ("sprints", Sprints), ("targets", Targets), ("plan", Plan), ("nothing", "")];

    /// <summary>An invented runner.</summary>
    public static Athlete Runner { get; } = new(
        Profile.Of(
            [
                new(Distance.FromMetres(400), Duration.FromSeconds(50.1m)),
                new(Distance.FromMetres(800), Duration.FromSeconds(108.9m)),
                new(Distance.FromMetres(1_500), Duration.FromSeconds(219.45m)) { Date = new DateOnly(2018, 5, 17) },
                new(Distance.FromMetres(5_000), Duration.FromSeconds(846)),
            ],
            Sex.Men),
        null);

    public static Analysed Analysed(string text, Athlete? athlete = null) =>
        Telling.Json.Analysed.Of(SessionReader.Read(text), "a.txt", athlete, null);
}
