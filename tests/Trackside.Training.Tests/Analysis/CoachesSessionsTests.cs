using Trackside.Training.Analysis;
using static Trackside.Training.Tests.Analysis.Ran;

namespace Trackside.Training.Tests.Analysis;

/// <summary>What a coach said of two sessions is what comes out of their times.</summary>
public sealed class CoachesSessionsTests
{
    private static readonly SessionAnalysis Broken = Breakdowns.Analysed();

    private static readonly SessionAnalysis Sprints = SpeedEndurance.Analysed();

    [Fact]
    public void Kilometres_are_at_the_5K_pace_that_the_coach_states()
    {
        var kilometres = Broken.Group("1000m");

        Assert.Equal("5K", kilometres.Race!.Race.Name);
        Assert.InRange(kilometres.Race.Time.Value, 865, 875);
        Assert.InRange(kilometres.AgainstStated!.Value, -1, 1);
    }

    [Fact]
    public void Five_hundreds_are_within_a_second_and_a_half_of_the_mile_pace_that_the_coach_states()
    {
        var fives = Broken.Group("500m");

        Assert.Equal("mile", fives.Race!.Race.Name);
        Assert.InRange(fives.AgainstStated!.Value, -1.5, 1.5);
        Assert.InRange(fives.Race.Time.Value, 243.3, 243.4);
    }

    [Fact]
    public void Shorter_reps_of_a_breakdown_are_the_pace_of_shorter_races() =>
        Assert.Equal(["5K", "mile", "800", "400"], Broken.Groups.Select(group => group.Race!.Race.Name));

    [Fact]
    public void Breakdowns_are_a_mixture_told_block_by_block()
    {
        Assert.Equal(["Specific Stamina", "Specific Speed"], Broken.Kinds.Select(kind => kind.Name));
        Assert.Equal(
            ["Specific Stamina", "Specific Speed", "Specific Stamina", "Specific Speed", "Specific Stamina", "Specific Speed"],
            Broken.Blocks.Select(block => Assert.Single(block.Kinds).Name));
    }

    [Fact]
    public void Sprints_with_short_rests_are_speed_endurance()
    {
        var kind = Assert.Single(Sprints.Kinds);

        Assert.Equal("Speed Endurance", kind.Name);
        Assert.Equal(100, kind.Share.Value, 1e-9);
        Assert.Equal([8, 7], kind.Zones.Select(zone => zone.Number));
    }

    [Fact]
    public void Second_set_of_120s_is_faster_than_the_first_beyond_the_error_of_the_watch()
    {
        var sets = Assert.Single(Sprints.Rounds);

        Assert.Equal("3 x 120m", sets.Name);
        Assert.Equal(-4.03, sets.Rounds[1].Against!.Value, 0.01);
        Assert.True(sets.Rounds[1].Against!.High < 0);
    }

    [Fact]
    public void The_way_down_a_ladder_is_held_against_the_way_up()
    {
        var ladder = Assert.Single(Sprints.Mirrors);

        Assert.Equal([(7, 12), (8, 11), (9, 10)], ladder.Pairs.Select(pair => (pair.Early, pair.Late)));
        Assert.Equal([-3.15, -0.94, -0.20], ladder.Pairs.Select(pair => Math.Round(pair.Difference.Value, 2)));
        Assert.True(ladder.Pairs[0].Difference.High < 0);
        Assert.True(ladder.Pairs[2].Difference is { Low: < 0, High: > 0 });
        Assert.True(ladder.Against.High < 0);
    }

    [Fact]
    public void Nothing_that_was_faster_at_the_end_is_called_a_fade()
    {
        Assert.DoesNotContain(Sprints.Groups.Concat(Broken.Groups), group => group.Series.Shape is SeriesShape.Fade or SeriesShape.SlowerSecondHalf);
        Assert.Null(Sprints.Diminished);
        Assert.Null(Broken.Diminished);
    }

    [Fact]
    public void Sprints_whose_paces_take_turns_are_mixed_and_a_fast_last_rep_is_a_finish()
    {
        Assert.Equal(SeriesShape.MixedPaces, Sprints.Group("120m").Series.Shape);
        Assert.Equal(SeriesShape.FastFinish, Broken.Group("200m").Series.Shape);
        Assert.Equal(SeriesShape.Even, Broken.Group("1000m").Series.Shape);
    }

    [Fact]
    public void Rounds_of_a_breakdown_are_compared_wherever_they_stand()
    {
        var rounds = Assert.Single(Broken.Rounds);

        Assert.Equal([146.4, 149.3, 147.8, 147.0], rounds.Rounds.Select(round => Math.Round(round.Seconds.Value, 1)));
        Assert.Equal([3, 4, 5], rounds.Rounds[0].Reps);
    }

    [Fact]
    public void Rest_and_work_add_up()
    {
        Assert.Equal(239.48, Sprints.Totals.WorkSeconds.Value, 1e-9);
        Assert.Equal(1680, Sprints.Totals.RestSeconds.Value, 1e-9);
        Assert.Equal(8000, Broken.Totals.WorkMetres.Value, 1e-9);
        Assert.Equal((16, 16), Broken.Totals.WorkReps);
    }
}
