using System.Collections.Immutable;
using Trackside.Notation.Diagnostics;
using Trackside.Notation.Readings;
using Trackside.Notation.Text;
using Trackside.Training.Phrases;
using Trackside.Training.Quantities;
using Trackside.Training.Workouts;

namespace Trackside.Cli.Tests;

/// <summary>Readings made by hand, so that what is printed of them does not depend on how texts are read.</summary>
internal static class Readings
{
    private static readonly Rule RunTogether = new("TS0413", Severity.Warning, "'{0}' is several times run together; read as {1}.");
    private static readonly Rule NotATime = new("TS0404", Severity.Error, "'{0}' is not a time for the rep it stands for.");
    private static readonly Rule CountOpen = new("TS0306", Severity.Info, "'{0}' leaves the count open; read as {1}.");

    /// <summary>Each with the name of its golden file.</summary>
    public static ImmutableArray<(string Name, Reading Reading)> All { get; } =
    [
        ("post", Post()),
        ("plan", Plan()),
        ("mixture", Mixture()),
        ("wide", Wide()),
        ("nothing", new Reading { Source = "", Language = "en" }),
    ];

    public static TextSpan SpanOf(string text, string part) => new(text.IndexOf(part, StringComparison.Ordinal), part.Length);

    /// <summary>A whole post: sets with results, recoveries of two kinds, a repaired time, prose with facts.</summary>
    public static Reading Post()
    {
        const string text = "Short Hills\n\n2 x (3 x 120m); 300m, 200m\n120m: 14.56, 14.9 / 15, 14.80, 14.6 / 14.5\n300m: 43.926.4\n"
            + "Recovery: 80m walk in 90\" after 120m, 6' between sets, 10 minutes after the 2nd\n\nAnna Berg — May 18th, 2018\n\n"
            + "Two weeks after her 3:39.45 at the Distance Classic, at 14:30 5K pace.\n";
        var workout = new Workout(
            [new Block([Times(2, Times(3, Run(120)))]), new Block([Run(300), Run(200)]) { Name = "down the ladder" }],
            [
                new Recovery { Scope = RecoveryScope.After, Of = Of(120), Distance = Metres(80), Time = Seconds(90), Mode = RecoveryMode.Walk },
                new Recovery { Scope = RecoveryScope.BetweenSets, Time = Seconds(360) },
                new Recovery { Scope = RecoveryScope.Other, Of = new RepSelector { Positions = [-1, 12] } },
            ]);
        return new Reading
        {
            Source = text,
            Language = "en",
            Title = "Short Hills",
            Athlete = "Anna Berg",
            Athletes = ["Anna Berg"],
            Date = new DateOnly(2018, 5, 18),
            Prescription = SpanOf(text, "2 x (3 x 120m); 300m, 200m"),
            Workout = workout,
            Reps = Ran(workout, SpanOf(text, "120m"), 14.56m, 14.9m, 15m, 14.8m, 14.6m, 14.5m, 43.9m, 26.4m),
            Recoveries =
            [
                new(workout.Recoveries[0], SpanOf(text, "80m walk in 90\" after 120m")),
                new(workout.Recoveries[1], SpanOf(text, "6' between sets")),
                new(workout.Recoveries[2], SpanOf(text, "10 minutes after the 2nd")),
            ],
            Diagnostics =
            [
                new(RunTogether, SpanOf(text, "43.926.4"), Phrase.Literal("'43.926.4' is several times run together; read as 43.9 and 26.4."))
                {
                    Fixes =
                    [
                        new(Phrase.Literal("Write '43.9 / 26.4'"), SpanOf(text, "43.926.4"), "43.9 / 26.4"),
                        new(Phrase.Literal("Write '43.92 / 6.4'"), SpanOf(text, "300m: 43.926.4"), "300m: 43.92 / 6.4"),
                    ],
                },
            ],
            Unread = [new(SpanOf(text, "Two weeks after her 3:39.45 at the Distance Classic, at 14:30 5K pace."), UnreadKind.Prose)],
            Facts =
            [
                new(FactKind.Performance, Time(219.45m), Distance.FromMetres(1_500), "Distance Classic", SpanOf(text, "3:39.45 at the Dist")),
                new(FactKind.ClaimedPace, Time(870), Distance.FromKilometres(5), null, SpanOf(text, "14:30 5K pace")),
            ],
        };
    }

    /// <summary>A line for next week: a warm-up, equal sets, an open count, nothing run yet.</summary>
    public static Reading Plan()
    {
        const string text = "2 miles easy, 3 x (3-4 x 400m @ 72, 200m fast) w/ 200m jog, 5' between sets, 6 x 100m strides";
        var lap = Run(400) with { Target = new Target("72", new RepTime(Seconds(72))) };
        var dash = Run(200) with { Target = new Target("fast", new Effort("fast")) };
        var workout = new Workout(
            [
                new Block([new Rep { Distance = DistanceRange.Exactly(Distance.FromMiles(2)), Role = RepRole.WarmUp }]),
                new Block([Times(3, new Set(CountRange.Between(3, 4), [lap]), dash)]),
                new Block([Times(6, Run(100) with { Role = RepRole.Strides })]),
            ],
            [
                new Recovery { Scope = RecoveryScope.BetweenReps, Distance = Metres(200), Mode = RecoveryMode.Jog },
                new Recovery { Scope = RecoveryScope.BetweenSets, Time = Seconds(300) },
            ]);
        return new Reading
        {
            Source = text,
            Language = "en",
            Prescription = new TextSpan(0, text.Length),
            Workout = workout,
            Reps = Ran(workout, SpanOf(text, "400m")),
            Recoveries =
            [
                new(workout.Recoveries[0], SpanOf(text, "200m jog")),
                new(workout.Recoveries[1], SpanOf(text, "5' between sets")),
            ],
            Diagnostics = [new(CountOpen, SpanOf(text, "3-4 x"), Phrase.Literal("'3-4 x' leaves the count open; read as 3."))],
        };
    }

