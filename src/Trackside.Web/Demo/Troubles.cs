namespace Trackside.Web.Demo;

/// <summary>What keeps an invented athlete from running: ten days of illness, a calf that goes in a session and the days after it. Known for every day of every year.</summary>
internal static class Troubles
{
    private const int IllDays = 10;
    private const int CalfDays = 13;
    private const int WeakDays = 14;

    // How much slower one is on the first day back.
    private const double Weakness = 0.025;

    /// <summary>Whether they cannot run at all.</summary>
    public static bool IsAway(InventedAthlete athlete, DateOnly day) =>
        Within(IllnessBefore(athlete, day), day, 0, IllDays) || Within(CalfBefore(athlete, day), day, 1, CalfDays);

    /// <summary>Whether it is the first day or two of an illness, when the coach still expects them.</summary>
    public static bool IsNewlyIll(InventedAthlete athlete, DateOnly day) => Within(IllnessBefore(athlete, day), day, 0, 2);

    /// <summary>Whether the calf goes in the session of this day.</summary>
    public static bool CalfGoes(InventedAthlete athlete, DateOnly day) => CalfBefore(athlete, day) == day;

    /// <summary>The share of speed that is missing because of what was.</summary>
    public static double Missing(InventedAthlete athlete, DateOnly day) =>
        Math.Max(After(IllnessBefore(athlete, day), day, IllDays), After(CalfBefore(athlete, day), day, CalfDays));

    private static double After(DateOnly? start, DateOnly day, int days) =>
        start is { } first && day.DayNumber - first.DayNumber - days is >= 0 and < WeakDays and var since ? Weakness * (1 - (since / (double)WeakDays)) : 0;

    private static bool Within(DateOnly? start, DateOnly day, int from, int to) =>
        start is { } first && day.DayNumber - first.DayNumber >= from && day.DayNumber - first.DayNumber < to;

    private static DateOnly? IllnessBefore(InventedAthlete athlete, DateOnly day) => Latest(day, year => IllnessOf(athlete, year));

    private static DateOnly? CalfBefore(InventedAthlete athlete, DateOnly day) => Latest(day, year => CalfOf(athlete, year));

    private static DateOnly? Latest(DateOnly day, Func<int, DateOnly?> of) =>
        of(day.Year) is { } thisYear && thisYear <= day ? thisYear : of(day.Year - 1);

    private static DateOnly? IllnessOf(InventedAthlete athlete, int year)
    {
        var dice = Dice.Of(athlete.Seed, year, 11);
        var day = new DateOnly(year, 1, 1).AddDays(dice.Below(350));
        return athlete.Seed % 3 == 0 || dice.Happens(0.4) ? day : null;
    }

    private static DateOnly? CalfOf(InventedAthlete athlete, int year)
    {
        // A Tuesday, for on Tuesdays everybody runs hard.
        var dice = Dice.Of(athlete.Seed, year, 12);
        var day = new DateOnly(year, 1, 14).AddDays(dice.Below(200));
        return athlete.Seed % 4 == 1 || dice.Happens(0.15) ? day.AddDays((2 - (int)day.DayOfWeek + 7) % 7) : null;
    }
}
