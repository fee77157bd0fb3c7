using Trackside.Training.Load;
using Trackside.Training.Physiology;
using Trackside.Training.Quantities;
using Trackside.Training.Tests.Analysis;
using static Trackside.Training.Tests.Analysis.Ran;
using static Trackside.Training.Tests.Workouts.Sketch;

namespace Trackside.Training.Tests.Load;

public sealed class SessionCostTests
{
    private static readonly Profile Miler = Runner("100m 11.2", "400m 51", "1500m 3:45", "5000m 14:20");

    [Fact]
    public void Speed_endurance_costs_days_by_the_table_and_by_the_coach()
    {
        var cost = SessionCost.Of(SpeedEndurance.Analysed());

        var next = Assert.Single(cost.Next);
        Assert.Equal((HardKind.SpeedEndurance, 48, 72), (next.Kind, next.MinHours, next.MaxHours));
        Assert.Equal(CountRange.Between(3, 5), cost.DaysByCoach);
    }

    [Fact]
    public void Rule_of_the_coach_is_the_coachs_own()
    {
        var rules = CoachRules.Default with { DaysAfterSpeedEndurance = CountRange.Exactly(4) };

        Assert.Equal(CountRange.Exactly(4), SessionCost.Of(SpeedEndurance.Analysed(), null, rules).DaysByCoach);
    }

    [Fact]
    public void Key_session_comes_as_often_as_the_coach_says_and_easy_running_is_none()
    {
        Assert.Equal(CountRange.Between(7, 8), SessionCost.Of(Breakdowns.Analysed()).KeySessionEvery);
        Assert.Null(SessionCost.Of(Session(Run("40:00")).As("40:00").Analysed()).KeySessionEvery);
    }

    [Fact]
    public void Mixture_costs_what_each_of_its_kinds_costs_the_longest_wait_first()
    {
        var cost = SessionCost.Of(Breakdowns.Analysed());

        Assert.Equal([HardKind.LactateTolerance, HardKind.Vo2Max], cost.Next.Select(next => next.Kind));
        Assert.Null(cost.DaysByCoach);
    }

    [Fact]
    public void Easy_running_costs_a_day_at_most()
    {
        var cost = SessionCost.Of(Session(Run("40:00")).As("40:00").Analysed());

        Assert.Equal(24, Assert.Single(cost.Next).MaxHours);
    }

    [Fact]
    public void Exertion_counts_the_minutes_of_reps_and_recoveries()
    {
        var session = Session(Times(4, Run("1000m"))).With(Rest("2:00")).As("3:00 3:00 3:00 3:00") with { Exertion = 7 };

        var load = SessionCost.Of(session.Analysed()).Exertion!;

        Assert.Equal(7 * 18, load.Value, 1e-6);
        Assert.Equal("RPE min", load.Unit);
    }

    [Fact]
    public void Points_need_a_profile_and_are_thirty_three_for_an_hour_at_threshold()
    {
        var threshold = VdotPaces.Of(Miler.Vdot!.Value).Threshold.TimeFor(Distance.Kilometre);
        var session = Session(Times(10, Run("1000m"))).As(string.Join(' ', Enumerable.Repeat(threshold.ToString(), 10)));

        var points = SessionCost.Of(session.Analysed(Miler), Miler).Points!;

        Assert.Equal(33 * 10 * (double)threshold.TotalSeconds / 3600, points.Value, 0.01);
        Assert.True(points.Low < points.Value && points.Value < points.High);
        Assert.Null(SessionCost.Of(session.Analysed()).Points);
    }

    [Fact]
    public void Sprints_are_counted_in_metres_beside_the_points()
    {
        var cost = SessionCost.Of(SpeedEndurance.Analysed(Miler), Miler);

        Assert.Equal(0, cost.Sprints!.From95);
        Assert.True(cost.AboveCriticalSpeed!.Metres >= 1900);
    }

    [Fact]
    public void Session_without_times_costs_nothing_that_is_known()
    {
        var cost = SessionCost.Of(Session(Times(4, Run("400m"))).As("").Analysed(Miler), Miler);

        Assert.Empty(cost.Next);
        Assert.Null(cost.Points);
        Assert.Null(cost.Exertion);
    }
}
