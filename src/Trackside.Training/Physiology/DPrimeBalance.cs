using System.Collections.Immutable;
using Trackside.Training.Quantities;
using static Trackside.Training.Physiology.DPrimeDeficit;

namespace Trackside.Training.Physiology;

/// <summary>A gauge of what is left of D′, the metres that can be run above critical speed, in the course of a session.</summary>
/// <remarks>
/// Borne out by recoveries of cyclists, not of runners; the band is wide because the published models differ by a factor of three. Never a
/// reason to stop a session.
/// </remarks>
public static class DPrimeBalance
{
    private const string Model = "dprime-balance";

    // One athlete's D′ measured twice differs by so much.
    private const double LeastBand = 0.25;

    /// <summary>How much of a deficit has come back after standing or walking for a while.</summary>
    /// <param name="rest">How long; at most a day.</param>
    /// <param name="constants">How a deficit comes back.</param>
    /// <returns>Percent of the deficit; 0 to 100.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rest"/> is longer than a day.</exception>
    /// <remarks>Source: K. Caen et al., 2021; A. Chorley et al., 2022.</remarks>
    [Formula(Model, Evidence.Reconstructed)]
    public static double RecoveredPercent(Duration rest, RecoveryConstants constants)
    {
        ArgumentNullException.ThrowIfNull(constants);
        var all = new DPrimeDeficit(constants.FastShare, 1 - constants.FastShare);
        return 100 * (1 - all.After(new WorkPiece(rest, 0), Assumption.Usual(constants, 1)).Total);
    }

    /// <summary>What is left after each piece of a session that starts with all of D′.</summary>
    /// <param name="criticalSpeed">The critical speed in m/s with its band; 1 to 8 m/s.</param>
    /// <param name="dPrime">D′ in metres with its band; 1 to 2000 m. A band narrower than a quarter to both sides is taken as a quarter.</param>
    /// <param name="pieces">The reps and what lies between them, in their order.</param>
    /// <param name="constants">How a deficit comes back; <see cref="RecoveryConstants.Caen"/> when null.</param>
    /// <returns>
    /// A state for each piece. Its band holds the answers of three published models with the ends of both bands; the number is never clamped.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">Critical speed or D′ is outside its range.</exception>
    [Formula(Model, Evidence.Reconstructed)]
    public static ImmutableArray<DPrimeState> Over(
        Estimate criticalSpeed, Estimate dPrime, IReadOnlyList<WorkPiece> pieces, RecoveryConstants? constants = null)
    {
        ArgumentNullException.ThrowIfNull(criticalSpeed);
        ArgumentNullException.ThrowIfNull(dPrime);
        ArgumentNullException.ThrowIfNull(pieces);
        ModelRange.Between(criticalSpeed.Low, 1, 8, "Critical speed in m/s, with its band,", "look at the races it was fitted to", nameof(criticalSpeed));
        ModelRange.Between(criticalSpeed.High, 1, 8, "Critical speed in m/s, with its band,", "look at the races it was fitted to", nameof(criticalSpeed));
        ModelRange.Between(dPrime.Low, 1, 2000, "D′ in metres, with its band,", "look at the races it was fitted to", nameof(dPrime));
        ModelRange.Between(dPrime.High, 1, 2000, "D′ in metres, with its band,", "look at the races it was fitted to", nameof(dPrime));

        var own = constants ?? RecoveryConstants.Caen;
        RecoveryConstants[] models = [own, RecoveryConstants.Caen, RecoveryConstants.Chorley, RecoveryConstants.Skiba];
        var usual = DeficitsOf(pieces, Assumption.Usual(own, criticalSpeed.Value));
        double[][] runs =
        [
            usual,
            .. models.Select(model => DeficitsOf(pieces, Assumption.Best(model, criticalSpeed.High))),
            .. models.Select(model => DeficitsOf(pieces, Assumption.Worst(model, criticalSpeed.Low))),
        ];
        return [.. usual.Select((missing, index) => StateOf(dPrime, missing, runs.Min(run => run[index]), runs.Max(run => run[index])))];
    }

    private static double[] DeficitsOf(IReadOnlyList<WorkPiece> pieces, Assumption assumption)
    {
        var deficits = new double[pieces.Count];
        var deficit = default(DPrimeDeficit);
        for (var index = 0; index < deficits.Length; index++)
        {
            ArgumentNullException.ThrowIfNull(pieces[index], nameof(pieces));
            deficit = deficit.After(pieces[index], assumption);
            deficits[index] = deficit.Total;
        }

        return deficits;
    }

    private static DPrimeState StateOf(Estimate dPrime, double missing, double least, double most)
    {
        var low = Math.Min(dPrime.Low, dPrime.Value * (1 - LeastBand));
        var high = Math.Max(dPrime.High, dPrime.Value * (1 + LeastBand));
        return new DPrimeState(
            new Estimate(dPrime.Value - missing, low - most, high - least, "m", Model),
            new Estimate(Percent(missing, dPrime.Value), Percent(most, low), Percent(least, high), "%", Model));
    }

    private static double Percent(double missing, double whole) => 100 * (1 - (missing / whole));
}

/// <summary>What is left of D′ at a moment.</summary>
/// <param name="Metres">Metres that can still be run above critical speed; below zero when more was run than the model allows.</param>
/// <param name="Percent">The same in percent of D′.</param>
public sealed record DPrimeState(Estimate Metres, Estimate Percent)
{
    /// <summary>Whether more was run than the model allows: critical speed or D′ is set too low.</summary>
    public bool IsMoreThanTheModelAllows => Metres.Value < 0;
}
