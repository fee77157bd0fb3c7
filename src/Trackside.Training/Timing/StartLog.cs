namespace Trackside.Training.Timing;

/// <summary>All starts in order of time, to be asked which was the last before a moment.</summary>
internal sealed class StartLog
{
    private readonly List<Press> _starts = [];
    private readonly Dictionary<(Guid Of, Guid Device, int Slot), List<Press>> _chosen = [];
    private readonly Roster _roster;
    private bool _isSorted;

    public StartLog(Press[] presses, Roster roster)
    {
        _roster = roster;
        foreach (var press in presses)
        {
            if (press is { IsRemoved: false, Slot: >= 0, Deed: Started })
            {
                _starts.Add(press);
            }
        }
    }

    /// <summary>The last start of an athlete's before a moment; null for none.</summary>
    public Press? OfAthlete(Guid athlete, long at) =>
        LastBefore(At((athlete, Guid.Empty, -1), press => press.Who.Contains(athlete)), at);

    /// <summary>The last start of anybody in a group before a moment, of any rep; null for none.</summary>
    public Press? OfGroup(Guid group, long at) =>
        LastBefore(At((group, Guid.Empty, -2), press => IsIn(press, group)), at);

    /// <summary>The last start of anybody in a group to one rep before a finish, on the phone of the finish where that has one; null for none.</summary>
    public Press? OfGroup(Guid group, int slot, Press finish)
    {
        var device = finish.Mark.Device;
        return LastBefore(At((group, device, slot), press => press.Slot == slot && press.Mark.Device == device && IsIn(press, group)), finish.At)
            ?? LastBefore(At((group, Guid.Empty, slot), press => press.Slot == slot && IsIn(press, group)), finish.At);
    }

    /// <summary>The last start before a moment, on a phone where that has one; null for none.</summary>
    public Press? OnPhone(Guid device, long at) =>
        LastBefore(At((Guid.Empty, device, -3), press => press.Mark.Device == device), at) ?? LastBefore(At((Guid.Empty, Guid.Empty, -4), _ => true), at);

    private bool IsIn(Press press, Guid group)
    {
        foreach (var athlete in press.Who)
        {
            if (_roster.Of(athlete) is { } entry && entry.Group == group)
            {
                return true;
            }
        }

        return false;
    }

    private List<Press> At((Guid Of, Guid Device, int Slot) key, Predicate<Press> isMeant)
    {
        if (!_isSorted)
        {
            _starts.Sort(static (one, other) => one.At != other.At ? one.At.CompareTo(other.At) : one.Order.CompareTo(other.Order));
            _isSorted = true;
        }

        if (!_chosen.TryGetValue(key, out var chosen))
        {
            _chosen.Add(key, chosen = _starts.FindAll(isMeant));
        }

        return chosen;
    }

    private static Press? LastBefore(List<Press> starts, long at)
    {
        var (low, high) = (0, starts.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = starts[middle].At < at ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? null : starts[low - 1];
    }
}
