using Trackside.Training.Analysis;
using Trackside.Training.Quantities;
using Trackside.Training.Workouts;
using static Trackside.Training.Tests.Analysis.Ran;
using static Trackside.Training.Tests.Workouts.Sketch;

namespace Trackside.Training.Tests.Analysis;

public sealed class ZoneFindingTests
{
    [Theory]
    [InlineData(9, 8, "30m", "4.1", "2:00")]
    [InlineData(8, 10, "100m", "11.9", "3:00")]
    [InlineData(7, 5, "200m", "26", "6:00")]
    [InlineData(6, 10, "400m", "62", "1:30")]
    [InlineData(5, 6, "1000m", "3:00", "2:30")]
    [InlineData(4, 5, "1600m", "5:00", "2:30")]
    [InlineData(3, 4, "2000m", "7:20", "1:00")]
    public void Length_recovery_and_volume_tell_the_zone_where_nothing_else_is_known(int zone, int count, string rep, string time, string rest)
    {
        var times = string.Join(' ', Enumerable.Repeat(time, count));

        var group = Assert.Single(Session(Times(count, Run(rep))).With(Rest(rest)).As(times).Analysed().Groups);

        Assert.Equal(zone, group.Zone.Zone.Number);
        Assert.Null(group.Zone.Reasons.FirstOrDefault(reason => reason.Contains("pace", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(7, "56")]
    [InlineData(6, "63")]
    [InlineData(5, "71")]
    [InlineData(4, "75.5")]
    public void Pace_tells_the_zone_of_a_400_where_the_athlete_is_known(int zone, string time)
    {
        var runner = Runner("800m 2:01", "1500m 4:05", "3000m 8:50", "5000m 15:20", "10000m 32:00");

        var group = Assert.Single(Session(Times(8, Run("400m"))).With(Rest("1:30")).As(string.Join(' ', Enumerable.Repeat(time, 8))).Analysed(runner).Groups);

        Assert.Equal(zone, group.Zone.Zone.Number);
    }

    [Fact]
    public void Pace_that_the_text_states_and_one_rep_keeps_tells_how_fast_the_others_are()
    {
        var session = Session(Block(Times(3, Run("1200m"))), Block(Times(3, Run("600m")))).As("3:36 3:36 3:36 1:36 1:36 1:36");
        StatedPace[] stated = [new(Distance.FromMetres(5000), Duration.Parse("15:00"))];
        StatedPace[] ofOthers = [new(Distance.FromMetres(5000), Duration.Parse("19:00"))];

        Assert.Equal(5, session.Analysed().Group("600m").Zone.Zone.Number);
        Assert.Equal(6, (session with { StatedPaces = [.. stated] }).Analysed().Group("600m").Zone.Zone.Number);
        Assert.Equal(5, (session with { StatedPaces = [.. ofOthers] }).Analysed().Group("600m").Zone.Zone.Number);
    }

    [Fact]
    public void Sprints_with_full_rest_are_speed_and_with_short_rest_endurance_of_speed()
    {
        var full = Session(Times(6, Run("60m"))).With(Rest("5:00")).As("8.1 8.1 8.1 8.1 8.1 8.1").Analysed();
        var brief = Session(Times(6, Run("60m"))).With(Rest("1:00")).As("8.1 8.1 8.1 8.1 8.1 8.1").Analysed();

        Assert.Equal("Basic Speed", full.Kinds[0].Name);
        Assert.Equal("Speed Endurance", brief.Kinds[0].Name);
    }

    [Fact]
    public void Names_are_the_coachs_own()
    {
        var own = new Vocabulary(["easy", "steady", "tempo", "CV", "aerobic power", "race rhythm", "special endurance", "speed", "speed"]);

        var analysis = SessionAnalysis.Of(Breakdowns, null, own);

        Assert.Equal(["aerobic power", "race rhythm"], analysis.Kinds.Select(kind => kind.Name));
    }

    [Fact]
    public void Vocabulary_has_a_name_for_each_zone() => Assert.Throws<ArgumentException>(() => new Vocabulary(["easy", "hard"]));

    [Fact]
    public void Shares_of_the_kinds_add_up_to_all() => Assert.Equal(100, Breakdowns.Analysed().Kinds.Sum(kind => kind.Share.Value), 1e-9);

    [Fact]
    public void Every_finding_says_why() => Assert.All(Breakdowns.Analysed().Groups, group => Assert.True(group.Zone.Reasons.Length >= 2));

    [Fact]
    public void Zones_follow_one_another_in_length_and_pace()
    {
        var pairs = TrainingZone.All.Zip(TrainingZone.All.Skip(1)).Where(pair => pair.First.Races is not null);

        Assert.All(pairs, pair => Assert.True(pair.First.Races!.Value.Least >= pair.Second.Races!.Value.Most));
        Assert.All(pairs, pair => Assert.True(pair.First.RepSeconds.Most >= pair.Second.RepSeconds.Most));
    }
}
