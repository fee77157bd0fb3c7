using System.Globalization;
using Trackside.Training.Physiology;
using Trackside.Training.Quantities;

namespace Trackside.Telling;

/// <summary>Numbers as a coach says them. Times keep their point in every language; other numbers have the comma where the language has one.</summary>
public static class InWords
{
    private const int Numerals = 13;
    private const double AsGoodAsNothing = 0.05;

    /// <summary><c>2:54.0</c>: a time with that many decimals, three at most.</summary>
    /// <param name="seconds">The time.</param>
    /// <param name="decimals">How many decimals.</param>
    public static string Time(double seconds, int decimals)
    {
        var unit = decimals switch { 0 => 1_000L, 1 => 100, 2 => 10, _ => 1 };
        var time = Duration.FromMilliseconds((long)Rounded(1_000 * seconds / unit, 0) * unit).ToString();
        var point = time.IndexOf('.', StringComparison.Ordinal);
        return decimals == 0 ? time : point < 0 ? $"{time}.{new string('0', decimals)}" : time.PadRight(point + 1 + decimals, '0');
    }

    /// <summary>A lap as it is called out: <c>68.8</c>, and <c>1:48.2</c> from 100 s on.</summary>
    /// <param name="seconds">The time.</param>
    public static string Lap(double seconds) => seconds < 99.95
        ? string.Create(CultureInfo.InvariantCulture, $"{Rounded(seconds, 1):0.0}")
        : Time(seconds, 1);

    /// <summary>A time in tenths where it is short and in seconds where it is long: <c>4:01.7</c>, <c>14:20</c>.</summary>
    /// <param name="seconds">The time.</param>
    public static string RaceTime(double seconds) => Time(seconds, DecimalsOf(seconds));

    /// <summary>The band of a race's time, as exact as the time itself: <c>4:53.6 – 5:10.0</c>.</summary>
    /// <param name="time">The time in seconds.</param>
    public static string RaceBand(Estimate time)
    {
        ArgumentNullException.ThrowIfNull(time);
        return $"{Time(time.Low, DecimalsOf(time.Value))} – {Time(time.High, DecimalsOf(time.Value))}";
    }

    /// <summary>What a pace is told by: <c>km</c>, <c>400m</c>.</summary>
    /// <param name="distance">The distance that the pace is for.</param>
    public static string Per(Distance distance) => distance == Distance.Kilometre ? "km" : distance.ToString();

    /// <summary>A race by its name, or by its length where it has none: <c>half marathon</c>, <c>1200m</c>.</summary>
    /// <param name="race">Its distance.</param>
    /// <param name="speech">The language.</param>
    public static string Race(Distance race, Speech speech) => Training.Physiology.Race.Of(race) is { } named ? Race(named, speech) : race.ToString();

    /// <summary>A race by its name: <c>5K</c>, <c>half marathon</c>.</summary>
    /// <param name="race">The race.</param>
    /// <param name="speech">The language.</param>
    public static string Race(Race race, Speech speech)
    {
        ArgumentNullException.ThrowIfNull(race);
        ArgumentNullException.ThrowIfNull(speech);
        return speech.Translated(race.Name);
    }

    /// <summary>The time that a target asks for, and the ends of what meets it: <c>68.2 (67.5 to 68.9)</c>, <c>3:35/km (3:33 to 3:37)</c>.</summary>
    /// <param name="time">What is asked for.</param>
    /// <param name="speech">The language.</param>
    public static string Asked(TargetTime time, Speech speech)
    {
        ArgumentNullException.ThrowIfNull(time);
        var (aim, fastest, slowest) = (Words(time.Aim), Words(time.Fastest), Words(time.Slowest));
        return (time.Per is { } per ? $"{aim}/{Per(per)}" : aim) + (time.Fastest == time.Slowest ? "" : $" ({Range(fastest, slowest, speech)})");

        string Words(Duration one) => time.Per is null ? Lap(one.TotalMilliseconds / 1_000.0) : Time(one.TotalMilliseconds / 1_000.0, 0);
    }

    /// <summary><c>18 May 2018</c>, <c>18 de mayo de 2018</c>.</summary>
    /// <param name="day">The day.</param>
    /// <param name="speech">The language.</param>
    public static string Day(DateOnly day, Speech speech)
    {
        ArgumentNullException.ThrowIfNull(speech);
        return speech.Say("day", day.Day, speech.Say("month." + Whole(day.Month)), day.Year.ToString("0000", CultureInfo.InvariantCulture));
    }

    /// <summary><c>+0.4</c>, <c>−0.6</c>, <c>±0.0</c>: a difference of times, always with its sign.</summary>
    /// <param name="seconds">The difference.</param>
    /// <param name="decimals">How many decimals.</param>
    public static string Signed(double seconds, int decimals)
    {
        var size = Rounded(Math.Abs(seconds), decimals).ToString("F" + Whole(decimals), CultureInfo.InvariantCulture);
        return (size.All(digit => digit is '0' or '.') ? "±" : seconds < 0 ? "−" : "+") + size;
    }

    /// <summary><c>+4.0 %</c>, <c>−1,6 %</c>: a difference in percent, always with its sign.</summary>
    /// <param name="percent">The difference.</param>
    /// <param name="decimals">How many decimals.</param>
    /// <param name="speech">The language.</param>
    public static string SignedPercent(double percent, int decimals, Speech speech) => Pointed(Signed(percent, decimals), speech) + " %";

    /// <summary><c>4.0 %</c>.</summary>
    /// <param name="percent">The number.</param>
    /// <param name="speech">The language.</param>
    public static string Percent(double percent, Speech speech) => Tenths(percent, speech) + " %";

