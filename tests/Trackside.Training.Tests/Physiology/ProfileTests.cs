using Trackside.Training.Physiology;
using Trackside.Training.Quantities;

namespace Trackside.Training.Tests.Physiology;

public sealed class ProfileTests
{
    private static readonly Profile Miler = Profile.Of(
        [Runs.Run(400, "49.5"), Runs.Run(800, "1:48.5"), Runs.Run(1500, "3:39.45"), Runs.Run(3000, "7:58"), Runs.Run(5000, "14:02")], Sex.Men);

    [Fact]
    public void Nobody_runs_nothing()
    {
        var nobody = Profile.Of([]);

        Assert.Null(nobody.TimeFor(Distance.FromMetres(1500)));
        Assert.Null(nobody.SpeedAt(Duration.FromMinutes(6)));
        Assert.Null(nobody.BestOf(Distance.Lap));
        Assert.All([nobody.Vdot, nobody.CriticalSpeed, nobody.DPrime, nobody.MaximalSprintSpeed, nobody.MaximalAerobicSpeed], Assert.Null);
    }

    [Fact]
    public void Best_of_life_and_best_of_the_last_season_are_told_apart()
    {
        var athlete = Profile.Of(
        [
            Runs.Run(1500, "3:42") with { Date = new DateOnly(2026, 2, 1) },
            Runs.Run(1500, "3:40.5") with { Date = new DateOnly(2026, 6, 1) },
            Runs.Run(800, "1:50") with { Date = new DateOnly(2025, 7, 1) },
            Runs.Run(1500, "3:39.45") with { Date = new DateOnly(2025, 7, 9) },
            Runs.Run(100, "2:00"),
        ]);

        Assert.Equal(["1:50", "3:39.45"], athlete.Bests.Select(one => one.Time.ToString()));
        Assert.Equal(2026, athlete.LastYear);
        Assert.Equal(["3:40.5"], athlete.Season(2026).Bests.Select(one => one.Time.ToString()));
        Assert.Null(Miler.LastYear);
    }

    [Fact]
    public void A_milers_times_lie_near_what_they_ran() =>
        Assert.All(Miler.Performances, one =>
        {
            var told = Miler.TimeFor(one.Distance)!;
            Assert.InRange((double)one.Time.TotalSeconds, told.Low, told.High);
        });

    [Fact]
    public void A_sprint_that_was_run_is_met() => Assert.Equal(49.5, Miler.TimeFor(Distance.Lap)!.Value, 1e-9);

    [Fact]
    public void What_it_is_made_of_can_be_asked_for()
    {
        Assert.Equal(Vdot.Of(Distance.FromMetres(1500), Duration.Parse("3:39.45")), Miler.Vdot!.Value, 1e-9);
        Assert.InRange(Miler.MaximalAerobicSpeed!.Value, 6.3, 6.6);
        Assert.InRange(Miler.CriticalSpeed!.Value, 5.5, 6.0);
        Assert.InRange(Miler.DPrime!.Value, 150, 300);
        Assert.True(Miler.DPrime.High >= 1.2499 * Miler.DPrime.Value);
    }

    [Fact]
    public void Top_speed_needs_a_100_or_a_200()
    {
        Assert.Null(Miler.MaximalSprintSpeed);
        Assert.Equal(115 / 11.3, Profile.Of([Runs.Run(100, 11.3m)]).MaximalSprintSpeed!.Value, 1e-9);
        Assert.Equal(115 / 11.3004, Profile.Of([Runs.Run(200, 22.95m)], Sex.Men).MaximalSprintSpeed!.Value, 1e-4);
        Assert.Null(Profile.Of([Runs.Run(200, 22.95m)]).MaximalSprintSpeed);
    }

    [Fact]
    public void Without_a_sprint_the_curve_ends_at_300_m_with_a_wide_band()
    {
        var profile = Profile.Of([Runs.Run(800, "2:00"), Runs.Run(1500, "4:06")], Sex.Women);

        var lap = profile.TimeFor(Distance.Lap)!;

        Assert.Equal(profile.TimeFor(Distance.FromMetres(800))!.Value * Math.Pow(0.5, 1.08), lap.Value, 1e-9);
        Assert.True(lap.High >= 1.06 * lap.Value);
        Assert.NotNull(profile.TimeFor(Distance.FromMetres(300)));
        Assert.Null(profile.TimeFor(Distance.FromMetres(299)));
    }

