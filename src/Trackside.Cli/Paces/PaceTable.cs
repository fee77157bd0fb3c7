using System.Collections.Immutable;
using Trackside.Training.Physiology;
using Trackside.Training.Quantities;
using Trackside.Training.Workouts;

namespace Trackside.Cli.Paces;

/// <summary>What an athlete's performances come to: races, training paces, and the times of reps at each.</summary>
/// <param name="Profile">What the athlete can run.</param>
/// <param name="Races">The times of the races that the model reaches, shortest first.</param>
internal sealed record PaceTable(Profile Profile, ImmutableArray<Equivalent> Races)
{
    // Reps longer than this are not run at R, and none is longer than the race whose pace it is.
    private static readonly Distance LongestRepetition = Distance.FromMetres(800);

    /// <summary>The lengths of reps that coaches ask for.</summary>
    public static ImmutableArray<Distance> Reps { get; } = [.. new[] { 100, 200, 300, 400, 500, 600, 800, 1000, 1200, 1600, 2000 }.Select(metres => Distance.FromMetres(metres))];

    /// <summary>The races whose pace reps are run at.</summary>
    public ImmutableArray<Equivalent> RacesOfReps { get; } =
        [.. Races.Where(race => race.Race.Name is "400" or "800" or "1500" or "3K" or "5K" or "10K" or "half marathon" or "marathon")];

    /// <summary>The training paces; empty where the table has none for this athlete.</summary>
    public ImmutableArray<TrainingPace> Training { get; } =
    [
        .. new[] { new TrainingPace("E", "easy"), new("M", "marathon"), new("T", "threshold"), new("I", "interval"), new("R", "repetition") }
            .Where(pace => pace.TimeFor(Distance.Kilometre, Profile) is not null),
    ];

    /// <summary>The table of a profile.</summary>
    /// <param name="profile">What the athlete can run.</param>
    /// <param name="model">The model of the races; null for the athlete's curve.</param>
    public static PaceTable Of(Profile profile, RaceModel? model) => new(profile, profile.Equivalents(model));

    /// <summary>The time of a rep at the pace of a race; null for a rep longer than the race.</summary>
    public static Estimate? TimeFor(Distance rep, Equivalent race)
    {
        var share = rep.TotalMetres / race.Race.Distance.TotalMetres;
        return share > 1 ? null : new Estimate(race.Time.Value * share, race.Time.Low * share, race.Time.High * share, "s", race.Time.Model);
    }

    /// <summary>The time of a rep at a training pace; null where nobody runs such reps at it.</summary>
    public Estimate? TimeFor(Distance rep, TrainingPace pace) => pace.Name == "R" && rep > LongestRepetition ? null : pace.TimeFor(rep, Profile);
}

/// <summary>A training pace by its letter.</summary>
/// <param name="Name">E, M, T, I or R.</param>
/// <param name="What">What the letter stands for.</param>
internal sealed record TrainingPace(string Name, string What)
{
    /// <summary>The time for a distance at this pace, in the same way as a target by that name is worked out; null where it cannot be.</summary>
    public Estimate? TimeFor(Distance distance, Profile profile)
    {
        var finding = TargetFinding.Of(new Target(Name, new Zone(Name)), new Rep { Distance = DistanceRange.Exactly(distance) }, profile);
        return finding.Time is { } time ? new Estimate(Seconds(time.Aim), Seconds(time.Fastest), Seconds(time.Slowest), "s", time.Model) : null;
    }

    private static double Seconds(Duration time) => time.TotalMilliseconds / 1_000.0;
}
