using Trackside.Training.Quantities;
using Trackside.Training.Timing;
using static Trackside.Training.Tests.Timing.Track;
using static Trackside.Training.Tests.Workouts.Sketch;

namespace Trackside.Training.Tests.Timing;

public sealed class SessionTests
{
    private readonly Track _track = new();

    [Fact]
    public void Late_starter_has_no_earlier_reps()
    {
        var dora = _track.NewId();
        _track.Run(1, (Ana, 30));
        _track.Phone.Press(new Joined(dora, "Dora") { Rep = Rep(3) });

        Assert.Equal("notTheirs notTheirs ahead ahead ahead ahead", _track.Reps(dora));
        Assert.Equal(("Dora", Rep(3)), (_track.Of(dora).Name, _track.Of(dora).Next!.Rep.Ref));
    }

    [Fact]
    public void Who_drops_out_runs_no_more_and_may_come_back()
    {
        _track.Run(1, (Ana, 30));
        _track.Phone.Wait(90_000).Press(new Started([Ana], Rep(2)));
        _track.Phone.Press(new DroppedOut([Ana]));

        Assert.Equal("30.0 missed missed missed missed missed", _track.Reps(Ana));
        Assert.Equal(RunState.Dropped, _track.Of(Ana).State);

        _track.Phone.Press(new Joined(Ana, "Ana again"));

        Assert.Equal("30.0 running ahead ahead ahead ahead", _track.Reps(Ana));
        Assert.Equal("Ana", _track.Of(Ana).Name);
    }

    [Fact]
    public void Skipped_rep_is_passed_over()
    {
        _track.Run(1, (Ana, 30));
        _track.Phone.Press(new Skipped([Ana], Rep(2)));

        Assert.Equal("30.0 skipped ahead ahead ahead ahead", _track.Reps(Ana));
        Assert.Equal(Rep(3), _track.Of(Ana).Next!.Rep.Ref);
    }

    [Fact]
    public void Rep_that_nobody_marked_is_missed_once_a_later_one_begins()
    {
        _track.Run(1, (Ana, 30));
        _track.Phone.Wait(60_000).Press(new Started([Ana], Rep(3)));

        Assert.Equal("30.0 missed running ahead ahead ahead", _track.Reps(Ana));
    }

    [Fact]
    public void Start_without_a_finish_ends_when_the_next_rep_begins()
    {
        _track.Phone.Press(new Started([Ana], Rep(1)));
        _track.Phone.Wait(60_000).Press(new Started([Ana], Rep(2)));

        Assert.Equal("missed running ahead ahead ahead ahead", _track.Reps(Ana));
    }

    [Fact]
    public void Extra_rep_stands_behind_the_one_it_follows_and_is_run()
    {
        _track.Run(1, (Ana, 30));
        var added = _track.Phone.Press(new RepAdded { Athletes = [Ana], Like = Rep(1), After = Rep(1) });
        var extra = RepRef.OfAdded(added.Id);
        _track.Phone.Wait(90_000).Press(new Started([Ana], extra));
        _track.Phone.Wait(29_000).Press(new Finished { Athlete = Ana, Rep = extra });

        Assert.Equal("30.0 29.0 ahead ahead ahead ahead ahead", _track.Reps(Ana));
        Assert.Equal("ahead ahead ahead ahead ahead ahead", _track.Reps(Bea));
        Assert.Equal([Rep(1), extra, Rep(2)], _track.Board.Reps.Take(3).Select(rep => rep.Ref));
    }

    [Fact]
    public void Extra_rep_at_the_end_is_for_everyone()
    {
        var added = _track.Phone.Press(new RepAdded { Measure = "300m", Rep = Run("300m") });

        Assert.Equal("ahead ahead ahead ahead ahead ahead ahead", _track.Reps(Cora));
        Assert.Equal((RepRef.OfAdded(added.Id), "300m"), (_track.Board.Reps[^1].Ref, _track.Board.Reps[^1].Rep.Name));

        _track.Phone.Press(new Removed(added.Id));

        Assert.Equal("ahead ahead ahead ahead ahead ahead", _track.Reps(Cora));
    }

    [Fact]
    public void Marks_of_an_extra_rep_that_was_taken_back_are_shown_with_that_problem()
    {
        var added = _track.Phone.Press(new RepAdded { Like = Rep(1) });
        var start = _track.Phone.Press(new Started([Ana], RepRef.OfAdded(added.Id)));
        _track.Phone.Press(new Removed(added.Id));

        Assert.Equal(MarkTrouble.RepTakenBack, _track.TroubleOf(start));
    }

    [Fact]
    public void Reps_keep_their_times_when_the_text_changes()
    {
        _track.Run(1, (Ana, 30));
        _track.Phone.Wait(90_000);
        _track.Run(2, (Ana, 31));
        _track.Phone.Press(new PlanChanged("", Session(Run("400m"), Times(3, Run("200m")))));

        Assert.Equal("missed 30.0 31.0 ahead", _track.Reps(Ana));
        Assert.Equal(Rep(4), _track.Of(Ana).Next!.Rep.Ref);
    }

