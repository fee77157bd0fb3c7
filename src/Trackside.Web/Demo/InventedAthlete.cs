using Trackside.Training.Physiology;
using Trackside.Training.Quantities;

namespace Trackside.Web.Demo;

/// <summary>What an athlete trains for.</summary>
internal enum Group
{
    /// <summary>400 m and 800 m.</summary>
    Short,

    /// <summary>1500 m to 5000 m.</summary>
    Long,
}

/// <summary>Somebody who does not exist, with what they can run at their best.</summary>
internal sealed class InventedAthlete(long seed, string name, Sex sex, Group group, IReadOnlyList<(double Metres, double Seconds)> level)
{
    private static readonly Distance FiveKilometres = Distance.FromKilometres(5);

    public long Seed { get; } = seed;

    public string Name { get; } = name;

    public Sex Sex { get; } = sex;

    public Group Group { get; } = group;

    /// <summary>The share of speed that a year brings.</summary>
    public double YearlyGain { get; init; } = 0.006;

    /// <summary>How likely they are to write down how it was.</summary>
    public double Diary { get; init; } = 0.7;

    public string SharedNote { get; init; } = "";

    public string PrivateNote { get; init; } = "";

    /// <summary>What they can run in top form; nobody on a page sees this one.</summary>
    public Profile Level { get; } = Profile.Of(
        level.Select(best => new Performance(Distance.FromMetres((decimal)best.Metres), Duration.FromMilliseconds((long)Math.Round(1_000 * best.Seconds)))), sex);

    /// <summary>Seconds for a race in top form.</summary>
    public double SecondsFor(Distance race) =>
        Level.TimeFor(race)?.Value ?? race.TotalMetres / FiveKilometreSpeed;

    /// <summary>Metres a second over 5 km in top form.</summary>
    public double FiveKilometreSpeed => FiveKilometres.TotalMetres / Level.TimeFor(FiveKilometres)!.Value;
}
