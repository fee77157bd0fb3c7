using Trackside.Training.Analysis;
using Trackside.Training.Quantities;
using Trackside.Training.Workouts;
using static Trackside.Training.Tests.Workouts.Sketch;

namespace Trackside.Training.Tests.Analysis;

public sealed class RestLengthTests
{
    [Fact]
    public void Range_of_time_is_the_band()
    {
        var rest = RestLength.Of(Rest("3:00-4:00"), null)!;

        Assert.Equal((180, 210, 240), (rest.Low, rest.Value, rest.High));
    }

    [Fact]
    public void Send_off_leaves_what_the_rep_leaves_of_it() =>
        Assert.Equal(52, RestLength.Of(Rest("2:00", RecoveryScope.SendOff), Duration.Parse("1:08"))!.Value, 1e-9);

    [Theory]
    [InlineData("2:00")]
    [InlineData("2:30")]
    public void Send_off_that_the_rep_used_up_leaves_nothing_to_tell(string time) =>
        Assert.Null(RestLength.Of(Rest("2:00", RecoveryScope.SendOff), Duration.Parse(time)));

    [Fact]
    public void Send_off_of_a_rep_that_was_not_timed_is_unknown() => Assert.Null(RestLength.Of(Rest("2:00", RecoveryScope.SendOff), null));

    [Fact]
    public void Walk_takes_longer_than_a_jog_and_a_jog_longer_than_a_float()
    {
        RecoveryMode?[] modes = [RecoveryMode.Walk, RecoveryMode.Jog, RecoveryMode.Float];

        var lengths = modes.Select(mode => RestLength.OverDistance(Distance.Lap, mode)!.Value).ToArray();

        Assert.Equal(lengths.OrderDescending(), lengths);
    }

    [Fact]
    public void Time_that_is_given_counts_before_a_distance() => Assert.Equal(90, RestLength.Of(Jog("80m") with { Time = Time("1:30") }, null)!.Value, 1e-9);

    [Fact]
    public void Full_recovery_and_a_relation_without_a_distance_have_no_length()
    {
        Assert.Null(RestLength.Of(new Recovery { Mode = RecoveryMode.Full }, null));
        Assert.Null(RestLength.Of(By(RecoveryRelation.NextRepDistance), null));
        Assert.Null(RestLength.Of(Jog("400m") with { Mode = RecoveryMode.Stand }, null));
    }
}
