using Trackside.Training.Load;
using Trackside.Training.Physiology;
using Trackside.Training.Quantities;
using Trackside.Training.Tests.Science;

namespace Trackside.Training.Tests.Load;

public sealed class RecoveryHoursTests
{
    public static IEnumerable<TheoryDataRow<string, string>> BestPractice { get; } =
        [.. Table.Rows("sprint-sessions").Select(row => new TheoryDataRow<string, string>(row[0], row[5]))];

    [Theory]
    [MemberData(nameof(BestPractice))]
    public void Sprint_sessions_have_the_hours_of_the_review(string method, string hours)
    {
        var kind = method switch
        {
            "acceleration" => HardKind.Acceleration,
            "maximal_velocity" => HardKind.MaximalVelocity,
            "sprint_specific_endurance" => HardKind.SprintEndurance,
            "speed_endurance" => HardKind.SpeedEndurance,
            "resisted_sprints" or "assisted_sprints" => HardKind.ResistedSprint,
            "tempo" => HardKind.Tempo,
            _ => throw new ArgumentOutOfRangeException(nameof(method), method, "There is no kind for it."),
        };

        var next = RecoveryHours.After(kind);

        Assert.Equal(hours, next.MinHours == next.MaxHours ? $"{next.MinHours}" : $"{next.MinHours}-{next.MaxHours}");
        Assert.Equal(Evidence.Published, next.Evidence);
    }

    [Theory]
    [InlineData(HardKind.Easy, 0, 24, Evidence.CoachingRule)]
    [InlineData(HardKind.Threshold, 24, 48, Evidence.Published)]
    [InlineData(HardKind.Vo2Max, 48, 48, Evidence.CoachingRule)]
    [InlineData(HardKind.LactateTolerance, 48, 96, Evidence.Reconstructed)]
    [InlineData(HardKind.Race, 48, 96, Evidence.Reconstructed)]
    public void Other_sessions_have_hours_that_are_less_well_borne_out(HardKind kind, int min, int max, Evidence evidence)
    {
        var next = RecoveryHours.After(kind);

        Assert.Equal((min, max, evidence), (next.MinHours, next.MaxHours, next.Evidence));
    }

    [Fact]
    public void Every_kind_has_one_row_that_says_what_it_rests_on()
    {
        Assert.Equal(Enum.GetValues<HardKind>(), RecoveryHours.Table.Select(row => row.Kind).Order());
        Assert.All(RecoveryHours.Table, row => Assert.EndsWith(".", row.Basis));
    }

    [Fact]
    public void Rules_of_coaches_are_settings_with_defaults()
    {
        var own = CoachRules.Default with { KeySessionEvery = CountRange.Exactly(10) };

        Assert.Equal(CountRange.Between(7, 8), CoachRules.Default.KeySessionEvery);
        Assert.Equal(CountRange.Between(3, 5), own.DaysAfterSpeedEndurance);
        Assert.NotEqual(CoachRules.Default, own);
    }
}
