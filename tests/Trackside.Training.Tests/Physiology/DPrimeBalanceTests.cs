using FsCheck.Fluent;
using Trackside.Training.Physiology;
using Trackside.Training.Quantities;
using Trackside.Training.Tests.Science;

namespace Trackside.Training.Tests.Physiology;

public sealed class DPrimeBalanceTests
{
    private static readonly Estimate CriticalSpeed = Estimate.Exactly(5, "m/s", "critical-speed");

    private static readonly Estimate DPrime = Estimate.Within(200, 25, "m", "critical-speed");

    private static readonly WorkPiece Rep = WorkPiece.Rep(Distance.Lap, Duration.FromSeconds(64));

    public static IEnumerable<TheoryDataRow<string, int, double>> Fitted { get; } =
    [
        .. from row in Table.Rows("wprime-recovery")
           where row[0].Contains("biexp")
           select new TheoryDataRow<string, int, double>(row[0].Split(' ')[0], int.Parse(row[2]), double.Parse(row[3])),
    ];

    private static FsCheck.Gen<WorkPiece> Pieces { get; } =
        from seconds in Gen.Choose(1, 900)
        from speed in Gen.Choose(-1, 90)
        select new WorkPiece(Duration.FromSeconds(seconds), speed < 0 ? null : speed / 10.0);

    [Theory]
    [MemberData(nameof(Fitted))]
    public void A_full_deficit_comes_back_as_was_published(string source, int seconds, double percent)
    {
        var constants = source == "Caen" ? RecoveryConstants.Caen : RecoveryConstants.Chorley;

        Assert.Equal(percent, DPrimeBalance.RecoveredPercent(Duration.FromSeconds(seconds), constants), 0.05);
    }

    [Theory]
    [InlineData(30, 38, 42, 8)]
    [InlineData(60, 46, 55, 15)]
    [InlineData(90, 52, 60, 22)]
    [InlineData(120, 58, 64, 28)]
    [InlineData(180, 67, 69, 39)]
    [InlineData(300, 79, 77, 57)]
    public void The_models_disagree_by_a_factor_of_three(int seconds, double caen, double chorley, double skiba)
    {
        var rest = Duration.FromSeconds(seconds);

        Assert.Equal(caen, DPrimeBalance.RecoveredPercent(rest, RecoveryConstants.Caen), 0.5);
        Assert.Equal(chorley, DPrimeBalance.RecoveredPercent(rest, RecoveryConstants.Chorley), 0.5);
        Assert.Equal(skiba, DPrimeBalance.RecoveredPercent(rest, RecoveryConstants.Skiba), 0.55);
    }

    [Theory]
    [InlineData(120, 37)]
    [InlineData(360, 65)]
    public void What_was_observed_lies_among_the_models(int seconds, double percent)
    {
        RecoveryConstants[] models = [RecoveryConstants.Caen, RecoveryConstants.Chorley, RecoveryConstants.Skiba];
        var recovered = models.Select(model => DPrimeBalance.RecoveredPercent(Duration.FromSeconds(seconds), model)).ToArray();

        Assert.InRange(percent, recovered.Min(), recovered.Max());
    }

    [Fact]
    public void A_rep_spends_its_metres_above_critical_speed_and_a_walk_brings_some_back()
    {
        var states = DPrimeBalance.Over(CriticalSpeed, DPrime, [Rep, Rest(120, 1.5), Rep]);

        Assert.Equal([120, 166.1571, 86.1571], states.Select(state => Math.Round(state.Metres.Value, 4)));
        Assert.Equal([60, 83.0786, 43.0786], states.Select(state => Math.Round(state.Percent.Value, 4)));
    }

    [Theory]
    [InlineData(1.9, 1)]
    [InlineData(2.0, 1.2)]
    [InlineData(3.0, 1.2)]
    [InlineData(3.1, 2)]
    [InlineData(4.0, 2)]
    public void Jogging_slows_the_slow_part(double speed, double slower)
    {
        var missing = 80 * ((0.324 * Math.Exp(-60 / 11.0)) + (0.676 * Math.Exp(-60 / (256 * slower))));

        Assert.Equal(200 - missing, After(Rest(60, speed)), 6);
    }

