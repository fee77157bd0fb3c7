using Trackside.Training.Physiology;

namespace Trackside.Training.Load;

/// <summary>The load of a session on a day, in whatever unit the sessions share.</summary>
public sealed record DayLoad
{
    /// <summary>Makes the load of a session.</summary>
    /// <param name="date">The day.</param>
    /// <param name="load">The load; 0 to 100 000.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="load"/> is outside that range.</exception>
    public DayLoad(DateOnly date, double load)
    {
        Check(load, nameof(load));
        (Date, Load) = (date, load);
    }

    /// <summary>The day.</summary>
    public DateOnly Date { get; }

    /// <summary>The load.</summary>
    public double Load { get; }

    internal static void Check(double load, string name) => ModelRange.Between(load, 0, 100_000, "A load", "look at its unit", name);
}
