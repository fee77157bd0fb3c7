using Trackside.Training.Timing;
using static Trackside.Training.Tests.Timing.Track;

namespace Trackside.Training.Tests.Timing;

public sealed class CorrectionTests
{
    private readonly Track _track = new();

    [Fact]
    public void Undo_leaves_the_board_as_it_was()
    {
        _track.Run(1, (Ana, 30), (Bea, 31));
        var before = _track.Board;
        var press = _track.Phone.Wait(400).Press(new Finished { Athlete = Cora, Rep = Rep(1) });
        _track.Phone.Press(new Removed(press.Id));

        Assert.Equal(before.Athletes, _track.Board.Athletes);
        Assert.Equal(before.Groups, _track.Board.Groups);
    }

    [Fact]
    public void Undo_of_the_undo_is_as_if_nothing_was_undone()
    {
        _track.Run(1, (Ana, 30), (Bea, 31));
        var before = _track.Board;
        var undo = _track.Phone.Wait(400).Press(new Removed(_track.Phone.Marks[^1].Id));

        Assert.Equal("running ahead ahead ahead ahead ahead", _track.Reps(Bea));
        Assert.Equal(undo.Id, _track.Board.UndoneOf(_track.Phone.Device));

        _track.Phone.Press(new Removed(undo.Id));

        Assert.Equal(before.Athletes, _track.Board.Athletes);
        Assert.Equal(MarkState.Removed, _track.StateOf(undo));
    }

    [Fact]
    public void Undo_takes_back_one_mark_after_the_other()
    {
        _track.Run(1, (Ana, 30), (Bea, 31));
        var marks = _track.Phone.Marks.ToArray();

        foreach (var mark in marks.Reverse())
        {
            Assert.Equal(mark.Id, _track.Board.LastOf(_track.Phone.Device));
            _track.Phone.Press(new Removed(_track.Board.LastOf(_track.Phone.Device)!.Value));
        }

        Assert.Null(_track.Board.LastOf(_track.Phone.Device));
        Assert.Null(_track.Board.LastOf(_track.Other.Device));
        Assert.Equal("ahead ahead ahead ahead ahead ahead", _track.Reps(Ana));
    }

    [Fact]
    public void Mark_that_was_removed_keeps_its_correction_and_counts_again_with_it()
    {
        _track.Run(1, (Ana, 30));
        var finish = _track.Phone.Marks[^1];
        _track.Phone.Press(new Removed(finish.Id));
        _track.Phone.Press(new Retimed(finish.Id, 29_500));

        Assert.Equal("running ahead ahead ahead ahead ahead", _track.Reps(Ana));

        _track.Phone.Press(new Restored(finish.Id));

        Assert.Equal("29.5 ahead ahead ahead ahead ahead", _track.Reps(Ana));
    }

    [Fact]
    public void Last_of_removed_and_restored_has_its_way()
    {
        _track.Run(1, (Ana, 30));
        var finish = _track.Phone.Marks[^1].Id;
        _track.Phone.Press(new Removed(finish));
        _track.Phone.Press(new Restored(finish));
        _track.Phone.Press(new Removed(finish));

        Assert.Equal(RepState.Running, _track.RepOf(Ana, 1).State);
    }

    [Fact]
    public void Finish_is_moved_to_another_athlete_and_another_rep()
    {
        _track.Run(1, (Ana, 30), (Bea, 31));
        _track.Phone.Wait(90_000).Press(new Started([Ana, Bea], Rep(2)));
        var finish = _track.Phone.Wait(30_500).Press(new Finished { Athlete = Ana, Rep = Rep(1) });

        _track.Phone.Press(new Moved(finish.Id) { Rep = Rep(2) });
        _track.Phone.Press(new Moved(finish.Id) { Athlete = Bea });

        Assert.Equal("30.0 running ahead ahead ahead ahead", _track.Reps(Ana));
        Assert.Equal("31.0 30.5 ahead ahead ahead ahead", _track.Reps(Bea));
    }

