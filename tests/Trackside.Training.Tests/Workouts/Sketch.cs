using System.Collections.Immutable;
using Trackside.Training.Quantities;
using Trackside.Training.Workouts;

namespace Trackside.Training.Tests.Workouts;

/// <summary>Workouts put down in a few words, and what becomes of them told in a few.</summary>
internal static class Sketch
{
    /// <summary>A rep of a distance or time, or of a range of them: <c>400m</c>, <c>1mi</c>, <c>1:30</c>, <c>400m-500m</c>.</summary>
    public static Rep Run(string measure, string? target = null) => new()
    {
        Distance = measure[^1] is 'm' or 'i' ? Metres(measure) : null,
        Time = measure[^1] is 'm' or 'i' ? null : Time(measure),
        Target = target is null ? null : new Target(target, null),
    };

    public static Set Times(int count, params Step[] steps) => new(CountRange.Exactly(count), [.. steps]);

    public static Set Times(int min, int max, params Step[] steps) => new(CountRange.Between(min, max), [.. steps]);

    public static Block Block(params Step[] steps) => new([.. steps]);

    /// <summary>A workout of one block.</summary>
    public static Workout Session(params Step[] steps) => Session(Block(steps));

    public static Workout Session(params Block[] blocks) => new([.. blocks], []);

    public static Workout With(this Workout workout, params Recovery[] recoveries) => workout with { Recoveries = [.. recoveries] };

    public static DistanceRange Metres(string range) => range.Split('-') is [var min, var max]
        ? DistanceRange.Between(Distance.Parse(min), Distance.Parse(max))
        : DistanceRange.Exactly(Distance.Parse(range));

    public static DurationRange Time(string range) => range.Split('-') is [var min, var max]
        ? DurationRange.Between(Duration.Parse(min), Duration.Parse(max))
        : DurationRange.Exactly(Duration.Parse(range));

    public static Recovery Rest(string time, RecoveryScope scope = RecoveryScope.BetweenReps, RepSelector? of = null) =>
        new() { Time = Time(time), Scope = scope, Of = of ?? RepSelector.All };

    public static Recovery Jog(string distance, RecoveryScope scope = RecoveryScope.BetweenReps, RepSelector? of = null) =>
        new() { Distance = Metres(distance), Mode = RecoveryMode.Jog, Scope = scope, Of = of ?? RepSelector.All };

    public static Recovery By(RecoveryRelation relation, RecoveryScope scope = RecoveryScope.BetweenReps, RepSelector? of = null) =>
        new() { Relation = relation, Scope = scope, Of = of ?? RepSelector.All };

    /// <summary>Reps of these distances or times.</summary>
    public static RepSelector Of(params string[] measures)
    {
        ImmutableArray<Rep> reps = [.. measures.Select(measure => Run(measure))];
        return new RepSelector
        {
            Distances = [.. reps.Select(rep => rep.Distance).OfType<DistanceRange>().Select(range => range.Min)],
            Times = [.. reps.Select(rep => rep.Time).OfType<DurationRange>().Select(range => range.Min)],
        };
    }

    public static RepSelector InSet(params int[] sets) => new() { Sets = [.. sets] };

    public static RepSelector InBlock(params int[] blocks) => new() { Blocks = [.. blocks] };

    public static RepSelector At(params int[] positions) => new() { Positions = [.. positions] };

    /// <summary>The reps as <c>block.set.position measure</c>: <c>1.2.3 400m</c>.</summary>
    public static IEnumerable<string> Unfolded(Workout workout) =>
        workout.Reps.Select(planned => $"{planned.Block}.{planned.Set}.{planned.Position} {Canonical.TextOf(planned.Rep)}");

    /// <summary>What is done after each rep, a dash where nothing is: <c>6:00 | 80m walk in 1:30 | -</c>.</summary>
    public static string After(Workout workout) => string.Join(" | ", workout.RecoveriesAfterReps().Select(Done));

    public static string Done(Recovery? recovery) => recovery is null ? "-" : CanonicalRecovery.TextOf(recovery with
    {
        Scope = recovery.Scope == RecoveryScope.SendOff ? RecoveryScope.SendOff : RecoveryScope.Other,
        Of = RepSelector.All,
        Relation = recovery.Distance is null && recovery.Time is null ? recovery.Relation : null,
    });
}
