using System.Collections.Immutable;
using System.Globalization;
using Trackside.Training.Quantities;

namespace Trackside.Training.Workouts;

/// <summary>A recovery in canonical words: <c>80m walk in 1:30 after 120m</c>.</summary>
internal static class CanonicalRecovery
{
    /// <summary>The words; none where nothing is said of what is done.</summary>
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
        return recovery.HasMeasure || recovery.Mode is not null ? string.Join(' ', parts.Where(part => part?.Length > 0)) : "";
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

    private static string ScopeOf(Recovery recovery)
    {
        var of = recovery.Of;
        var (named, part) = (Spaced(Ordinals(of.Positions)) + RepsOf(of), PartOf(of));
        return recovery.Scope switch
        {
            RecoveryScope.Between when of.Positions is [var first, var second] => $"between {Ordinal(first)} and {Ordinal(second)}{RepsOf(of)}{part}",
            RecoveryScope.After => $"after{(named.Length == 0 ? " each rep" : named)}{(of.Times.IsEmpty ? "" : " reps")}{part}",
            RecoveryScope.Before => $"before{(named.Length == 0 ? " each rep" : named)}{part}",
            RecoveryScope.BetweenSets when !of.Sets.IsEmpty => $"after{named} set {Numbers(of.Sets)}{BlocksOf(of)}",
            RecoveryScope.BetweenSets => $"between{named} sets{part}",
            RecoveryScope.BetweenBlocks when !of.Blocks.IsEmpty => $"after{named} block {Numbers(of.Blocks)}{SetsOf(of)}",
            RecoveryScope.BetweenBlocks => $"between{named} blocks{part}",
            RecoveryScope.BetweenReps or RecoveryScope.Within or RecoveryScope.Between => $"between{named} reps{part}",
            RecoveryScope.SendOff => $"{(named.Length == 0 ? "" : "after")}{named}{part}".TrimStart(),
            _ => "",
        };
    }

    private static string RepsOf(RepSelector of) =>
        Spaced(string.Join('/', of.Distances.Select(Canonical.TextOf).Concat(of.Times.Select(Canonical.TextOf)))) + Spaced(of.Label ?? "");

    private static string PartOf(RepSelector of) => SetsOf(of) + BlocksOf(of);

    private static string SetsOf(RepSelector of) => of.Sets switch
    {
        [] => "",
        [-1] => " in the last set",
        [.., -1] sets when sets[0] == -sets.Length => string.Create(CultureInfo.InvariantCulture, $" in the last {sets.Length} sets"),
        var sets => " in set " + Numbers(sets),
    };

    private static string BlocksOf(RepSelector of) => of.Blocks.IsEmpty ? "" : " in block " + Numbers(of.Blocks);

    private static string Spaced(string words) => words.Length == 0 ? "" : " " + words;

    private static string Ordinals(ImmutableArray<int> positions) => string.Join(", ", positions.Select(Ordinal));

    private static string Numbers(ImmutableArray<int> numbers) =>
        string.Join(", ", numbers.Select(number => number < 0 ? Ordinal(number) : number.ToString(CultureInfo.InvariantCulture)));

    // From the end: -1 is the last, -2 the 2nd last.
    private static string Ordinal(int number) => number switch
    {
        -1 => "last",
        < 0 => $"{Ordinal(-number)} last",
        _ => number.ToString(CultureInfo.InvariantCulture) + EndingOf(number),
    };

    private static string EndingOf(int number) => (number % 100) switch
    {
        11 or 12 or 13 => "th",
        var tens => (tens % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" },
    };
}
