using System.Collections.Immutable;
using Trackside.Training.Quantities;

namespace Trackside.Charts;

/// <summary>The same workout on two days.</summary>
/// <param name="Title">Stands over the chart; empty where the page has its own heading.</param>
/// <param name="Then">What the earlier day is called: <c>12 May 2025</c>.</param>
/// <param name="Now">What the later day is called.</param>
/// <param name="Reps">The reps of both, side by side, in the order of running.</param>
public sealed record Comparison(string Title, string Then, string Now, ImmutableArray<ComparedRep> Reps)
{
    /// <summary>The reps of both days, side by side, in the order of running.</summary>
    public ImmutableArray<ComparedRep> Reps { get; init => field = value.IsDefault ? [] : value; } = Reps.IsDefault ? [] : Reps;
}

/// <summary>One rep on two days.</summary>
/// <param name="Label">What it is: <c>500 m</c>.</param>
/// <param name="Distance">How far; null where it is not known. Up to 400 m times are written in seconds.</param>
/// <param name="Then">The earlier time; null where it was not run or not timed.</param>
/// <param name="Now">The later time; null where it was not run or not timed.</param>
/// <param name="Error">By how much the difference of the two can be a matter of measuring; zero where nobody knows.</param>
public sealed record ComparedRep(string Label, Distance? Distance, Duration? Then, Duration? Now, Duration Error)
{
    /// <summary>Seconds, below zero where it is faster now; null where there is nothing to compare.</summary>
    internal double? Seconds => Then is { } then && Now is { } now ? (double)(now.TotalSeconds - then.TotalSeconds) : null;

    /// <summary>How much less time it takes now, in per cent of then.</summary>
    internal double? PercentFaster => Seconds is { } seconds && Then is { } then && then > Duration.Zero ? Percent(-seconds, then) : null;

    internal double PercentError => Then is { } then && then > Duration.Zero ? Percent((double)Error.TotalSeconds, then) : 0;

    /// <summary>Whether it differs by more than measuring can explain.</summary>
    internal bool IsBeyondError => Seconds is { } seconds && Math.Abs(seconds) > (double)Error.TotalSeconds;

    private static double Percent(double seconds, Duration of) => 100 * seconds / (double)of.TotalSeconds;
}