    [Fact]
    public void Rep_that_the_new_text_does_not_ask_for_stays_beside_it()
    {
        var track = new Track(Session(Run("300m"), Run("200m"), Run("100m")));
        track.Run(1, (Ana, 50));
        track.Phone.Wait(90_000);
        track.Run(2, (Ana, 30));
        track.Phone.Press(new PlanChanged("", Session(Run("200m"), Run("150m"))));

        Assert.Equal("50.0 30.0 ahead", track.Reps(Ana));
        Assert.Equal("ahead ahead", track.Reps(Bea));
        Assert.Equal([RepRef.Of(1, Guid.Empty), Rep(1), Rep(2)], track.Of(Ana).Reps.Select(rep => rep.Rep.Ref));
    }

    [Fact]
    public void Marks_made_under_the_old_text_by_a_phone_without_network_find_their_rep()
    {
        var changed = _track.Phone.Press(new PlanChanged("", Session(Run("100m"), Times(6, Run("200m")))));
        _track.Phone.Plan = changed.Id;
        _track.Run(1, (Ana, 14));
        _track.Other.Wait(100_000);
        Run(_track.Other, 1, (Bea, 31));

        Assert.Equal("14.0 ahead ahead ahead ahead ahead ahead", _track.Reps(Ana));
        Assert.Equal("missed 31.0 ahead ahead ahead ahead ahead", _track.Reps(Bea));
    }

    [Fact]
    public void Text_that_was_taken_back_still_says_what_its_numbers_meant()
    {
        var changed = _track.Phone.Press(new PlanChanged("", Session(Run("100m"), Times(6, Run("200m")))));
        _track.Phone.Plan = changed.Id;
        _track.Run(2, (Ana, 30));
        _track.Phone.Press(new Removed(changed.Id));

        Assert.Equal("30.0 ahead ahead ahead ahead ahead", _track.Reps(Ana));
    }

    [Fact]
    public void Marks_under_a_text_that_has_not_arrived_wait_for_it()
    {
        _track.Phone.Plan = _track.NewId();
        var start = _track.Phone.Press(new Started([Ana], Rep(1)));

        Assert.Equal(MarkTrouble.UnknownPlan, _track.TroubleOf(start));
    }

    [Fact]
    public void Number_beyond_the_text_is_shown_with_its_problem()
    {
        var start = _track.Phone.Press(new Started([Ana], Rep(7)));

        Assert.Equal(MarkTrouble.NoSuchRep, _track.TroubleOf(start));
        Assert.Equal("ahead ahead ahead ahead ahead ahead", _track.Reps(Ana));
    }

    [Fact]
    public void Aims_set_by_hand_stay_with_their_reps_when_the_text_changes()
    {
        var asked = new List<int?>();
        var plan = _track.Plan with { AimOf = (_, _, number) => { asked.Add(number); return null; } };
        _track.Phone.Press(new PlanChanged("", Session(Run("400m"), Times(6, Run("200m")))));

        Board.Of(plan with { Runners = [new(Ana, "Ana")] }, _track.Marks);

        Assert.Equal([null, 1, 2, 3, 4, 5, 6], asked);
    }

    [Fact]
    public void Whoever_is_named_leaves_their_group_and_whoever_is_not_leaves_this_one()
    {
        var (a, b) = (_track.NewId(), _track.NewId());
        _track.Phone.Press(new Grouped(a, "A", [Ana, Bea, Cora]));
        _track.Phone.Press(new Grouped(b, "B", [Bea]) { Stagger = Duration.FromSeconds(10) });

        Assert.Equal(["A: 2", "B: 1"], _track.Board.Groups.Select(group => $"{group.Name}: {group.Athletes.Length}"));
        Assert.Equal(10_000, _track.Board.Groups[1].Stagger);

        _track.Phone.Press(new Grouped(a, "A2", [Cora]));

        Assert.Equal(["A2: 1", "B: 1", ": 1"], _track.Board.Groups.Select(group => $"{group.Name}: {group.Athletes.Length}"));

        _track.Phone.Press(new Grouped(b, "B", []));

        Assert.Equal(["A2: 1", ": 2"], _track.Board.Groups.Select(group => $"{group.Name}: {group.Athletes.Length}"));
    }

    [Fact]
    public void Ended_session_has_nothing_ahead_and_still_takes_what_comes()
    {
        _track.Run(1, (Ana, 30));
        _track.Phone.Wait(90_000).Press(new Started([Ana], Rep(2)));
        _track.Phone.Wait(31_000).Press(new Ended());

        Assert.Equal("30.0 missed missed missed missed missed", _track.Reps(Ana));
        Assert.Equal(RunState.Done, Assert.Single(_track.Board.Groups).State);

        _track.Phone.Wait(500).Press(new Finished { Athlete = Ana, Rep = Rep(2) });

        Assert.Equal("30.0 31.5 missed missed missed missed", _track.Reps(Ana));
    }
}
