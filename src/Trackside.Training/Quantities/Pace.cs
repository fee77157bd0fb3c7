using System.Numerics;

namespace Trackside.Training.Quantities;

/// <summary>How long a distance takes: 3:05 per kilometre, 72 seconds per 400 m.</summary>
/// <remarks>
/// A class, not a struct, because a pace has no sensible default. Held as a fraction in lowest terms, so 5:00 per mile
/// equals 2:30 per half mile and nothing is lost on the way in; rounding happens only on the way out, in
/// <see cref="TimeFor"/> and <see cref="DistanceIn"/>. A slower pace is the greater one.
/// </remarks>
public sealed record Pace : IComparable<Pace>, IComparisonOperators<Pace, Pace, bool>
{
    private readonly long _milliseconds;
    private readonly long _ticks;

    private Pace(long milliseconds, long ticks)
    {
        var divisor = (long)BigInteger.GreatestCommonDivisor(milliseconds, ticks);
        _milliseconds = milliseconds / divisor;
        _ticks = ticks / divisor;
    }

    /// <summary>The time for a kilometre, to the nearest millisecond, halves rounded up.</summary>
    /// <exception cref="OverflowException">The result does not fit a <see cref="Duration"/>.</exception>
    public Duration PerKilometre => TimeFor(Distance.Kilometre);

    /// <summary>The time for a mile, to the nearest millisecond, halves rounded up.</summary>
    /// <exception cref="OverflowException">The result does not fit a <see cref="Duration"/>.</exception>
    public Duration PerMile => TimeFor(Distance.Mile);

    /// <summary>The time for 400 m, to the nearest millisecond, halves rounded up.</summary>
    /// <exception cref="OverflowException">The result does not fit a <see cref="Duration"/>.</exception>
    public Duration PerLap => TimeFor(Distance.Lap);

    // A tick is 0.1 mm, so a tick a millisecond is 0.1 m/s.
    internal double MetresPerSecond => _ticks / (_milliseconds * 10.0);

    /// <summary>The pace of a run, or of a prescription: <c>Pace.Of(time, Distance.Mile)</c> is that time a mile.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Either argument is zero: a standstill or a teleport has no pace.</exception>
    public static Pace Of(Duration time, Distance distance)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(time, Duration.Zero);
        ArgumentOutOfRangeException.ThrowIfEqual(distance, Distance.Zero);
        return new Pace(time.TotalMilliseconds, distance.Ticks);
    }

    /// <summary>Whether the first is the faster pace.</summary>
    public static bool operator <(Pace left, Pace right) => left.CompareTo(right) < 0;

    /// <summary>Whether the first is the slower pace.</summary>
    public static bool operator >(Pace left, Pace right) => left.CompareTo(right) > 0;

    /// <summary>Whether the first is no slower than the second.</summary>
    public static bool operator <=(Pace left, Pace right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the first is no faster than the second.</summary>
    public static bool operator >=(Pace left, Pace right) => left.CompareTo(right) >= 0;

    /// <summary>The time this pace takes over a distance, to the nearest millisecond, halves rounded up.</summary>
    /// <exception cref="OverflowException">The result does not fit a <see cref="Duration"/>.</exception>
    public Duration TimeFor(Distance distance) =>
        Duration.FromMilliseconds(Share(distance.Ticks, _milliseconds, _ticks));

    /// <summary>The distance this pace covers in a time, to the nearest 0.1 mm, halves rounded up.</summary>
    /// <exception cref="OverflowException">The result does not fit a <see cref="Distance"/>.</exception>
    public Distance DistanceIn(Duration time) =>
        Distance.FromTicks(Share(time.TotalMilliseconds, _ticks, _milliseconds));

    /// <summary>The same effort, said the other way round; exact.</summary>
    public Speed ToSpeed() => new(this);

    /// <inheritdoc/>
    public int CompareTo(Pace? other) =>
        other is null ? 1 : ((Int128)_milliseconds * other._ticks).CompareTo((Int128)other._milliseconds * _ticks);

    /// <summary>The pace per kilometre, such as <c>3:05/km</c>, to the nearest millisecond: for reading, not for keeping.</summary>
    /// <exception cref="OverflowException">A kilometre takes longer than a <see cref="Duration"/> can hold.</exception>
    public override string ToString() => $"{PerKilometre}/km";

    /// <summary>Amount × part ÷ whole, to the nearest whole number; the largest case still fits 128 bits.</summary>
    private static long Share(long amount, long part, long whole)
    {
        var doubled = ((Int128)amount * part * 2) + whole;
        return checked((long)(doubled / ((Int128)whole * 2)));
    }
}
