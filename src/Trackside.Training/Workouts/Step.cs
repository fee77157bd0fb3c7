using System.Collections.Immutable;
using Trackside.Training.Quantities;

namespace Trackside.Training.Workouts;

/// <summary>A part of a workout: one rep, or a set that repeats what is inside it. The family is closed.</summary>
public abstract record Step
{
    private protected Step()
    {
    }
}

/// <summary>One run piece: <c>400m @ 5K</c>.</summary>
/// <remarks>
/// Measured by distance, by time, or by neither where the text gives no measure (<c>strides</c>). Both are present only
/// for a run whose distance and duration are both asked for; the distance then comes first.
/// </remarks>
public sealed record Rep : Step
{
    /// <summary>How far, when the rep is measured by distance.</summary>
    public DistanceRange? Distance { get; init; }

    /// <summary>How long, when the rep is measured by time.</summary>
    public DurationRange? Time { get; init; }

    /// <summary>What the rep is for; <see cref="RepRole.Work"/> unless the text says otherwise.</summary>
    public RepRole Role { get; init; }

    /// <summary>The coach's own word for the piece in lower case (<c>tempo</c>, <c>hill</c>, <c>fly</c>), or null.</summary>
    public string? Label { get; init; }

    /// <summary>What the rep asks for; null when the text asks for nothing but the distance or time.</summary>
    public Target? Target { get; init; }

    /// <summary>How it is called: <c>500m</c>, <c>3:00</c>, or its label; <c>?</c> where it has none of them.</summary>
    public string Name => Distance?.ToString() ?? Time?.ToString() ?? Label ?? "?";

    /// <summary>Whether two reps ask for the same run, whatever their targets.</summary>
    public bool HasSameMeasure(Rep other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Distance == other.Distance && Time == other.Time;
    }
}

/// <summary>A bracket that repeats: <c>3 x (600m, 2 x 400m)</c>, and also <c>6 x 400m</c>.</summary>
/// <param name="Count">How often; a range when the coach leaves it open (<c>3-4 x</c>).</param>
/// <param name="Steps">What is repeated, in order; never empty.</param>
public sealed record Set(CountRange Count, ImmutableArray<Step> Steps) : Step
{
    /// <summary>Whether the set is one rep repeated, so that its rounds are reps and not sets.</summary>
    public bool IsOneRep => Steps is [Rep] or [Set { IsOnce: true, IsOneRep: true }];

    // A bracket that only holds together.
    internal bool IsOnce => Count is { IsExact: true, Min: 1 };

    /// <inheritdoc/>
    public bool Equals(Set? other) => other is not null && Count == other.Count && Steps.SequenceEqual(other.Steps);

    /// <inheritdoc/>
    public override int GetHashCode() => Steps.Aggregate(Count.GetHashCode(), HashCode.Combine);
}

/// <summary>One term of the prescription: what stands between the weakest separators.</summary>
/// <param name="Steps">The steps of the term, in order; never empty.</param>
public sealed record Block(ImmutableArray<Step> Steps)
{
    /// <summary>The block in canonical words, as in <c>2 x (3 x 120m)</c>.</summary>
    public string CanonicalText => Canonical.TextOf(this);

    /// <summary>What the coach calls the block (<c>ladder</c>), or null.</summary>
    public string? Name { get; init; }

    /// <inheritdoc/>
    public bool Equals(Block? other) => other is not null && Name == other.Name && Steps.SequenceEqual(other.Steps);

    /// <inheritdoc/>
    public override int GetHashCode() => Steps.Aggregate(0, HashCode.Combine);
}

/// <summary>What a run piece is for.</summary>
public enum RepRole
{
    /// <summary>The work of the session, tempo and race pieces included.</summary>
    Work,

    /// <summary>Running before the work.</summary>
    WarmUp,

    /// <summary>Running after the work.</summary>
    CoolDown,

    /// <summary>Easy running that is listed but is not work.</summary>
    Easy,

    /// <summary>Short relaxed accelerations.</summary>
    Strides,
}
