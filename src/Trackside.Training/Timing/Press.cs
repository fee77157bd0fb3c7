using System.Collections.Immutable;

namespace Trackside.Training.Timing;

/// <summary>A mark with what corrections made of it.</summary>
internal sealed class Press(Mark mark, int order, long at)
{
    public Mark Mark { get; } = mark;

    public Deed Deed { get; } = mark.Deed;

    /// <summary>Its place among all marks.</summary>
    public int Order { get; } = order;

    /// <summary>When, on the server's axis.</summary>
    public long At { get; set; } = at;

    public ImmutableArray<Guid> Who { get; set; } = mark.Deed.Who;

    public RepRef? Where { get; set; } = mark.Deed.Where;

    /// <summary>The text that <see cref="Where"/> counts in; null for the session's own.</summary>
    public Guid? Plan { get; set; } = mark.Plan;

    /// <summary>The slot of the rep; -1 where there is none.</summary>
    public int Slot { get; set; } = -1;

    public bool IsDecided { get; set; }

    public bool IsRemoved { get; set; }

    public bool IsMoved => MovedAthlete || MovedRep;

    public bool MovedAthlete { get; set; }

    public bool MovedRep { get; set; }

    /// <summary>The time since the start of its rep, where somebody corrected it.</summary>
    public long? Retimed { get; set; }

    /// <summary>The place of what retimed it, else its own.</summary>
    public int RetimedOrder { get; set; } = order;

    /// <summary>Whether it stands in the cell of an athlete's rep.</summary>
    public bool IsPlaced { get; set; }

    /// <summary>Whether it counts there for one athlete at least.</summary>
    public bool IsCounted { get; set; }

    public MarkTrouble Trouble { get; set; }

    public MarkState State => IsRemoved ? MarkState.Removed
        : Trouble != MarkTrouble.None ? MarkState.Problem
        : IsPlaced && !IsCounted ? MarkState.Surplus
        : IsMoved ? MarkState.Moved
        : MarkState.Counts;
}
