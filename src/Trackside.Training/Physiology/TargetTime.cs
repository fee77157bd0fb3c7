using Trackside.Training.Phrases;
using Trackside.Training.Quantities;
using Trackside.Training.Workouts;

namespace Trackside.Training.Physiology;

/// <summary>What a target asks of an athlete over one rep.</summary>
/// <param name="Aim">The time to aim at.</param>
/// <param name="Fastest">The fast end of what meets the target.</param>
/// <param name="Slowest">The slow end.</param>
/// <param name="Wording">Where it comes from, as a sentence.</param>
/// <param name="Model">The page of <c>docs/science</c> that explains it.</param>
public sealed record TargetTime([property: Formula("target", Evidence.Definition)] Duration Aim, Duration Fastest, Duration Slowest, Phrase Wording, string Model)
{
    /// <summary>Where it comes from, as a sentence: <c>5K pace, from a race of 14:30 (race-curve).</c></summary>
    public string From => Wording.ToString();

    /// <summary>The distance the times are for, where the rep is measured by time and the target is a pace; null when they are for the rep.</summary>
    public Distance? Per { get; init; }

    /// <summary>What a target asks of an athlete; null where that cannot be worked out, for the reason that <see cref="TargetFinding"/> gives.</summary>
    /// <param name="target">The target.</param>
    /// <param name="rep">The rep it is for.</param>
    /// <param name="profile">What the athlete can run; null when nothing is known.</param>
    public static TargetTime? Of(Target target, Rep rep, Profile? profile) => TargetFinding.Of(target, rep, profile).Time;
}
