using Trackside.Training.Quantities;
using Trackside.Training.Timing;
using static Trackside.Training.Tests.Timing.Track;

namespace Trackside.Training.Tests.Timing;

public sealed class PairingTests
{
    private readonly Track _track = new();

    [Fact]
    public void Start_and_finish_make_a_time()
    {
        _track.Run(1, (Ana, 30.12m), (Bea, 31.456m));

        Assert.Equal("30.12 ahead ahead ahead ahead ahead", _track.Reps(Ana));
        Assert.Equal(31_456, _track.RepOf(Bea, 1).Milliseconds);
        Assert.Equal(0, _track.RepOf(Bea, 1).Within);
    }

    [Fact]
    public void Restart_after_a_false_start_counts()
    {
        var falseStart = _track.Phone.Press(new Started([Ana], Rep(1)));
        _track.Phone.Wait(3_000);
        _track.Run(1, (Ana, 30));

        Assert.Equal(30_000, _track.RepOf(Ana, 1).Milliseconds);
        Assert.Equal(MarkState.Surplus, _track.StateOf(falseStart));
    }

    [Fact]
    public void Second_tap_on_a_finish_is_a_surplus()
    {
        _track.Run(1, (Ana, 30));
        var second = _track.Phone.Wait(180).Press(new Finished { Athlete = Ana, Rep = Rep(1) });

        Assert.Equal(30_000, _track.RepOf(Ana, 1).Milliseconds);
        Assert.Equal(MarkState.Surplus, _track.StateOf(second));
    }

    [Fact]
    public void Of_two_phones_with_both_presses_the_one_that_started_first_counts()
    {
        _track.Phone.Ask(40);
        _track.Other.Ask(40);
        _track.Other.Wait(200);
        Run(_track.Other, 1, (Ana, 29.7m));
        _track.Run(1, (Ana, 30));

        Assert.Equal(30_000, _track.RepOf(Ana, 1).Milliseconds);
        Assert.All(_track.Other.Marks, mark => Assert.Equal(MarkState.Surplus, _track.StateOf(mark)));
        Assert.All(_track.Phone.Marks, mark => Assert.Equal(MarkState.Counts, _track.StateOf(mark)));
    }

    [Fact]
    public void Phone_with_both_presses_goes_before_one_that_pressed_only_the_finish()
    {
        var early = _track.Other.Wait(29_000).Press(new Finished { Athlete = Ana, Rep = Rep(1) });
        _track.Run(1, (Ana, 30));

        Assert.Equal(30_000, _track.RepOf(Ana, 1).Milliseconds);
        Assert.Equal(MarkState.Surplus, _track.StateOf(early));
    }

    [Fact]
    public void Start_on_one_phone_and_finish_on_another_make_a_time_by_the_best_that_each_knew_of_the_server()
    {
        _track.Phone.SetWall(3_600_000);
        _track.Phone.Ask(0);
        _track.Other.Ask(0);
        _track.Phone.Press(new Started([Ana], Rep(1)));
        _track.Other.Press(new ClockRead());
        _track.Other.Wait(30_000).Ask(160);
        _track.Other.Press(new Finished { Athlete = Ana, Rep = Rep(1) });

        Assert.Equal((30_000L, 0L), (_track.RepOf(Ana, 1).Milliseconds, _track.RepOf(Ana, 1).Within));
    }

    [Fact]
    public void False_start_on_the_starters_phone_does_not_count_for_the_finishers()
    {
        _track.Phone.Ask(100);
        _track.Other.Ask(60);
        _track.Phone.Press(new Started([Ana], Rep(1)));
        _track.Phone.Wait(20_000).Press(new Started([Ana], Rep(1)));
        _track.Other.Wait(50_000).Press(new Finished { Athlete = Ana, Rep = Rep(1) });

        Assert.Equal(80, _track.RepOf(Ana, 1).Within);
        Assert.InRange(_track.RepOf(Ana, 1).Milliseconds!.Value, 29_920, 30_080);
    }

    [Fact]
    public void Phones_that_never_heard_of_the_server_make_a_time_whose_uncertainty_nobody_knows()
    {
        _track.Phone.Press(new Started([Ana], Rep(1)));
        _track.Other.Wait(30_000).Press(new Finished { Athlete = Ana, Rep = Rep(1) });

        Assert.Equal((30_000L, null), (_track.RepOf(Ana, 1).Milliseconds, _track.RepOf(Ana, 1).Within));
    }

