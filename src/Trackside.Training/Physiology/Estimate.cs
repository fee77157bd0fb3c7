namespace Trackside.Training.Physiology;

/// <summary>A number that explains itself: its unit, the band it lies in, and the model that gave it.</summary>
/// <remarks>
/// All three numbers are finite and <see cref="Low"/> ≤ <see cref="Value"/> ≤ <see cref="High"/>. The band is what the model's page
/// says it is: two times the model's typical error unless another is named there. For what was measured, it is the measuring error.
/// </remarks>
public sealed record Estimate
{
    /// <summary>Makes an estimate.</summary>
    /// <param name="value">The number.</param>
    /// <param name="low">The lower end of its band.</param>
    /// <param name="high">The upper end of its band.</param>
    /// <param name="unit">The unit in its usual short form: <c>s</c>, <c>m/s</c>, <c>m</c>, <c>%</c>, <c>points</c>.</param>
    /// <param name="model">The page of <c>docs/science</c> that explains it.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is not finite, or the value lies outside its band.</exception>
    public Estimate(double value, double low, double high, string unit, string model)
    {
        ArgumentException.ThrowIfNullOrEmpty(unit);
        ArgumentException.ThrowIfNullOrEmpty(model);
        if (!double.IsFinite(value) || !double.IsFinite(low) || !double.IsFinite(high) || value < low || value > high)
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "An estimate is finite and lies within its band.");
        }

        (Value, Low, High, Unit, Model) = (value, low, high, unit, model);
    }

    /// <summary>The number.</summary>
    public double Value { get; }

    /// <summary>The lower end of its band.</summary>
    public double Low { get; }

    /// <summary>The upper end of its band.</summary>
    public double High { get; }

    /// <summary>The unit in its usual short form.</summary>
    public string Unit { get; }

    /// <summary>The page of <c>docs/science</c> that explains it.</summary>
    public string Model { get; }

    /// <summary>A number without a band: a count, or a definition.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not finite.</exception>
    public static Estimate Exactly(double value, string unit, string model) => new(value, value, value, unit, model);

    /// <summary>A number with a band of a share of itself to both sides.</summary>
    /// <param name="value">The number.</param>
    /// <param name="percent">Half the width of the band, in percent of the number; zero or more.</param>
    /// <param name="unit">The unit in its usual short form.</param>
    /// <param name="model">The page of <c>docs/science</c> that explains it.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is not finite, or the percentage is negative.</exception>
    public static Estimate Within(double value, double percent, string unit, string model)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(percent);
        var half = Math.Abs(value) * percent / 100;
        return new Estimate(value, value - half, value + half, unit, model);
    }
}
