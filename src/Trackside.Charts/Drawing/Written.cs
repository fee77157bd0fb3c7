using System.Globalization;
using Trackside.Training.Quantities;

namespace Trackside.Charts.Drawing;

/// <summary>Numbers as they are written on a chart and in its table, the same in every culture.</summary>
internal static class Written
{
    private const double LongestSeconds = 100 * 3_600;

    private static readonly Duration Hundred = Duration.FromSeconds(100);

    /// <summary>At most two decimals, and no sign on a nought.</summary>
    public static string Number(double value) => (Math.Round(value, 2) + 0.0).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A time to the hundredth: <c>13.38</c>, <c>2:52</c>; with at least so many decimals, <c>13.60</c>.</summary>
    public static string Time(Duration time, int decimals = 0)
    {
        var text = Hundredths(time).ToString();
        var point = text.IndexOf('.');
        var missing = decimals - (point < 0 ? 0 : text.Length - point - 1);
        return missing <= 0 ? text : text + (point < 0 ? "." : "") + new string('0', missing);
    }

    /// <summary>The time of a rep; up to 400 m in seconds up to 100, as coaches count them: <c>400 in 70.1</c>.</summary>
    public static string Rep(Duration time, Distance? distance, int decimals)
    {
        var text = Time(time, decimals);
        var isShort = distance is { } length && length > Distance.Zero && length <= Distance.Lap && text.StartsWith("1:", StringComparison.Ordinal);
        return isShort && Hundredths(time) < Hundred ? Number(60 + int.Parse(text.AsSpan(2, 2), CultureInfo.InvariantCulture)) + text[4..] : text;
    }

    /// <summary>How many decimals <see cref="Time(Duration, int)"/> writes when it is not asked for any.</summary>
    public static int DecimalsOf(Duration time)
    {
        var text = Hundredths(time).ToString();
        var point = text.IndexOf('.');
        return point < 0 ? 0 : text.Length - point - 1;
    }

    /// <summary>A time to that part of a second; <c>over 100 h</c> where it is so long that only a slip can be meant.</summary>
    public static string Time(double seconds, double to)
    {
        var rounded = Math.Round(seconds / to, MidpointRounding.AwayFromZero) * to;
        return rounded < LongestSeconds ? Duration.FromSeconds((decimal)rounded).ToString() : "over 100 h";
    }

    /// <summary>A length of time in words: <c>45 s</c>, <c>27 min</c>, <c>1 h 5 min</c>.</summary>
    public static string Span(double seconds)
    {
        var minutes = (long)Math.Min(Math.Round(seconds / 60, MidpointRounding.AwayFromZero), LongestSeconds);
        FormattableString text = seconds switch
        {
            < 120 => $"{Number(Math.Round(seconds, MidpointRounding.AwayFromZero))} s",
            < 7_200 => $"{minutes} min",
            < LongestSeconds => $"{minutes / 60} h {minutes % 60} min",
            _ => $"over 100 h",
        };
        return FormattableString.Invariant(text);
    }

    /// <summary>A difference with its sign: <c>−0.6</c> is faster, <c>+0.4</c> slower, <c>±0</c> neither.</summary>
    public static string Difference(double seconds)
    {
        var rounded = Math.Round(seconds, 2, MidpointRounding.AwayFromZero);
        return rounded < 0 ? "−" + Number(-rounded) : rounded > 0 ? "+" + Number(rounded) : "±0";
    }

    /// <summary>A pace without its unit; short distances to the tenth, and in seconds up to 100 as coaches count them.</summary>
    public static string PaceNumber(double metresPerSecond, Distance per)
    {
        var seconds = per.TotalMetres / metresPerSecond;
        if (per >= Distance.Kilometre)
        {
            return Time(seconds, 1);
        }

        return seconds < 99.95 ? Number(Math.Round(seconds, 1, MidpointRounding.AwayFromZero)) : Time(seconds, 0.1);
    }

    /// <summary>What a pace is per: <c>km</c>, <c>mile</c>, <c>400 m</c>.</summary>
    public static string Unit(Distance per) =>
        per == Distance.Kilometre ? "km" : per == Distance.Mile ? "mile" : Number(per.TotalMetres) + " m";

    private static Duration Hundredths(Duration time) =>
        Duration.FromMilliseconds((time.TotalMilliseconds / 10 * 10) + (time.TotalMilliseconds % 10 >= 5 && time < Duration.MaxValue ? 10 : 0));
}
