namespace Trackside.Web.Demo;

/// <summary>What the demo's coach writes: a handful of workouts for each day of the week and part of the year, which come round again and again.</summary>
internal static class Workouts
{
    private static readonly InventedWorkout[] Easy = [new("Easy", "6 km easy", 2), new("Easy", "8 km easy", 2.5), new("Easy", "7 km easy", 2)];

    private static readonly InventedWorkout[] EasyAndStrides =
        [new("Easy and strides", "6 km easy + 6 x 100m strides", 3), new("Easy and strides", "8 km easy + 6 x 80m strides", 3), new("Easy and strides", "7 km easy + 8 x 100m strides", 3)];

    private static readonly InventedWorkout[] Shakeout = [new("Before the hard day", "25 min easy + 4 x 80m strides", 2)];

    private static readonly InventedWorkout[] Off = [new("Holiday", "Rest, or 30 min easy", 1), new("Holiday", "Rest, or 5 km easy", 2)];

    private static readonly InventedWorkout[] LongForShort = [new("Long run", "10 km easy", 4), new("Long run", "12 km easy", 4)];

    private static readonly InventedWorkout[] LongForLong =
        [new("Long run", "16 km easy", 5), new("Long run", "14 km easy, last 4 km steady", 5.5) { Share = 0.87 }, new("Long run", "18 km easy", 5.5)];

    private static readonly InventedWorkout[] Hills =
    [
        new("Hills", "10 x 200m hill hard, jog back", 7.5) { Share = 1.02 },
        new("Short hills", "12 x 150m hill, walk back", 7) { Share = 1.08 },
        new("Tempo", "5 km @ threshold", 6.5),
        new("Thirties", "2 x (10 x 30s/30s) @ 3K, 4:00 between sets", 7),
    ];

    private static readonly InventedWorkout[] Threshold =
    [
        new("Threshold", "3 x 2000m @ threshold, rec 60s", 6.5),
        new("Tempo", "6 km @ threshold", 7),
        new("Tempo and 200s", "4 km @ threshold\n6 x 200m @ mile pace, 200m jog", 7),
        new("Over and under", "Over/unders: 4 x (400m @ 5K, 400m @ threshold), rec 60s", 6.5),
    ];

    private static readonly InventedWorkout[] RaceWeek =
        [new("Sharpening", "3 km easy, 4 x 200m @ 800, rec 3:00", 5), new("Tempo", "3 km @ threshold", 5), new("Sharpening", "wu 3 km, 4 x 80m strides\n3 x 300m @ 1500, rec 3:00\nwd 2 km", 5)];

    /// <summary>Every hard workout once, the better known of each title.</summary>
    public static IReadOnlyList<InventedWorkout> Library { get; } =
    [
        .. Enum.GetValues<Phase>().SelectMany(phase => new[] { DayOfWeek.Tuesday, DayOfWeek.Thursday, DayOfWeek.Saturday }.SelectMany(day => For(phase, day, Group.Long).Concat(For(phase, day, Group.Short))))
            .Where(workout => workout.Exertion >= 6).DistinctBy(workout => workout.Title),
    ];

    /// <summary>What stands on the plan of a group for a day of the week; none where they rest.</summary>
    public static IReadOnlyList<InventedWorkout> For(Phase phase, DayOfWeek day, Group group) => (day, phase) switch
    {
        (DayOfWeek.Tuesday or DayOfWeek.Saturday, Phase.Break) => Off,
        (_, Phase.Break) => [],
        (DayOfWeek.Monday, _) => Easy,
        (DayOfWeek.Wednesday, _) => EasyAndStrides,
        (DayOfWeek.Friday, _) => Shakeout,
        (DayOfWeek.Sunday, _) => group == Group.Short ? LongForShort : LongForLong,
        (DayOfWeek.Thursday, Phase.Preparation or Phase.Winter) => Hills,
        (DayOfWeek.Thursday, Phase.Racing) => RaceWeek,
        (DayOfWeek.Thursday, _) => Threshold,
        (DayOfWeek.Tuesday, _) => group == Group.Short ? TuesdayForShort(phase) : TuesdayForLong(phase),
        _ => group == Group.Short ? SaturdayForShort(phase) : SaturdayForLong(phase),
    };

    private static InventedWorkout[] TuesdayForShort(Phase phase) => phase switch
    {
        Phase.Preparation => [new("400s", "10 x 400m @ 5K, rec 60s", 7), new("200s", "20 x 200m @ 3K, rec 30s", 7), new("600s", "6 x 600m @ 3K, rec 90s", 7.5)],
        Phase.Winter => [new("Sets of 200", "3 x (4 x 200m @ 1500), rec 40s, 4:00 between sets", 7.5), new("400s", "8 x 400m @ 3K, rec 90s", 7.5), new("300s", "8 x 300m @ 1500, 100m jog", 7.5)],
        Phase.Spring => [new("Sets of 200", "3 x (4 x 200m @ 800), rec 40s, 4:00 between sets", 8), new("400s", "6 x 400m @ 1500, rec 90s", 8), new("Breakdown", "2 x (600m @ 1500, 400m @ 1500, 200m @ 800), rec 90s, 5:00 between sets", 8)],
        Phase.Early => [new("300s", "2 x (3 x 300m @ 800), rec 90s, 8:00 between sets", 8.5), new("Breakdown", "500m @ 800, 300m @ 800, 200m @ 400, rec 8:00", 8.5)],
        _ => [new("300s", "5 x 300m @ 800, rec 3:00", 8), new("Breakdown", "500m @ 800, 300m @ 800, 200m @ 400, rec 8:00", 8.5), new("Sets of 200", "2 x (4 x 200m @ 800), rec 40s, 6:00 between sets", 8)],
    };

