namespace Trackside.Training.Timing;

/// <summary>What a phone's clocks showed at a press.</summary>
/// <param name="Life">One life of the page; a reload begins another.</param>
/// <param name="Steady">Milliseconds of the clock that nobody can set, from the beginning of the life; it may stand still while the phone sleeps.</param>
/// <param name="Wall">Milliseconds since 1970 by the clock that people can set.</param>
public readonly record struct ClockReading(Guid Life, long Steady, long Wall)
{
    /// <summary>The longest life that is believed, in milliseconds: three years.</summary>
    public const long MaxSteady = 100_000_000_000;

    /// <summary>The latest moment that is believed, in milliseconds since 1970: in the year 2286.</summary>
    public const long MaxWall = 10_000_000_000_000;

    /// <summary>Whether both clocks show what a clock may show.</summary>
    public bool IsBelievable => Steady is >= 0 and <= MaxSteady && Wall is >= 0 and <= MaxWall;
}

/// <summary>A moment at which the server's clock was known to a phone.</summary>
/// <param name="Steady">The moment, by the steady clock of the same life.</param>
/// <param name="Server">Milliseconds since 1970 by the server's clock at that moment.</param>
/// <param name="Within">How far off that may be, either way, in milliseconds: half of the round trip.</param>
public readonly record struct Anchor(long Steady, long Server, long Within)
{
    /// <summary>The coarsest knowledge that is worth having, in milliseconds: ten minutes.</summary>
    public const long MaxWithin = 600_000;

    /// <summary>Whether it says what a server may say.</summary>
    public bool IsBelievable => Steady is >= 0 and <= ClockReading.MaxSteady && Server is >= 0 and <= ClockReading.MaxWall && Within is >= 0 and <= MaxWithin;
}
