using Trackside.Training.Quantities;

namespace Trackside.Charts.Tests;

/// <summary>Sessions as coaches post them, for looking at.</summary>
internal static class Sessions
{
    private static readonly Duration Jog = Duration.FromSeconds(210);

    /// <summary>2 × (3 × 120 m), then a ladder down and up: sprints that last seconds, with minutes between.</summary>
    public static RepSession Ladder { get; } = new("2 × (3 × 120 m), then 300, 200, 100, 100, 200, 300",
    [
        Group("3 × 120 m", 90, 360, (120, 5, 14.56m), (120, 5, 13.60m), (120, 5, 14.75m)),
        Group("3 × 120 m", 90, 360, (120, 5, 13.44m), (120, 5, 14.36m), (120, 5, 13.38m)),
        Group("Ladder", 120, 120, (300, 4, 42.03m), (200, 4, 25.54m), (100, 5, 12.27m), (100, 5, 12.07m), (200, 4, 24.60m), (300, 4, 38.88m)),
    ]);

    /// <summary>Kilometres between runs of 500, 300 and 200 m, the jogs as long as the rep that follows.</summary>
    public static RepSession Kilometres { get; } = new("2 × 1 km, 500, 300, 200, and again",
    [
        Group("2 × 1 km", Jog, Jog, (1000, 3, 172m), (1000, 3, 174m)),
        Broken(75.1m, 42.4m, 28.9m),
        Group("1 km", Jog, Jog, (1000, 3, 175m)),
        Broken(75.8m, 44.4m, 29.1m),
        Broken(74.8m, 43.8m, 29.2m),
        Group("1 km", Jog, Jog, (1000, 3, 175m)),
        Broken(76.7m, 43.9m, 26.4m),
    ]);

    /// <summary>20 × 400 m with a target, slowing at the end.</summary>
    public static RepSession Laps { get; } = new("20 × 400 m",
    [
        new("20 × 400 m", [.. new[] { 70.1m, 69.4m, 69.8m, 70.2m, 69.9m, 69.5m, 70.0m, 68.4m, 69.1m, 70.3m, 69.7m, 70.4m, 69.6m, 70.8m, 70.9m, 71.4m, 71.2m, 71.8m, 72.0m, 68.2m }
            .Select(time => Rep(400, 3, time, 60) with { Target = Band(69, 71, 400) })]),
    ])
    {
        Diminished = new(16, "From rep 16 on the reps are slower than the target by more than the watch can err, so the last five added little."),
    };

    /// <summary>40 × 200 m in four sets: too many for values.</summary>
    public static RepSession Forty { get; } = new("4 × (10 × 200 m)",
    [
        .. Enumerable.Range(0, 4).Select(set => new RepGroup("10 × 200 m", [.. Enumerable.Range(0, 10).Select(rep =>
            Rep(200, 4, 31.5m + (0.1m * ((((set * 10) + rep) * 7) % 11)) - (0.2m * set), rep == 9 ? 180 : 45))])),
    ]);

    /// <summary>Two reps of each kind, with recoveries and times that nobody wrote down.</summary>
    public static RepSession Mixture { get; } = new("A bit of everything",
    [
        new("20 min easy", [Rep(4_000, 1, 1200m, null)]),
        new("10 min steady", [Rep(2_300, 2, 600m, 120)]),
        new("3 min", [Rep(900, 3, 180m, 90), new RepBar("900 m", 3, Distance.FromMetres(900), null) { RecoveryAfter = Duration.FromSeconds(90) }]),
        new("Strides", [Rep(200, 4, 31m, null), Rep(200, 4, 30m, null), Rep(100, 5, 13.1m, 60), Rep(100, 5, 12.9m, 60)]),
    ]);

    /// <summary>The workout of <see cref="Kilometres"/>, a year before.</summary>
    public static Comparison Again { get; } = new("2 × 1 km, 500, 300, 200, and again", "12 May 2025", "10 May 2026",
    [
        .. Kilometres.Groups.SelectMany(group => group.Reps).Zip(
            new[] { 174.2m, 174.9m, 75.3m, 43.5m, 29.0m, 174.8m, 75.8m, 45.1m, 28.8m, 77.1m, 43.7m, 30.3m, 177.5m, 78.2m, 43.9m, 28.1m },
            (now, then) => new ComparedRep(now.Label, now.Distance, Duration.FromSeconds(then), now.Time, Duration.FromSeconds(now.Time > Duration.FromSeconds(100) ? 1.0m : 0.3m))),
    ]);

    /// <summary>Weeks that build for three, ease for one, and stop for two in August.</summary>
    public static TrainingLog Log(int weeks) => new("Training log", [.. Enumerable.Range(0, weeks).Where(week => week % 52 is not (30 or 31)).Select(Week)]) { LoadUnit = "points a day" };

    public static RepBar Rep(int metres, int kind, decimal seconds, int? recovery) =>
        new(metres == 1000 ? "1 km" : $"{metres} m", kind, Distance.FromMetres(metres), Duration.FromSeconds(seconds))
        {
            RecoveryAfter = recovery is { } rest ? Duration.FromSeconds(rest) : null,
        };

    public static PaceBand Band(decimal fast, decimal slow, int metres) =>
        new(Pace.Of(Duration.FromSeconds(fast), Distance.FromMetres(metres)), Pace.Of(Duration.FromSeconds(slow), Distance.FromMetres(metres)));

    private static LogWeek Week(int week)
    {
        var rhythm = (week % 4) switch { 0 => 0.8, 1 => 0.9, 2 => 1.0, _ => 0.6 };
        var season = 0.75 + (0.25 * Math.Sin(week / 52.0 * 2 * Math.PI));
        var kilometres = 80 * rhythm * season;
        decimal[] shares = [0.62m, 0.15m, 0.13m, 0.07m, 0.03m];
        return new(new DateOnly(2023, 10, 30).AddDays(7 * week), [.. shares.Select(share => Distance.FromKilometres((decimal)kilometres * share))])
        {
            LongLoad = 60 * season,
            ShortLoad = 65 * season * (0.3 + (0.7 * rhythm)),
        };
    }

    private static RepGroup Broken(decimal first, decimal second, decimal third) => new("500, 300, 200",
    [
        Rep(500, 3, first, 100),
        Rep(300, 4, second, 70),
        Rep(200, 4, third, 210),
    ]);

    private static RepGroup Group(string name, int between, int after, params (int Metres, int Kind, decimal Seconds)[] reps) =>
        Group(name, Duration.FromSeconds(between), Duration.FromSeconds(after), reps);

    private static RepGroup Group(string name, Duration between, Duration after, params (int Metres, int Kind, decimal Seconds)[] reps) =>
        new(name, [.. reps.Select((rep, index) => Rep(rep.Metres, rep.Kind, rep.Seconds, null) with { RecoveryAfter = index == reps.Length - 1 ? after : between })]);
}
