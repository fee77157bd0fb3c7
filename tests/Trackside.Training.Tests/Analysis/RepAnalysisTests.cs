using Trackside.Training.Analysis;
using Trackside.Training.Quantities;
using Trackside.Training.Workouts;
using static Trackside.Training.Tests.Analysis.Ran;
using static Trackside.Training.Tests.Workouts.Sketch;

namespace Trackside.Training.Tests.Analysis;

public sealed class RepAnalysisTests
{
    private static readonly RepAnalysis First = Breakdowns.Analysed().Reps[0];

    [Fact]
    public void Rep_is_told_by_kilometre_mile_lap_and_hundred()
    {
        Assert.Equal(172, First.TimeFor(Distance.Kilometre)!.Value, 1e-9);
        Assert.Equal(276.807, First.TimeFor(Distance.Mile)!.Value, 1e-9);
        Assert.Equal(68.8, First.TimeFor(Distance.Lap)!.Value, 1e-9);
        Assert.Equal(17.2, First.TimeFor(Distance.FromMetres(100))!.Value, 1e-9);
    }

    [Fact]
    public void Pace_carries_what_the_watch_errs()
    {
        var lap = First.TimeFor(Distance.Lap)!;

        Assert.Equal(68.8 * 0.5385 / 172, lap.High - lap.Value, 1e-4);
    }

    [Fact]
    public void Reps_of_one_distance_are_ranked_and_equals_share_a_place()
    {
        var reps = Session(Times(4, Run("400m")), Run("800m")).As("66 65 66 67 2:20").Analysed().Reps;

        Assert.Equal([2, 1, 2, 4, null], reps.Select(rep => rep.Rank));
    }

    [Fact]
    public void Share_of_speed_is_that_of_the_athletes_speed_over_the_same_time()
    {
        var runner = Runner("1500m 4:05", "5000m 15:20");
        var race = runner.SpeedAt(Duration.Parse("3:00"))!.Value;

        var rep = Assert.Single(Session(Run("1000m")).As("3:00").Analysed(runner).Reps);

        Assert.Equal(100 * (1000 / 180.0) / race, rep.ShareOfSpeed!.Value, 1e-9);
        Assert.True(rep.ShareOfSpeed.Low < rep.ShareOfSpeed.Value && rep.ShareOfSpeed.Value < rep.ShareOfSpeed.High);
    }

    [Theory]
    [InlineData("3:00", 0)]
    [InlineData("2:57", -1)]
    [InlineData("3:06", 2)]
    public void Difference_to_the_target_counts_from_its_nearer_end(string time, double difference)
    {
        var target = new Target("2:58-3:04", new RepTime(DurationRange.Between(Duration.Parse("2:58"), Duration.Parse("3:04"))));

        var rep = Assert.Single(Session(Run("1000m") with { Target = target }).As(time).Analysed().Reps);

        Assert.Equal(difference, rep.AgainstTarget!.Value, 1e-9);
    }

    [Fact]
    public void Rep_by_time_has_no_pace_and_is_still_work()
    {
        var analysis = Session(Times(3, Run("3:00"))).With(Rest("2:00")).As("3:00 3:00 3:00").Analysed();

        Assert.All(analysis.Reps, rep => Assert.Null(rep.Pace));
        Assert.Equal(540, analysis.Totals.WorkSeconds.Value, 1e-9);
        Assert.Equal(5, Assert.Single(analysis.Groups).Zone.Zone.Number);
    }

    [Fact]
    public void Distance_that_was_left_open_gives_no_pace() => Assert.Null(Session(Run("300m-400m")).As("58").Analysed().Reps[0].Pace);

    [Fact]
    public void Rep_that_was_not_timed_is_kept_and_counts_nowhere()
    {
        var analysis = Session(Times(3, Run("400m"))).As("66 - 67").Analysed();

        Assert.Equal(3, analysis.Reps.Length);
        Assert.Equal((2, 3), analysis.Totals.WorkReps);
        Assert.Equal([1, 3], Assert.Single(analysis.Groups).Reps);
    }

    [Fact]
    public void Warm_up_is_no_work()
    {
        var analysis = Session(Run("3000m") with { Role = RepRole.WarmUp }, Times(2, Run("400m"))).As("15:00 66 67").Analysed();

        Assert.Equal(133, analysis.Totals.WorkSeconds.Value, 1e-9);
        Assert.Null(analysis.Reps[0].Group);
    }

    [Fact]
    public void Race_is_the_athletes_own_where_the_athlete_is_known()
    {
        var runner = Runner("800m 2:01", "1500m 4:05", "5000m 15:20");

        var rep = Session(Times(3, Run("400m"))).As("65.3 65.3 65.3").Analysed(runner).Reps[0];

        Assert.Equal(("1500", RaceBasis.Profile), (rep.Race!.Race.Name, rep.Race.Basis));
        Assert.Equal(244.9, rep.Race.Time.Value, 0.05);
    }

    [Fact]
    public void Gauge_of_D_prime_falls_with_reps_above_critical_speed_and_ends_where_a_recovery_is_unknown()
    {
        var runner = Runner("1500m 4:05", "3000m 8:50");

        var known = Session(Times(5, Run("400m"))).With(Rest("1:00")).As("66 66 66 66 66").Analysed(runner);
        var unknown = Session(Times(5, Run("400m"))).As("66 66 66 66 66").Analysed(runner);

        Assert.Equal(5, known.DPrime.Length);
        Assert.True(known.DPrime.Zip(known.DPrime.Skip(1)).All(pair => pair.Second.Metres.Value < pair.First.Metres.Value));
        Assert.Single(unknown.DPrime);
    }
}
