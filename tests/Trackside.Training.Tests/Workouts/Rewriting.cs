using Trackside.Training.Quantities;
using Trackside.Training.Workouts;

namespace Trackside.Training.Tests.Workouts;

/// <summary>Other ways of writing a workout that do not change what it means.</summary>
internal static class Rewriting
{
    /// <summary>Every step in a bracket of its own: <c>3 x (400m, 200m)</c> as <c>(3 x ((400m), (200m)))</c>.</summary>
    public static Workout InBrackets(Workout workout) => Each(workout, Bracketed);

    /// <summary>Every rep that is repeated told one by one: <c>2 x 400m</c> as <c>400m, 400m</c>.</summary>
    public static Workout WrittenOut(Workout workout) => Each(workout, WrittenOut);

    /// <summary>What canonical text writes down, as a workout again.</summary>
    public static Workout Plain(Workout workout) =>
        new([.. CanonicalSteps.Of(workout.Blocks).Select(steps => new Block(steps))], CanonicalRecoveries.Of(workout));

    private static Workout Each(Workout workout, Func<Step, IEnumerable<Step>> rewritten) =>
        workout with { Blocks = [.. workout.Blocks.Select(block => block with { Steps = [.. block.Steps.SelectMany(rewritten)] })] };

    private static IEnumerable<Step> Bracketed(Step step) =>
        [new Set(CountRange.Exactly(1), [step is Set set ? set with { Steps = [.. set.Steps.SelectMany(Bracketed)] } : step])];

    private static IEnumerable<Step> WrittenOut(Step step) => step switch
    {
        Set { Count.IsExact: true, Steps: [Rep rep] } set => Enumerable.Repeat(rep, set.Count.Min),
        Set set => [set with { Steps = [.. set.Steps.SelectMany(WrittenOut)] }],
        _ => [step],
    };
}
