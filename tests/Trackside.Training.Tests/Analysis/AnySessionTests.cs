using Trackside.Training.Analysis;
using Trackside.Training.Load;
using Trackside.Training.Physiology;
using Trackside.Training.Quantities;
using Trackside.Training.Tests.Science;
using Trackside.Training.Workouts;
using static Trackside.Training.Tests.Workouts.Sketch;

namespace Trackside.Training.Tests.Analysis;

/// <summary>Whatever was run, every number that comes out is finite and lies in its band.</summary>
public sealed class AnySessionTests
{
    private static readonly string[] Measures = ["30m", "100m", "120m", "300m", "400m", "300m-400m", "1000m", "1mi", "5000m", "42195m", "1:00", "20:00", "0m"];

    private static readonly long[] Milliseconds = [0, 1, 900, 4_100, 13_380, 38_880, 66_000, 66_000, 66_400, 175_000, 900_000, 7_000_000, 90_000_000, long.MaxValue / 4_000];

    private static readonly Target[] Targets =
    [
        new("5K pace", new RacePace(DistanceRange.Exactly(Distance.FromMetres(5000)))),
        new("T", new Zone("T")),
        new("97% PB", new Share(97, 97, "PB")),
        new("5% faster than 3K", new Offset(new RacePace(DistanceRange.Exactly(Distance.FromMetres(3000))), true) { Percent = 5 }),
        new("hard", new Effort("hard")),
        new("?", null),
    ];

    [Fact]
    public void Any_session_of_any_athlete_gives_finite_numbers()
    {
        var picks = new Picks(7);

        for (var turn = 0; turn < 600; turn++)
        {
            var (session, profile) = (AnySession(picks), AnyProfile(picks));
            var analysis = SessionAnalysis.Of(session, profile);
            var cost = SessionCost.Of(analysis, profile);

            Finite.In(analysis with { Session = new Session(Workout.Empty, []) }, $"session {turn}");
            Finite.In(cost, $"cost {turn}");
            Finite.In(Comparison.Of(analysis, SessionAnalysis.Of(AnySession(picks), profile)).Overall, $"comparison {turn}");
            Assert.Equal(session.Reps.Length, analysis.Reps.Length);
        }
    }

    [Fact]
    public void Any_athlete_asked_for_anything_answers_with_a_finite_number_or_none()
    {
        var picks = new Picks(9);

        for (var turn = 0; turn < 2_000; turn++)
        {
            var profile = AnyProfile(picks) ?? Profile.Of([]);
            var (distance, time) = (Distance.FromMetres(picks.Next(4) == 0 ? picks.Next(200_000) : picks.Next(3_000)), AnyTime(picks) ?? Duration.Zero);

            Finite.In(profile.TimeFor(distance), "time");
            Finite.In(profile.SpeedAt(time), "speed");
            Finite.In(profile.TimeFor(distance, (RaceModel)picks.Next(9)), "named model");
            Finite.In(profile.Equivalents((RaceModel)picks.Next(9)), "equivalents");
            Finite.In(TargetFinding.Of(Targets[picks.Next(Targets.Length)], AnyRep(picks), profile), "target");
        }
    }

    [Fact]
    public void Any_log_gives_finite_numbers()
    {
        var picks = new Picks(8);

        for (var turn = 0; turn < 40; turn++)
        {
            var profile = AnyProfile(picks);
            var entries = Enumerable.Range(0, picks.Next(30)).Select(index => SessionAnalysis.Of(AnySession(picks), profile)).ToArray();
            var log = Log.Of(entries.Select((analysis, index) => new LogEntry($"{index}", analysis, SessionCost.Of(analysis, profile))));

            Finite.In(log.Weeks, $"weeks {turn}");
            Finite.In(log.Trend, $"trend {turn}");
            Assert.Equal(entries.Length, log.Entries.Length);
        }
    }

    private static Session AnySession(Picks picks)
    {
        var steps = Enumerable.Range(0, picks.Next(1, 5)).Select(_ => (Step)Times(picks.Next(1, 9), AnyRep(picks))).ToArray();
        var workout = Session(steps).With(picks.Next(2) == 0 ? Rest("1:30") : Jog("200m"), Rest("1:00", RecoveryScope.SendOff));
        var recoveries = workout.RecoveriesAfterReps();
        return new Session(workout, [.. workout.Reps.Select((rep, index) => new SessionRep(rep, AnyTime(picks)) { RecoveryAfter = recoveries[index] })])
        {
            Date = picks.Next(4) == 0 ? null : new DateOnly(2026, 1, 1).AddDays(picks.Next(200)),
            Timing = (Training.Workouts.Timing)picks.Next(3),
            Exertion = picks.Next(3) == 0 ? picks.Next(11) : null,
            StatedPaces = picks.Next(3) == 0 ? [new(Distance.FromMetres(5000), AnyTime(picks)), new(Distance.Zero, AnyTime(picks))] : [],
        };
    }

    private static Rep AnyRep(Picks picks)
    {
        var rep = Run(Measures[picks.Next(Measures.Length)]);
        return picks.Next(2) == 0 ? rep : rep with { Target = Targets[picks.Next(Targets.Length)], Role = (RepRole)picks.Next(2) };
    }

    private static Duration? AnyTime(Picks picks) => picks.Next(5) == 0 ? null : Duration.FromMilliseconds(Milliseconds[picks.Next(Milliseconds.Length)]);

    private static Profile? AnyProfile(Picks picks) => picks.Next(4) == 0 ? null : Profile.Of(
        Enumerable.Range(0, picks.Next(5)).Select(_ => new Performance(
            Race.All[picks.Next(Race.All.Length)].Distance, AnyTime(picks) ?? Duration.Parse("4:05"))),
        picks.Next(3) switch { 0 => null, 1 => Sex.Men, _ => Sex.Women });
}
