using System.Collections.Immutable;
using Trackside.Training.Physiology;

namespace Trackside.Telling;

/// <summary>What a phone needs to time a session with no network: the text, who runs it, and all from which their aims are worked out.</summary>
/// <param name="Text">The session's own text.</param>
/// <param name="On">The day.</param>
/// <param name="Athletes">Who runs, in the order in which they are shown.</param>
public sealed record TimingSheet(string Text, DateOnly On, ImmutableArray<SheetAthlete> Athletes)
{
    /// <summary>The others of the squad, who may come in while it is timed.</summary>
    public ImmutableArray<SheetAthlete> Others { get; init; } = [];
}

/// <summary>An athlete of a timing.</summary>
/// <param name="Id">Who.</param>
/// <param name="Name">What they are called, as far as whoever asked may know.</param>
public sealed record SheetAthlete(Guid Id, string Name)
{
    /// <summary>Whose scoring tables hold; null where that is not said.</summary>
    public Sex? Sex { get; init; }

    /// <summary>Their performances as they were typed: <c>1500 3:39.45 2018-05-17</c>.</summary>
    public ImmutableArray<string> Performances { get; init; } = [];

    /// <summary>The aims that are given and not worked out.</summary>
    public ImmutableArray<SheetAim> Aims { get; init; } = [];
}

/// <summary>An aim that is given.</summary>
/// <param name="Number">The rep of the session's own text, from 1.</param>
/// <param name="Milliseconds">The time to aim at.</param>
public sealed record SheetAim(int Number, long Milliseconds)
{
    /// <summary>The fast end of what meets it; null for the time itself.</summary>
    public long? Fastest { get; init; }

    /// <summary>The slow end of what meets it; null for the time itself.</summary>
    public long? Slowest { get; init; }
}
