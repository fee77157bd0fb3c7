using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Demo;

/// <summary>Makes up a squad: what its coach wrote, and what came of it. The same day, seed and athletes give the same squad.</summary>
/// <remarks>What happens to an athlete on a day depends on that athlete and that day alone, so the squad of tomorrow is the squad of today and one day more.</remarks>
internal sealed class Invention(Readings readings, long seed, IReadOnlyList<InventedAthlete> athletes, DateOnly today)
{
    /// <summary>How far ahead the coach plans.</summary>
    public const int PlannedDays = 7;

    // Who trains has raced before: without it nobody would have a target in the first weeks.
    private const int RacesBefore = 300;

    private static readonly InventedWorkout EveningJog = new("Evening jog", "5 km easy", 2);

    private readonly Racing _racing = new(today);
    private readonly Running _running = new(readings, new Racing(today));

    public InventedSquad From(DateOnly first)
    {
        var races =
            from day in Days(first.AddDays(-RacesBefore), today)
            from one in athletes.Index()
            where day < today && Racing.Races(one.Item, day)
            select _racing.Of(one.Item, one.Index, day);
        return new(athletes, [.. races], [.. Days(first, today.AddDays(PlannedDays)).SelectMany(SessionsOf)]);
    }

    private IEnumerable<InventedSession> SessionsOf(DateOnly day)
    {
        var phase = Season.PhaseOf(day);
        var (forShort, forLong) = (Workouts.For(phase, day.DayOfWeek, Group.Short), Workouts.For(phase, day.DayOfWeek, Group.Long));
        var place = 0;
        if (ReferenceEquals(forShort, forLong) && forShort.Count > 0)
        {
            yield return SessionOf(day, place++, Chosen(forShort, day), null, [.. athletes.Index()], true);
        }
        else
        {
            foreach (var (group, workouts) in new[] { (Group.Short, forShort), (Group.Long, forLong) })
            {
                var members = athletes.Index().Where(one => one.Item.Group == group).ToArray();
                foreach (var (workout, text, who) in workouts.Count == 0 ? [] : Split(Chosen(workouts, day), members))
                {
                    yield return SessionOf(day, place++, workout, text, who, false);
                }
            }
        }

        foreach (var (number, athlete) in athletes.Index())
        {
            if (day < today && phase != Phase.Break && Dice.Of(athlete.Seed, day.DayNumber, 31).Happens(athlete.Diary > 0.85 ? 0.06 : 0.01) && !Troubles.IsAway(athlete, day))
            {
                yield return SessionOf(day, place++, EveningJog, null, [(number, athlete)], false) with { Own = number };
            }
        }
    }

    private static IEnumerable<(InventedWorkout Workout, string Text, (int, InventedAthlete)[] Who)> Split(InventedWorkout workout, (int Index, InventedAthlete Item)[] members) =>
        workout.ForWomen is not { } forWomen
            ? [(workout, workout.Text, members)]
            :
            [
                (workout, workout.Text, Array.FindAll(members, one => one.Item.Sex == Training.Physiology.Sex.Men)),
                (workout, forWomen, Array.FindAll(members, one => one.Item.Sex == Training.Physiology.Sex.Women)),
            ];

    private InventedWorkout Chosen(IReadOnlyList<InventedWorkout> workouts, DateOnly day) => workouts[(int)((Season.WeekOf(day) + seed) % workouts.Count)];

    private InventedSession SessionOf(DateOnly day, int place, InventedWorkout workout, string? text, (int Index, InventedAthlete Item)[] who, bool isForEveryone)
    {
        var words = text ?? workout.Text;
        var isPlanned = day >= today;
        var entries = isPlanned
            ? who.Where(one => !isForEveryone && !Troubles.IsAway(one.Item, day)).Select(one => Planned(one, workout, words, day))
            : who.Select(one => EntryOf(one.Index, one.Item, workout, words, day, isForEveryone)).OfType<InventedEntry>();
        var session = new InventedSession(day, place, workout.Title, words, isForEveryone, [.. entries]);
        return workout.Exertion >= 6 ? Feelings.WithNotes(session, Dice.Of(seed, day.DayNumber, place, 41)) : session;
    }

    private InventedEntry Planned((int Index, InventedAthlete Item) one, InventedWorkout workout, string text, DateOnly day) =>
        new(one.Index, []) { Targets = workout.Exertion >= 7 && one.Item.Seed % 5 == 2 ? _running.OwnTargets(one.Item, workout, text, day) : [] };

    private InventedEntry? EntryOf(int number, InventedAthlete athlete, InventedWorkout workout, string text, DateOnly day, bool isForEveryone)
    {
        var isHard = workout.Exertion >= 6;
        var dice = Dice.Of(athlete.Seed, day.DayNumber, text.Length);
        if (Troubles.IsNewlyIll(athlete, day) && isHard)
        {
            return Feelings.Absent(number, "Ill, fever.");
        }

        var isRacing = Racing.Races(athlete, day) || (!isHard && Racing.Races(athlete, day.AddDays(1)) && isForEveryone);
        if (Troubles.IsAway(athlete, day) || isRacing || dice.Happens(isHard ? 0.06 : 0.3))
        {
            return dice.Happens(0.1) && isHard && !isRacing ? Feelings.Absent(number, "At a lecture.") : null;
        }

        var mood = dice.Share() switch { < 0.08 when isHard => Mood.Bad, > 0.9 when isHard => Mood.Good, _ => Mood.Usual };
        var (results, isStopped) = isHard || dice.Happens(athlete.Diary) ? _running.Of(athlete, workout, text, day, mood, dice) : ([], false);
        var entry = Feelings.Of(new(number, results), athlete, workout.Exertion, mood, dice);
        return entry with
        {
            Outcome = isStopped ? Outcome.DidNotFinish : Outcome.Ran,
            Note = Troubles.CalfGoes(athlete, day) && isStopped ? "Calf tightened, stopped. Ice and two days off, then we see." : entry.Note,
            Targets = isHard && dice.Happens(0.03) ? _running.OwnTargets(athlete, workout, text, day) : [],
        };
    }

    private static IEnumerable<DateOnly> Days(DateOnly first, DateOnly last)
    {
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            yield return day;
        }
    }
}
