using Trackside.Cli.Sheets;
using Trackside.Notation.Readings;
using Trackside.Training.Quantities;
using Trackside.Training.Workouts;

namespace Trackside.Cli.Tests.Sheets;

public sealed class WordsTests
{
    public static TheoryData<Recovery, string> Recoveries { get; } = new()
    {
        { new Recovery { Distance = Readings.Metres(80), Mode = RecoveryMode.Walk, Time = Readings.Seconds(90) }, "80m walk in 1:30" },
        { new Recovery { Time = Readings.Seconds(360), Scope = RecoveryScope.BetweenSets }, "6:00 recovery" },
        { new Recovery { Time = Readings.Seconds(180), Scope = RecoveryScope.SendOff }, "every 3:00" },
        { new Recovery { Mode = RecoveryMode.Full }, "full recovery" },
        { new Recovery { Mode = RecoveryMode.AsNeeded }, "recovery as needed" },
        { new Recovery { Relation = RecoveryRelation.NextRepDistance, Mode = RecoveryMode.Jog }, "distance of next rep jog" },
        { new Recovery { Relation = RecoveryRelation.NextRepDistance, Mode = RecoveryMode.Jog, Distance = Readings.Metres(300) }, "300m jog" },
        { new Recovery { Relation = RecoveryRelation.EqualRepTime, Distance = Readings.Metres(300) }, "300m equal time" },
        { new Recovery { Scope = RecoveryScope.Other }, "" },
    };

    [Theory]
    [MemberData(nameof(Recoveries))]
    public void Recovery_is_told_by_what_is_done(Recovery recovery, string words) => Assert.Equal(words, Words.Of(recovery));

    [Fact]
    public void Rep_is_told_without_its_target() =>
        Assert.Equal("400m hill", Words.Of(Readings.Run(400) with { Label = "hill", Target = new Target("5K pace", null) }));

    [Fact]
    public void Pace_is_called_by_its_race() => Assert.Equal("5K pace", Words.OfPace(Distance.FromKilometres(5)));
}
