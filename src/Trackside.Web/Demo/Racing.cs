using Trackside.Training.Quantities;

namespace Trackside.Web.Demo;

/// <summary>When invented athletes race, and how fast.</summary>
internal sealed class Racing(DateOnly today)
{
    private static readonly double[] ShortRaces = [800, 400, 800, 1500, 800, 400];
    private static readonly double[] LongRaces = [1500, 3000, 1500, 5000, 800];
    private static readonly string[] Remarks = ["Slow first lap, fast finish.", "Led from the start.", "Boxed in at the bell.", "Windy back straight.", "Even laps, well judged.", "Went out too fast.", "", "", "", "", ""];

    /// <summary>The speed of a day as a share of that of top form.</summary>
    public double FormOf(InventedAthlete athlete, DateOnly day) =>
        1 - Season.Missing(day) - Troubles.Missing(athlete, day) - (athlete.YearlyGain * Math.Max(0, today.DayNumber - day.DayNumber) / 365.25);

    /// <summary>Whether they race on a day.</summary>
    public static bool Races(InventedAthlete athlete, DateOnly day) =>
        day.DayOfWeek == DayOfWeek.Saturday && !Troubles.IsAway(athlete, day) && Dice.Of(athlete.Seed, day.DayNumber, 21).Happens(ShareOfWeekends(athlete.Group, day));

    /// <summary>What they ran on a day on which they raced.</summary>
    public InventedRace Of(InventedAthlete athlete, int number, DateOnly day)
    {
        var dice = Dice.Of(athlete.Seed, day.DayNumber, 22);
        var phase = Season.PhaseOf(day);
        var isIndoor = phase == Phase.Winter;
        var race = Distance.FromMetres((decimal)RaceOf(athlete.Group, phase, dice));

        // Nobody runs the best they can each time; now and then nobody wants to lead.
        var lost = Math.Max(-0.001, 0.005 + (0.006 * dice.Bell())) + (race.TotalMetres is >= 800 and <= 1_500 && dice.Happens(0.12) ? dice.Between(0.01, 0.025) : 0);
        var seconds = athlete.SecondsFor(race) * (1 + lost) / FormOf(athlete, day);
        return new(number, day, race, Duration.FromMilliseconds((long)Math.Round(seconds * 100) * 10), isIndoor, race.TotalMetres >= 800 ? dice.Of(Remarks) : "");
    }

    // Before the season one runs shorter than one's own race, on the road longer, and indoors nothing above 3000 m.
    private static double RaceOf(Group group, Phase phase, Dice dice) => phase switch
    {
        Phase.Preparation => 5_000,
        Phase.Early when dice.Happens(0.5) => group == Group.Short ? 400 : 800,
        Phase.Winter => Math.Min(3_000, dice.Of(group == Group.Short ? ShortRaces : LongRaces)),
        _ => dice.Of(group == Group.Short ? ShortRaces : LongRaces),
    };

    private static double ShareOfWeekends(Group group, DateOnly day) => Season.PhaseOf(day) switch
    {
        Phase.Racing when day.Month < 8 || day.Day < 20 => 0.45,
        Phase.Early => 0.3,
        Phase.Winter when day.Month is 1 or 2 => 0.25,
        Phase.Preparation => group == Group.Long ? 0.15 : 0.1,
        _ => 0,
    };
}
