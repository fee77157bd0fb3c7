using System.Collections.Immutable;
using Trackside.Training.Physiology;

namespace Trackside.Cli;

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