    /// <summary><c>8.4</c>: a number with one decimal.</summary>
    /// <param name="value">The number.</param>
    /// <param name="speech">The language.</param>
    public static string Tenths(double value, Speech speech) => Pointed(Rounded(value, 1).ToString("0.0", CultureInfo.InvariantCulture), speech);

    /// <summary>A number without decimals: <c>1920</c>, <c>−12</c>.</summary>
    /// <param name="value">The number.</param>
    public static string Whole(double value) =>
        (value <= -0.5 ? "−" : "") + Rounded(Math.Abs(value), 0).ToString("F0", CultureInfo.InvariantCulture);

    /// <summary>How sure something is: <c>97 %</c>; a guess never is quite sure.</summary>
    /// <param name="sureness">From 0 to 1.</param>
    public static string Sure(Estimate sureness)
    {
        ArgumentNullException.ThrowIfNull(sureness);
        return string.Create(CultureInfo.InvariantCulture, $"{Math.Min(99, Rounded(100 * sureness.Value, 0)):0} %");
    }

    /// <summary><c>4.0 % faster</c>, <c>0.3 % slower</c>, <c>as fast</c>: what a difference of times means.</summary>
    /// <param name="percent">The difference, below zero when faster.</param>
    /// <param name="speech">The language.</param>
    public static string Faster(double percent, Speech speech)
    {
        ArgumentNullException.ThrowIfNull(speech);
        return Math.Abs(percent) < AsGoodAsNothing ? speech.Say("as-fast")
            : percent < 0 ? speech.Say("faster", Percent(-percent, speech))
            : speech.Say("slower", Percent(percent, speech));
    }

    /// <summary><c>4.0 % faster than the 1st</c>, <c>as fast as the 1st</c>.</summary>
    /// <param name="percent">The difference, below zero when faster.</param>
    /// <param name="than">What it is held against, in the same language.</param>
    /// <param name="speech">The language.</param>
    public static string Faster(double percent, string than, Speech speech)
    {
        ArgumentNullException.ThrowIfNull(speech);
        return Math.Abs(percent) < AsGoodAsNothing ? speech.Say("as-fast.as", than) : speech.Say("faster.than", Faster(percent, speech), than);
    }

    /// <summary>Whether a band says that a difference is one.</summary>
    /// <param name="difference">The difference with its band.</param>
    public static bool IsBeyondError(Estimate difference)
    {
        ArgumentNullException.ThrowIfNull(difference);
        return difference.Low > 0 || difference.High < 0;
    }

    /// <summary>What a difference is worth against what measuring alone may make: <c>beyond the measuring error</c>.</summary>
    /// <param name="difference">The difference with its band.</param>
    /// <param name="speech">The language.</param>
    public static string AgainstError(Estimate difference, Speech speech)
    {
        ArgumentNullException.ThrowIfNull(speech);
        return speech.Say(IsBeyondError(difference) ? "error.beyond" : "error.within");
    }

    /// <summary><c>1st</c>, <c>2nd</c>, <c>11th</c>: of a rep or of a round of them.</summary>
    /// <param name="number">From 1.</param>
    /// <param name="speech">The language.</param>
    public static string Ordinal(int number, Speech speech)
    {
        ArgumentNullException.ThrowIfNull(speech);
        var ending = number % 100 is 11 or 12 or 13 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" };
        return speech.Say("ordinal." + ending, number);
    }

    /// <summary><c>three</c>, <c>14</c>: how many sessions or reps.</summary>
    /// <param name="count">The number.</param>
    /// <param name="speech">The language.</param>
    public static string Count(int count, Speech speech)
    {
        ArgumentNullException.ThrowIfNull(speech);
        return count < Numerals ? speech.Say("number." + Whole(count)) : Whole(count);
    }

    /// <summary><c>1 rep</c>, <c>8 reps</c>.</summary>
    /// <param name="count">The number.</param>
    /// <param name="speech">The language.</param>
    public static string Reps(int count, Speech speech)
    {
        ArgumentNullException.ThrowIfNull(speech);
        return speech.Many("rep", count);
    }

    /// <summary><c>1 session</c>, <c>8 sessions</c>.</summary>
    /// <param name="count">The number.</param>
    /// <param name="speech">The language.</param>
    public static string Sessions(int count, Speech speech)
    {
        ArgumentNullException.ThrowIfNull(speech);
        return speech.Many("session", count);
    }

    /// <summary>From one thing to another: <c>2:52 to 2:55</c>.</summary>
    /// <param name="from">The one.</param>
    /// <param name="to">The other.</param>
    /// <param name="speech">The language.</param>
    public static string Range(string from, string to, Speech speech)
    {
        ArgumentNullException.ThrowIfNull(speech);
        return speech.Say("range", from, to);
    }

    /// <summary>The first letter as a capital.</summary>
    /// <param name="text">The words.</param>
    public static string Sentence(string text) => string.IsNullOrEmpty(text) ? "" : char.ToUpperInvariant(text[0]) + text[1..];

    private static string Pointed(string number, Speech speech)
    {
        ArgumentNullException.ThrowIfNull(speech);
        return number.Replace(".", speech.TextOf("decimal"), StringComparison.Ordinal);
    }

    // The fifteen digits of a decimal leave out the last bits of a double, so that every machine rounds a half the same.
    private static decimal Rounded(double value, int decimals) => decimal.Round((decimal)value, decimals, MidpointRounding.AwayFromZero);

    private static int DecimalsOf(double seconds) => seconds < 300 ? 1 : 0;
}
