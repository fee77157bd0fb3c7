using System.Collections.Immutable;

namespace Trackside.Training.Analysis;

/// <summary>A kind of training by what its reps are: one of the nine zones of Haugen and others, 2021.</summary>
/// <param name="Number">From 1, easy running, to 9, accelerations.</param>
/// <param name="Name">What it is for, in a word or two.</param>
/// <param name="Races">The race distances, in metres, whose pace is run; null for easy running, which is no race's pace.</param>
/// <param name="RepSeconds">How long one rep lasts.</param>
/// <param name="RestSeconds">How long a recovery lasts; null where there is none as a rule.</param>
/// <param name="WorkSeconds">How long the work of a session lasts in all.</param>
/// <remarks>Source: T. Haugen and others, Sports Medicine 51, 2021, table 4 (doi 10.1007/s40279-021-01481-2). Spans of seconds and metres include their ends.</remarks>
public sealed record TrainingZone(int Number, string Name, Reach? Races, Reach RepSeconds, Reach? RestSeconds, Reach WorkSeconds)
{
    /// <summary>The nine zones, from easy running up.</summary>
    public static ImmutableArray<TrainingZone> All { get; } =
    [
        new(1, "easy running", null, new(1_200, 9_000), null, new(1_200, 9_000)),
        new(2, "steady running", new(35_000, 50_000), new(1_200, 5_400), null, new(1_200, 5_400)),
        new(3, "threshold", new(15_000, 25_000), new(180, 600), new(60, 120), new(1_200, 3_000)),
        new(4, "10K work", new(8_000, 12_000), new(120, 420), new(60, 180), new(1_200, 2_100)),
        new(5, "VO2max", new(3_000, 5_000), new(60, 240), new(60, 180), new(900, 1_500)),
        new(6, "lactate tolerance", new(800, 1_609.344), new(25, 90), new(30, 180), new(360, 900)),
        new(7, "lactate production", new(120, 600), new(15, 90), new(180, 900), new(180, 360)),
        new(8, "maximal sprints", new(60, 120), new(8, 15), new(60, 180), new(60, 180)),
        new(9, "accelerations", new(10, 60), new(1, 8), new(60, 180), new(10, 60)),
    ];

    /// <summary>The zone of that number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not from 1 to 9.</exception>
    public static TrainingZone Of(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, All.Length);
        return All[number - 1];
    }
}

/// <summary>From one number to another, both included.</summary>
/// <param name="Least">The smaller.</param>
/// <param name="Most">The larger.</param>
public readonly record struct Reach(double Least, double Most)
{
    /// <summary>How far a number lies outside, as the logarithm of its ratio to the nearer end; zero inside.</summary>
    internal double Outside(double value) => value < Least ? Math.Log(Least / value) : value > Most ? Math.Log(value / Most) : 0;
}
