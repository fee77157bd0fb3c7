using System.Globalization;
using Trackside.Training.Physiology;
using Trackside.Training.Quantities;

namespace Trackside.Cli.Findings;

/// <summary>Numbers as a coach says them.</summary>
internal static class InWords
{
    private static readonly string[] Numerals = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary><c>2:54.0</c>: a time with that many decimals, three at most.</summary>
    public static string Time(double seconds, int decimals)
    {
        var unit = decimals switch { 0 => 1_000L, 1 => 100, 2 => 10, _ => 1 };
        var time = Duration.FromMilliseconds((long)Rounded(1_000 * seconds / unit, 0) * unit).ToString();
        var point = time.IndexOf('.', StringComparison.Ordinal);
        return decimals == 0 ? time : point < 0 ? $"{time}.{new string('0', decimals)}" : time.PadRight(point + 1 + decimals, '0');
    }

    /// <summary>A lap as it is called out: <c>68.8</c>, and <c>1:48.2</c> from 100 s on.</summary>
    public static string Lap(double seconds) => seconds < 99.95
        ? string.Create(CultureInfo.InvariantCulture, $"{Rounded(seconds, 1):0.0}")
        : Time(seconds, 1);

    /// <summary>A time in tenths where it is short and in seconds where it is long: <c>4:01.7</c>, <c>14:20</c>.</summary>
    public static string RaceTime(double seconds) => Time(seconds, DecimalsOf(seconds));

    /// <summary>The band of a race's time, as exact as the time itself: <c>4:53.6 – 5:10.0</c>.</summary>
    public static string RaceBand(Estimate time) => $"{Time(time.Low, DecimalsOf(time.Value))} – {Time(time.High, DecimalsOf(time.Value))}";

    /// <summary>A race by its name, or by its length where it has none: <c>half marathon</c>, <c>1200m</c>.</summary>
    public static string Race(Distance race) => Training.Physiology.Race.Of(race)?.Name ?? race.ToString();

    /// <summary>What a pace is told by: <c>km</c>, <c>400m</c>.</summary>
    public static string Per(Distance distance) => distance == Distance.Kilometre ? "km" : distance.ToString();

    /// <summary>The time that a target asks for, and the ends of what meets it: <c>68.2 (67.5 to 68.9)</c>, <c>3:35/km (3:33 to 3:37)</c>.</summary>
    public static string Asked(TargetTime time)
    {
        var (aim, fastest, slowest) = (Words(time.Aim), Words(time.Fastest), Words(time.Slowest));
        return (time.Per is { } per ? $"{aim}/{Per(per)}" : aim) + (time.Fastest == time.Slowest ? "" : $" ({fastest} to {slowest})");

        string Words(Duration one) => time.Per is null ? Lap(one.TotalMilliseconds / 1_000.0) : Time(one.TotalMilliseconds / 1_000.0, 0);
    }

    /// <summary><c>+0.4</c>, <c>−0.6</c>, <c>±0.0</c>: always with its sign.</summary>
    public static string Signed(double value, int decimals)
    {
        var size = Rounded(Math.Abs(value), decimals).ToString($"F{decimals}", CultureInfo.InvariantCulture);
        return (size.All(digit => digit is '0' or '.') ? "±" : value < 0 ? "−" : "+") + size;
    }

    /// <summary><c>4.0 %</c>.</summary>
    public static string Percent(double percent) => string.Create(CultureInfo.InvariantCulture, $"{Rounded(percent, 1):0.0} %");

    /// <summary><c>8.4</c>: a number with one decimal.</summary>
    public static string Tenths(double value) => Rounded(value, 1).ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary><c>4.0 % faster</c>, <c>0.3 % slower</c>, <c>as fast</c>: what a difference of times means.</summary>
    public static string Faster(double percent) => Math.Abs(percent) < 0.05 ? "as fast" : $"{Percent(Math.Abs(percent))} {(percent < 0 ? "faster" : "slower")}";

    /// <summary><c>4.0 % faster than the 1st</c>, <c>as fast as the 1st</c>.</summary>
    public static string Faster(double percent, string than) => $"{Faster(percent)} {(Math.Abs(percent) < 0.05 ? "as" : "than")} {than}";

    /// <summary>A number without decimals: <c>1920</c>, <c>−12</c>.</summary>
    public static string Whole(double value) =>
        (value <= -0.5 ? "−" : "") + Rounded(Math.Abs(value), 0).ToString("F0", CultureInfo.InvariantCulture);

    /// <summary>How sure something is: <c>97 %</c>; a guess never is quite sure.</summary>
    public static string Sure(Estimate sureness) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Min(99, Rounded(100 * sureness.Value, 0)):0} %");

    /// <summary>Whether a band says that a difference is one.</summary>
    public static bool IsBeyondError(Estimate difference) => difference.Low > 0 || difference.High < 0;

    /// <summary>What a difference is worth against what measuring alone may make.</summary>
    public static string AgainstError(Estimate difference) => IsBeyondError(difference) ? "beyond the measuring error" : "within the measuring error";

    /// <summary><c>1st</c>, <c>2nd</c>, <c>11th</c>.</summary>
    public static string Ordinal(int number) => number % 100 is 11 or 12 or 13
        ? $"{number}th"
        : (number % 10) switch { 1 => $"{number}st", 2 => $"{number}nd", 3 => $"{number}rd", _ => $"{number}th" };

    /// <summary><c>1 rep</c>, <c>8 reps</c>.</summary>
    public static string Many(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";

    /// <summary><c>three</c>, <c>14</c>.</summary>
    public static string Count(int count) => count < Numerals.Length ? Numerals[count] : $"{count}";

    /// <summary>The first letter as a capital.</summary>
    public static string Sentence(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    // The fifteen digits of a decimal leave out the last bits of a double, so that every machine rounds a half the same.
    private static decimal Rounded(double value, int decimals) => decimal.Round((decimal)value, decimals, MidpointRounding.AwayFromZero);

    private static int DecimalsOf(double seconds) => seconds < 300 ? 1 : 0;
}
