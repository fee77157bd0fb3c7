using System.Collections.Immutable;

namespace Trackside.Training.Physiology;

/// <summary>The cyclists' balances of work above critical power, second by second: kept to compare with, not used for running.</summary>
/// <remarks>
/// Power and capacity may be watts and joules or m/s and metres, so long as they go together; only <see cref="TauSeconds"/> wants watts.
/// A balance is below zero when more was spent than there was.
/// </remarks>
public static class WPrimeBalance
{
    /// <summary>The time constant of recovery from the mean power below critical power.</summary>
    /// <param name="watts">The power at every second; 0 to 3000 W.</param>
    /// <param name="criticalPowerWatts">The critical power; 1 to 1000 W.</param>
    /// <returns>Seconds, 316 to 862.</returns>
    /// <exception cref="ArgumentException">No second lies below critical power: nothing recovers.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    /// <remarks>
    /// The constants are watts: metres per second give nonsense. Source: P. F. Skiba et al., Medicine and Science in Sports and Exercise 44, 2012.
    /// </remarks>
    [Formula("wprime-balance", Evidence.Replicated)]
    public static double TauSeconds(IReadOnlyList<double> watts, double criticalPowerWatts)
    {
        Check(watts, criticalPowerWatts, capacity: 1e6);
        var below = watts.Where(power => power < criticalPowerWatts).ToArray();
        return below.Length > 0
            ? (546 * Math.Exp(-0.01 * (criticalPowerWatts - below.Average()))) + 316
            : throw new ArgumentException("No second lies below critical power, so nothing recovers and there is no time constant.", nameof(watts));
    }

    /// <summary>The balance after each second when everything spent comes back with one time constant, work or rest.</summary>
    /// <param name="power">The power at every second; 0 to 3000.</param>
    /// <param name="criticalPower">The critical power; 1 to 1000.</param>
    /// <param name="capacity">What can be spent above it; at least one second of critical power, at most a million.</param>
    /// <param name="tauSeconds">The time constant; 1 to 10 000 s.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    /// <remarks>Source: P. F. Skiba et al., 2012, as the recursion that gives the same sum in one pass.</remarks>
    [Formula("wprime-balance", Evidence.Replicated)]
    public static ImmutableArray<double> Integral(IReadOnlyList<double> power, double criticalPower, double capacity, double tauSeconds)
    {
        Check(power, criticalPower, capacity);
        ModelRange.Between(tauSeconds, 1, 10_000, "A time constant in seconds", "no recovery was ever as fast or as slow");

        var keeps = Math.Exp(-1 / tauSeconds);
        return After(power, 0, (spent, now) => (spent * keeps) + Math.Max(0, now - criticalPower), spent => capacity - spent);
    }

    /// <summary>The balance after each second when the deficit comes back the faster the further below critical power; exact for each second.</summary>
    /// <inheritdoc cref="Integral" path="/param"/>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    /// <remarks>Source: P. F. Skiba et al., 2015; A. Froncioni and D. Clarke.</remarks>
    [Formula("wprime-balance", Evidence.Replicated)]
    public static ImmutableArray<double> Differential(IReadOnlyList<double> power, double criticalPower, double capacity) =>
        Stepwise(power, criticalPower, capacity, rate => 1 - Math.Exp(-rate));

    /// <summary>The same in steps of a second, as GoldenCheetah computes it.</summary>
    /// <inheritdoc cref="Integral" path="/param"/>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    [Formula("wprime-balance", Evidence.Replicated)]
    public static ImmutableArray<double> DifferentialEuler(IReadOnlyList<double> power, double criticalPower, double capacity) =>
        Stepwise(power, criticalPower, capacity, rate => rate);

    private static ImmutableArray<double> Stepwise(IReadOnlyList<double> power, double criticalPower, double capacity, Func<double, double> returning)
    {
        Check(power, criticalPower, capacity);
        return After(power, capacity, Step, left => left);

        double Step(double left, double now) => now >= criticalPower
            ? left - (now - criticalPower)
            : left + ((capacity - left) * returning((criticalPower - now) / capacity));
    }

    private static ImmutableArray<double> After(
        IReadOnlyList<double> power, double start, Func<double, double, double> step, Func<double, double> balanceOf)
    {
        var state = start;
        var balances = ImmutableArray.CreateBuilder<double>(power.Count);
        foreach (var now in power)
        {
            state = step(state, now);
            balances.Add(balanceOf(state));
        }

        return balances.MoveToImmutable();
    }

    private static void Check(IReadOnlyList<double> power, double criticalPower, double capacity)
    {
        ArgumentNullException.ThrowIfNull(power);
        ModelRange.Between(criticalPower, 1, 1000, "Critical power or speed", "look at its unit");
        ModelRange.Between(capacity, criticalPower, 1e6, "The capacity", "look at its unit");
        foreach (var now in power)
        {
            ModelRange.Between(now, 0, 3000, "A power or speed", "look at its unit", nameof(power));
        }
    }
}