    private static InventedWorkout[] TuesdayForLong(Phase phase) => phase switch
    {
        Phase.Preparation => [new("Kilometres", "5 x 1000m @ 5K, 2:00 jog", 7.5), new("Cruise miles", "4 x 1 mile @ 10K, rec 60s", 7), new("400s", "16 x 400m @ 10K, rec 45s", 7)],
        Phase.Winter => [new("Kilometres", "6 x 1000m @ 5K, 2:00 jog", 8), new("800s", "6 x 800m @ 5K, rec 2:00", 7.5), new("400s", "12 x 400m @ 5K, rec 60s", 7.5)],
        Phase.Spring =>
        [
            new("Breakdowns", "Breakdowns: 3 x (600m @ 1500, 400m @ 1500, 200m @ 800), rec 90s, 5:00 between sets", 8.5),
            new("400s on the clock", "8 x 400m in 70, rec 60s", 7.5) { ForWomen = "8 x 400m in 79, rec 60s" },
            new("Kilometres", "5 x 1000m @ 5K, 2:00 jog", 7.5),
            new("Ladder", "Ladder: 1200m @ 5K, 1000m @ 3K, 800m @ 3K, 600m @ 1500, 400m @ 800; 400m jog", 8),
        ],
        Phase.Early => [new("400s", "8 x 400m @ 1500, rec 90s", 8), new("600s and 200s", "5 x 600m @ 3K, 2:00 jog\n4 x 200m @ 800, rec 60s", 8), new("Sets of 400", "3 x (3 x 400m @ 1500), rec 60s, 4:00 between sets", 8.5)],
        _ => [new("Down the ladder", "1200m @ 3K, 800m @ 1500, 400m @ 800, rec 4:00", 8), new("400s", "8 x 400m @ 1500, rec 90s", 8), new("Kilometres", "4 x 1000m @ 5K, 2:00 jog", 7)],
    };

    private static InventedWorkout[] SaturdayForShort(Phase phase) => phase switch
    {
        Phase.Preparation => [new("Tempo", "4 km @ threshold", 6), new("Thirties", "2 x (8 x 30s/30s) @ 3K, 4:00 between sets", 6.5), new("200s", "10 x 200m @ mile pace, 200m jog", 6.5)],
        Phase.Winter => [new("150s", "8 x 150m @ 800, walk back", 6.5), new("600 m trial", "600m time trial", 9) { IsTrial = true }, new("300s", "6 x 300m @ 1500, rec 2:00", 7)],
        Phase.Spring => [new("Speed", "6 x 150m @ 400, walk back", 7), new("Down the ladder", "400m @ 1500, 300m @ 800, 200m @ 800, 100m @ 400, rec 4:00", 8), new("300s", "6 x 300m @ 800, rec 4:00", 8)],
        _ => [new("Speed", "6 x 150m @ 400, walk back", 7), new("Special endurance", "3 x 300m @ 400, rec 10:00", 9), new("500s", "3 x 500m @ 800, rec 8:00", 8.5)],
    };

    private static InventedWorkout[] SaturdayForLong(Phase phase) => phase switch
    {
        Phase.Preparation => [new("Threshold", "4 x 2000m @ threshold, rec 60s", 7), new("Kilometres", "8 x 1000m @ 10K, rec 60s", 7.5), new("Fartlek", "Fartlek: 1, 2, 3, 4, 3, 2, 1 min hard, 60s jog", 7)],
        Phase.Winter => [new("Threshold", "3 x 3000m @ threshold, rec 90s", 7.5), new("3000 m trial", "3000m time trial", 9) { IsTrial = true }, new("200s", "20 x 200m @ 3K, rec 30s", 7)],
        Phase.Spring => [new("Changes of pace", "2 km @ 10K, 1 km @ 5K, 2 km @ 10K, 1 km @ 5K, 400m jog", 7.5), new("Sets", "4 x (200m @ mile, 200m @ mile, 400m @ 3K), rec 60s, 3:00 between sets", 7.5), new("Miles", "3 x 1 mile @ 5K, rec 3:00", 8)],
        _ => [new("400s", "10 x 400m @ 3K, 200m jog", 7.5), new("1200 m trial", "1200m time trial", 9) { IsTrial = true }, new("1200s and 400s", "2 x 1200m @ 3K, rec 4:00\n4 x 400m @ 1500, rec 2:00", 8)],
    };
}
