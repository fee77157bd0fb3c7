using System.Collections.Immutable;
using Trackside.Training.Physiology;
using Trackside.Training.Quantities;
using Trackside.Training.Workouts;

namespace Trackside.Telling.Paces;

/// <summary>A training pace by its letter.</summary>
public sealed record TrainingPace
{
    private readonly string _key;

    private TrainingPace(string letter, string key) => (Letter, _key) = (letter, key);

    /// <summary>E, easy running: a range of paces.</summary>
    public static TrainingPace Easy { get; } = new("E", "training.easy");

    /// <summary>R, fast reps.</summary>
    public static TrainingPace Repetition { get; } = new("R", "training.repetition");

    /// <summary>E, M, T, I and R, slowest first.</summary>
    public static ImmutableArray<TrainingPace> All { get; } =
        [Easy, new("M", "training.marathon"), new("T", "training.threshold"), new("I", "training.interval"), Repetition];

    /// <summary>E, M, T, I or R.</summary>
    public string Letter { get; }

    /// <summary>What the letter stands for: <c>easy</c>, <c>threshold</c>.</summary>
    /// <param name="speech">The language.</param>
    public string NameIn(Speech speech)
    {
        ArgumentNullException.ThrowIfNull(speech);
        return speech.Say(_key);
    }

    /// <summary>The time for a distance at this pace, in the same way as a target by that name is worked out; null where it cannot be.</summary>
    /// <param name="distance">The distance.</param>
    /// <param name="profile">What the athlete can run.</param>
    public Estimate? TimeFor(Distance distance, Profile profile)
    {
        var finding = TargetFinding.Of(new Target(Letter, new Zone(Letter)), new Rep { Distance = DistanceRange.Exactly(distance) }, profile);
        return finding.Time is { } time ? new Estimate(Seconds(time.Aim), Seconds(time.Fastest), Seconds(time.Slowest), "s", time.Model) : null;
    }

    private static double Seconds(Duration time) => time.TotalMilliseconds / 1_000.0;
}
