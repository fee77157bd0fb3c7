using Trackside.Training.Physiology;
using Trackside.Training.Quantities;

namespace Trackside.Training.Load;

/// <summary>The load of a session from how hard the athlete found it.</summary>
public static class SessionRpe
{
    /// <summary>Exertion times minutes.</summary>
    /// <param name="exertion">How hard the whole session was, from 0 to 10 (Foster's scale), asked half an hour after it.</param>
    /// <param name="time">How long the session lasted, warm-up and rests included; at most a day.</param>
    /// <returns>Load in arbitrary units; 0 to 14 400.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    /// <remarks>Source: C. Foster et al., Journal of Strength and Conditioning Research 15, 2001.</remarks>
    [Formula("session-rpe", Evidence.Definition)]
    public static double Load(decimal exertion, Duration time)
    {
        ModelRange.Between((double)exertion, 0, 10, "Exertion", "use the scale from 0 to 10", nameof(exertion));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(time, Duration.FromMinutes(24 * 60));

        return (double)(exertion * time.TotalSeconds / 60);
    }
}
