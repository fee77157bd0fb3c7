namespace Trackside.Training.Quantities;

/// <summary>A time that may be anything between two, both included: <c>1:00-1:30</c>. <c>default</c> is exactly zero.</summary>
public readonly record struct DurationRange
{
    private DurationRange(Duration min, Duration max)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(min, max);
        (Min, Max) = (min, max);
    }

    /// <summary>The shortest that will do.</summary>
    public Duration Min { get; }

    /// <summary>The longest that will do; never below <see cref="Min"/>.</summary>
    public Duration Max { get; }

    /// <summary>Whether only one time will do.</summary>
    public bool IsExact => Min == Max;

    /// <summary>The range that holds one time and no other.</summary>
    public static DurationRange Exactly(Duration time) => new(time, time);

    /// <summary>The range from one time to another, both included.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="min"/> is above <paramref name="max"/>.</exception>
    public static DurationRange Between(Duration min, Duration max) => new(min, max);

    /// <summary><c>1:30</c> where exact, else <c>1:00-1:30</c>.</summary>
    public override string ToString() => IsExact ? $"{Min}" : $"{Min}-{Max}";
}
