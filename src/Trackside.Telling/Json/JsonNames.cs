using System.Globalization;
using Trackside.Notation.Diagnostics;
using Trackside.Notation.Readings;
using Trackside.Training.Analysis;
using Trackside.Training.Load;
using Trackside.Training.Physiology;
using Trackside.Training.Quantities;
using Trackside.Training.Timing;
using Trackside.Training.Workouts;

namespace Trackside.Telling.Json;

/// <summary>The words of the schema for what is an enumeration here. Written out, so that renaming a member changes no output.</summary>
internal static class JsonNames
{
    public static string Of(RepRole role) => role switch
    {
        RepRole.Work => "work",
        RepRole.WarmUp => "warmup",
        RepRole.CoolDown => "cooldown",
        RepRole.Easy => "easy",
        RepRole.Strides => "strides",
    };

    public static string Of(RecoveryScope scope) => scope switch
    {
        RecoveryScope.BetweenReps => "between_reps",
        RecoveryScope.BetweenSets => "between_sets",
        RecoveryScope.BetweenBlocks => "between_blocks",
        RecoveryScope.After => "after",
        RecoveryScope.Before => "before",
        RecoveryScope.Between => "between",
        RecoveryScope.Within => "within",
        RecoveryScope.SendOff => "send_off",
        RecoveryScope.Other => "other",
    };

    public static string Of(RecoveryMode mode) => mode switch
    {
        RecoveryMode.Walk => "walk",
        RecoveryMode.Jog => "jog",
        RecoveryMode.Float => "float",
        RecoveryMode.Stand => "stand",
        RecoveryMode.Full => "full",
        RecoveryMode.AsNeeded => "as_needed",
    };

    public static string Of(RecoveryRelation relation) => relation switch
    {
        RecoveryRelation.NextRepDistance => "next_rep_distance",
        RecoveryRelation.PreviousRepDistance => "prev_rep_distance",
        RecoveryRelation.HalfNextRepDistance => "half_next_rep_distance",
        RecoveryRelation.EqualRepDistance => "equal_rep_distance",
        RecoveryRelation.EqualRepTime => "equal_rep_time",
        RecoveryRelation.HalfNextRepTime => "half_next_rep_time",
        RecoveryRelation.HalfPreviousRepTime => "half_prev_rep_time",
        RecoveryRelation.BackToStart => "back_to_start",
    };

    public static string Of(Severity severity) => severity switch
    {
        Severity.Info => "info",
        Severity.Warning => "warning",
        Severity.Error => "error",
    };

    public static string Of(UnreadKind kind) => kind switch
    {
        UnreadKind.Prose => "prose",
        UnreadKind.Caption => "caption",
        UnreadKind.Note => "note",
    };

    public static string Of(FactKind kind) => kind switch
    {
        FactKind.Performance => "performance",
        FactKind.ClaimedPace => "claimed_pace",
    };

    public static string Of(Sex sex) => sex switch
    {
        Sex.Men => "men",
        Sex.Women => "women",
    };

    public static string Of(RaceBasis basis) => basis switch
    {
        RaceBasis.Profile => "profile",
        RaceBasis.Target => "target",
        RaceBasis.Stated => "stated",
        RaceBasis.RepAlone => "rep_alone",
    };

    public static string Of(SeriesShape shape) => shape switch
    {
        SeriesShape.TooFew => "too_few",
        SeriesShape.Even => "even",
        SeriesShape.CutDown => "cut_down",
        SeriesShape.Fade => "fade",
        SeriesShape.MixedPaces => "mixed_paces",
        SeriesShape.SlowStart => "slow_start",
        SeriesShape.FastFinish => "fast_finish",
        SeriesShape.FasterSecondHalf => "faster_second_half",
        SeriesShape.SlowerSecondHalf => "slower_second_half",
        SeriesShape.Uneven => "uneven",
    };

    public static string Of(Evidence evidence) => evidence switch
    {
        Evidence.Replicated => "replicated",
        Evidence.Published => "published",
        Evidence.Reconstructed => "reconstructed",
        Evidence.Definition => "definition",
        Evidence.CoachingRule => "coaching rule",
    };

    public static string Of(HardKind kind) => kind switch
    {
        HardKind.Easy => "easy",
        HardKind.Acceleration => "acceleration",
        HardKind.MaximalVelocity => "maximal_velocity",
        HardKind.SprintEndurance => "sprint_endurance",
        HardKind.SpeedEndurance => "speed_endurance",
        HardKind.ResistedSprint => "resisted_sprint",
        HardKind.Tempo => "tempo",
        HardKind.Threshold => "threshold",
        HardKind.Vo2Max => "vo2max",
        HardKind.LactateTolerance => "lactate_tolerance",
        HardKind.Race => "race",
    };

    public static string Of(RepState state) => state switch
    {
        RepState.Ahead => "ahead",
        RepState.Running => "running",
        RepState.Run => "run",
        RepState.Skipped => "skipped",
        RepState.Missed => "missed",
        RepState.NotTheirs => "notTheirs",
    };

    public static string Of(RunState state) => state switch
    {
        RunState.Waiting => "waiting",
        RunState.Running => "running",
        RunState.Recovering => "recovering",
        RunState.Done => "done",
        RunState.Dropped => "dropped",
    };

    public static string Of(AimSide side) => side switch
    {
        AimSide.None => "none",
        AimSide.Faster => "faster",
        AimSide.On => "on",
        AimSide.Slower => "slower",
    };

    public static string Of(MarkState state) => state switch
    {
        MarkState.Counts => "counts",
        MarkState.Surplus => "surplus",
        MarkState.Removed => "removed",
        MarkState.Moved => "moved",
        MarkState.Problem => "problem",
    };

    /// <summary>Which reps a recovery is for: <c>1000m</c>, <c>1st</c>, <c>2nd 400m set 1</c>; null for every one.</summary>
    public static string? Of(RepSelector selector)
    {
        var measures = selector.Distances.Select(one => one.ToString()).Concat(selector.Times.Select(Timed));
        string[] parts =
        [
            string.Join(", ", selector.Positions.Select(Ordinal)),
            string.Join(", ", selector.Label is null ? measures : measures.Append(selector.Label)),
            Numbered("set", selector.Sets),
            Numbered("block", selector.Blocks),
        ];
        return selector.IsAll ? null : string.Join(' ', parts.Where(part => part.Length > 0));
    }

    // Under a minute the unit must be said, or the number could be anything.
    private static string Timed(Duration time) => time.TotalSeconds < 60 ? $"{time}s" : time.ToString();

    private static string Numbered(string what, IEnumerable<int> numbers) =>
        numbers.Any() ? $"{what} {string.Join(", ", numbers.Select(number => number > 0 ? Plain(number) : Ordinal(number)))}" : "";

    // From the end: -1 is the last, -2 the 2nd last.
    private static string Ordinal(int number) => number switch
    {
        -1 => "last",
        < 0 => $"{Ordinal(-number)} last",
        _ when number % 100 is 11 or 12 or 13 => $"{Plain(number)}th",
        _ => (number % 10) switch { 1 => $"{Plain(number)}st", 2 => $"{Plain(number)}nd", 3 => $"{Plain(number)}rd", _ => $"{Plain(number)}th" },
    };

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);
}
