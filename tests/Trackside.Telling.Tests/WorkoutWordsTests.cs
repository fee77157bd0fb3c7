using Trackside.Training.Quantities;
using Trackside.Training.Workouts;

namespace Trackside.Telling.Tests;

public sealed class WorkoutWordsTests
{
    public static TheoryData<Recovery, string, string> Recoveries { get; } = new()
    {
        { new Recovery { Distance = Metres(80), Mode = RecoveryMode.Walk, Time = Seconds(90) }, "80m walk in 1:30", "80m andando en 1:30" },
        { new Recovery { Time = Seconds(360), Scope = RecoveryScope.BetweenSets }, "6:00 recovery", "6:00 de recuperación" },
        { new Recovery { Time = Seconds(180), Scope = RecoveryScope.SendOff }, "every 3:00", "cada 3:00" },
        { new Recovery { Mode = RecoveryMode.Full }, "full recovery", "recuperación completa" },
        { new Recovery { Mode = RecoveryMode.AsNeeded }, "recovery as needed", "recuperación la necesaria" },
        { new Recovery { Relation = RecoveryRelation.NextRepDistance, Mode = RecoveryMode.Jog }, "distance of next rep jog", "la distancia de la repetición siguiente trotando" },
        { new Recovery { Relation = RecoveryRelation.NextRepDistance, Mode = RecoveryMode.Jog, Distance = Metres(300) }, "300m jog", "300m trotando" },
        { new Recovery { Relation = RecoveryRelation.EqualRepTime, Distance = Metres(300) }, "300m equal time", "300m el mismo tiempo" },
        { new Recovery { Scope = RecoveryScope.Other }, "", "" },
    };

    [Theory]
    [MemberData(nameof(Recoveries))]
    public void Recovery_is_told_by_what_is_done(Recovery recovery, string english, string spanish)
    {
        Assert.Equal(english, WorkoutWords.Of(recovery, Speech.English));
        Assert.Equal(spanish, WorkoutWords.Of(recovery, Speech.Spanish));
    }

    [Fact]
    public void Rep_is_told_without_its_target() =>
        Assert.Equal("400m hill", WorkoutWords.Of(new Rep { Distance = Metres(400) } with { Label = "hill", Target = new Target("5K pace", null) }, Speech.English));

    [Fact]
    public void Pace_is_called_by_its_race() => Assert.Equal("5K pace", WorkoutWords.OfPace(Distance.FromKilometres(5), Speech.English));

    private static DistanceRange Metres(decimal metres) => DistanceRange.Exactly(Distance.FromMetres(metres));

    private static DurationRange Seconds(decimal seconds) => DurationRange.Exactly(Duration.FromSeconds(seconds));
}
