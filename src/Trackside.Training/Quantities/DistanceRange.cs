namespace Trackside.Training.Quantities;

/// <summary>A distance that may be anything between two, both included: <c>400m-500m</c>. <c>default</c> is exactly zero.</summary>
public readonly record struct DistanceRange
{
    private DistanceRange(Distance min, Distance max)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(min, max);
        (Min, Max) = (min, max);
    }

    /// <summary>The shortest that will do.</summary>
    public Distance Min { get; }

    /// <summary>The longest that will do; never below <see cref="Min"/>.</summary>
    public Distance Max { get; }

    /// <summary>Whether only one distance will do.</summary>
    public bool IsExact => Min == Max;

    /// <summary>The range that holds one distance and no other.</summary>
    public static DistanceRange Exactly(Distance distance) => new(distance, distance);

    /// <summary>The range from one distance to another, both included.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="min"/> is above <paramref name="max"/>.</exception>
    public static DistanceRange Between(Distance min, Distance max) => new(min, max);

    /// <summary><c>400m</c> where exact, else <c>400m-500m</c>.</summary>
    public override string ToString() => IsExact ? $"{Min}" : $"{Min}-{Max}";
}
