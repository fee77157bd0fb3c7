using Trackside.Models;
using Trackside.Training.Physiology;
using Trackside.Training.Quantities;

namespace Trackside.Training.Tests.Physiology;

public sealed class BrokenLogTests
{
    [Fact]
    public void One_performance_lies_on_the_lines() =>
        Assert.All([Runs.Run(800, "1:50"), Runs.Run(1500, "3:50"), Runs.Run(10_000, "33:00"), Runs.Run(42_195, "3:30:00")], one =>
            Assert.Equal((double)one.Time.TotalSeconds, (double)BrokenLog.Of([one]).TimeFor(one.Distance).TotalSeconds, 0.001));

    [Fact]
    public void One_performance_leaves_the_losses_as_they_usually_are()
    {
        var lines = BrokenLog.Of([Runs.Run(1500, "3:50")]);

        Assert.Equal(0.065, lines.LongLoss, 1e-12);
        Assert.Equal(0.10, lines.ShortLoss, 1e-12);
    }

    [Theory]
    [InlineData("WR men", 6.881, 0.0487, 0.1106)]
    [InlineData("WR women", 6.215, 0.0429, 0.1096)]
    public void World_records_have_about_the_losses_of_a_free_fit(string name, double speed, double longLoss, double shortLoss)
    {
        var lines = BrokenLog.Of([.. PersonalBests.Embedded.Single(set => set.Name == name).All.Where(one => one.Distance.Metres >= 800)]);

        Assert.Equal(speed, lines.SixMinuteSpeed, 0.05);
        Assert.Equal(longLoss, lines.LongLoss, 0.009);
        Assert.Equal(shortLoss, lines.ShortLoss, 0.009);
    }

    [Fact]
    public void The_speed_at_the_time_for_a_distance_is_the_distance_over_the_time() =>
        Assert.All(PersonalBests.Embedded, set =>
        {
            var lines = BrokenLog.Of([.. set.All.Where(one => one.Distance.Metres >= 800)]);
            Assert.All([800, 1500, 2100, 5000, 42_195], metres =>
            {
                var time = lines.TimeFor(Distance.FromMetres(metres));
                Assert.Equal(metres / (double)time.TotalSeconds, lines.SpeedAt(time), 1e-4);
            });
        });

    [Fact]
    public void Losses_stay_within_what_runners_have()
    {
        var upsideDown = BrokenLog.Of([Runs.Run(800, "3:00"), Runs.Run(1500, "4:30"), Runs.Run(3000, "9:00"), Runs.Run(10_000, "28:00")]);
        var collapsing = BrokenLog.Of([Runs.Run(800, "1:50"), Runs.Run(1500, "4:30"), Runs.Run(5000, "25:00"), Runs.Run(10_000, "1:00:00")]);

        Assert.Equal((0.02, 0.02), (upsideDown.LongLoss, upsideDown.ShortLoss));
        Assert.Equal((0.15, 0.2), (collapsing.LongLoss, collapsing.ShortLoss));
    }

    [Fact]
    public void An_endurance_multiple_is_not_let_run_away() =>
        Assert.Equal(30, BrokenLog.Of([Runs.Run(3000, "9:00"), Runs.Run(5000, "15:00"), Runs.Run(10_000, "30:00"), Runs.Run(20_000, "1:00:00")]).EnduranceMultiple);

    [Theory]
    [InlineData(500, "1:40")]
    [InlineData(600, "1:29")]
    [InlineData(50_000, "4:00:00")]
    [InlineData(42_195, "5:00:01")]
    public void What_is_too_short_or_too_long_is_not_taken(int metres, string time) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => BrokenLog.Of([Runs.Run(metres, time)]));

    [Fact]
    public void Nothing_is_said_of_ninety_seconds_or_less()
    {
        var lines = BrokenLog.Of([Runs.Run(800, "1:50")]);

        Assert.Throws<ArgumentOutOfRangeException>(() => lines.TimeFor(Distance.FromMetres(600)));
        Assert.Throws<ArgumentOutOfRangeException>(() => lines.SpeedAt(Duration.FromSeconds(89)));
    }
}
