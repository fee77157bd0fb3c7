namespace Trackside.Training.Physiology;

/// <summary>How a deficit of D′ comes back: a fast share with one time constant, and the rest with a slow one.</summary>
public sealed record RecoveryConstants
{
    /// <summary>Makes constants, of one's own athletes for instance.</summary>
    /// <param name="fastShare">The share of what is spent that comes back fast; 0 to 1.</param>
    /// <param name="fastTauSeconds">The time constant of the fast share; 1 to 3600 s.</param>
    /// <param name="slowTauSeconds">The time constant of the rest when standing or walking; 1 to 3600 s.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public RecoveryConstants(double fastShare, double fastTauSeconds, double slowTauSeconds)
    {
        ModelRange.Between(fastShare, 0, 1, "The fast share", "give it as a share of one");
        ModelRange.Between(fastTauSeconds, 1, 3600, "A time constant in seconds", "no recovery was ever as fast or as slow");
        ModelRange.Between(slowTauSeconds, 1, 3600, "A time constant in seconds", "no recovery was ever as fast or as slow");
        (FastShare, FastTauSeconds, SlowTauSeconds) = (fastShare, fastTauSeconds, slowTauSeconds);
    }

    /// <summary>32.4 % in 11 s, the rest in 256 s; 21 men on the cycle ergometer, after exhaustion.</summary>
    /// <remarks>Source: K. Caen et al., 2021; the share is that of the authors' congress abstract.</remarks>
    public static RecoveryConstants Caen { get; } = new(0.324, 11, 256);

    /// <summary>50.67 % in 21.5 s, the rest in 388 s; ten trained cyclists, the first recovery.</summary>
    /// <remarks>Source: A. Chorley et al., 2022.</remarks>
    public static RecoveryConstants Chorley { get; } = new(0.5067, 21.5, 388);

    /// <summary>All of it in 361 s: what the model of 2012 gives for a cyclist who rests 250 W below critical power.</summary>
    /// <remarks>Source: P. F. Skiba et al., 2012; 546 e^(−0.01·250) + 316.</remarks>
    public static RecoveryConstants Skiba { get; } = new(0, 1, (546 * Math.Exp(-2.5)) + 316);

    /// <summary>The share of what is spent that comes back fast.</summary>
    public double FastShare { get; }

    /// <summary>The time constant of the fast share, in seconds.</summary>
    public double FastTauSeconds { get; }

    /// <summary>The time constant of the rest when standing or walking, in seconds.</summary>
    public double SlowTauSeconds { get; }
}
