using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Trackside.Telling;
using Trackside.Telling.Paces;
using Trackside.Training.Physiology;
using Trackside.Training.Quantities;

namespace Trackside.Web.Athletes;

/// <summary>Races, training paces and times of reps that follow from an athlete's performances, each number with its explanation.</summary>
public sealed partial class PaceTables
{
    private static readonly Distance EndOfTrack = Distance.FromMetres(10_000);

    /// <summary>What the performances come to.</summary>
    [Parameter, EditorRequired] public PaceTable Table { get; set; } = null!;

    // A lap stands in a column of its own anyway.
    private Distance Long => Visit.Habits.Miles || Visit.Habits.Pace == "mile" ? Distance.Mile : Distance.Kilometre;

    private string PerName => Long == Distance.Mile ? T["mile"] : "km";

    private IEnumerable<(string Name, string Value, string Page)> Facts
    {
        get
        {
            if (Table.Profile.Vdot is { } vdot)
            {
                yield return ("VDOT", InWords.Tenths(vdot.Value, Visit.Speech), vdot.Model);
            }

            if (Table.Profile.CriticalSpeed is { Value: > 0 } speed)
            {
                yield return (T["Critical speed"], $"{Told(InWords.Time(Long.TotalMetres / speed.Value, 1))} / {PerName}", speed.Model);
            }

            if (Table.Profile.DPrime is { } stock)
            {
                yield return ("D′", $"{InWords.Whole(stock.Value)} m", stock.Model);
            }

            if (Table.Profile.MaximalSprintSpeed is { } sprint)
            {
                yield return (T["Top speed"], $"{InWords.Tenths(sprint.Value, Visit.Speech)} m/s", sprint.Model);
            }
        }
    }

    private ImmutableArray<Column> Columns =>
    [
        .. Table.RacesOfReps.Select(race => new Column(InWords.Race(race.Race, Visit.Speech), race.Time.Model, rep => PaceTable.TimeFor(rep, race))),
        .. Table.Training.Where(pace => pace != TrainingPace.Easy).Select(pace => new Column(pace.Letter, pace.TimeFor(Distance.Lap, Table.Profile)?.Model ?? "training-paces", rep => Table.TimeFor(rep, pace))),
    ];

    private static double Per(Equivalent race, Distance per) => race.Time.Value * per.TotalMetres / race.Race.Distance.TotalMetres;

    private string Paced(TrainingPace pace, Distance per, Func<double, string> words)
    {
        var time = pace.TimeFor(per, Table.Profile)!;
        return Told(pace == TrainingPace.Easy ? $"{words(time.Low)} – {words(time.High)}" : words(time.Value));
    }

    private string Told(string time) => Visit.Habits.Comma ? time.Replace('.', ',') : time;

    private sealed record Column(string Name, string Page, Func<Distance, Estimate?> Time);
}
