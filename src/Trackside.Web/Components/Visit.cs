using System.Collections.Immutable;
using System.Globalization;
using Trackside.Telling;
using Trackside.Training.Quantities;
using Trackside.Web.Store;

namespace Trackside.Web.Components;

/// <summary>One request of one person: who it is, how they like things shown, and the squad they are in. The same for all parts of a page.</summary>
public sealed class Visit(TimeProvider clock)
{
    public Viewer Viewer { get; set; } = Viewer.Nobody;

    public Habits Habits { get; set; } = new();

    /// <summary>The language and its ways with numbers and days.</summary>
    public CultureInfo Culture { get; set; } = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The squad of the page; null on pages of no squad.</summary>
    public Squad? Squad { get; set; }

    /// <summary>All squads the person may go to.</summary>
    public IReadOnlyList<Squad> Squads { get; set; } = [];

    /// <summary>How many messages wait to be read, by squad; squads where none does are left out.</summary>
    public IReadOnlyDictionary<Guid, int> Unread { get; set; } = ImmutableDictionary<Guid, int>.Empty;

    /// <summary>What the page is about, for the bar: <c>today</c>, <c>sessions</c>, <c>log</c>, <c>squad</c>.</summary>
    public string Place { get; set; } = "";

    /// <summary>The token that a program sent; null where a person asks.</summary>
    public ApiToken? Token { get; set; }

    /// <summary>The timing key that a phone sent; null where none was.</summary>
    public TimingKey? Key { get; set; }

    public bool IsByToken => Token is not null || Key is not null;

    public bool IsSignedIn => Viewer.AccountId is not null;

    public bool IsCoach => Squad is not null && Viewer.Coaches(Squad.Id);

    public bool IsHead => Squad is not null && Viewer.Heads(Squad.Id);

    public string Language => Culture.TwoLetterISOLanguageName;

    /// <summary>The language in which training is told.</summary>
    public Speech Speech => Speech.Of(Language);

    /// <summary>The moment it is.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The day it is, for this person or else for the squad.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Local(Now).DateTime);

    /// <summary>A moment on the person's clock.</summary>
    public DateTimeOffset Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, ZoneOf(Habits.TimeZone ?? Squad?.TimeZone));

    /// <summary><c>18 May 2018</c>, or as the person likes it.</summary>
    public string Day(DateOnly day) => Habits.Days switch
    {
        "iso" => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        "dmy" => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        "mdy" => day.ToString("MM/dd/yyyy", CultureInfo.InvariantCulture),
        _ => day.ToString("d MMM yyyy", Culture),
    };

    /// <summary><c>Friday</c> and the day.</summary>
    public string LongDay(DateOnly day) => $"{day.ToString("dddd", Culture)}, {Day(day)}";

    /// <summary><c>Fri 18 May</c>; with the year where it is not this one.</summary>
    public string ShortDay(DateOnly day) => Habits.Days == "text"
        ? day.ToString(day.Year == Today.Year ? "ddd d MMM" : "ddd d MMM yyyy", Culture)
        : Day(day);

    /// <summary><c>18 May 2018, 17:05</c>.</summary>
    public string Moment(DateTimeOffset moment)
    {
        var local = Local(moment);
        return $"{Day(DateOnly.FromDateTime(local.DateTime))}, {local.ToString("HH:mm", CultureInfo.InvariantCulture)}";
    }

    /// <summary>A time as recorded: <c>1:12.4</c>, or <c>1:12,4</c> for who likes commas.</summary>
    public string Time(Duration time) => WithComma(time.ToString());

    /// <summary>A time rounded to tenths, as a coach calls it: <c>78.2</c>, <c>1:48.2</c>, and in whole seconds from ten minutes on.</summary>
    public string Called(Duration time)
    {
        var unit = time.TotalMilliseconds < 600_000 ? 100L : 1_000L;
        var rounded = Duration.FromMilliseconds((time.TotalMilliseconds + (unit / 2)) / unit * unit);
        var text = rounded.TotalMilliseconds < 100_000 ? (rounded.TotalMilliseconds / 1_000m).ToString("0.0", CultureInfo.InvariantCulture) : rounded.ToString();
        return WithComma(rounded.TotalMilliseconds < 600_000 && !text.Contains('.', StringComparison.Ordinal) ? text + ".0" : text);
    }

    /// <summary>A difference to a target with its sign: <c>−0.6</c>, <c>+1.2</c>, <c>±0.0</c>.</summary>
    public string Signed(long milliseconds)
    {
        var tenths = Math.Round(Math.Abs(milliseconds) / 100m, MidpointRounding.AwayFromZero) / 10m;
        return WithComma((tenths == 0 ? "±" : milliseconds < 0 ? "−" : "+") + tenths.ToString("0.0", CultureInfo.InvariantCulture));
    }

    /// <summary>A length of a whole session or week: <c>8.4 km</c> or <c>5.2 mi</c>.</summary>
    public string Length(double metres)
    {
        var value = Habits.Miles ? metres / 1_609.344 : metres / 1_000;
        return $"{WithComma(Math.Round(value, 1, MidpointRounding.AwayFromZero).ToString("0.#", CultureInfo.InvariantCulture))} {(Habits.Miles ? "mi" : "km")}";
    }

    /// <summary>What paces are told by.</summary>
    public Distance PacePer => Habits.Pace switch { "mile" => Distance.Mile, "lap" => Distance.Lap, _ => Distance.Kilometre };

    /// <summary>A pace: <c>2:54/km</c>, <c>69.6/400</c>.</summary>
    public string Pace(Pace pace) => Habits.Pace switch
    {
        "mile" => $"{WithComma(Rounded(pace.PerMile))}/mi",
        "lap" => $"{Called(pace.PerLap)}/400",
        _ => $"{WithComma(Rounded(pace.PerKilometre))}/km",
    };

    /// <summary>The first day of the week that holds a day.</summary>
    public DateOnly WeekOf(DateOnly day) => day.AddDays(-((((int)day.DayOfWeek - (int)Habits.FirstDay) % 7 + 7) % 7));

    private static string Rounded(Duration time) => Duration.FromMilliseconds((time.TotalMilliseconds + 500) / 1_000 * 1_000).ToString();

    private static TimeZoneInfo ZoneOf(string? id) => id is not null && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : TimeZoneInfo.Utc;

    private string WithComma(string text) => Habits.Comma ? text.Replace('.', ',') : text;
}
