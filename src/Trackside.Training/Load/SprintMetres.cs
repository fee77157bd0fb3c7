using Trackside.Training.Physiology;

namespace Trackside.Training.Load;

/// <summary>How many metres were sprinted; kept apart from every load that adds up minutes.</summary>
public static class SprintMetres
{
    /// <summary>The metres at and above 90 % and 95 % of maximal sprint speed.</summary>
    /// <param name="pieces">The stretches of the session; each counts whole by its mean speed, or not at all.</param>
    /// <param name="maximalMetresPerSecond">The athlete's maximal sprint speed, flying; 3 to 13 m/s.</param>
    /// <returns>Metres; those at 95 % are also among those at 90 %.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The maximal speed is outside its range.</exception>
    [Formula("sprint-metres", Evidence.Definition)]
    public static SprintCount Of(IReadOnlyList<WorkPiece> pieces, double maximalMetresPerSecond)
    {
        ArgumentNullException.ThrowIfNull(pieces);
        ModelRange.Between(maximalMetresPerSecond, 3, 13, "Maximal sprint speed in m/s", "time a flying sprint");

        return new SprintCount(MetresFrom(0.90), MetresFrom(0.95));

        double MetresFrom(double share) => pieces.Sum(piece =>
        {
            ArgumentNullException.ThrowIfNull(piece, nameof(pieces));
            return piece.MetresPerSecond >= share * maximalMetresPerSecond ? piece.MetresBeyond(0) : 0;
        });
    }
}

/// <summary>Metres that were sprinted.</summary>
/// <param name="From90">Metres at 90 % of maximal sprint speed and above.</param>
/// <param name="From95">Those among them at 95 % and above.</param>
public sealed record SprintCount(double From90, double From95);