    [Fact]
    public void Time_of_a_finish_is_corrected_and_the_last_correction_holds()
    {
        _track.Run(1, (Ana, 30));
        var finish = _track.Phone.Marks[^1].Id;
        _track.Phone.Press(new Retimed(finish, 29_000));
        var second = _track.Phone.Press(new Retimed(finish, 29_400));

        Assert.Equal((29_400L, true), (_track.RepOf(Ana, 1).Milliseconds, _track.RepOf(Ana, 1).IsTyped));

        _track.Phone.Press(new Removed(second.Id));

        Assert.Equal(29_000, _track.RepOf(Ana, 1).Milliseconds);
    }

    [Fact]
    public void Start_is_shifted_for_all_who_began_by_it()
    {
        _track.Run(1, (Ana, 30), (Bea, 31));
        _track.Phone.Press(new Retimed(_track.Phone.Marks[0].Id, -700));

        Assert.Equal((30_700L, 31_700L), (_track.RepOf(Ana, 1).Milliseconds, _track.RepOf(Bea, 1).Milliseconds));
    }

    [Fact]
    public void Finish_without_a_start_has_the_time_that_is_given_to_it()
    {
        var finish = _track.Phone.Press(new Finished { Athlete = Ana, Rep = Rep(1) });
        _track.Phone.Press(new Retimed(finish.Id, 30_200));

        Assert.Equal((30_200L, MarkState.Counts), (_track.RepOf(Ana, 1).Milliseconds, _track.StateOf(finish)));
    }

    [Fact]
    public void Correction_before_its_mark_has_arrived_waits_for_it()
    {
        _track.Run(1, (Ana, 30));
        var finish = _track.Phone.Marks[^1];
        _track.Phone.Marks.Remove(finish);
        var undo = _track.Phone.Press(new Removed(finish.Id));

        Assert.Equal(MarkTrouble.UnknownMark, _track.TroubleOf(undo));

        _track.Phone.Marks.Add(finish);

        Assert.Equal((MarkTrouble.None, RepState.Running), (_track.TroubleOf(undo), _track.RepOf(Ana, 1).State));
    }

    [Fact]
    public void Marks_that_correct_each_other_or_themselves_do_no_harm()
    {
        var (one, other, self) = (_track.NewId(), _track.NewId(), _track.NewId());
        _track.Run(1, (Ana, 30));
        var model = _track.Phone.Marks[^1];
        _track.Phone.Marks.AddRange(
        [
            model with { Id = one, Sequence = 50, Deed = new Removed(other) },
            model with { Id = other, Sequence = 51, Deed = new Removed(one) },
            model with { Id = self, Sequence = 52, Deed = new Removed(self) },
        ]);

        Assert.Equal(30_000, _track.RepOf(Ana, 1).Milliseconds);
        Assert.Equal([MarkState.Removed, MarkState.Counts, MarkState.Problem], _track.Board.Marks.TakeLast(3).Select(mark => mark.State));
    }

    [Fact]
    public void Start_of_several_cannot_be_given_to_one()
    {
        _track.Run(1, (Ana, 30), (Bea, 31));
        var moved = _track.Phone.Press(new Moved(_track.Phone.Marks[0].Id) { Athlete = Cora });

        Assert.Equal(MarkTrouble.SeveralAthletes, _track.TroubleOf(moved));
        Assert.Equal(30_000, _track.RepOf(Ana, 1).Milliseconds);
    }

    [Fact]
    public void End_cannot_be_moved()
    {
        var ended = _track.Phone.Press(new Ended());

        Assert.Equal(MarkTrouble.NothingToCorrect, _track.TroubleOf(_track.Phone.Press(new Moved(ended.Id) { Athlete = Ana })));
        Assert.True(_track.Board.IsEnded);
    }
}
