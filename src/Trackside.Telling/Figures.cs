using System.Globalization;
using Trackside.Training.Quantities;

namespace Trackside.Telling;

/// <summary>How somebody likes numbers written; times are read either way.</summary>
/// <param name="Comma">Whether times are written <c>72,4</c>.</param>
/// <param name="Miles">Whether long distances are told in miles. Reps stay in metres, as the track is.</param>
public readonly record struct Figures(bool Comma, bool Miles)
{
    private const double MetresPerKilometre = 1_000;
    private const double MetresPerMile = 1_609.344;

    /// <summary>A time as recorded: <c>1:12.4</c>, or <c>1:12,4</c> for who likes commas.</summary>
    /// <param name="time">The time.</param>
    public string Time(Duration time) => Write(time.ToString());

    /// <summary>A time rounded to tenths, as a coach calls it: <c>78.2</c>, <c>1:48.2</c>, and in whole seconds from ten minutes on.</summary>
    /// <param name="time">The time.</param>
    public string Called(Duration time)
    {
        var unit = time.TotalMilliseconds < 600_000 ? 100L : 1_000L;
        var rounded = Duration.FromMilliseconds((time.TotalMilliseconds + (unit / 2)) / unit * unit);
        var text = rounded.TotalMilliseconds < 100_000 ? (rounded.TotalMilliseconds / 1_000m).ToString("0.0", CultureInfo.InvariantCulture) : rounded.ToString();
        return Write(rounded.TotalMilliseconds < 600_000 && !text.Contains('.', StringComparison.Ordinal) ? text + ".0" : text);
    }

    /// <summary>A difference to a target with its sign: <c>−0.6</c>, <c>+1.2</c>, <c>±0.0</c>.</summary>
    /// <param name="milliseconds">The difference; less than nothing is faster.</param>
    public string Signed(long milliseconds)
    {
        var tenths = Math.Round(Math.Abs(milliseconds) / 100m, MidpointRounding.AwayFromZero) / 10m;
        return Write((tenths == 0 ? "±" : milliseconds < 0 ? "−" : "+") + tenths.ToString("0.0", CultureInfo.InvariantCulture));
    }

    /// <summary>A length of a whole session or week: <c>8.4 km</c> or <c>5.2 mi</c>.</summary>
    /// <param name="metres">The length.</param>
    public string Length(double metres)
    {
        var value = metres / (Miles ? MetresPerMile : MetresPerKilometre);
        return $"{Write(Math.Round(value, 1, MidpointRounding.AwayFromZero).ToString("0.#", CultureInfo.InvariantCulture))} {(Miles ? "mi" : "km")}";
    }

    /// <summary>What was written with a point, with the sign that is liked.</summary>
    internal string Write(string text) => Comma ? text.Replace('.', ',') : text;
}
