using System.Collections.Immutable;
using Trackside.Training.Quantities;

namespace Trackside.Training.Physiology;

/// <summary>A race distance with the name coaches give it.</summary>
/// <param name="Name">The name: <c>400</c>, <c>mile</c>, <c>5K</c>, <c>half marathon</c>.</param>
/// <param name="Distance">The distance.</param>
public sealed record Race(string Name, Distance Distance)
{
    /// <summary>The races that a pace is named after, shortest first.</summary>
    public static ImmutableArray<Race> All { get; } =
    [
        new("100", Distance.FromMetres(100)),
        new("200", Distance.FromMetres(200)),
        new("300", Distance.FromMetres(300)),
        new("400", Distance.FromMetres(400)),
        new("600", Distance.FromMetres(600)),
        new("800", Distance.FromMetres(800)),
        new("1000", Distance.FromMetres(1000)),
        new("1500", Distance.FromMetres(1500)),
        new("mile", Distance.Mile),
        new("2000", Distance.FromMetres(2000)),
        new("3K", Distance.FromMetres(3000)),
        new("2 mile", Distance.FromMiles(2)),
        new("5K", Distance.FromMetres(5000)),
        new("10K", Distance.FromMetres(10_000)),
        new("15K", Distance.FromMetres(15_000)),
        new("half marathon", Distance.FromMetres(21_097.5m)),
        new("marathon", Distance.FromMetres(42_195)),
    ];

    /// <summary>The race of that distance, or null when it has no name here.</summary>
    public static Race? Of(Distance distance) => All.FirstOrDefault(race => race.Distance == distance);
}

/// <summary>A race and the time an athlete would need for it.</summary>
/// <param name="Race">The race.</param>
/// <param name="Time">The time in seconds, with its band.</param>
public sealed record Equivalent(Race Race, Estimate Time);
