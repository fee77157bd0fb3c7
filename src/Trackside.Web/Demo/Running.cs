using System.Collections.Concurrent;
using Trackside.Training.Physiology;
using Trackside.Training.Quantities;
using Trackside.Training.Workouts;
using Trackside.Web.Meaning;

namespace Trackside.Web.Demo;

/// <summary>How a day is for an athlete.</summary>
internal enum Mood
{
    Usual,
    Good,
    Bad,
}

/// <summary>What invented athletes run on each rep: what they are to run, as fast as their form of the day lets them, with the scatter of people.</summary>
internal sealed class Running(Readings readings, Racing racing)
{
    private const double EasyShare = 0.73;

    private static readonly Distance ExtraLength = Distance.FromMetres(200);
    private static readonly string[] RepRemarks = ["into the wind", "tangled at the start", "eased off, lost count", "in lane 3", "led", "watch stopped late"];

    private readonly ConcurrentDictionary<(InventedAthlete, string), double?[]> _topForm = new();

    /// <summary>The results of an athlete in a session; none where nothing in it is timed.</summary>
    public (IReadOnlyList<InventedResult> Results, bool IsStopped) Of(InventedAthlete athlete, InventedWorkout workout, string text, DateOnly day, Mood mood, Dice dice)
    {
        var asked = AskedReps.Of(readings.Of(text).Workout);
        var top = _topForm.GetOrAdd((athlete, text), _ => InTopForm(athlete, workout, asked));
        var timed = top.Count(seconds => seconds is not null);
        var (slower, fade) = DayOf(mood, dice);
        var goes = Troubles.CalfGoes(athlete, day);
        var stopsAt = goes || (mood == Mood.Bad && dice.Happens(0.15)) ? Math.Max(2, (timed * 2 / 3) + 1) : int.MaxValue;
        var remarked = dice.Happens(0.04) ? dice.Below(asked.Length) : -1;
        var form = racing.FormOf(athlete, day);
        var results = new List<InventedResult>();
        var number = 0;
        foreach (var rep in asked)
        {
            if (top[rep.Number - 1] is not { } best || dice.Happens(0.004))
            {
                continue;
            }

            number++;
            if (number == stopsAt && timed > 1)
            {
                results.Add(new(rep.Number, rep.Name, rep.Length, null, goes ? "calf" : "stopped, nothing left"));
                return (results, true);
            }

            var spent = timed <= 1 ? 0.5 : (number - 1) / (double)(timed - 1);
            var last = number == timed && timed > 3 && dice.Happens(0.5) ? -0.008 : 0;
            var seconds = best / form * (1 + slower + (fade * spent * spent) + last + ((best < 60 ? 0.007 : 0.005) * dice.Bell()));
            results.Add(new(rep.Number, rep.Name, rep.Length, Rounded(NoFasterThanRace(athlete, rep, seconds)), rep.Number - 1 == remarked ? dice.Of(RepRemarks) : ""));
        }

        if (mood == Mood.Good && timed >= 4 && dice.Happens(0.15))
        {
            results.Add(new(asked.Length + 1, ExtraLength.ToString(), ExtraLength, Rounded(athlete.SecondsFor(Distance.FromMetres(800)) / 4 / form * dice.Between(0.97, 1.02)), "one more for fun"));
        }

        return (results, false);
    }

    /// <summary>Times that a coach would set by hand, for the form of the day: whole and half seconds.</summary>
    public IReadOnlyList<(int Rep, Duration Time)> OwnTargets(InventedAthlete athlete, InventedWorkout workout, string text, DateOnly day)
    {
        var asked = AskedReps.Of(readings.Of(text).Workout);
        var top = _topForm.GetOrAdd((athlete, text), _ => InTopForm(athlete, workout, asked));
        var form = racing.FormOf(athlete, day);
        return [.. asked.Where(rep => rep is { IsWork: true, Length: not null } && top[rep.Number - 1] is not null)
            .Select(rep => (rep.Number, Duration.FromMilliseconds((long)Math.Round(2 * top[rep.Number - 1]!.Value / form) * 500)))];
    }

    // Seconds for each rep on the best day of the year; null where nobody times it.
    private static double?[] InTopForm(InventedAthlete athlete, InventedWorkout workout, IReadOnlyList<AskedRep> asked) =>
    [
        .. asked.Select(rep => (rep.Length, rep.Planned.Rep) switch
        {
            (null, _) or (_, { Role: not (RepRole.Work or RepRole.Easy) }) => null,
            ({ } length, { Role: RepRole.Easy }) => length.TotalMetres / (athlete.FiveKilometreSpeed * EasyShare),
            ({ } length, _) when workout.IsTrial => athlete.SecondsFor(length) * 1.008,
            (_, { Target: { } target } asking) when TargetFinding.Of(target, asking, athlete.Level).Time is { Per: null } time => (double?)time.Aim.TotalSeconds,
            var (length, _) => length!.Value.TotalMetres / (athlete.FiveKilometreSpeed * workout.Share),
        }),
    ];

    private static (double Slower, double Fade) DayOf(Mood mood, Dice dice) => mood switch
    {
        Mood.Good => (-0.007, 0),
        Mood.Bad => (dice.Between(0.008, 0.02), dice.Between(0.02, 0.05)),
        _ => (0.004 * dice.Bell(), dice.Between(-0.002, 0.012)),
    };

    private static double NoFasterThanRace(InventedAthlete athlete, AskedRep rep, double seconds) =>
        rep.Length is { } length && length.TotalMetres >= 100 ? Math.Max(seconds, athlete.SecondsFor(length) * 1.004) : seconds;

    // A coach's watch: tenths, and whole seconds where it takes long.
    private static Duration Rounded(double seconds) => Duration.FromMilliseconds((long)Math.Round(seconds < 600 ? seconds * 10 : Math.Round(seconds) * 10) * 100);
}
