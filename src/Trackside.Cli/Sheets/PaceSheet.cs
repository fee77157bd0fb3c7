using Trackside.Telling;
using Trackside.Telling.Paces;
using Trackside.Training.Physiology;
using Trackside.Training.Quantities;

namespace Trackside.Cli.Sheets;

/// <summary>What a performance is worth, as a sheet for the clipboard: races, training paces, reps.</summary>
internal static class PaceSheet
{
    private static readonly Distance EndOfTrack = Distance.FromMetres(3_000);

    public static IEnumerable<IEnumerable<string>> Of(PaceTable table, Layout layout) =>
    [
        HeadOf(table).SelectMany(line => layout.Wrap(line, 0)),
        table.Races.IsEmpty ? layout.Wrap("No model reaches from there to a race; give a performance of 800 m to the marathon, or another '--model'.", 0) : RacesOf(table, layout),
        TrainingOf(table, layout),
        RepsAtRacePace(table, layout),
        RepsAtTrainingPace(table, layout),
        table.Races.IsEmpty ? [] : layout.Wrap($"Races by the model '{table.Races[0].Time.Model}' with their bands; 'trackside explain {table.Races[0].Time.Model}' says how sure it is.", 0).Select(layout.Ink.Faint),
    ];

    private static IEnumerable<string> HeadOf(PaceTable table)
    {
        foreach (var line in BestsOf(table.Profile))
        {
            yield return line;
        }

        string?[] parts =
        [
            table.Profile.Vdot is { } vdot ? $"VDOT {InWords.Tenths(vdot.Value, Speech.English)} ({InWords.Tenths(vdot.Low, Speech.English)} to {InWords.Tenths(vdot.High, Speech.English)})" : null,
            table.Profile.CriticalSpeed is { Value: > 0 } speed ? $"critical speed {InWords.Time(1_000 / speed.Value, 1)} per km" : null,
            table.Profile.DPrime is { } dPrime ? $"D′ {InWords.Whole(dPrime.Value)} m" : null,
            EventOf(table.Profile),
        ];
        if (parts.OfType<string>().Any())
        {
            yield return InWords.Sentence(string.Join(" · ", parts.OfType<string>()));
        }
    }

    // The season is told where it is not all there is.
    private static IEnumerable<string> BestsOf(Profile profile)
    {
        if (profile.Performances is [var only])
        {
            return [Listed([only])];
        }

        var season = profile.LastYear is { } year ? profile.Season(year) : profile;
        return season.Performances.Length < profile.Performances.Length
            ? [$"Best of life: {Listed(profile.Bests)}", $"Best of {profile.LastYear}: {Listed(season.Bests)}"]
            : [$"Best: {Listed(profile.Bests)}"];
    }

    private static string Listed(IEnumerable<Performance> performances) =>
        string.Join(", ", performances.Select(one => $"{InWords.Race(one.Distance, Speech.English)} {one.Time}{(one.IsIndoor ? " indoor" : "")}{(one.IsHandTimed ? " hand" : "")}"));

    // The best of a single performance needs no telling.
    private static string? EventOf(Profile profile) => profile.OwnRace is not { } race ? null
        : profile.IsOwnRaceStated ? $"event {InWords.Race(race, Speech.English)}"
        : profile.Performances.Length > 1 ? $"best event {InWords.Race(race, Speech.English)}"
        : null;