    [Fact]
    public void Typed_time_goes_before_an_earlier_press()
    {
        _track.Run(1, (Ana, 30));
        _track.Phone.Press(new TimeTyped(Ana, Rep(1), Duration.FromMilliseconds(29_900)));

        Assert.Equal((29_900L, true), (_track.RepOf(Ana, 1).Milliseconds, _track.RepOf(Ana, 1).IsTyped));
    }

    [Fact]
    public void Press_goes_before_an_earlier_typed_time()
    {
        _track.Phone.Press(new TimeTyped(Ana, Rep(1), Duration.FromMilliseconds(29_900)));
        _track.Run(1, (Ana, 30));

        Assert.Equal((30_000L, false), (_track.RepOf(Ana, 1).Milliseconds, _track.RepOf(Ana, 1).IsTyped));
    }

    [Fact]
    public void Finish_without_a_start_takes_that_of_the_group_and_says_so()
    {
        _track.Phone.Press(new Started([Bea, Cora], Rep(1)));
        _track.Phone.Wait(30_000).Press(new Finished { Athlete = Ana, Rep = Rep(1) });

        Assert.Equal((30_000L, true), (_track.RepOf(Ana, 1).Milliseconds, _track.RepOf(Ana, 1).IsStartAssumed));
    }

    [Fact]
    public void Finish_without_any_start_is_shown_with_its_problem()
    {
        var finish = _track.Phone.Press(new Finished { Athlete = Ana, Rep = Rep(1) });

        Assert.Equal("? ahead ahead ahead ahead ahead", _track.Reps(Ana));
        Assert.Equal((MarkState.Problem, MarkTrouble.NoStart), (_track.StateOf(finish), _track.TroubleOf(finish)));
    }

    [Fact]
    public void Finish_that_names_no_rep_ends_the_one_that_is_run()
    {
        _track.Run(1, (Ana, 30), (Bea, 31));
        _track.Phone.Wait(90_000).Press(new Started([Ana], Rep(2)));
        _track.Phone.Wait(31_000).Press(new Finished { Athlete = Ana });

        Assert.Equal("30.0 31.0 ahead ahead ahead ahead", _track.Reps(Ana));
    }

    [Fact]
    public void Finish_of_nobody_waits_for_its_name()
    {
        _track.Phone.Press(new Started([Ana, Bea], Rep(1)));
        var finish = _track.Phone.Wait(30_000).Press(new Finished());

        Assert.Equal(new UnnamedFinish(finish.Id, _track.Phone.Now, Guid.Empty, 30_000), Assert.Single(_track.Board.Unnamed));

        _track.Phone.Wait(5_000).Press(new Moved(finish.Id) { Athlete = Bea });

        Assert.Empty(_track.Board.Unnamed);
        Assert.Equal((30_000L, MarkState.Moved), (_track.RepOf(Bea, 1).Milliseconds, _track.StateOf(finish)));
    }

    [Fact]
    public void Laps_count_from_the_phone_that_timed_the_rep_and_within_it()
    {
        var early = _track.Phone.Press(new LapPassed(Ana, Rep(1)));
        var start = _track.Phone.Wait(1_000).Press(new Started([Ana], Rep(1)));
        var lap = _track.Phone.Wait(14_000).Press(new LapPassed(Ana, Rep(1)) { From = Distance.FromMetres(100) });
        var others = _track.Other.Wait(15_000).Press(new LapPassed(Ana, Rep(1)));
        _track.Phone.Wait(16_000).Press(new Finished { Athlete = Ana, Rep = Rep(1) });
        var late = _track.Phone.Wait(100).Press(new LapPassed(Ana, Rep(1)));

        Assert.Equal([new BoardLap(lap.Id, Distance.FromMetres(100), 14_000, 14_000)], _track.RepOf(Ana, 1).Laps);
        Assert.Equal(start.Id, _track.RepOf(Ana, 1).Start);
        Assert.All([early, others, late], mark => Assert.Equal(MarkState.Surplus, _track.StateOf(mark)));
    }

    [Fact]
    public void Lap_of_a_rep_with_an_aim_is_held_against_an_even_pace()
    {
        var track = new Track(Workouts.Sketch.Session(Workouts.Sketch.Run("200m", "30")));
        track.Phone.Press(new Started([Ana], Rep(1)));
        track.Phone.Wait(14_400).Press(new LapPassed(Ana, Rep(1)) { From = Distance.FromMetres(100) });
        track.Phone.Wait(15_200).Press(new Finished { Athlete = Ana, Rep = Rep(1) });

        Assert.Equal(15_000, Assert.Single(track.RepOf(Ana, 1).Laps).Aim);
        Assert.Equal((-400L, AimSide.Faster), (track.RepOf(Ana, 1).Difference, track.RepOf(Ana, 1).Side));
    }
}
