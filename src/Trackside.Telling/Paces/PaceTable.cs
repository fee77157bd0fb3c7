using System.Collections.Immutable;
using Trackside.Training.Physiology;
using Trackside.Training.Quantities;

namespace Trackside.Telling.Paces;

/// <summary>What an athlete's performances come to: races, training paces, and the times of reps at each.</summary>
public sealed class PaceTable
{
    // Reps longer than this are not run at R, and none is longer than the race whose pace it is.
    private static readonly Distance LongestRepetition = Distance.FromMetres(800);

    private PaceTable(Profile profile, ImmutableArray<Equivalent> races)
    {
        (Profile, Races) = (profile, races);
        RacesOfReps = [.. races.Where(race => race.Race.Name is "400" or "800" or "1500" or "3K" or "5K" or "10K" or "half marathon" or "marathon")];
        Training = [.. TrainingPace.All.Where(pace => pace.TimeFor(Distance.Kilometre, profile) is not null)];
    }

    /// <summary>The lengths of reps that coaches ask for.</summary>
    public static ImmutableArray<Distance> Reps { get; } = [.. new[] { 100, 200, 300, 400, 500, 600, 800, 1000, 1200, 1600, 2000 }.Select(metres => Distance.FromMetres(metres))];

    /// <summary>What the athlete can run.</summary>
    public Profile Profile { get; }

    /// <summary>The times of the races that the model reaches, shortest first.</summary>
    public ImmutableArray<Equivalent> Races { get; }

    /// <summary>The races whose pace reps are run at.</summary>
    public ImmutableArray<Equivalent> RacesOfReps { get; }

    /// <summary>The training paces; empty where the table has none for this athlete.</summary>
    public ImmutableArray<TrainingPace> Training { get; }

    /// <summary>The table of a profile.</summary>
    /// <param name="profile">What the athlete can run.</param>
    /// <param name="model">The model of the races; null for the athlete's curve.</param>
    public static PaceTable Of(Profile profile, RaceModel? model = null)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return new PaceTable(profile, profile.Equivalents(model));
    }

    /// <summary>The time of a rep at the pace of a race; null for a rep longer than the race.</summary>
    /// <param name="rep">The length of the rep.</param>
    /// <param name="race">The race with its time.</param>
    public static Estimate? TimeFor(Distance rep, Equivalent race)
    {
        ArgumentNullException.ThrowIfNull(race);
        var share = rep.TotalMetres / race.Race.Distance.TotalMetres;
        return share > 1 ? null : new Estimate(race.Time.Value * share, race.Time.Low * share, race.Time.High * share, "s", race.Time.Model);
    }

    /// <summary>The time of a rep at a training pace; null where nobody runs such reps at it.</summary>
    /// <param name="rep">The length of the rep.</param>
    /// <param name="pace">The pace.</param>
    public Estimate? TimeFor(Distance rep, TrainingPace pace)
    {
        ArgumentNullException.ThrowIfNull(pace);
        return pace == TrainingPace.Repetition && rep > LongestRepetition ? null : pace.TimeFor(rep, Profile);
    }
}
