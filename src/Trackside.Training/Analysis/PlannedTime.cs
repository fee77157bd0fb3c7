using Trackside.Training.Physiology;
using Trackside.Training.Quantities;
using Trackside.Training.Workouts;

namespace Trackside.Training.Analysis;

/// <summary>About how long a session lasts, for whoever plans an evening. A guess wherever the text gives no times, and told as one.</summary>
/// <param name="Time">Reps and recoveries together, without the warm-up that the text does not name.</param>
/// <param name="IsGuess">Whether a length stood in for a time, or a recovery is not known.</param>
public sealed record PlannedTime(Duration Time, bool IsGuess)
{
    /// <summary>The speed of a rep of which only the length is known.</summary>
    private const decimal MetresPerSecond = 4.5m;

    // As much as a time can say and still be one of a session: four days and a half.
    private const decimal MostSeconds = 400_000;

    /// <summary>How long a workout lasts.</summary>
    /// <param name="workout">The workout.</param>
    public static PlannedTime Of(Workout workout)
    {
        ArgumentNullException.ThrowIfNull(workout);
        var (total, isGuess) = (0m, false);
        var (reps, recoveries) = (workout.Reps, workout.RecoveriesAfterReps());
        for (var index = 0; index < reps.Length; index++)
        {
            var rep = reps[index].Rep;
            var asked = rep.Target is { } target ? TargetTime.Of(target, rep, null) : null;
            var known = asked is { Per: null } ? asked.Aim : rep.Time?.Min;
            isGuess |= known is null;
            var time = known ?? Duration.FromSeconds((rep.Distance?.Min.Metres ?? 0) / MetresPerSecond);
            total += time.TotalSeconds;
            if (index + 1 < reps.Length)
            {
                var rest = index < recoveries.Length && recoveries[index] is { } recovery ? RestLength.Of(recovery, time) : null;
                isGuess |= rest is null;
                total += (decimal)(rest?.Value ?? 0);
            }
        }

        return new(Duration.FromSeconds(Math.Min(total, MostSeconds)), isGuess);
    }
}
