using System.Collections.Immutable;
using Trackside.Training.Physiology;

namespace Trackside.Training.Load;

/// <summary>Banister's model: every load leaves behind something good that fades slowly and something bad that fades fast.</summary>
/// <remarks>
/// A model to think with. Its constants cannot be had from one athlete's season, and a plan that is best by it is not a good plan: never
/// optimise on it.
/// </remarks>
public static class ImpulseResponse
{
    /// <summary>The model's state on each day, the load of that day included.</summary>
    /// <param name="dailyLoads">The load of every day from the first, rest days as zero; each 0 to 100 000.</param>
    /// <param name="constants">The constants of the model.</param>
    /// <returns>A state for each day, in the unit of the loads.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A load is outside its range.</exception>
    /// <remarks>Source: E. W. Banister et al., 1975; as recurrence D. C. Clarke and P. F. Skiba, Advances in Physiology Education 37, 2013.</remarks>
    [Formula("impulse-response", Evidence.Replicated)]
    public static ImmutableArray<ImpulseDay> Over(IReadOnlyList<double> dailyLoads, ImpulseConstants constants)
    {
        ArgumentNullException.ThrowIfNull(dailyLoads);
        ArgumentNullException.ThrowIfNull(constants);

        var (slow, fast) = (Math.Exp(-1 / constants.SlowDays), Math.Exp(-1 / constants.FastDays));
        var (good, bad) = (0.0, 0.0);
        var days = ImmutableArray.CreateBuilder<ImpulseDay>(dailyLoads.Count);
        foreach (var load in dailyLoads)
        {
            DayLoad.Check(load, nameof(dailyLoads));
            (good, bad) = ((good * slow) + load, (bad * fast) + load);
            days.Add(new ImpulseDay(good, bad, constants.Start + (constants.SlowWeight * good) - (constants.FastWeight * bad)));
        }

        return days.MoveToImmutable();
    }
}

/// <summary>The state of Banister's model on a day.</summary>
/// <param name="Slow">The sum of what fades slowly; the literature calls it fitness.</param>
/// <param name="Fast">The sum of what fades fast; the literature calls it fatigue.</param>
/// <param name="Performance">What the model makes of the two.</param>
public sealed record ImpulseDay(double Slow, double Fast, double Performance);

/// <summary>The constants of Banister's model.</summary>
public sealed record ImpulseConstants
{
    /// <summary>Makes constants.</summary>
    /// <param name="start">The performance without any training; 0 to 1 000 000.</param>
    /// <param name="slowWeight">The weight of what fades slowly; 0 to 1000.</param>
    /// <param name="fastWeight">The weight of what fades fast; 0 to 1000.</param>
    /// <param name="slowDays">The time constant of what fades slowly; 1 to 365 days.</param>
    /// <param name="fastDays">The time constant of what fades fast; 1 to 365 days.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public ImpulseConstants(double start, double slowWeight, double fastWeight, double slowDays, double fastDays)
    {
        ModelRange.Between(start, 0, 1_000_000, "The performance at the start", "choose another unit");
        ModelRange.Between(slowWeight, 0, 1000, "A weight", "choose another unit");
        ModelRange.Between(fastWeight, 0, 1000, "A weight", "choose another unit");
        ModelRange.Between(slowDays, 1, 365, "A time constant in days", "loads do not work longer than a year");
        ModelRange.Between(fastDays, 1, 365, "A time constant in days", "loads do not work longer than a year");
        (Start, SlowWeight, FastWeight, SlowDays, FastDays) = (start, slowWeight, fastWeight, slowDays, fastDays);
    }

    /// <summary>The constants of the published demonstration: 500, weights 1 and 2, 25 and 10 days. Made up, as that of no athlete.</summary>
    /// <remarks>Source: D. C. Clarke and P. F. Skiba, 2013, supplement.</remarks>
    public static ImpulseConstants Demonstration { get; } = new(500, 1, 2, 25, 10);

    /// <summary>The performance without any training.</summary>
    public double Start { get; }

    /// <summary>The weight of what fades slowly.</summary>
    public double SlowWeight { get; }

    /// <summary>The weight of what fades fast.</summary>
    public double FastWeight { get; }

    /// <summary>The time constant of what fades slowly, in days.</summary>
    public double SlowDays { get; }

    /// <summary>The time constant of what fades fast, in days.</summary>
    public double FastDays { get; }
}
