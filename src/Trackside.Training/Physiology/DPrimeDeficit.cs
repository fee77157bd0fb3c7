namespace Trackside.Training.Physiology;

/// <summary>What is missing of D′, in metres: the part that comes back fast, and the part that comes back slowly.</summary>
/// <remarks>
/// What is spent is split between the two by the fast share, whatever is still missing from before; each part then comes back with its own
/// time constant. Both steps are exact for a piece of any length, and no metre moves from one part to the other.
/// </remarks>
internal readonly record struct DPrimeDeficit(double Fast, double Slow)
{
    /// <summary>Slower than this is walking.</summary>
    private const double WalkingMetresPerSecond = 2;

    private const double OfEasyJog = 1.2;
    private const double OfFastJog = 2;

    public double Total => Fast + Slow;

    public DPrimeDeficit After(WorkPiece piece, Assumption assumption)
    {
        var spent = piece.MetresBeyond(assumption.CriticalSpeed);
        var (fastRate, slowRate) = RatesOf(piece, assumption);
        return new(
            (Fast * Math.Exp(-piece.Seconds * fastRate)) + (spent * assumption.Constants.FastShare),
            (Slow * Math.Exp(-piece.Seconds * slowRate)) + (spent * (1 - assumption.Constants.FastShare)));
    }

    private static (double Fast, double Slow) RatesOf(WorkPiece piece, Assumption assumption)
    {
        var (fast, slow) = (1 / assumption.Constants.FastTauSeconds, 1 / assumption.Constants.SlowTauSeconds);
        if (piece.MetresPerSecond is not { } speed)
        {
            return (fast, slow / assumption.OfUnknownRecovery);
        }

        // Between 80 % and 95 % of critical speed both rates fall in a straight line to none.
        var share = speed / assumption.CriticalSpeed;
        var ease = Math.Clamp((0.95 - share) / 0.15, 0, 1);
        var slower = share > 0.60 ? OfFastJog : speed >= WalkingMetresPerSecond ? OfEasyJog : 1;
        return (fast * ease, slow * ease / slower);
    }

    /// <summary>What a balance is reckoned with.</summary>
    /// <param name="Constants">How the deficit comes back.</param>
    /// <param name="CriticalSpeed">The critical speed in m/s.</param>
    /// <param name="OfUnknownRecovery">How many times slower it comes back in a recovery of which no one says how it is spent.</param>
    public readonly record struct Assumption(RecoveryConstants Constants, double CriticalSpeed, double OfUnknownRecovery)
    {
        public static Assumption Best(RecoveryConstants constants, double criticalSpeed) => new(constants, criticalSpeed, 1);

        public static Assumption Usual(RecoveryConstants constants, double criticalSpeed) => new(constants, criticalSpeed, OfEasyJog);

        public static Assumption Worst(RecoveryConstants constants, double criticalSpeed) => new(constants, criticalSpeed, OfFastJog);
    }
}
