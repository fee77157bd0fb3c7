using System.Collections.Immutable;
using Trackside.Training.Physiology;
using Trackside.Training.Workouts;

namespace Trackside.Telling.Paces;

/// <summary>What a workout asks of an athlete for reps that ask for the same.</summary>
/// <param name="Name">What is run, in the notation: <c>1000m @ 5K pace</c>.</param>
/// <param name="Count">How many of them.</param>
/// <param name="Rep">The rep.</param>
/// <param name="Finding">The target worked out, or why it cannot be; null for a rep without a target.</param>
public sealed record RepTarget(string Name, int Count, Rep Rep, TargetFinding? Finding)
{
    /// <summary>What a workout asks of an athlete, once for each rep that asks for something else.</summary>
    /// <param name="workout">The workout.</param>
    /// <param name="profile">What the athlete can run; null when nothing is known.</param>
    public static ImmutableArray<RepTarget> AllOf(Workout workout, Profile? profile)
    {
        ArgumentNullException.ThrowIfNull(workout);
        return
        [
            .. workout.Reps.Where(planned => planned.Rep.Role == RepRole.Work).GroupBy(planned => planned.Rep)
                .Select(like => new RepTarget(
                    new Block([like.Key]).CanonicalText,
                    like.Count(),
                    like.Key,
                    like.Key.Target is { } target ? TargetFinding.Of(target, like.Key, profile) : null)),
        ];
    }
}