    /// <summary>Reps of every kind: by time, with splits, with a note, beside the plan, against targets.</summary>
    public static Reading Mixture()
    {
        const string text =
            "1 mile tempo, 2 x 1000m at 3:05-3:10, 10 minutes hard, 400m flat out: 5:20 (2:41, 2:39) / 3:04.2 / 3:11 / DNF / 61 + 62.25\n";
        var kilometre = Run(1_000) with { Target = new Target("3:05-3:10", new RepTime(DurationRange.Between(Time(185), Time(190)))) };
        var workout = new Workout(
            [
                new Block(
                [
                    Run(1_609.344m) with { Label = "tempo", Target = new Target("3:19 per km", new TimePer(Seconds(199), Distance.Kilometre)) },
                    Times(2, kilometre),
                    new Rep { Time = Seconds(600), Target = new Target("as hard as you can without your arms going", null) },
                    Run(400),
                ]),
            ],
            [
                new Recovery { Scope = RecoveryScope.BetweenReps, Relation = RecoveryRelation.HalfNextRepDistance, Mode = RecoveryMode.Jog },
                new Recovery { Scope = RecoveryScope.After, Of = Of(1_000), Mode = RecoveryMode.Full },
                new Recovery { Scope = RecoveryScope.SendOff, Of = Of(400), Time = DurationRange.Between(Time(45), Time(90)) },
            ]);
        var reps = Ran(workout, SpanOf(text, "1000m"), 320, 184.2m, 191, null, 61);
        var extra = reps[4] with { Result = Time(62.25m), IsPrescribed = false };
        return new Reading
        {
            Source = text,
            Language = "en",
            Athlete = "Ida Holm & Liv Dahl",
            Athletes = ["Ida Holm", "Liv Dahl"],
            Prescription = new TextSpan(0, text.IndexOf(": 5:20", StringComparison.Ordinal)),
            Workout = workout,
            Reps =
            [
                reps[0] with { Segments = [Time(161), Time(159)] }, reps[1], reps[2],
                reps[3] with { ResultNote = "DNF" }, reps[4], extra,
            ],
            Recoveries = [.. workout.Recoveries.Select(recovery => new ReadRecovery(recovery, SpanOf(text, "hard")))],
            Diagnostics = [new(NotATime, SpanOf(text, "DNF"), Phrase.Literal("'DNF' is not a time for the rep it stands for."))],
        };
    }

    /// <summary>Letters that take two columns, a tab, an accent of its own, and a character that would steer the terminal.</summary>
    public static Reading Wide()
    {
        const string text = "トラック\n１本\t400ｍ\u001b[2J　é走る　43.926.4　と書いて、それからもう一度ゆっくりと走って、水を飲んで、また走る\n";
        var workout = new Workout([new Block([Run(400) with { Label = "レース" }])], []);
        return new Reading
        {
            Source = text,
            Language = "ja",
            Title = "トラック\u001b]0;x\u0007",
            Prescription = SpanOf(text, "400ｍ"),
            Workout = workout,
            Reps = Ran(workout, SpanOf(text, "400ｍ"), 58.4m),
            Diagnostics =
            [
                new(RunTogether, SpanOf(text, "走る"), Phrase.Literal("'走る' is several times run together; read as 43.9."))
                {
                    Fixes = [new(Phrase.Literal("Write '走った'"), SpanOf(text, "走る"), "走った")],
                },
                new(NotATime, new TextSpan(text.Length, 0), Phrase.Literal("'' is not a time for the rep it stands for.")),
            ],
            Unread =
            [
                new(SpanOf(text, "水を飲んで"), UnreadKind.Note),
                new(SpanOf(text, "と書いて"), UnreadKind.Note),
                new(SpanOf(text, "トラック"), UnreadKind.Caption),
            ],
        };
    }

    public static Rep Run(decimal metres) => new() { Distance = Metres(metres) };

    public static Set Times(int count, params ImmutableArray<Step> steps) => new(CountRange.Exactly(count), steps);

    public static DistanceRange Metres(decimal metres) => DistanceRange.Exactly(Distance.FromMetres(metres));

    public static DurationRange Seconds(decimal seconds) => DurationRange.Exactly(Time(seconds));

    public static Duration Time(decimal seconds) => Duration.FromSeconds(seconds);

    public static ImmutableArray<ReadRep> Ran(Workout workout, TextSpan span, params decimal?[] results) =>
    [
        .. workout.Reps.Select((planned, index) => new ReadRep(planned, span)
        {
            Result = index < results.Length && results[index] is { } seconds ? Time(seconds) : null,
        }),
    ];

    private static RepSelector Of(decimal metres) => new() { Distances = [Distance.FromMetres(metres)] };
}
