using System.Collections.Immutable;
using Trackside.Notation.Readings;
using Trackside.Training.Quantities;
using Trackside.Training.Workouts;

namespace Trackside.Web.Meaning;

/// <summary>A rep that a session asks for, by its number.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Planned">What is asked, and where in the workout.</param>
/// <param name="RecoveryAfter">What follows it, where something does.</param>
public sealed record AskedRep(int Number, PlannedRep Planned, Recovery? RecoveryAfter)
{
    /// <summary>How it is called: <c>500m</c>, <c>3:00</c>, or its label.</summary>
    public string Name => Planned.Rep.Name;

    /// <summary>How long it is, where that is one length.</summary>
    public Distance? Length => Planned.Rep.Distance is { IsExact: true, Min: var length } && length > Distance.Zero ? length : null;

    public bool IsWork => Planned.Rep.Role == RepRole.Work;
}

/// <summary>The reps that a text asks for.</summary>
public static class AskedReps
{
    public static ImmutableArray<AskedRep> Of(Workout workout)
    {
        var recoveries = workout.RecoveriesAfterReps();
        return [.. workout.Reps.Select((planned, index) => new AskedRep(index + 1, planned, index < recoveries.Length ? recoveries[index] : null))];
    }

    /// <summary>The rep that somebody ran beside what was asked, from words such as <c>200m</c>; null where they name none.</summary>
    public static Rep? Extra(string asked) =>
        asked.Length > 0 && Notation.SessionReader.Read(asked).Workout.Reps is [var one] ? one.Rep : null;

    /// <summary>The results that a text gives, by the number of the rep they belong to; those that were not asked for follow with the next numbers.</summary>
    public static IEnumerable<(int Number, ReadRep Rep)> ResultsOf(Reading reading)
    {
        var (asked, extra) = (0, reading.Reps.Count(rep => rep.IsPrescribed));
        foreach (var rep in reading.Reps)
        {
            var number = rep.IsPrescribed ? ++asked : ++extra;
            if (rep.HasResult)
            {
                yield return (number, rep);
            }
        }
    }
}
