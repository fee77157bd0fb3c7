namespace Trackside.Web.Demo;

/// <summary>A part of a coach's year.</summary>
internal enum Phase
{
    Break,
    Preparation,
    Winter,
    Spring,
    Early,
    Racing,
}

/// <summary>A coach's year on the northern track: when what is trained, and when one is fit.</summary>
internal static class Season
{
    // How much slower one is in late autumn than in the middle of July.
    private const double Swing = 0.022;
    private const int FittestDay = 195;

    public static Phase PhaseOf(DateOnly day) => ((day.Month * 100) + day.Day) switch
    {
        < 221 => Phase.Winter,
        < 421 => Phase.Spring,
        < 526 => Phase.Early,
        < 901 => Phase.Racing,
        < 922 => Phase.Break,
        < 1211 => Phase.Preparation,
        _ => Phase.Winter,
    };

    /// <summary>The share of speed that is missing on a day, from zero in the middle of July.</summary>
    public static double Missing(DateOnly day) => Swing * (1 - Math.Cos(2 * Math.PI * (day.DayOfYear - FittestDay) / 365.25)) / 2;

    /// <summary>Weeks since a Monday long ago: what comes again after so many weeks is counted by it.</summary>
    public static int WeekOf(DateOnly day) => day.DayNumber / 7;
}
