using System.Globalization;
using System.Numerics;

namespace Trackside.Training.Quantities;

/// <summary>A length of time, never negative.</summary>
/// <remarks>
/// <para>Stored as a whole number of milliseconds, ten times finer than any timing the sport publishes, so that
/// splits add up to their total exactly.</para>
/// <para>Range: zero to <see cref="MaxValue"/>, 292 million years. <c>default</c> is <see cref="Zero"/>.</para>
/// </remarks>
public readonly record struct Duration :
    IComparable<Duration>,
    IComparisonOperators<Duration, Duration, bool>,
    IAdditionOperators<Duration, Duration, Duration>,
    ISubtractionOperators<Duration, Duration, Duration>,
    IMultiplyOperators<Duration, int, Duration>,
    ISpanParsable<Duration>
{
    private const long PerSecond = 1_000;
    private const long PerMinute = 60 * PerSecond;
    private const long PerHour = 60 * PerMinute;

    private readonly long _milliseconds;

    private Duration(long milliseconds) => _milliseconds = milliseconds;

    /// <summary>No time at all; also the value of <c>default(Duration)</c>.</summary>
    public static Duration Zero => default;

    /// <summary>The longest time that can be represented.</summary>
    public static Duration MaxValue => new(long.MaxValue);

    /// <summary>The whole of it in milliseconds, exact.</summary>
    public long TotalMilliseconds => _milliseconds;

    /// <summary>The whole of it in seconds, exact, with at most three decimals.</summary>
    public decimal TotalSeconds => (decimal)_milliseconds / PerSecond;

    /// <summary>Makes a duration from milliseconds.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="milliseconds"/> is negative.</exception>
    public static Duration FromMilliseconds(long milliseconds)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(milliseconds);
        return new(milliseconds);
    }

    /// <summary>Makes a duration from seconds.</summary>
    /// <param name="seconds">Seconds, zero or more; kept to the millisecond, halves rounded to even.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="seconds"/> is negative.</exception>
    /// <exception cref="OverflowException"><paramref name="seconds"/> is above <see cref="MaxValue"/>.</exception>
    public static Duration FromSeconds(decimal seconds) => From(seconds, PerSecond);

    /// <summary>Makes a duration from minutes.</summary>
    /// <param name="minutes">Minutes, zero or more; kept to the millisecond, halves rounded to even.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="minutes"/> is negative.</exception>
    /// <exception cref="OverflowException"><paramref name="minutes"/> is above <see cref="MaxValue"/>.</exception>
    public static Duration FromMinutes(decimal minutes) => From(minutes, PerMinute);

    /// <summary>The two times one after the other.</summary>
    /// <exception cref="OverflowException">The sum is above <see cref="MaxValue"/>.</exception>
    public static Duration operator +(Duration left, Duration right) => new(checked(left._milliseconds + right._milliseconds));

    /// <summary>What is left of the first time when the second is taken from it.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="right"/> is the longer.</exception>
    public static Duration operator -(Duration left, Duration right)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(right, left);
        return new(left._milliseconds - right._milliseconds);
    }

    /// <summary>The time, that many times over.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="right"/> is negative.</exception>
    /// <exception cref="OverflowException">The product is above <see cref="MaxValue"/>.</exception>
    public static Duration operator *(Duration left, int right)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(right);
        return new(checked(left._milliseconds * right));
    }

    /// <summary>Whether the first is the shorter.</summary>
    public static bool operator <(Duration left, Duration right) => left.CompareTo(right) < 0;

    /// <summary>Whether the first is the longer.</summary>
    public static bool operator >(Duration left, Duration right) => left.CompareTo(right) > 0;

    /// <summary>Whether the first is no longer than the second.</summary>
    public static bool operator <=(Duration left, Duration right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the first is no shorter than the second.</summary>
    public static bool operator >=(Duration left, Duration right) => left.CompareTo(right) >= 0;

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, IFormatProvider?)"/>
    public static Duration Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <summary>Reads what <see cref="ToString"/> writes, and nothing else.</summary>
    /// <param name="s">A time of the shape <c>[[h:]mm:]ss[.fff]</c>, without needless zeros.</param>
    /// <param name="provider">Not used: the form is the same in every culture.</param>
    /// <exception cref="FormatException"><paramref name="s"/> is not such a time, or is above <see cref="MaxValue"/>.</exception>
    public static Duration Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var duration)
            ? duration
            : throw new FormatException($"'{s}' is not a time; write it as '58.4', '3:05' or '1:02:03.25'.");

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider?, out Duration)"/>
    public static bool TryParse(string? s, IFormatProvider? provider, out Duration result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <summary>Reads what <see cref="ToString"/> writes, and nothing else; says whether it could.</summary>
    /// <param name="s">A time of the shape <c>[[h:]mm:]ss[.fff]</c>, without needless zeros.</param>
    /// <param name="provider">Not used: the form is the same in every culture.</param>
    /// <param name="result">The time; <see cref="Zero"/> when there is none.</param>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Duration result)
    {
        var seconds = 0m;
        foreach (var part in s.Split(':'))
        {
            if (!decimal.TryParse(s[part], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
                || value > MaxValue.TotalSeconds
                || (seconds = (seconds * 60) + value) > MaxValue.TotalSeconds)
            {
                result = Zero;
                return false;
            }
        }

        // One value has one spelling, so what does not come out the same was not a time.
        var read = FromSeconds(seconds);
        var isRead = s.SequenceEqual(read.ToString());
        result = isRead ? read : Zero;
        return isRead;
    }

    /// <inheritdoc/>
    public int CompareTo(Duration other) => _milliseconds.CompareTo(other._milliseconds);

    /// <summary>The shortest exact form: <c>58.4</c>, <c>3:05</c>, <c>1:02:03.25</c>.</summary>
    public override string ToString()
    {
        var hours = _milliseconds / PerHour;
        var minutes = _milliseconds % PerHour / PerMinute;
        var seconds = (decimal)(_milliseconds % PerMinute) / PerSecond;
        FormattableString text = (hours, minutes) switch
        {
            (0, 0) => $"{seconds:0.###}",
            (0, _) => $"{minutes}:{seconds:00.###}",
            _ => $"{hours}:{minutes:00}:{seconds:00.###}",
        };

        return FormattableString.Invariant(text);
    }

    private static Duration From(decimal amount, long millisecondsPerUnit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amount);
        return new((long)decimal.Round(amount * millisecondsPerUnit, MidpointRounding.ToEven));
    }
}
