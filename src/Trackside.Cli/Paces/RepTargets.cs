using System.Collections.Immutable;
using Trackside.Notation.Readings;
using Trackside.Training.Physiology;
using Trackside.Training.Workouts;

namespace Trackside.Cli.Paces;

/// <summary>What a prescription asks of an athlete, once for each rep that asks for something else.</summary>
/// <param name="Name">What is run: <c>1000m @ 5K pace</c>.</param>
/// <param name="Count">How many of them.</param>
/// <param name="Rep">The rep.</param>
/// <param name="Finding">The target worked out, or why it cannot be; null for a rep without a target.</param>
internal sealed record RepTarget(string Name, int Count, Rep Rep, TargetFinding? Finding)
{
    public static ImmutableArray<RepTarget> AllOf(Reading reading, Profile? profile) =>
    [
        .. reading.Workout.Reps.Where(planned => planned.Rep.Role == RepRole.Work).GroupBy(planned => planned.Rep)
            .Select(like => new RepTarget(
                new Block([like.Key]).CanonicalText,
                like.Count(),
                like.Key,
                like.Key.Target is { } target ? TargetFinding.Of(target, like.Key, profile) : null)),
    ];
}

/// <summary>The models of race times by the names they are asked for.</summary>
internal static class ModelNames
{
    private static readonly ImmutableArray<(string Name, RaceModel Model)> All =
    [
        ("vdot", RaceModel.Vdot), ("vdot-trend", RaceModel.VdotTrend), ("broken-log", RaceModel.BrokenLog), ("points", RaceModel.Points),
        ("riegel", RaceModel.Riegel), ("power-law", RaceModel.PowerLaw), ("own-power-law", RaceModel.OwnPowerLaw), ("cameron", RaceModel.Cameron),
        ("critical-speed", RaceModel.CriticalSpeed),
    ];

    public static string Choices { get; } = string.Join(", ", All.Select(one => one.Name));

    public static RaceModel? Of(string name) => All.Where(one => one.Name == name).Select(one => (RaceModel?)one.Model).FirstOrDefault();
}
