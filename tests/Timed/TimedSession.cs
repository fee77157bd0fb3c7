using System.Collections.Immutable;
using Trackside.Training.Quantities;
using Trackside.Training.Timing;
using Trackside.Training.Workouts;

namespace Trackside.Timed;

/// <summary>A session that was timed: who ran, every mark that was made, and the times that must come out, told apart from how they are worked out.</summary>
/// <remarks>The same for the same arguments on every machine.</remarks>
internal sealed class TimedSession
{
    // 2026-05-18, 17:00 UTC.
    private const long Evening = 1_779_123_600_000;

    private readonly Dictionary<(Guid Athlete, int Rep), long> _times = [];
    private readonly Throws _throws;
    private readonly Workout _workout;

    private TimedSession(Workout workout, int athletes, ulong seed)
    {
        (_throws, _workout) = (new Throws(seed), workout);
        Runners = [.. Enumerable.Range(1, athletes).Select(number => new Runner(_throws.Id(), $"Runner {number}"))];
    }

    public ImmutableArray<Runner> Runners { get; private init; }

    /// <summary>The phones, each with the marks that it made in the order in which it made them.</summary>
    public ImmutableArray<TimedPhone> Phones { get; private set; } = [];

    /// <summary>All marks of all phones, those made first coming first.</summary>
    public IEnumerable<Mark> Marks => Phones.SelectMany(phone => phone.Marks).OrderBy(mark => mark.Sequence).ThenBy(mark => mark.Id);

    /// <summary>The time of every rep that was run, in milliseconds, by the athlete and the number of the rep.</summary>
    public IReadOnlyDictionary<(Guid Athlete, int Rep), long> Times => _times;

    /// <summary>A session of several groups, each timed by a phone of its own; the first phone of all forms the groups.</summary>
    /// <param name="workout">What is run.</param>
    /// <param name="athletes">How many.</param>
    /// <param name="groups">How many groups, and so phones.</param>
    /// <param name="seed">Which of many such sessions.</param>
    /// <param name="mishaps">How many of a hundred presses go wrong and are mended: a double tap, a false start, a finish that is named later, an undo.</param>
    public static TimedSession Of(Workout workout, int athletes, int groups, ulong seed, int mishaps = 0)
    {
        var session = new TimedSession(workout, athletes, seed);
        session.Phones = [.. Enumerable.Range(0, groups).Select(_ => new TimedPhone(session._throws, Evening))];
        var heats = session.Runners.Select(runner => runner.Id).Index().GroupBy(one => one.Index % groups, one => one.Item)
            .Select(heat => (Group: session._throws.Id(), Athletes: heat.ToImmutableArray())).ToArray();
        foreach (var (index, (group, who)) in heats.Index())
        {
            session.Phones[0].Wait(400).Press(new Grouped(group, $"{(char)('A' + (index % 26))}", who));
        }

        var (formed, first) = (session.Phones[0].Marks.ToArray(), session.Phones[0].Now);
        foreach (var (index, (group, who)) in heats.Index())
        {
            session.Phones[index].See(formed);
            session.Phones[index].MeetAt(first + (20_000 * index));
            session.RunAll(session.Phones[index], group, who, mishaps);
        }

        return session;
    }

    /// <summary>A session whose athletes run the times given, all timed by one phone.</summary>
    /// <param name="workout">What is run.</param>
    /// <param name="times">A row an athlete, with a time for each rep.</param>
    public static TimedSession Of(Workout workout, params Duration[][] times)
    {
        var session = new TimedSession(workout, times.Length, 1);
        var phone = new TimedPhone(session._throws, Evening);
        session.Phones = [phone];
        ImmutableArray<Guid> who = [.. session.Runners.Select(runner => runner.Id)];
        for (var number = 1; number <= workout.Reps.Length; number++)
        {
            session.RunOne(phone, null, who, number, athlete => times[who.IndexOf(athlete)][number - 1].TotalMilliseconds, 0);
            phone.Wait(90_000);
        }

        return session;
    }

    /// <summary>What is timed, without any aims.</summary>
    public TimingPlan Plan(string text = "") => new(text, _workout, Runners, (_, _, _) => null);

    private void RunAll(TimedPhone phone, Guid group, ImmutableArray<Guid> who, int mishaps)
    {
        for (var number = 1; number <= _workout.Reps.Length; number++)
        {
            var usual = UsualTime(_workout.Reps[number - 1].Rep);
            RunOne(phone, group, who, number, _ => usual * _throws.Between(94, 109) / 100, mishaps);
            phone.Wait(_throws.Between(60_000, 120_000));
        }
    }

    private void RunOne(TimedPhone phone, Guid? group, ImmutableArray<Guid> who, int number, Func<Guid, long> time, int mishaps)
    {
        var rep = RepRef.Of(number);
        if (_throws.Percent(mishaps))
        {
            phone.Press(new Started(who, rep) { Group = group });
            phone.Wait(_throws.Between(900, 4_000));
        }

        var began = phone.Now;
        phone.Press(new Started(who, rep) { Group = group });
        foreach (var (athlete, takes) in who.Select(athlete => (athlete, Takes: time(athlete))).OrderBy(one => one.Takes).ToArray())
        {
            phone.WaitUntil(Math.Max(phone.Now, began + takes));
            _times[(athlete, number)] = phone.Now - began;
            Finish(phone, athlete, rep, _throws.Percent(mishaps) ? _throws.Below(4) : -1);
        }
    }

    private void Finish(TimedPhone phone, Guid athlete, RepRef rep, int mishap)
    {
        var finish = phone.Press(mishap == 0 ? new Finished() : new Finished { Athlete = mishap == 1 ? Other(athlete) : athlete, Rep = rep });
        switch (mishap)
        {
            case 0:
                phone.Press(new Moved(finish.Id) { Athlete = athlete, Rep = rep });
                break;
            case 1:
                phone.Press(new Moved(finish.Id) { Athlete = athlete });
                break;
            case 2:
                phone.Wait(120).Press(new Finished { Athlete = athlete, Rep = rep });
                break;
            case 3:
                var undo = phone.Press(new Removed(finish.Id));
                phone.Press(new Removed(undo.Id));
                break;
        }
    }

    private Guid Other(Guid athlete) => Runners[(Runners.Index().First(one => one.Item.Id == athlete).Index + 1) % Runners.Length].Id;

    // Some six metres a second, or as long as is asked.
    private static long UsualTime(Rep rep) => rep.Distance is { } distance
        ? Math.Max(2_000, (long)(distance.Min.Metres * 1_000 / 6))
        : rep.Time?.Min.TotalMilliseconds ?? 30_000;
}
