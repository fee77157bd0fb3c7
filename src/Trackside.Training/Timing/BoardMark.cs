using System.Collections.Immutable;

namespace Trackside.Training.Timing;

/// <summary>A mark with what became of it.</summary>
/// <param name="Mark">The mark.</param>
/// <param name="At">When, in milliseconds since 1970 by the server's clock; corrected where it was.</param>
/// <param name="State">What became of it.</param>
/// <param name="Trouble">Why it says nothing, or not all that it should.</param>
/// <param name="Athletes">Of whom it is, corrected where it was.</param>
/// <param name="Rep">Of which rep, corrected where it was; null for none.</param>
public sealed record BoardMark(Mark Mark, long At, MarkState State, MarkTrouble Trouble, ImmutableArray<Guid> Athletes, BoardRep? Rep)
{
    /// <summary>The time since the start of its rep, of a finish, a lap or a typed time; null where that is not known.</summary>
    public long? Milliseconds { get; init; }

    /// <inheritdoc/>
    public bool Equals(BoardMark? other) => other is not null && Mark == other.Mark && At == other.At && State == other.State && Trouble == other.Trouble
        && Rep == other.Rep && Milliseconds == other.Milliseconds && Athletes.AsSpan().SequenceEqual(other.Athletes.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Mark.Id, State);
}
