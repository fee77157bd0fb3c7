namespace Trackside.Training.Timing;

/// <summary>One press while timing, or one correction of a press. It never changes.</summary>
/// <param name="Id">Made by the phone; the same id twice is the same mark.</param>
/// <param name="Device">The browser that made it.</param>
/// <param name="Sequence">From 1, rising on each device and above all that it had seen of others.</param>
/// <param name="Reading">The phone's clocks at the press.</param>
/// <param name="Deed">What was done.</param>
/// <remarks>Immutable and safe to share between threads. Two marks are equal when all they say is.</remarks>
public sealed record Mark(Guid Id, Guid Device, long Sequence, ClockReading Reading, Deed Deed)
{
    /// <summary>The most marks that a timing has.</summary>
    public const int MaxCount = 50_000;

    /// <summary>The greatest sequence that is believed.</summary>
    public const long MaxSequence = 1_000_000_000_000;

    /// <summary>The server's clock as it was last known to the phone in this life of the page; null where it never was.</summary>
    public Anchor? Anchor { get; init; }

    /// <summary>The mark that brought the text which the phone showed; null for the session's own.</summary>
    public Guid? Plan { get; init; }

    /// <summary>Whether its numbers are ones that a phone can send.</summary>
    public bool IsBelievable => Sequence is >= 1 and <= MaxSequence && Reading.IsBelievable && Anchor is not { IsBelievable: false };
}
