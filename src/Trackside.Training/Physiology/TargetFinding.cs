using Trackside.Training.Phrases;
using Trackside.Training.Quantities;
using Trackside.Training.Workouts;

namespace Trackside.Training.Physiology;

/// <summary>A target worked out for an athlete, or why it cannot be.</summary>
/// <param name="Time">What it asks for; null when it cannot be worked out.</param>
/// <param name="Wording">Why not, as a sentence that says what is missing; null when it was worked out.</param>
public sealed record TargetFinding(TargetTime? Time, Phrase? Wording)
{
    // A target of one number is met within one percent of it.
    private const double Tolerance = 0.01;

    /// <summary>Why it cannot be worked out, in English; null when it was.</summary>
    public string? WhyNot => Wording?.ToString();

    /// <summary>Works a target out.</summary>
    /// <param name="target">The target.</param>
    /// <param name="rep">The rep it is for.</param>
    /// <param name="profile">What the athlete can run; null when nothing is known.</param>
    public static TargetFinding Of(Target target, Rep rep, Profile? profile)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(rep);
        if (target.Value is RepTime { Time: var given })
        {
            return given.Min > Duration.Zero ? Found(new TargetTime(Middle(given), given.Min, given.Max, Phrase.Of("The target is the time of the rep itself."), "target")) : Not(Phrase.Of("The target is no time."));
        }

        if (target.Value is not { } value)
        {
            return Not(Phrase.Of("'{0}' is not understood.", target.Text));
        }

        // Without one distance the target is a pace, told by the kilometre.
        Distance? distance = rep.Distance is { IsExact: true, Min: var one } && one > Distance.Zero ? one : null;
        var (pace, why) = TargetPace.Of(value, distance, profile);
        return pace is null ? Not(why) : TimeFor(distance, pace, why);
    }

    private static TargetFinding TimeFor(Distance? distance, TargetPace pace, Phrase from)
    {
        var metres = (double)(distance ?? Distance.Kilometre).Metres;
        var (fast, slow) = (metres * pace.FastSecondsPerMetre, metres * pace.SlowSecondsPerMetre);
        var tolerance = fast.Equals(slow) ? Tolerance : 0;
        return fast is >= 0.1 and <= 86_400 && slow <= 86_400
            ? Found(new TargetTime(Of((fast + slow) / 2), Of(fast * (1 - tolerance)), Of(slow * (1 + tolerance)), from, pace.Model) { Per = distance is null ? Distance.Kilometre : null })
            : Not(Phrase.Of("What the target asks for is no time anyone runs."));
    }

    private static Duration Middle(DurationRange range) => Duration.FromMilliseconds((range.Min.TotalMilliseconds / 2) + (range.Max.TotalMilliseconds / 2));

    private static Duration Of(double seconds) => Duration.FromMilliseconds((long)Math.Round(1_000 * seconds));

    private static TargetFinding Found(TargetTime time) => new(time, null);

    private static TargetFinding Not(Phrase why) => new(null, why);
}
