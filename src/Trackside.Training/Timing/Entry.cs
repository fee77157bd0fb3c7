namespace Trackside.Training.Timing;

/// <summary>An athlete while the board is worked out.</summary>
internal sealed class Entry(Guid id, int index)
{
    private Cell?[] _cells = [];

    public Guid Id { get; } = id;

    public int Index { get; } = index;

    /// <summary>Null where only marks know of them.</summary>
    public string? Name { get; set; }

    /// <summary>The mark that let them in last, and so says which rep is their first.</summary>
    public Press? Joined { get; set; }

    /// <summary>The slot of their first rep; -1 where all are theirs.</summary>
    public int FirstSlot { get; set; } = -1;

    public bool IsDropped { get; set; }

    public Guid Group { get; set; }

    public Cell? CellOf(int slot) => slot < _cells.Length ? _cells[slot] : null;

    /// <summary>The cell of a rep, made where there is none.</summary>
    public Cell CellFor(int slot, int slots)
    {
        if (slot >= _cells.Length)
        {
            Array.Resize(ref _cells, slots);
        }

        return _cells[slot] ??= new Cell();
    }
}
