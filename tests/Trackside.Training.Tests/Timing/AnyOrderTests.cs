using FsCheck;
using FsCheck.Fluent;
using Trackside.Training.Timing;
using Trackside.Training.Workouts;
using static Trackside.Training.Tests.Workouts.Sketch;
using Property = Trackside.House.Property;

namespace Trackside.Training.Tests.Timing;

/// <summary>The set of marks makes the board, and nothing else does.</summary>
public sealed class AnyOrderTests
{
    private static readonly Workout Ladder = Session(
        Block(Times(2, Times(3, Run("120m")))),
        Block(Run("300m"), Run("200m"), Times(2, Run("100m")), Run("200m"), Run("300m"))).With(Rest("1:30"));

    private static Gen<(ulong Seed, Mark[] Marks, TimingPlan Plan)> Sessions { get; } =
        from seed in Gen.Choose(1, 1_000_000)
        select Wild((ulong)seed);

    [Fact]
    public void Marks_in_any_order_and_more_than_once_give_the_same_board() =>
        Property.Holds(Sessions, session =>
        {
            var throws = new Throws(session.Seed);
            var again = throws.Shuffled(session.Marks.Concat(session.Marks.Where(_ => throws.Percent(30))));
            return AreSame(Board.Of(session.Plan, session.Marks), Board.Of(session.Plan, again));
        });

    [Fact]
    public void Two_phones_that_each_had_a_part_agree_once_they_met() =>
        Property.Holds(Sessions, session =>
        {
            var throws = new Throws(session.Seed);
            var mine = session.Marks.Where(_ => throws.Percent(50)).ToArray();
            var theirs = session.Marks.Except(mine).ToArray();
            return AreSame(Board.Of(session.Plan, mine.Concat(theirs)), Board.Of(session.Plan, theirs.Concat(mine)));
        });

    [Fact]
    public void Taking_back_whatever_was_done_last_gives_the_board_before_it() =>
        Property.Holds(Sessions, session =>
        {
            var before = Board.Of(session.Plan, session.Marks);
            var (pressed, undo, redo) = LastDeed(session.Marks, session.Seed);
            return AreAlike(before, Board.Of(session.Plan, [.. session.Marks, pressed, undo]))
                && AreAlike(Board.Of(session.Plan, [.. session.Marks, pressed]), Board.Of(session.Plan, [.. session.Marks, pressed, undo, redo]));
        });

    // Two marks under one id cannot be, but if they are then both phones take the same one.
    [Fact]
    public void Phones_take_the_same_of_two_marks_under_one_id()
    {
        var (_, marks, plan) = Wild(5);
        var finish = Array.Find(marks, mark => mark.Deed is Finished { Athlete: not null })!;
        var other = finish with { Reading = finish.Reading with { Steady = finish.Reading.Steady + 900 } };

        Assert.True(AreSame(Board.Of(plan, [.. marks, other]), Board.Of(plan, [other, .. marks])));
    }

    private static bool AreSame(Board one, Board other) => AreAlike(one, other) && one.Marks.SequenceEqual(other.Marks);

    private static bool AreAlike(Board one, Board other) =>
        one.Athletes.SequenceEqual(other.Athletes) && one.Groups.SequenceEqual(other.Groups) && one.Unnamed.SequenceEqual(other.Unnamed)
        && one.Reps.SequenceEqual(other.Reps) && one.Plan == other.Plan && one.IsEnded == other.IsEnded;

    private static (Mark Pressed, Mark Undo, Mark Redo) LastDeed(Mark[] marks, ulong seed)
    {
        var throws = new Throws(seed ^ 0xFFFF);
        var (any, last) = (marks[throws.Below(marks.Length)], marks.MaxBy(mark => mark.Sequence)!);
        var pressed = last with { Id = throws.Id(), Sequence = last.Sequence + 1, Deed = WildDeed(throws, marks, any) };
        var undo = pressed with { Id = throws.Id(), Sequence = last.Sequence + 2, Deed = new Removed(pressed.Id) };
        return (pressed, undo, undo with { Id = throws.Id(), Sequence = last.Sequence + 3, Deed = new Removed(undo.Id) });
    }

    // A session that was timed with mishaps by two phones, and then all that a coach may do to it, and may not.
    private static (ulong Seed, Mark[] Marks, TimingPlan Plan) Wild(ulong seed)
    {
        var throws = new Throws(seed);
        var session = TimedSession.Of(Ladder, 4, 2, seed, mishaps: 25);
        List<Mark> marks = [.. session.Marks.Take(throws.Below(80) + 10)];
        for (var count = throws.Below(30); count > 0; count--)
        {
            var any = marks[throws.Below(marks.Count)];
            marks.Add(any with { Id = throws.Id(), Sequence = any.Sequence + throws.Below(40), Deed = WildDeed(throws, [.. marks], any) });
        }

        return (seed, [.. marks], session.Plan());
    }

    private static Deed WildDeed(Throws throws, Mark[] marks, Mark any)
    {
        var of = marks[throws.Below(marks.Length)].Id;
        var rep = throws.Percent(70) ? RepRef.Of(1 + throws.Below(14)) : RepRef.OfAdded(of);
        var athlete = any.Deed is Finished { Athlete: { } one } ? one : any.Device;
        return throws.Below(16) switch
        {
            0 => new Removed(of),
            1 => new Restored(of),
            2 => new Moved(of) { Athlete = athlete },
            3 => new Moved(of) { Rep = rep },
            4 => new Retimed(of, throws.Between(-2_000, 40_000)),
            5 => new Started([athlete], rep),
            6 => new Finished { Athlete = athlete },
            7 => new Finished { Athlete = athlete, Rep = rep },
            8 => new LapPassed(athlete, rep),
            9 => new TimeTyped(athlete, rep, Training.Quantities.Duration.FromMilliseconds(throws.Between(1, 50_000))),
            10 => new Joined(athlete, "Dora") { Rep = throws.Percent(50) ? rep : null },
            11 => new DroppedOut([athlete]),
            12 => new RepAdded { Like = rep, After = throws.Percent(50) ? RepRef.Of(1 + throws.Below(12)) : null, Athletes = throws.Percent(50) ? [athlete] : [] },
            13 => new PlanChanged("", Session(Times(1 + throws.Below(4), Run("120m")), Run("300m"))),
            14 => new Grouped(any.Device, "A", [athlete]),
            _ => new Skipped([athlete], rep),
        };
    }
}
