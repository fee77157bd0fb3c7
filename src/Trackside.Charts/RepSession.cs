using System.Collections.Immutable;
using Trackside.Training.Quantities;

namespace Trackside.Charts;

/// <summary>The reps of a session, in the order of running.</summary>
/// <param name="Title">Stands over the chart; empty where the page has its own heading.</param>
/// <param name="Groups">The sets, or the blocks where there are no sets.</param>
public sealed record RepSession(string Title, ImmutableArray<RepGroup> Groups)
{
    /// <summary>The sets, or the blocks where there are no sets.</summary>
    public ImmutableArray<RepGroup> Groups { get; init => field = value.IsDefault ? [] : value; } = Groups.IsDefault ? [] : Groups;

    /// <summary>Where returns diminished; null where they did not, or where nobody asked.</summary>
    public RepMark? Diminished { get; init; }
}

/// <summary>Reps that belong together: a set, or a block.</summary>
/// <param name="Name">As the coach wrote or named it: <c>3 × 120 m</c>; may be empty.</param>
/// <param name="Reps">In the order of running.</param>
public sealed record RepGroup(string Name, ImmutableArray<RepBar> Reps)
{
    /// <summary>The reps in the order of running.</summary>
    public ImmutableArray<RepBar> Reps { get; init => field = value.IsDefault ? [] : value; } = Reps.IsDefault ? [] : Reps;
}

/// <summary>One rep, as it was run or as it is planned.</summary>
/// <param name="Label">What it is: <c>120 m</c>, <c>3 min</c>. Reps with one label are like reps and share a mean.</param>
/// <param name="Kind">From 1, easy, to 5, sprint.</param>
/// <param name="Distance">How far; null where it is not known, and then there is no pace.</param>
/// <param name="Time">How long; null where it is not known, and then there is no pace.</param>
/// <exception cref="ArgumentOutOfRangeException"><paramref name="Kind"/> is not from 1 to 5.</exception>
public sealed record RepBar(string Label, int Kind, Distance? Distance, Duration? Time)
{
    /// <summary>From 1, easy, to 5, sprint.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not from 1 to 5.</exception>
    public int Kind { get; init => field = ChartStyle.CheckedKind(value); } = ChartStyle.CheckedKind(Kind);

    /// <summary>The recovery before the next rep; null where it is not known. After the last rep of all it is not drawn.</summary>
    public Duration? RecoveryAfter { get; init; }

    /// <summary>The paces that were asked for; null where none were.</summary>
    public PaceBand? Target { get; init; }

    internal double? MetresPerSecond =>
        Distance is { } distance && Time is { } time && distance > Training.Quantities.Distance.Zero && time > Duration.Zero
            ? Speed.Of(distance, time).MetresPerSecond
            : null;
}

/// <summary>A pace that is asked for, or the room between two.</summary>
/// <param name="Fastest">The faster end.</param>
/// <param name="Slowest">The slower end; equal to <paramref name="Fastest"/> where one pace is asked for.</param>
/// <exception cref="ArgumentOutOfRangeException"><paramref name="Fastest"/> is the slower.</exception>
public sealed record PaceBand(Pace Fastest, Pace Slowest)
{
    /// <summary>The faster end.</summary>
    public Pace Fastest { get; } = Fastest <= Slowest
        ? Fastest
        : throw new ArgumentOutOfRangeException(nameof(Fastest), "The first pace must be the faster; turn them round.");

    /// <summary>The slower end.</summary>
    public Pace Slowest { get; } = Slowest;

    internal double FastestMetresPerSecond => Fastest.ToSpeed().MetresPerSecond;

    internal double SlowestMetresPerSecond => Slowest.ToSpeed().MetresPerSecond;
}

/// <summary>A rep to point at.</summary>
/// <param name="Rep">Its place among all reps of the session, from 1; one that is not there is not pointed at.</param>
/// <param name="Sentence">What is to be said of it, as a sentence.</param>
public sealed record RepMark(int Rep, string Sentence);
