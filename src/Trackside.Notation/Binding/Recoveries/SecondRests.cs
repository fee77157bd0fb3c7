using Trackside.Notation.Readings;
using Trackside.Training.Workouts;

namespace Trackside.Notation.Binding;

/// <summary>Two rests that both seem to lie between all reps: <c>3 x (4 x 200m), 45s rec, 5' entre series</c>.</summary>
internal static class SecondRests
{
    /// <summary>Where the reps stand in sets and nothing is said of those, the longer one lies between the sets.</summary>
    public static void MoveToSets(List<ReadRecovery> recoveries)
    {
        if (recoveries.Exists(recovery => recovery.Recovery.Scope is RecoveryScope.BetweenSets or RecoveryScope.BetweenBlocks))
        {
            return;
        }

        var among = recoveries.FindAll(IsOfAllReps);
        if (among.Count == 2 && Disagree(among[0], among[1]))
        {
            var longer = recoveries.IndexOf(IsLonger(among[1].Recovery, among[0].Recovery) ? among[1] : among[0]);
            recoveries[longer] = recoveries[longer] with { Recovery = recoveries[longer].Recovery with { Scope = RecoveryScope.BetweenSets } };
        }
    }

    /// <summary>The rests that an earlier one leaves no place for, each with the one that counts.</summary>
    public static IEnumerable<(ReadRecovery Second, ReadRecovery First)> Of(List<ReadRecovery> recoveries)
    {
        var among = recoveries.FindAll(IsOfAllReps);
        return among.Skip(1).Where(second => Disagree(among[0], second)).Select(second => (second, among[0]));
    }

    private static bool IsOfAllReps(ReadRecovery recovery) => recovery.Recovery is { Scope: RecoveryScope.BetweenReps, Of.IsAll: true, HasMeasure: true };

    private static bool Disagree(ReadRecovery one, ReadRecovery other) =>
        (one.Recovery.Time is { } time && other.Recovery.Time is { } otherTime && time != otherTime)
        || (one.Recovery.Distance is { } distance && other.Recovery.Distance is { } otherDistance && distance != otherDistance);

    private static bool IsLonger(Recovery one, Recovery other) =>
        one.Time is { } time && other.Time is { } otherTime ? time.Min > otherTime.Min
        : one.Distance is { } distance && other.Distance is { } otherDistance && distance.Min > otherDistance.Min;
}
