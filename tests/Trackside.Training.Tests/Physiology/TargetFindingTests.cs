using Trackside.Training.Physiology;
using Trackside.Training.Quantities;
using Trackside.Training.Tests.Analysis;
using Trackside.Training.Workouts;
using static Trackside.Training.Tests.Analysis.Ran;
using static Trackside.Training.Tests.Workouts.Sketch;

namespace Trackside.Training.Tests.Physiology;

public sealed class TargetFindingTests
{
    private static readonly Distance FiveK = Distance.FromMetres(5000);

    private static readonly Profile Miler = Runner("400m 51", "1500m 3:45", "5000m 14:20");

    private static readonly RacePace FivePace = new(DistanceRange.Exactly(FiveK));

    [Fact]
    public void Race_pace_is_that_of_the_athletes_own_race()
    {
        var target = Aim(FivePace, "1000m");

        Assert.Equal(Miler.TimeFor(FiveK)!.Value / 5, Seconds(target.Aim), 0.002);
        Assert.Equal(0.01, 1 - (Seconds(target.Fastest) / Seconds(target.Aim)), 1e-4);
        Assert.Contains("5K pace", target.From, StringComparison.Ordinal);
        Assert.Equal("race-curve", target.Model);
    }

    [Fact]
    public void Pace_between_two_races_reaches_from_the_one_to_the_other()
    {
        var target = Aim(new RacePace(DistanceRange.Between(Distance.FromMetres(3000), FiveK)), "1000m");

        Assert.Equal(Miler.TimeFor(Distance.FromMetres(3000))!.Value / 3, Seconds(target.Fastest), 0.002);
        Assert.Equal(Miler.TimeFor(FiveK)!.Value / 5, Seconds(target.Slowest), 0.002);
    }

    [Fact]
    public void Share_of_a_best_is_one_of_speed() =>
        Assert.Equal(51 / 0.97, Seconds(Aim(new Share(97, 97, "PB"), "400m").Aim), 0.001);

    [Fact]
    public void Time_per_distance_is_scaled_to_the_rep() =>
        Assert.Equal(Duration.Parse("1:30"), Aim(new TimePer(Time("3:45"), Distance.Kilometre), "400m").Aim);

    [Fact]
    public void Seconds_faster_for_each_lap_are_taken_from_each_lap()
    {
        var faster = new Offset(FivePace, true) { Time = Time("2-3"), Per = Distance.Lap };
        var pace = Miler.TimeFor(FiveK)!.Value / 12.5;

        var target = Aim(faster, "800m");

        Assert.Equal(2 * (pace - 3), Seconds(target.Fastest), 0.002);
        Assert.Equal(2 * (pace - 2), Seconds(target.Slowest), 0.002);
    }

    [Fact]
    public void Percent_faster_is_percent_of_speed() =>
        Assert.Equal(Miler.TimeFor(FiveK)!.Value / 5 / 1.05, Seconds(Aim(new Offset(FivePace, true) { Percent = 5 }, "1000m").Aim), 0.002);

    [Theory]
    [InlineData("T", "vdot-paces")]
    [InlineData("I", "vdot-paces")]
    [InlineData("R", "vdot-paces")]
    [InlineData("E", "vdot-paces")]
    [InlineData("M", "vdot-paces")]
    [InlineData("CV", "critical-speed")]
    [InlineData("VMA", "race-curve")]
    public void Zones_have_a_speed_and_say_whose_model_gives_it(string zone, string model) => Assert.Equal(model, Aim(new Zone(zone), "1000m").Model);

    [Fact]
    public void Zones_follow_one_another_from_easy_to_repetition()
    {
        string[] zones = ["E", "M", "T", "I", "R"];

        var aims = zones.Select(zone => Aim(new Zone(zone), "400m").Aim).ToArray();

        Assert.Equal(aims.OrderDescending(), aims);
    }

    [Fact]
    public void Progression_reaches_from_one_pace_to_the_other()
    {
        var target = Aim(new Progression(new TimePer(Time("3:45"), Distance.Kilometre), new TimePer(Time("3:25"), Distance.Kilometre)), "1000m");

        Assert.Equal((Duration.Parse("3:25"), Duration.Parse("3:45")), (target.Fastest, target.Slowest));
    }

    [Fact]
    public void Target_without_a_number_says_that_it_has_none()
    {
        Assert.Equal("'hard' is an effort, not a pace.", WhyNot(new Effort("hard"), "400m"));
        Assert.Equal("HR is no pace.", WhyNot(new Share(90, 90, "HR"), "400m"));
        Assert.Equal("The target does not say of what its percentage is.", WhyNot(new Share(90, 90, null), "400m"));
        Assert.Equal("The athlete has no best over 300m.", WhyNot(new Share(95, 95, "PB"), "300m"));
        Assert.Equal("The rep has no one distance that the target could be for.", WhyNot(new Share(95, 95, "PB"), "3:00"));
    }

    [Fact]
    public void Target_of_a_rep_by_time_is_told_by_the_kilometre()
    {
        var target = Aim(new Zone("T"), "20:00");

        Assert.Equal(Distance.Kilometre, target.Per);
        Assert.Equal(VdotPaces.Of(Miler.Vdot!.Value).Threshold.PerKilometre, target.Aim);
        Assert.Null(Session(Run("20:00") with { Target = new Target("T", new Zone("T")) }).As("20:00").Analysed(Miler).Reps[0].AgainstTarget);
    }

    [Fact]
    public void Race_pace_is_that_of_the_own_race_and_says_when_that_was_found_out()
    {
        var faster = new Target("race pace", new Offset(null, true) { Time = Time("2-3"), Per = Distance.Lap });
        var pace = Miler.TimeFor(Distance.FromMetres(1500))!.Value * 4 / 15;

        var found = TargetFinding.Of(faster, Run("400m"), Miler).Time!;
        var stated = TargetFinding.Of(faster, Run("400m"), Miler.WithOwnRace(FiveK)).Time!;

        Assert.Equal(pace - 2.5, Seconds(found.Aim), 0.002);
        Assert.Contains("best event", found.From, StringComparison.Ordinal);
        Assert.Equal((Miler.TimeFor(FiveK)!.Value / 12.5) - 2.5, Seconds(stated.Aim), 0.002);
        Assert.DoesNotContain("best event", stated.From, StringComparison.Ordinal);
    }

    [Fact]
    public void Race_pace_of_nobody_is_not_known() =>
        Assert.Equal("The target does not say of which race.", TargetFinding.Of(new Target("?", new Offset(null, true) { Percent = 2 }), Run("400m"), null).WhyNot);

    [Fact]
    public void Target_of_an_unknown_athlete_says_what_is_missing() => Assert.Equal(
        "The pace of a race needs the athlete's performances.",
        TargetFinding.Of(new Target("5K pace", FivePace), Run("1000m"), null).WhyNot);

    [Fact]
    public void Offset_larger_than_the_time_leaves_nothing() =>
        Assert.Equal("Nothing is left of the time.", WhyNot(new Offset(FivePace, true) { Time = Time("5:00"), Per = Distance.Lap }, "400m"));

    private static TargetTime Aim(TargetValue value, string rep)
    {
        var finding = TargetFinding.Of(new Target("?", value), Run(rep), Miler);
        Assert.Null(finding.WhyNot);
        return finding.Time!;
    }

    private static string? WhyNot(TargetValue value, string rep) => TargetFinding.Of(new Target("?", value), Run(rep), Miler).WhyNot;

    private static double Seconds(Duration time) => (double)time.TotalSeconds;
}
