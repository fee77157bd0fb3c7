using System.Collections.Immutable;
using Trackside.Training.Physiology;
using Trackside.Training.Quantities;
using Trackside.Training.Workouts;

namespace Trackside.Training.Analysis;

/// <summary>A session as pieces for the gauge of D′: reps and recoveries in turn, as far as both are known.</summary>
internal static class Gauge
{
    // Nobody runs faster, and critical speeds and D′ beyond these are no athlete's.
    private const double FastestMetresPerSecond = 13;

    /// <summary>The state of D′ after each rep from the first; it ends where a rep has no time or a recovery no length.</summary>
    public static ImmutableArray<DPrimeState> Of(ImmutableArray<RepAnalysis> reps, Profile? profile)
    {
        if (profile?.CriticalSpeed is not { Low: >= 1, High: <= 8 } speed || profile.DPrime is not { Low: >= 1, High: <= 2_000 } dPrime)
        {
            return [];
        }

        var (pieces, afterRep) = (new List<WorkPiece>(2 * reps.Length), new List<int>(reps.Length));
        foreach (var rep in reps.Where(rep => rep.Rep.Planned.Rep.Role == RepRole.Work))
        {
            if (rep.Pace is not { } pace || rep.Rep.Time is not { } time || pace.ToSpeed().MetresPerSecond > FastestMetresPerSecond)
            {
                break;
            }

            afterRep.Add(pieces.Count);
            pieces.Add(new WorkPiece(time, pace.ToSpeed().MetresPerSecond));
            if (rep.Rest is not { } rest)
            {
                break;
            }

            pieces.Add(Resting(rep.Rep.RecoveryAfter!, rest));
        }

        var states = DPrimeBalance.Over(speed, dPrime, pieces);
        return [.. afterRep.Select(index => states[index])];
    }

    private static WorkPiece Resting(Recovery recovery, Estimate rest)
    {
        double? metresPerSecond = (recovery.Mode, recovery.Distance) switch
        {
            (RecoveryMode.Stand, _) => 0,
            (_, { } distance) => Math.Min(FastestMetresPerSecond, (double)distance.Min.Metres / rest.Value),
            (RecoveryMode.Walk, _) => 1.5,
            (RecoveryMode.Jog, _) => 2.6,
            (RecoveryMode.Float, _) => 3.8,
            _ => null,
        };
        return new WorkPiece(Duration.FromMilliseconds((long)Math.Round(1_000 * rest.Value)), metresPerSecond);
    }
}
