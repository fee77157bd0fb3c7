using System.Collections.Immutable;
using Trackside.Training.Quantities;
using Trackside.Training.Timing;
using Trackside.Training.Workouts;
using static Trackside.Training.Tests.Timing.Track;

namespace Trackside.Training.Tests.Timing;

/// <summary>Marks that no phone sends: a board, or a problem, and never an exception.</summary>
public sealed class HostileMarksTests
{
    private const int Most = Mark.MaxCount;

    private readonly Track _track = new();
    private readonly Throws _throws = new(11);

    public static TheoryData<string> Kinds { get; } =
        ["starts", "finishes", "unnamed", "laps", "typed", "removed", "moved", "clocks", "lives", "devices", "extra", "groups", "athletes", "times"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Fifty_thousand_marks_of_one_kind_are_borne(string kind)
    {
        var marks = new List<Mark>(Most + 10) { MarkOf(1, new Started([Ana, Bea], Rep(1))) };
        while (marks.Count < Most + 10)
        {
            marks.Add(Like(kind, marks.Count + 1, marks[^1]));
        }

        var board = Board.Of(_track.Plan, _throws.Shuffled(marks));

        Assert.InRange(board.Marks.Length, 1, Most);
        Assert.NotEmpty(board.Athletes);
    }

    [Theory]
    [InlineData(-1, 0, 1)]
    [InlineData(0, -1, 1)]
    [InlineData(0, 0, 0)]
    [InlineData(long.MaxValue, 0, 1)]
    [InlineData(0, long.MaxValue, 1)]
    [InlineData(0, 0, long.MaxValue)]
    [InlineData(long.MinValue, long.MinValue, long.MinValue)]
    public void Mark_with_numbers_that_no_phone_sends_is_left_out(long steady, long wall, long sequence)
    {
        _track.Run(1, (Ana, 30));
        var mark = MarkOf(1, new Finished { Athlete = Ana, Rep = Rep(1) }) with { Sequence = sequence, Reading = new ClockReading(default, steady, wall) };

        Assert.Equal(2, Board.Of(_track.Plan, [.. _track.Marks, mark]).Marks.Length);
    }

    [Fact]
    public void Furthest_moments_that_are_believed_do_not_overflow()
    {
        var (life, device) = (_throws.Id(), _throws.Id());
        long[] ends = [0, 1, ClockReading.MaxSteady / 2, ClockReading.MaxSteady];
        var marks = from steady in ends
                    from wall in new[] { 0, ClockReading.MaxWall }
                    from server in new[] { 0, ClockReading.MaxWall }
                    from own in new[] { life, _throws.Id() }
                    from deed in new Deed[] { new ClockRead { Hidden = (0, wall) }, new Started([Ana], Rep(1)), new Finished { Athlete = Ana, Rep = Rep(1) }, new Retimed(life, Deed.MaxMilliseconds) }
                    select MarkOf(1 + (steady / 2), deed) with { Device = device, Reading = new ClockReading(own, steady, wall), Anchor = new Anchor(steady, server, Anchor.MaxWithin) };

        Assert.NotEmpty(Board.Of(_track.Plan, marks).Marks);
    }

    [Fact]
    public void Chain_of_undos_of_any_length_is_followed()
    {
        var marks = new List<Mark> { MarkOf(1, new Started([Ana], Rep(1))) };
        for (var count = 2; count <= 1_001; count++)
        {
            marks.Add(MarkOf(count, new Removed(marks[^1].Id)));
        }

        Assert.Equal(RepState.Running, Board.Of(_track.Plan, marks).Athletes[0].Reps[0].State);
        Assert.Equal(RepState.Ahead, Board.Of(_track.Plan, marks[..^1]).Athletes[0].Reps[0].State);
    }

    [Fact]
    public void More_than_two_hundred_athletes_are_a_problem_of_the_mark()
    {
        var marks = Enumerable.Range(1, 250).Select(count => MarkOf(count, new Joined(_throws.Id(), "Somebody"))).ToArray();
        var board = Board.Of(_track.Plan, marks);

        Assert.Equal(TimingPlan.MaxRunners, board.Athletes.Length);
        Assert.Equal(53, board.Marks.Count(mark => mark.Trouble == MarkTrouble.TooMany));
    }

    [Fact]
    public void More_than_three_hundred_extra_reps_are_a_problem_of_the_mark()
    {
        var marks = Enumerable.Range(1, 310).Select(count => MarkOf(count, new RepAdded { Like = Rep(1) })).ToArray();

        Assert.Equal(10, Board.Of(_track.Plan, marks).Marks.Count(mark => mark.Trouble == MarkTrouble.TooMany));
    }

    [Fact]
    public void Longest_text_is_changed_to_another_while_it_is_run()
    {
        var track = new Track(Workouts.Sketch.Session(Workouts.Sketch.Times(Workout.MaxReps, Workouts.Sketch.Run("100m"))));
        track.Run(5_000, (Ana, 14));
        track.Phone.Press(new PlanChanged("", Workouts.Sketch.Session(Workouts.Sketch.Run("1mi"), Workouts.Sketch.Times(Workout.MaxReps - 1, Workouts.Sketch.Run("100m")))));

        Assert.Equal(14_000, track.Of(Ana).Reps.Single(rep => rep.State == RepState.Run).Milliseconds);
    }

    [Fact]
    public void Nobody_and_nothing_is_a_board_too()
    {
        var board = Board.Of(new TimingPlan("", Workout.Empty, [], (_, _, _) => null), []);

        Assert.Empty(board.Athletes);
        Assert.Empty(board.Groups);
        Assert.Null(board.LastOf(_throws.Id()));
    }

    private Mark MarkOf(long sequence, Deed deed) => new(_throws.Id(), _track.Phone.Device, sequence, _track.Phone.Wait(3).Reading, deed);

    private Mark Like(string kind, int count, Mark before) => kind switch
    {
        "starts" => MarkOf(count, new Started([Ana, Bea, Cora], Rep(1))),
        "finishes" => MarkOf(count, new Finished { Athlete = Ana, Rep = Rep(1) }),
        "unnamed" => MarkOf(count, count % 2 == 0 ? new Finished() : new Finished { Athlete = Bea }),
        "laps" => MarkOf(count, new LapPassed(Ana, Rep(1)) { From = Distance.FromMetres(count) }),
        "typed" => MarkOf(count, new TimeTyped(Ana, Rep(1), Duration.FromMilliseconds(count))),
        "removed" => MarkOf(count, new Removed(before.Id)),
        "moved" => MarkOf(count, count % 2 == 0 ? new Moved(before.Id) { Rep = Rep(2) } : new Moved(before.Id) { Athlete = Cora }),
        "clocks" => MarkOf(count, new ClockRead { Hidden = (Math.Max(0, before.Reading.Steady - 1), before.Reading.Wall) }) with { Anchor = new Anchor(count, count, count % 500) },
        "lives" => MarkOf(count, new ClockRead()) with { Reading = new ClockReading(_throws.Id(), count, ClockReading.MaxWall - count) },
        "devices" => MarkOf(count, new Finished { Athlete = Ana, Rep = Rep(1) }) with { Device = _throws.Id() },
        "extra" => MarkOf(count, new RepAdded { Like = Rep(1), After = RepRef.OfAdded(before.Id) }),
        "groups" => MarkOf(count, new Grouped(_throws.Id(), "A", ImmutableArray.Create(Ana, Bea))),
        "athletes" => MarkOf(count, new Started([_throws.Id()], Rep(1))),
        _ => MarkOf(count, new Finished { Athlete = Bea, Rep = RepRef.Of(1 + (count % Workout.MaxReps)) }),
    };
}
