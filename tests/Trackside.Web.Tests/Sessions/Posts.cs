namespace Trackside.Web.Tests.Sessions;

/// <summary>The shorthand of two real posts, with an invented athlete.</summary>
internal static class Posts
{
    public const string Ladder = """
        2 x (3 x 120m) + 300m, 200m, 2 x 100m, 200m, 300m

        120m Set #1: 14.56, 13.60, 14.75
        120m Set #2: 13.44, 14.36, 13.38
        Ladder: 42.03, 25.54, 12.27, 12.07, 24.60, 38.88

        Recovery: 80m walk in 90" after 120m reps. 6' rec between sets. 2' rec. between reps in ladder

        Ada Example — May 18th, 2026
        """;

    public const string Breakdowns = """
        1,000m Breakdowns

        2 x 1K / 500m, 300m, 200m / 1 x 1K / 2 x (500m, 300m, 200m) / 1 x 1K / 1 x 500m, 300m, 200m

          • 2 x 1K — 2:52, 2:54
          • 500/300/200 — 1:15.1 / 42.4 / 28.9
          • 1K — 2:55
          • 2 x 500/300/200 — 1:15.8 / 44.4 / 29.1 / 1:14.8 / 43.8 / 29.2
          • 1K — 2:55
          • 500/300/200 — 1:16.7 / 43.926.4

        Recovery: 400m in 3'-4' after 1K rep / distance of upcoming rep in 500m, 300m, 200m breakdown sets

        Ada Example — December 22nd, 2025
        """;
}
