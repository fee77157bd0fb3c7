using Trackside.Training.Analysis;
using Trackside.Training.Physiology;
using Trackside.Training.Quantities;
using Trackside.Training.Workouts;

namespace Trackside.Web.Meaning;

/// <summary>About how long a session lasts, for whoever plans an evening. A guess wherever the text gives no times, and told as one.</summary>
/// <param name="Time">Reps and recoveries together, without the warm-up that the text does not name.</param>
/// <param name="IsGuess">Whether a length stood in for a time, or a recovery is not known.</param>
public sealed record PlannedTime(Duration Time, bool IsGuess)
{
    /// <summary>The speed of a rep of which only the length is known.</summary>
    private const decimal MetresPerSecond = 4.5m;

    public static PlannedTime Of(Workout workout)
    {
        var (total, isGuess) = (0m, false);
        var reps = AskedReps.Of(workout);
        foreach (var rep in reps)
        {
            var asked = rep.Planned.Rep.Target is { } target ? TargetTime.Of(target, rep.Planned.Rep, null) : null;
            var known = asked is { Per: null } ? asked.Aim : rep.Planned.Rep.Time?.Min;
            isGuess |= known is null;
            var time = known ?? Duration.FromSeconds((rep.Planned.Rep.Distance?.Min.Metres ?? 0) / MetresPerSecond);
            total += time.TotalSeconds;
            if (rep.Number < reps.Length)
            {
                var rest = rep.RecoveryAfter is { } recovery ? RestLength.Of(recovery, time) : null;
                isGuess |= rest is null;
                total += (decimal)(rest?.Value ?? 0);
            }
        }

        return new(Duration.FromSeconds(Math.Min(total, 400_000)), isGuess);
    }
}
