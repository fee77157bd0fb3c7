using System.Globalization;
using System.Numerics;

namespace Trackside.Training.Quantities;

/// <summary>A length along the ground, never negative.</summary>
/// <remarks>
/// <para>Stored as a whole number of tenths of a millimetre: the coarsest decimal grid on which the metre (10 000),
/// the yard (9 144) and the mile (16 093 440) are all exact, so track and road units convert without rounding.</para>
/// <para>Range: zero to <see cref="MaxValue"/>, 922 billion kilometres. <c>default</c> is <see cref="Zero"/>.</para>
/// <para>Source for the yard and mile: International Yard and Pound Agreement, 1959.</para>
/// </remarks>
public readonly record struct Distance :
    IComparable<Distance>,
    IComparisonOperators<Distance, Distance, bool>,
    IAdditionOperators<Distance, Distance, Distance>,
    ISubtractionOperators<Distance, Distance, Distance>,
    IMultiplyOperators<Distance, int, Distance>,
    ISpanParsable<Distance>
{
    private const long TicksPerMetre = 10_000;
    private const long TicksPerYard = 9_144;
    private const long TicksPerMile = 1_760 * TicksPerYard;

    /// <summary>A twentieth of a mile: the smallest part with two decimals that falls on the grid.</summary>
    private const long TicksPerWritableMile = TicksPerMile / 20;

    private readonly long _ticks;

    private Distance(long ticks) => _ticks = ticks;

    /// <summary>No distance at all; also the value of <c>default(Distance)</c>.</summary>
    public static Distance Zero => default;

    /// <summary>Once round the track in lane one: 400 m.</summary>
    public static Distance Lap => new(400 * TicksPerMetre);

    /// <summary>1 000 m.</summary>
    public static Distance Kilometre => new(1_000 * TicksPerMetre);

    /// <summary>1 609.344 m.</summary>
    public static Distance Mile => new(TicksPerMile);

    /// <summary>The longest distance that can be represented.</summary>
    public static Distance MaxValue => new(long.MaxValue);

    /// <summary>The length in metres, exact, with at most four decimals.</summary>
    public decimal Metres => (decimal)_ticks / TicksPerMetre;

    /// <summary>The length in metres, rounded to the nearest <see cref="double"/>; for physiology, not for keeping.</summary>
    public double TotalMetres => _ticks / (double)TicksPerMetre;

    internal long Ticks => _ticks;

    /// <summary>Makes a distance from metres.</summary>
    /// <param name="metres">Metres, zero or more; kept to 0.1 mm, halves rounded to even.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="metres"/> is negative.</exception>
    /// <exception cref="OverflowException"><paramref name="metres"/> is above <see cref="MaxValue"/>.</exception>
    public static Distance FromMetres(decimal metres) => From(metres, TicksPerMetre);

    /// <summary>Makes a distance from kilometres.</summary>
    /// <param name="kilometres">Kilometres, zero or more; kept to 0.1 mm, halves rounded to even.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kilometres"/> is negative.</exception>
    /// <exception cref="OverflowException"><paramref name="kilometres"/> is above <see cref="MaxValue"/>.</exception>
    public static Distance FromKilometres(decimal kilometres) => From(kilometres, 1_000 * TicksPerMetre);

    /// <summary>Makes a distance from miles of 1 609.344 m.</summary>
    /// <param name="miles">Miles, zero or more; kept to 0.1 mm, halves rounded to even.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="miles"/> is negative.</exception>
    /// <exception cref="OverflowException"><paramref name="miles"/> is above <see cref="MaxValue"/>.</exception>
    public static Distance FromMiles(decimal miles) => From(miles, TicksPerMile);

    /// <summary>Makes a distance from yards of 0.9144 m.</summary>
    /// <param name="yards">Yards, zero or more; kept to 0.1 mm, halves rounded to even.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="yards"/> is negative.</exception>
    /// <exception cref="OverflowException"><paramref name="yards"/> is above <see cref="MaxValue"/>.</exception>
    public static Distance FromYards(decimal yards) => From(yards, TicksPerYard);

    /// <summary>The two lengths end to end.</summary>
    /// <exception cref="OverflowException">The sum is above <see cref="MaxValue"/>.</exception>
    public static Distance operator +(Distance left, Distance right) => new(checked(left._ticks + right._ticks));

    /// <summary>What is left of the first length when the second is taken from it.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="right"/> is the longer.</exception>
    public static Distance operator -(Distance left, Distance right)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(right, left);
        return new(left._ticks - right._ticks);
    }

    /// <summary>The length, that many times over.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="right"/> is negative.</exception>
    /// <exception cref="OverflowException">The product is above <see cref="MaxValue"/>.</exception>
    public static Distance operator *(Distance left, int right)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(right);
        return new(checked(left._ticks * right));
    }

    /// <summary>Whether the first is the shorter.</summary>
    public static bool operator <(Distance left, Distance right) => left.CompareTo(right) < 0;

    /// <summary>Whether the first is the longer.</summary>
    public static bool operator >(Distance left, Distance right) => left.CompareTo(right) > 0;

    /// <summary>Whether the first is no longer than the second.</summary>
    public static bool operator <=(Distance left, Distance right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the first is no shorter than the second.</summary>
    public static bool operator >=(Distance left, Distance right) => left.CompareTo(right) >= 0;

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, IFormatProvider?)"/>
    public static Distance Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <summary>Reads what <see cref="ToString"/> writes, and nothing else.</summary>
    /// <param name="s">A distance such as <c>400m</c>, <c>1.5mi</c> or <c>91.44m</c>.</param>
    /// <param name="provider">Not used: the form is the same in every culture.</param>
    /// <exception cref="FormatException"><paramref name="s"/> is not such a distance, or is above <see cref="MaxValue"/>.</exception>
    public static Distance Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var distance)
            ? distance
            : throw new FormatException($"'{s}' is not a distance; write it as '400m' or '1.5mi'.");

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider?, out Distance)"/>
    public static bool TryParse(string? s, IFormatProvider? provider, out Distance result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <summary>Reads what <see cref="ToString"/> writes, and nothing else; says whether it could.</summary>
    /// <param name="s">A distance such as <c>400m</c>, <c>1.5mi</c> or <c>91.44m</c>.</param>
    /// <param name="provider">Not used: the form is the same in every culture.</param>
    /// <param name="result">The distance; <see cref="Zero"/> when there is none.</param>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Distance result)
    {
        var areMiles = s.EndsWith("mi");
        var number = areMiles ? s[..^2] : s.TrimEnd('m');
        var ticksPerUnit = areMiles ? TicksPerMile : TicksPerMetre;
        result = decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            && value <= (decimal)long.MaxValue / ticksPerUnit
            ? From(value, ticksPerUnit)
            : Zero;

        // One value has one spelling, so what does not come out the same was not a distance.
        if (s.SequenceEqual(result.ToString()))
        {
            return true;
        }

        result = Zero;
        return false;
    }

    /// <inheritdoc/>
    public int CompareTo(Distance other) => _ticks.CompareTo(other._ticks);

    /// <summary>The shortest exact form: <c>400m</c>; <c>1.5mi</c> where miles come out evenly and metres do not; else <c>91.44m</c>.</summary>
    public override string ToString()
    {
        var areMiles = _ticks % TicksPerMetre != 0 && _ticks % TicksPerWritableMile == 0;
        return areMiles
            ? string.Create(CultureInfo.InvariantCulture, $"{_ticks / TicksPerWritableMile / 20m:0.##}mi")
            : string.Create(CultureInfo.InvariantCulture, $"{Metres:0.####}m");
    }

    internal static Distance FromTicks(long ticks) => new(ticks);

    private static Distance From(decimal amount, long ticksPerUnit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amount);
        return new((long)decimal.Round(amount * ticksPerUnit, MidpointRounding.ToEven));
    }
}