    private static IEnumerable<string> RacesOf(PaceTable table, Layout layout)
    {
        var races = table.Races;
        var lap = Column("per 400", isNumeric: true, race => Per(race, Distance.Lap) is var seconds && race.Race.Distance <= EndOfTrack ? InWords.Lap(seconds) : "");
        var mile = Column("per mile", isNumeric: true, race => race.Race.Distance < EndOfTrack ? "" : InWords.Time(Per(race, Distance.Mile), 0));
        var kilometre = Column("per km", isNumeric: true, race => race.Race.Distance < EndOfTrack ? "" : InWords.Time(Per(race, Distance.Kilometre), 1));
        var columns = new Columns(
            [
                Column("race", isNumeric: false, race => Short(race.Race.Name)),
                Column("time", isNumeric: true, race => InWords.RaceTime(race.Time.Value)),
                Column("from – to", isNumeric: false, race => InWords.RaceBand(race.Time)),
                lap,
                kilometre,
                mile,
            ],
            dispensable: [mile, kilometre, lap],
            layout.Width);
        return Enumerable.Range(0, races.Length).Select(row => columns[row]).Prepend(layout.Ink.Faint(columns.Heading));

        RepColumn Column(string title, bool isNumeric, Func<Equivalent, string> text) => new(title, isNumeric, [.. races.Select(race => new Cell(text(race)))]);
    }

    private static IEnumerable<string> TrainingOf(PaceTable table, Layout layout)
    {
        if (table.Training.IsEmpty)
        {
            return layout.Wrap("No training paces: they are printed for a VDOT of 30 to 85.", 0);
        }

        var mile = Column("per mile", pace => Paced(pace, Distance.Mile, 0));
        var columns = new Columns(
            [
                Column("training", pace => $"{pace.Letter}  {pace.NameIn(Speech.English)}"),
                Column("per km", pace => Paced(pace, Distance.Kilometre, 0)),
                Column("per 400", pace => Paced(pace, Distance.Lap, 1)),
                mile,
            ],
            dispensable: [mile],
            layout.Width);
        return Enumerable.Range(0, table.Training.Length).Select(row => columns[row]).Prepend(layout.Ink.Faint(columns.Heading));

        RepColumn Column(string title, Func<TrainingPace, string> text) => new(title, isNumeric: false, [.. table.Training.Select(pace => new Cell(text(pace)))]);

        string Paced(TrainingPace pace, Distance per, int decimals)
        {
            var time = pace.TimeFor(per, table.Profile)!;
            Func<double, string> words = decimals == 0 ? seconds => InWords.Time(seconds, 0) : InWords.Lap;
            return pace == TrainingPace.Easy ? $"{words(time.Low)} – {words(time.High)}" : words(time.Value);
        }
    }

    private static IEnumerable<string> RepsAtRacePace(PaceTable table, Layout layout) => RepsAt(
        "Reps at race pace", [.. table.RacesOfReps.Select(race => TimesAt(Short(race.Race.Name), rep => PaceTable.TimeFor(rep, race)))], layout);

    private static IEnumerable<string> RepsAtTrainingPace(PaceTable table, Layout layout) => RepsAt(
        "Reps at training pace", [.. table.Training.Where(pace => pace != TrainingPace.Easy).Select(pace => TimesAt(pace.Letter, rep => table.TimeFor(rep, pace)))], layout);

    private static IEnumerable<string> RepsAt(string heading, RepColumn[] paces, Layout layout)
    {
        if (paces.Length == 0)
        {
            return [];
        }

        var columns = new Columns([new RepColumn("", isNumeric: true, [.. PaceTable.Reps.Select(rep => new Cell($"{rep.Metres}"))]), .. paces], paces.AsEnumerable().Reverse(), layout.Width);
        return Enumerable.Range(0, PaceTable.Reps.Length).Select(row => columns[row]).Prepend(layout.Ink.Faint(columns.Heading)).Prepend(layout.Ink.Strong(heading));
    }

    private static RepColumn TimesAt(string title, Func<Distance, Estimate?> time) =>
        new(title, isNumeric: true, [.. PaceTable.Reps.Select(rep => new Cell(time(rep) is { } one ? InWords.Lap(one.Value) : ""))]);

    private static string Short(string race) => race == "half marathon" ? "half" : race;

    private static double Per(Equivalent race, Distance per) => race.Time.Value * per.TotalMetres / race.Race.Distance.TotalMetres;
}
