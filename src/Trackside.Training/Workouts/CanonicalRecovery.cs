using System.Collections.Immutable;
using System.Globalization;
using Trackside.Training.Quantities;

namespace Trackside.Training.Workouts;

/// <summary>A recovery in canonical words: <c>80m walk in 1:30 after 120m</c>.</summary>
internal static class CanonicalRecovery
{
    public static string TextOf(Recovery recovery)
    {
        string?[] parts =
        [
            recovery.Distance is { } distance ? Canonical.TextOf(distance) : null,
            RelationOf(recovery.Relation),
            ModeOf(recovery.Mode),
            recovery.Time is { } time ? TimeOf(recovery, time) : null,
            ScopeOf(recovery),
        ];
        return recovery.HasMeasure || recovery.Mode is not null ? string.Join(' ', parts.OfType<string>()) : "";
    }

    private static string TimeOf(Recovery recovery, DurationRange time) =>
        (recovery.Scope == RecoveryScope.SendOff ? "every " : recovery.Distance is null && recovery.Relation is null ? "" : "in ")
        + Canonical.TextOf(time);

    private static string? ModeOf(RecoveryMode? mode) => mode switch
    {
        RecoveryMode.AsNeeded => "as needed",
        null => null,
        _ => mode.ToString()!.ToLowerInvariant(),
    };

    private static string? RelationOf(RecoveryRelation? relation) => relation switch
    {
        RecoveryRelation.NextRepDistance => "distance of next rep",
        RecoveryRelation.PreviousRepDistance => "distance of previous rep",
        RecoveryRelation.HalfNextRepDistance => "half distance of next rep",
        RecoveryRelation.EqualRepDistance => "equal distance",
        RecoveryRelation.EqualRepTime => "equal time",
        RecoveryRelation.HalfNextRepTime => "half time of next rep",
        RecoveryRelation.HalfPreviousRepTime => "half time of previous rep",
        RecoveryRelation.BackToStart => "back to start",
        _ => null,
    };

    private static string? ScopeOf(Recovery recovery)
    {
        var of = recovery.Of;
        var reps = RepsOf(of);
        var sets = SetsOf(of);
        return recovery.Scope switch
        {
            RecoveryScope.Between when of.Positions is [var first, var second] => $"between {Ordinal(first)} and {Ordinal(second)}{Before(reps)}",
            RecoveryScope.After when of.IsAll => "after each rep",
            RecoveryScope.After => $"after{Before(Ordinals(of.Positions))}{Before(reps)}{sets}",
            RecoveryScope.Before => $"before{Before(Ordinals(of.Positions))}{Before(reps)}{sets}",
            RecoveryScope.BetweenSets => $"between{Before(reps)} sets",
            RecoveryScope.BetweenBlocks => "between blocks",
            RecoveryScope.BetweenReps or RecoveryScope.Within or RecoveryScope.Between => $"between{Before(reps)} reps{sets}",
            RecoveryScope.SendOff => reps.Length == 0 ? null : $"after {reps}",
            _ => null,
        };
    }

    private static string Before(string words) => words.Length == 0 ? "" : " " + words;

    private static string RepsOf(RepSelector of) => string.Join("/",
        of.Distances.Select(Canonical.TextOf).Concat(of.Times.Select(Canonical.TextOf)).Concat(of.Label is null ? [] : [of.Label]));

    private static string SetsOf(RepSelector of) =>
        (of.Sets.IsEmpty ? "" : " in set " + string.Join(", ", of.Sets.Select(Number)))
        + (of.Blocks.IsEmpty ? "" : " in block " + string.Join(", ", of.Blocks.Select(Number)));

    private static string Ordinals(ImmutableArray<int> positions) => string.Join(", ", positions.Select(Ordinal));

    private static string Number(int number) => number == -1 ? "last" : number.ToString(CultureInfo.InvariantCulture);

    private static string Ordinal(int position) => position switch
    {
        -1 => "last",
        1 => "1st",
        2 => "2nd",
        3 => "3rd",
        _ => string.Create(CultureInfo.InvariantCulture, $"{position}th"),
    };
}
