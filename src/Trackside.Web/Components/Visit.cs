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

    /// <summary>How the person likes numbers written.</summary>
    public Figures Figures => new(Habits.Comma, Habits.Miles);

    /// <inheritdoc cref="Figures.Time"/>
    public string Time(Duration time) => Figures.Time(time);

    /// <inheritdoc cref="Figures.Called"/>
    public string Called(Duration time) => Figures.Called(time);

    /// <inheritdoc cref="Figures.Signed"/>
    public string Signed(long milliseconds) => Figures.Signed(milliseconds);

    /// <inheritdoc cref="Figures.Length"/>
    public string Length(double metres) => Figures.Length(metres);

    /// <summary>What paces are told by.</summary>
    public Distance PacePer => Habits.Pace switch { "mile" => Distance.Mile, "lap" => Distance.Lap, _ => Distance.Kilometre };

    /// <summary>A pace: <c>2:54/km</c>, <c>69.6/400</c>.</summary>
    public string Pace(Pace pace) => Habits.Pace switch
    {
        "mile" => $"{Figures.Write(Rounded(pace.PerMile))}/mi",
        "lap" => $"{Called(pace.PerLap)}/400",
        _ => $"{Figures.Write(Rounded(pace.PerKilometre))}/km",
    };

    /// <summary>The first day of the week that holds a day.</summary>
    public DateOnly WeekOf(DateOnly day) => day.AddDays(-((((int)day.DayOfWeek - (int)Habits.FirstDay) % 7 + 7) % 7));

    private static string Rounded(Duration time) => Duration.FromMilliseconds((time.TotalMilliseconds + 500) / 1_000 * 1_000).ToString();

    private static TimeZoneInfo ZoneOf(string? id) => id is not null && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : TimeZoneInfo.Utc;
}
