using Trackside.Training.Physiology;

namespace Trackside.Training.Load;

/// <summary>What was run above critical speed.</summary>
public static class CriticalSpeedLoad
{
    /// <summary>Seconds and metres above critical speed, and what they took out of D′ when nothing came back.</summary>
    /// <param name="pieces">The stretches of the session.</param>
    /// <param name="criticalMetresPerSecond">The critical speed; 1 to 8 m/s.</param>
    /// <exception cref="ArgumentOutOfRangeException">The critical speed is outside its range.</exception>
    /// <remarks>A measure of our own; nothing says how it goes with what a session does to an athlete.</remarks>
    [Formula("critical-speed-load", Evidence.Definition)]
    public static WorkAboveCriticalSpeed Of(IReadOnlyList<WorkPiece> pieces, double criticalMetresPerSecond)
    {
        ArgumentNullException.ThrowIfNull(pieces);
        ModelRange.Between(criticalMetresPerSecond, 1, 8, "Critical speed in m/s", "look at the races it was fitted to");

        var (seconds, metres, cost) = (0.0, 0.0, 0.0);
        foreach (var piece in pieces)
        {
            ArgumentNullException.ThrowIfNull(piece, nameof(pieces));
            if (piece.MetresPerSecond > criticalMetresPerSecond)
            {
                seconds += piece.Seconds;
                metres += piece.MetresBeyond(0);
                cost += piece.MetresBeyond(criticalMetresPerSecond);
            }
        }

        return new WorkAboveCriticalSpeed(seconds, metres, cost);
    }
}

/// <summary>What was run above critical speed.</summary>
/// <param name="Seconds">Seconds above critical speed.</param>
/// <param name="Metres">Metres in those seconds.</param>
/// <param name="GrossCostMetres">
/// Metres more than at critical speed: what was spent of D′ when nothing came back. Divide by D′ for how many times over.
/// </param>
public sealed record WorkAboveCriticalSpeed(double Seconds, double Metres, double GrossCostMetres);
