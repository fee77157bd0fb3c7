using Trackside.Training.Quantities;
using Trackside.Training.Workouts;

namespace Trackside.Cli.Sheets;

/// <summary>Parts of a workout in its own canonical words, so that the sheet and the notation never differ.</summary>
internal static class Words
{
    /// <summary><c>2 x (3 x 120m)</c>: what is run, without what it asks for.</summary>
    public static string Of(Block block) => new Block([.. block.Steps.Select(WithoutTarget)]).CanonicalText;

    /// <summary><c>400m</c>, <c>1mi tempo</c>: what is run, without what it asks for.</summary>
    public static string Of(Rep rep) => Of(new Block([rep]));

    /// <summary><c>80m walk in 1:30</c>: what is done, without where; empty when nothing is said of that.</summary>
    public static string Of(Recovery recovery)
    {
        var isEvery = recovery.Scope == RecoveryScope.SendOff;
        var plain = recovery with
        {
            Scope = isEvery ? RecoveryScope.SendOff : RecoveryScope.Other,
            Of = RepSelector.All,
            Relation = IsWorkedOut(recovery) ? null : recovery.Relation,
        };
        return plain.CanonicalText switch
        {
            "full" => "full recovery",
            "as needed" => "recovery as needed",
            var words when IsOnlyTime(recovery) => $"{words} recovery",
            var words => words,
        };
    }

    /// <summary><c>5K pace</c>.</summary>
    public static string OfPace(Distance race) => new Target("", new RacePace(DistanceRange.Exactly(race))).CanonicalText;

    private static bool IsOnlyTime(Recovery recovery) =>
        recovery is { Time: not null, Distance: null, Relation: null, Mode: null } && recovery.Scope != RecoveryScope.SendOff;

    private static Step WithoutTarget(Step step) => step switch
    {
        Rep rep => rep with { Target = null },
        Set set => set with { Steps = [.. set.Steps.Select(WithoutTarget)] },
        _ => throw new InvalidOperationException($"{step.GetType().Name} has no words."),
    };

    // "The distance of the next rep" need not be said where that distance is known.
    private static bool IsWorkedOut(Recovery recovery) => recovery.Relation switch
    {
        RecoveryRelation.EqualRepTime or RecoveryRelation.HalfNextRepTime or RecoveryRelation.HalfPreviousRepTime => recovery.Time is not null,
        _ => recovery.Distance is not null,
    };
}
