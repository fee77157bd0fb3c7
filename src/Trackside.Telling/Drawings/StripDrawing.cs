using System.Collections.Immutable;
using Trackside.Charts;
using Trackside.Training.Analysis;
using Trackside.Training.Physiology;
using Trackside.Training.Quantities;
using Trackside.Training.Workouts;

namespace Trackside.Telling.Drawings;

/// <summary>A session as a strip, to scale from left to right.</summary>
public static class StripDrawing
{
    // What a rep is by its length alone, where nothing else is known: the longest metres of sprint, fast, threshold and steady work.
    private static readonly ImmutableArray<(int Metres, int Kind)> KindByLength = [(150, 5), (600, 4), (1_600, 3), (6_000, 2)];

    // The race at whose pace a rep is asked for, by the longest that still is so quick.
    private static readonly ImmutableArray<(int Metres, int Kind)> KindByRace = [(400, 5), (1_700, 4), (10_000, 3), (50_000, 2)];

    /// <summary>Draws a workout as it is planned. Colours are a guess by target and length; heights only follow targets that are times.</summary>
    /// <param name="workout">The workout.</param>
    /// <param name="title">What it is called; may be empty.</param>
    /// <param name="size">How big.</param>
    /// <param name="speech">The language.</param>
    /// <param name="style">The width and the ids; null for the usual ones.</param>
    public static Chart Of(Workout workout, string title, StripSize size, Speech speech, ChartStyle? style = null)
    {
        ArgumentNullException.ThrowIfNull(workout);
        ArgumentNullException.ThrowIfNull(speech);
        var recoveries = workout.RecoveriesAfterReps();
        var groups = workout.Reps.Select((planned, index) => (Planned: planned, Recovery: index < recoveries.Length ? recoveries[index] : null))
            .GroupBy(rep => (rep.Planned.Block, rep.Planned.SetInWorkout))
            .Select(set => new Charts.RepGroup("", [.. set.Select(rep => BarOf(rep.Planned.Rep, rep.Recovery, speech))]));
        return Strip.Draw(new RepSession(title, [.. groups]), size, (style ?? new ChartStyle()) with { Words = speech.Charts, KindNames = KindsOfZones.NamesOf(ZoneWords.VocabularyIn(speech)) });
    }

    private static RepBar BarOf(Rep rep, Recovery? recovery, Speech speech)
    {
        Distance? distance = rep.Distance is { IsExact: true, Min: var length } && length > Distance.Zero ? length : null;
        var asked = rep.Target is { } target ? TargetTime.Of(target, rep, null) : null;
        var time = asked is { Per: null } ? asked.Aim : rep.Time is { } lasting ? lasting.Min : (Duration?)null;
        return new RepBar(WorkoutWords.Of(rep, speech), KindOf(rep), distance, time)
        {
            RecoveryAfter = recovery is not null && RestLength.Of(recovery, time) is { } rest ? Duration.FromMilliseconds((long)Math.Round(1_000 * rest.Value)) : null,
        };
    }

    private static int KindOf(Rep rep) => rep switch
    {
        { Role: RepRole.Strides } => 5,
        { Role: not RepRole.Work } => 1,
        { Target.Value: RacePace { Races: var races } } => KindOf(races.Min, KindByRace),
        { Distance: { } distance } => KindOf(distance.Min, KindByLength),
        { Time: { } time } => KindOf(Distance.FromMetres(5 * time.Min.TotalSeconds), KindByLength),
        _ => 2,
    };

    private static int KindOf(Distance length, ImmutableArray<(int Metres, int Kind)> kinds) =>
        kinds.FirstOrDefault(kind => length.Metres <= kind.Metres, (Metres: 0, Kind: 1)).Kind;
}
