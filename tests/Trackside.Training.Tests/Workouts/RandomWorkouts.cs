using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Trackside.Training.Quantities;
using Trackside.Training.Workouts;
using static Trackside.Training.Tests.Workouts.Sketch;

namespace Trackside.Training.Tests.Workouts;

/// <summary>Workouts of all shapes, brackets in brackets, with recoveries of all kinds; few values, so that equal ones meet.</summary>
internal static class RandomWorkouts
{
    private const int DeepestBracket = 3;

    private static readonly RacePace FiveK = new(Metres("5000m"));

    private static readonly string[] Measures = ["100m", "200m", "400m", "400m-500m", "1mi", "30", "1:00", "1:00-1:30"];

    private static Gen<Target?> Targets { get; } = Gen.Frequency(
        (6, Gen.Constant<Target?>(null)),
        (1, Gen.Elements<Target?>(new("relaxed", null), new("Hard ", new Effort("hard")), new("5K", FiveK), new("5k pace", FiveK))));

    private static Gen<Step> Reps { get; } =
        from measure in Gen.Elements(Measures)
        from role in Gen.Frequency((12, Gen.Constant(RepRole.Work)), (1, Gen.Elements(Enum.GetValues<RepRole>())))
        from label in Gen.Frequency((8, Gen.Constant<string?>(null)), (1, Gen.Constant<string?>("tempo")))
        from target in Targets
        select (Step)(Run(measure) with { Role = role, Label = label, Target = target });

    private static Gen<CountRange> Counts { get; } =
        from min in Gen.Choose(1, 3)
        from more in Gen.Frequency((5, Gen.Constant(0)), (1, Gen.Choose(1, 2)))
        select CountRange.Between(min, min + more);

    private static Gen<RepSelector> Selectors { get; } =
        from count in Gen.Frequency((3, Gen.Constant(0)), (2, Gen.Choose(1, 2)))
        from measures in Gen.Elements("100m", "200m", "400m", "1mi", "30", "1:00").ArrayOf(count)
        from sets in Numbers(-2, 3)
        from positions in Numbers(-2, 3)
        from blocks in Numbers(1, 2)
        from label in Gen.Frequency((9, Gen.Constant<string?>(null)), (1, Gen.Constant<string?>("tempo")))
        select Of(measures) with { Sets = sets, Positions = positions, Blocks = blocks, Label = label };

    private static Gen<Recovery> Recoveries { get; } =
        from scope in Gen.Elements(Enum.GetValues<RecoveryScope>())
        from of in Gen.Frequency((1, Gen.Constant(RepSelector.All)), (2, Selectors))
        from distance in Gen.Elements<DistanceRange?>(null, null, Metres("100m"), Metres("200m-300m"))
        from time in Gen.Elements<DurationRange?>(null, Time("1:00"), Time("2:00-3:00"))
        from mode in Gen.Elements<RecoveryMode?>(null, RecoveryMode.Jog, RecoveryMode.AsNeeded)
        from isRelated in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        from relation in Gen.Elements(Enum.GetValues<RecoveryRelation>())
        from follows in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        select new Recovery
        {
            Scope = scope,
            Of = of,
            Distance = distance,
            Time = time,
            Mode = mode,
            Relation = isRelated ? relation : null,
            FollowsLastRep = follows,
        };

    /// <summary>One workout.</summary>
    public static Gen<Workout> All { get; } =
        from blocks in Gen.Choose(0, 3).SelectMany(count => Steps(DeepestBracket).Select(steps => new Block(steps)).ArrayOf(count))
        from recoveries in Gen.Choose(0, 3).SelectMany(count => Recoveries.ArrayOf(count))
        select new Workout([.. blocks], [.. recoveries]);

    /// <summary>Two workouts, now and then nearly the same.</summary>
    public static Gen<(Workout One, Workout Other)> Pairs { get; } =
        from one in All
        from other in Gen.Frequency((3, All), (1, Gen.Constant(Rewriting.InBrackets(one))), (1, Gen.Constant(one with { Recoveries = [] })))
        select (one, other);

    private static Gen<ImmutableArray<Step>> Steps(int depth) =>
        from count in Gen.Choose(1, 3)
        from steps in StepOf(depth).ArrayOf(count)
        select steps.ToImmutableArray();

    private static Gen<Step> StepOf(int depth) => depth == 0
        ? Reps
        : Gen.Frequency(
            (3, Reps),
            (2, from count in Counts from steps in Steps(depth - 1) select (Step)new Set(count, steps)));

    private static Gen<ImmutableArray<int>> Numbers(int low, int high) =>
        from count in Gen.Frequency((4, Gen.Constant(0)), (1, Gen.Choose(1, 2)))
        from numbers in Gen.Choose(low, high).Where(number => number != 0).ArrayOf(count)
        select numbers.ToImmutableArray();
}
