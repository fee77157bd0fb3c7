namespace Trackside.Training.Quantities;

/// <summary>How many times, between two counts, both included and both at least one: <c>3-4</c>. <c>default</c> is exactly one.</summary>
public readonly record struct CountRange
{
    // Counted from one, so that the default is a good value.
    private readonly int _minBeyondOne;
    private readonly int _maxBeyondOne;

    private CountRange(int min, int max)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(min, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(min, max);
        (_minBeyondOne, _maxBeyondOne) = (min - 1, max - 1);
    }

    /// <summary>The fewest that will do; at least one.</summary>
    public int Min => _minBeyondOne + 1;

    /// <summary>The most that will do; never below <see cref="Min"/>.</summary>
    public int Max => _maxBeyondOne + 1;

    /// <summary>Whether only one count will do.</summary>
    public bool IsExact => Min == Max;

    /// <summary>The range that holds one count and no other.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below one.</exception>
    public static CountRange Exactly(int count) => new(count, count);

    /// <summary>The range from one count to another, both included.</summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="min"/> is below one or above <paramref name="max"/>.
    /// </exception>
    public static CountRange Between(int min, int max) => new(min, max);

    /// <summary><c>3</c> where exact, else <c>3-4</c>.</summary>
    public override string ToString() => IsExact ? $"{Min}" : $"{Min}-{Max}";
}