    [Fact]
    public void Between_80_and_95_percent_both_parts_slow_down_to_nothing()
    {
        var halfway = 80 * ((0.324 * Math.Exp(-60 / 22.0)) + (0.676 * Math.Exp(-60 / 1024.0)));

        Assert.Equal(200 - halfway, After(Rest(60, 4.375)), 6);
        Assert.Equal(120, After(Rest(60, 4.75)), 6);
        Assert.Equal(120, After(Rest(60, 5)), 6);
    }

    [Fact]
    public void A_recovery_of_unknown_manner_is_a_jog_that_may_be_a_walk_or_a_float()
    {
        var unknown = DPrimeBalance.Over(CriticalSpeed, DPrime, [Rep, Rest(60, null)])[^1].Metres;

        Assert.Equal(After(Rest(60, 2.5)), unknown.Value, 9);
        Assert.Equal(150 - (80 * Math.Exp(-60 / (2 * ((546 * Math.Exp(-2.5)) + 316)))), unknown.Low, 6);
        Assert.Equal(DPrimeBalance.Over(CriticalSpeed, DPrime, [Rep, Rest(60, 0)])[^1].Metres.High, unknown.High, 9);
    }

    [Fact]
    public void The_band_holds_three_models_and_a_quarter_of_D_prime()
    {
        var exact = Estimate.Exactly(200, "m", "critical-speed");

        var state = DPrimeBalance.Over(CriticalSpeed, exact, [Rep, Rest(120, 0)])[^1];

        Assert.Equal(150 - (80 * Math.Exp(-120 / ((546 * Math.Exp(-2.5)) + 316))), state.Metres.Low, 6);
        Assert.Equal(250 - (80 * ((0.5067 * Math.Exp(-120 / 21.5)) + (0.4933 * Math.Exp(-120 / 388.0)))), state.Metres.High, 6);
    }

    [Fact]
    public void A_critical_speed_that_is_not_well_known_widens_the_band()
    {
        var vague = new Estimate(5, 4.9, 5.1, "m/s", "critical-speed");

        var state = DPrimeBalance.Over(vague, DPrime, [Rep])[^1];

        Assert.Equal((150 - (64 * 1.35), 120, 250 - (64 * 1.15)), (state.Metres.Low, state.Metres.Value, state.Metres.High), Near);
    }

    [Fact]
    public void More_than_the_model_allows_is_said_and_not_hidden()
    {
        var states = DPrimeBalance.Over(CriticalSpeed, DPrime, [Rep, Rep, Rep]);

        Assert.Equal([false, false, true], states.Select(state => state.IsMoreThanTheModelAllows));
        Assert.Equal(-40, states[^1].Metres.Value, 9);
        Assert.Equal(-20, states[^1].Percent.Value, 9);
    }

    [Fact]
    public void Cutting_a_piece_in_two_changes_nothing() =>
        Property.Holds(
            from before in Pieces
            from piece in Pieces
            select (before, piece),
            both =>
            {
                var half = new WorkPiece(Duration.FromMilliseconds(both.piece.Time.TotalMilliseconds / 2), both.piece.MetresPerSecond);
                var whole = DPrimeBalance.Over(CriticalSpeed, DPrime, [both.before, both.piece])[^1].Metres;
                var cut = DPrimeBalance.Over(CriticalSpeed, DPrime, [both.before, half, half])[^1].Metres;
                return Near((whole.Low, whole.Value, whole.High), (cut.Low, cut.Value, cut.High));
            });

    [Fact]
    public void The_balance_falls_above_critical_speed_and_never_elsewhere() =>
        Property.Holds(
            from before in Pieces
            from piece in Pieces
            select (before, piece),
            both =>
            {
                var states = DPrimeBalance.Over(CriticalSpeed, DPrime, [both.before, both.piece]);
                return both.piece.MetresPerSecond > CriticalSpeed.Value
                    ? states[1].Metres.Value < states[0].Metres.Value
                    : states[1].Metres.Value >= states[0].Metres.Value && states[1].Metres.Value <= DPrime.Value;
            });

    private static WorkPiece Rest(int seconds, double? metresPerSecond) => new(Duration.FromSeconds(seconds), metresPerSecond);

    private static double After(WorkPiece rest) => DPrimeBalance.Over(CriticalSpeed, DPrime, [Rep, rest])[^1].Metres.Value;

    private static bool Near((double Low, double Value, double High) one, (double Low, double Value, double High) other) =>
        Math.Abs(one.Low - other.Low) < 1e-6 && Math.Abs(one.Value - other.Value) < 1e-6 && Math.Abs(one.High - other.High) < 1e-6;
}