    [Fact]
    public void Without_endurance_the_curve_ends_at_the_sprints()
    {
        var sprinter = Profile.Of([Runs.Run(100, 11), Runs.Run(200, 22)], Sex.Men);

        Assert.NotNull(sprinter.TimeFor(Distance.Lap));
        Assert.Null(sprinter.TimeFor(Distance.FromMetres(401)));
        Assert.Null(sprinter.SpeedAt(Duration.FromMinutes(6)));
    }

    [Fact]
    public void Sprints_of_which_nobody_knows_whose_stand_for_themselves()
    {
        var profile = Profile.Of([Runs.Run(200, 24), Runs.Run(400, 53)]);

        Assert.Null(profile.TimeFor(Distance.FromMetres(100)));
        Assert.Equal(24, profile.TimeFor(Distance.FromMetres(200))!.Value, 1e-9);
        Assert.InRange(profile.TimeFor(Distance.FromMetres(300))!.Value, 37, 40);
    }

    [Fact]
    public void The_best_at_a_distance_counts()
    {
        var more = Profile.Of([.. Miler.Performances, Runs.Run(1500, "3:55"), Runs.Run(800, "1:59")], Sex.Men);

        Assert.Equal(Miler.TimeFor(Distance.Mile), more.TimeFor(Distance.Mile));
        Assert.Equal(Duration.Parse("3:39.45"), more.BestOf(Distance.FromMetres(1500))!.Time);
    }

    [Fact]
    public void A_season_has_its_own_profile()
    {
        var old = Runs.Run(1500, "3:39.45") with { Date = new DateOnly(2017, 7, 1) };
        var recent = Runs.Run(1500, "3:48") with { Date = new DateOnly(2018, 5, 17) };
        var life = Profile.Of([old, recent, Runs.Run(800, "1:48")], Sex.Men);

        var season = life.Between(new DateOnly(2018, 5, 17), new DateOnly(2018, 12, 31));

        Assert.Equal([recent], season.Performances);
        Assert.Equal(Sex.Men, season.Sex);
        Assert.Equal(228, season.TimeFor(Distance.FromMetres(1500))!.Value, 1e-6);
    }

    [Fact]
    public void What_nobody_runs_is_kept_and_not_reckoned_with()
    {
        var profile = Profile.Of([.. Miler.Performances, Runs.Run(5000, "3:00"), Runs.Run(1000, "30:00"), new Performance(Distance.Zero, Duration.Zero)], Sex.Men);

        Assert.Equal(8, profile.Performances.Length);
        Assert.Equal(Miler.TimeFor(Distance.Mile), profile.TimeFor(Distance.Mile));
    }

    [Theory]
    [InlineData(RaceModel.BrokenLog, 511.1, 0.1)]
    [InlineData(RaceModel.Riegel, 500.4, 0.1)]
    [InlineData(RaceModel.PowerLaw, 507.4, 0.1)]
    [InlineData(RaceModel.Vdot, 514, 0.5)]
    [InlineData(RaceModel.VdotTrend, 514, 0.5)]
    public void A_model_can_be_asked_for_by_name(RaceModel model, double seconds, double within)
    {
        var profile = Profile.Of([Runs.Run(1500, "4:00")], Sex.Men);

        Assert.Equal(seconds, profile.TimeFor(Distance.FromMetres(3000), model)!.Value, within);
    }

    [Fact]
    public void Equivalents_are_the_races_that_can_be_told()
    {
        var profile = Profile.Of([Runs.Run(800, "2:00"), Runs.Run(1500, "4:06")]);

        Assert.Equal(["300", "400", "600", "800"], profile.Equivalents().Take(4).Select(one => one.Race.Name));
        Assert.Equal("marathon", profile.Equivalents()[^1].Race.Name);
        Assert.Equal("1500", profile.Equivalents(RaceModel.Vdot)[0].Race.Name);
        Assert.All(profile.Equivalents(RaceModel.Vdot), one => Assert.Equal("vdot", one.Time.Model));
    }

    [Fact]
    public void A_named_model_that_does_not_reach_gives_nothing()
    {
        var profile = Profile.Of([Runs.Run(800, "2:00"), Runs.Run(1500, "4:06")]);

        Assert.Null(profile.TimeFor(Distance.Lap, RaceModel.BrokenLog));
        Assert.Null(profile.TimeFor(Distance.FromMetres(10_000), RaceModel.CriticalSpeed));
        Assert.Null(profile.TimeFor(Distance.FromMetres(3000), RaceModel.Points));
        Assert.Null(profile.TimeFor(Distance.FromMetres(800), RaceModel.Vdot));
        Assert.Null(profile.TimeFor(Distance.FromMetres(50_000), RaceModel.Cameron));
    }
}
