using System.Collections.Immutable;
using Trackside.Training.Quantities;
using Trackside.Training.Workouts;

namespace Trackside.Training.Timing;

/// <summary>What is to be timed: the session's own text and who runs it.</summary>
/// <param name="Text">The text as it was when the timing began.</param>
/// <param name="Workout">What it asks for.</param>
/// <param name="Runners">Who runs, in the order in which they are shown.</param>
/// <param name="AimOf">What an athlete aims at on a rep.</param>
public sealed record TimingPlan(string Text, Workout Workout, ImmutableArray<Runner> Runners, AimOf AimOf)
{
    /// <summary>The most athletes that a timing has.</summary>
    public const int MaxRunners = 200;
}

/// <summary>Somebody who runs.</summary>
/// <param name="Id">Who.</param>
/// <param name="Name">What they are called.</param>
public sealed record Runner(Guid Id, string Name);

/// <summary>What an athlete aims at on a rep; null for nothing. It must answer the same for the same question.</summary>
/// <param name="athlete">Who.</param>
/// <param name="rep">The rep.</param>
/// <param name="number">Its number in the session's own text, from 1; null for a rep that is not in it.</param>
public delegate RepAim? AimOf(Guid athlete, Rep rep, int? number);

/// <summary>What is aimed at on a rep.</summary>
/// <param name="Time">The time to aim at.</param>
/// <param name="Fastest">The fast end of what meets it.</param>
/// <param name="Slowest">The slow end of what meets it.</param>
public sealed record RepAim(Duration Time, Duration Fastest, Duration Slowest)
{
    // What a watch shows to the tenth is not early or late by less.
    private const long AsShown = 50;

    /// <summary>Where a time lies against the aim.</summary>
    /// <param name="milliseconds">The time.</param>
    public AimSide SideOf(long milliseconds) =>
        Math.Abs(milliseconds - Time.TotalMilliseconds) < AsShown ? AimSide.On
        : milliseconds < Fastest.TotalMilliseconds ? AimSide.Faster
        : milliseconds > Slowest.TotalMilliseconds ? AimSide.Slower
        : AimSide.On;
}

/// <summary>Where a time lies against what was aimed at.</summary>
public enum AimSide
{
    /// <summary>Nothing was aimed at, or there is no time.</summary>
    None,

    /// <summary>Faster than what meets the aim.</summary>
    Faster,

    /// <summary>Within what meets it.</summary>
    On,

    /// <summary>Slower than what meets it.</summary>
    Slower,
}
