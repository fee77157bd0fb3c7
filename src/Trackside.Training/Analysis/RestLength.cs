using Trackside.Training.Physiology;
using Trackside.Training.Quantities;
using Trackside.Training.Workouts;

namespace Trackside.Training.Analysis;

/// <summary>How long a recovery lasts, as far as the text says or lets one work out.</summary>
public static class RestLength
{
    /// <summary>The length of a recovery.</summary>
    /// <param name="recovery">The recovery, its distance resolved; see <see cref="Workout.RecoveriesAfterReps"/>.</param>
    /// <param name="repTime">The time of the rep before it, which a send-off needs; null when it is not known.</param>
    /// <returns>
    /// Seconds: the given time, with its range as the band; for a send-off what is left of it; for a distance alone, how long walking
    /// or jogging it takes. Null where nothing can be worked out.
    /// </returns>
    [Formula("recovery-length", Evidence.Reconstructed)]
    public static Estimate? Of(Recovery recovery, Duration? repTime)
    {
        ArgumentNullException.ThrowIfNull(recovery);
        if (recovery is { Scope: RecoveryScope.SendOff, Time: { } sendOff })
        {
            return repTime is { } time && time < sendOff.Min
                ? Between(MeasuringError.Seconds(sendOff.Min - time), MeasuringError.Seconds(sendOff.Max - time))
                : null;
        }

        return recovery switch
        {
            { Time: { } time } => Between(MeasuringError.Seconds(time.Min), MeasuringError.Seconds(time.Max)),
            { Distance: { } distance } => Between(OverDistance(distance.Min, recovery.Mode)?.Low ?? 0, OverDistance(distance.Max, recovery.Mode)?.High ?? 0),
            _ => null,
        };
    }

    /// <summary>How long a recovery of a given distance lasts.</summary>
    /// <param name="distance">The distance.</param>
    /// <param name="mode">How it is spent; a jog where that is not said.</param>
    /// <returns>
    /// Seconds, at 1.2 to 1.8 m/s walking, 2 to 3.2 m/s jogging and 3.2 to 4.5 m/s floating. Null for a recovery that covers no ground,
    /// and for one that would last longer than a day.
    /// </returns>
    [Formula("recovery-length", Evidence.Reconstructed)]
    public static Estimate? OverDistance(Distance distance, RecoveryMode? mode)
    {
        var (slow, fast) = mode switch
        {
            RecoveryMode.Walk => (1.2, 1.8),
            RecoveryMode.Float => (3.2, 4.5),
            RecoveryMode.Jog or null => (2.0, 3.2),
            _ => (1, 0),
        };
        return fast > 0 ? Between((double)distance.Metres / fast, (double)distance.Metres / slow) : null;
    }

    private static Estimate? Between(double low, double high) =>
        low > 0 && high <= 86_400 ? new Estimate((low + high) / 2, low, high, "s", "recovery-length") : null;
}
