using System.Globalization;
using System.Numerics;

namespace Trackside.Training.Quantities;

/// <summary>How much distance a time covers: 20 km/h, 5.56 m/s.</summary>
/// <remarks>
/// A <see cref="Pace"/> looked at from the other side, and exact like it; a class because zero, a struct's default, is no
/// speed to run at. A faster speed is the greater one, the opposite of paces.
/// </remarks>
public sealed record Speed : IComparable<Speed>, IComparisonOperators<Speed, Speed, bool>
{
    private readonly Pace _pace;

    internal Speed(Pace pace) => _pace = pace;

    /// <summary>Metres per second, to the precision of a <see cref="double"/>; for physiology, not for keeping.</summary>
    public double MetresPerSecond => _pace.MetresPerSecond;

    /// <summary>Kilometres per hour, to the precision of a <see cref="double"/>; for physiology, not for keeping.</summary>
    public double KilometresPerHour => MetresPerSecond * 3.6;

    /// <summary>The speed of a run, or of a treadmill: <c>Speed.Of(Distance.FromKilometres(18), Duration.FromMinutes(60))</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Either argument is zero: a standstill or a teleport has no speed.</exception>
    public static Speed Of(Distance distance, Duration time) => new(Pace.Of(time, distance));

    /// <summary>Whether the first is the slower speed.</summary>
    public static bool operator <(Speed left, Speed right) => left.CompareTo(right) < 0;

    /// <summary>Whether the first is the faster speed.</summary>
    public static bool operator >(Speed left, Speed right) => left.CompareTo(right) > 0;

    /// <summary>Whether the first is no faster than the second.</summary>
    public static bool operator <=(Speed left, Speed right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the first is no slower than the second.</summary>
    public static bool operator >=(Speed left, Speed right) => left.CompareTo(right) >= 0;

    /// <summary>The same effort, said the other way round; exact.</summary>
    public Pace ToPace() => _pace;

    /// <inheritdoc/>
    public int CompareTo(Speed? other) => other is null ? 1 : other._pace.CompareTo(_pace);

    /// <summary>Metres per second with at most three decimals, such as <c>5.556m/s</c>: for reading, not for keeping.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{MetresPerSecond:0.###}m/s");
}
