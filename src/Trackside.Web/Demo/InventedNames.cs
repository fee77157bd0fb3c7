using System.Globalization;
using Trackside.Training.Physiology;

namespace Trackside.Web.Demo;

/// <summary>People who do not exist: the eight of the demo squad, and as many as are wanted for measuring.</summary>
internal static class InventedNames
{
    private static readonly string[] FirstNames = ["Ada", "Ben", "Cleo", "Dan", "Edda", "Finn", "Gia", "Hugo", "Ines", "Jon", "Kaja", "Lars", "Mia", "Nils", "Olga", "Per", "Rosa", "Sam", "Tess", "Uwe"];
    private static readonly string[] LastNames = ["Example", "Sample", "Muster", "Specimen", "Ejemplo", "Placeholder", "Trial"];

    // A woman and a man of club level in each group: metres and seconds.
    private static readonly (double Metres, double Seconds)[][] ClubLevels =
    [
        [(400, 59), (800, 134), (1_500, 286), (5_000, 1_140)],
        [(400, 51.5), (800, 117.5), (1_500, 247), (5_000, 990)],
        [(400, 64), (800, 140), (1_500, 282), (5_000, 1_035)],
        [(400, 55.5), (800, 122), (1_500, 248), (5_000, 910)],
    ];

    public static IReadOnlyList<InventedAthlete> Demo { get; } =
    [
        new(3, "Ada Example", Sex.Women, Group.Short, [(400, 57.2), (800, 127.4), (1_500, 272), (5_000, 1_060)])
        {
            Diary = 0.9,
            SharedNote = "800 m first. Goal: under 2:09 this season.",
            PrivateNote = "Invented person. Best off four hard days in two weeks; a fifth costs her the race.",
        },
        new(5, "Ben Sample", Sex.Men, Group.Long, [(400, 53.4), (800, 116.2), (1_500, 237.5), (5_000, 905)])
        {
            Diary = 0.8,
            YearlyGain = 0.009,
            SharedNote = "1500 m. Strong finish, patient until the bell.",
        },
        new(7, "Cleo Muster", Sex.Women, Group.Long, [(400, 63.5), (800, 137.5), (1_500, 275), (5_000, 995)])
        {
            Diary = 0.95,
            SharedNote = "5000 m. Counts laps aloud.",
            PrivateNote = "Invented person. Runs every easy day too fast.",
        },
        new(12, "Dan Specimen", Sex.Men, Group.Long, [(400, 56.5), (800, 122.5), (1_500, 247), (5_000, 886)]) { Diary = 0.5, YearlyGain = 0.004 },
        new(10, "Élodie Échantillon", Sex.Women, Group.Long, [(400, 60.8), (800, 131.5), (1_500, 267), (5_000, 1_010)]) { Diary = 0.75, YearlyGain = 0.008 },
        new(9, "Bartholomew Maximilian Samplington-Lange", Sex.Men, Group.Short, [(400, 50.6), (800, 115.8), (1_500, 245), (5_000, 955)])
        {
            Diary = 0.6,
            SharedNote = "400 and 800 m. Answers to Bart.",
        },
        new(13, "Πέτρος Δείγμας", Sex.Men, Group.Short, [(400, 51.8), (800, 114.6), (1_500, 240), (5_000, 930)]) { Diary = 0.65 },
        new(17, "見本 花子", Sex.Women, Group.Long, [(400, 65), (800, 141.5), (1_500, 290), (5_000, 1_085)])
        {
            Diary = 0.7,
            YearlyGain = 0.02,
            SharedNote = "First years of training; three sessions a week, no more.",
        },
    ];

    /// <summary>So many athletes of a squad, of club level and around.</summary>
    public static IReadOnlyList<InventedAthlete> Of(int squad, int count) =>
    [
        .. Enumerable.Range(0, count).Select(number =>
        {
            var dice = Dice.Of(squad, number, 51);
            var level = dice.Below(ClubLevels.Length);
            var ability = dice.Between(0.97, 1.2);
            var name = string.Create(CultureInfo.InvariantCulture, $"{FirstNames[number % FirstNames.Length]} {dice.Of(LastNames)} {(squad * count) + number + 1}");
            return new InventedAthlete(
                ((squad + 1) * 1_000L) + number, name, level % 2 == 0 ? Sex.Women : Sex.Men, level < 2 ? Group.Short : Group.Long,
                [.. ClubLevels[level].Select(best => (best.Metres, best.Seconds * ability))]) { Diary = dice.Between(0.3, 0.95) };
        }),
    ];
}
