using FsCheck;
using FsCheck.Fluent;
using Trackside.Training.Physiology;
using Trackside.Training.Quantities;

namespace Trackside.Training.Tests.Physiology;

/// <summary>Performances to try things on.</summary>
internal static class Runs
{
    private static readonly decimal[] Races = [100, 200, 300, 400, 600, 800, 1000, 1500, 1609.344m, 3000, 5000, 10_000, 21_097.5m, 42_195];

    /// <summary>Profiles of one to six performances of anybody: from world class to three times slower, good and bad days mixed.</summary>
    public static Gen<Profile> Profiles { get; } =
        from sex in Gen.Elements<Sex?>(null, Sex.Men, Sex.Women)
        from slowness in Gen.Choose(100, 300)
        from count in Gen.Choose(1, 6)
        from races in Gen.ArrayOf(Gen.Elements(Races), count)
        from days in Gen.ArrayOf(Gen.Choose(100, 125), count)
        select Profile.Of(races.Zip(days, (race, day) => Run(race, BestInTheWorld(race) * slowness / 100m * day / 100m)), sex);

    public static Performance Run(decimal metres, decimal seconds) => new(Distance.FromMetres(metres), Duration.FromSeconds(seconds));

    public static Performance Run(decimal metres, string time) => new(Distance.FromMetres(metres), Duration.Parse(time));

    private static decimal BestInTheWorld(decimal race) => race switch
    {
        100 => 9.58m,
        200 => 19.19m,
        300 => 30.69m,
        400 => 43.03m,
        600 => 72.8m,
        800 => 100.91m,
        1000 => 131.96m,
        1500 => 206,
        1609.344m => 223.13m,
        3000 => 437.55m,
        5000 => 755.36m,
        10_000 => 1571,
        21_097.5m => 3451,
        _ => 7235,
    };
}
