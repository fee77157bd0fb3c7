namespace Trackside.Training.Timing;

/// <summary>Marks in the one order that every phone puts them in, each once.</summary>
internal static class MarkOrder
{
    /// <summary>By sequence, then by id. A mark whose numbers no phone sends is left out, and so is what is over the most that a timing has.</summary>
    public static Mark[] Of(IEnumerable<Mark> marks)
    {
        var known = new Dictionary<Guid, Mark>();
        foreach (var mark in marks)
        {
            if (!mark.IsBelievable)
            {
                continue;
            }

            if (!known.TryAdd(mark.Id, mark) && known[mark.Id] is var other && !ReferenceEquals(mark, other) && !mark.Equals(other))
            {
                known[mark.Id] = string.CompareOrdinal(MarkContent.Of(mark), MarkContent.Of(other)) < 0 ? mark : other;
            }
        }

        var ordered = new Mark[known.Count];
        known.Values.CopyTo(ordered, 0);
        Array.Sort(ordered, Compare);
        return ordered.Length <= Mark.MaxCount ? ordered : ordered[..Mark.MaxCount];
    }

    private static int Compare(Mark one, Mark other) => one.Sequence != other.Sequence ? one.Sequence.CompareTo(other.Sequence) : one.Id.CompareTo(other.Id);
}
