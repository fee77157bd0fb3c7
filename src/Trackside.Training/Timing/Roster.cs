namespace Trackside.Training.Timing;

/// <summary>Who runs, in the order in which they are shown, and in which groups.</summary>
/// <remarks>See <c>docs/timing.md</c>, section 3, rule 4.</remarks>
internal sealed class Roster
{
    private readonly Dictionary<Guid, Entry> _known = [];
    private readonly List<Entry> _all = [];
    private readonly Dictionary<Guid, GroupEntry> _groups = [];
    private readonly List<GroupEntry> _formed = [];
    private readonly int _most;

    private Roster(TimingPlan plan)
    {
        _most = Math.Max(TimingPlan.MaxRunners, plan.Runners.Length);
        foreach (var runner in plan.Runners)
        {
            Of(runner.Id)!.Name = runner.Name;
        }
    }

    public IReadOnlyList<Entry> All => _all;

    public static Roster Of(TimingPlan plan, Press[] presses)
    {
        var roster = new Roster(plan);
        var squad = roster._all.Count;
        foreach (var press in presses)
        {
            if (press.IsRemoved)
            {
                continue;
            }

            switch (press.Deed)
            {
                case Joined joined when roster.Of(joined.Athlete) is { } entry:
                    entry.Name = entry.Index < squad ? entry.Name : joined.Name;
                    (entry.Joined, entry.IsDropped) = (press, false);
                    break;
                case Joined:
                    press.Trouble = MarkTrouble.TooMany;
                    break;
                case DroppedOut dropped:
                    roster.ForEach(press, dropped.Athletes, entry => entry.IsDropped = true);
                    break;
                case Grouped grouped when grouped.Group == Guid.Empty:
                    roster.ForEach(press, grouped.Athletes, roster.Leave);
                    break;
                case Grouped grouped:
                    roster.Form(press, grouped);
                    break;
            }
        }

        return roster;
    }

    /// <summary>An athlete; null where there are too many already.</summary>
    public Entry? Of(Guid id)
    {
        if (!_known.TryGetValue(id, out var entry) && _all.Count < _most)
        {
            entry = new Entry(id, _all.Count);
            _known.Add(id, entry);
            _all.Add(entry);
        }

        return entry;
    }

    /// <summary>The groups that have anybody in them: those formed, in the order in which they first were, and then whoever is in none.</summary>
    public IEnumerable<GroupEntry> Groups()
    {
        var others = new GroupEntry(Guid.Empty, "");
        foreach (var entry in _all)
        {
            if (entry.Group == Guid.Empty)
            {
                others.Members.Add(entry);
            }
        }

        return _formed.Append(others).Where(group => group.Members.Count > 0);
    }

    private void ForEach(Press press, IEnumerable<Guid> athletes, Action<Entry> act)
    {
        foreach (var athlete in athletes)
        {
            if (Of(athlete) is { } entry)
            {
                act(entry);
            }
            else
            {
                press.Trouble = MarkTrouble.TooMany;
            }
        }
    }

    private void Form(Press press, Grouped grouped)
    {
        if (!_groups.TryGetValue(grouped.Group, out var group))
        {
            group = new GroupEntry(grouped.Group, grouped.Name);
            _groups.Add(grouped.Group, group);
            _formed.Add(group);
        }

        (group.Name, group.Stagger) = (grouped.Name, grouped.Stagger?.TotalMilliseconds);
        group.Members.ForEach(member => member.Group = Guid.Empty);
        group.Members.Clear();
        ForEach(press, grouped.Athletes, entry =>
        {
            Leave(entry);
            entry.Group = group.Id;
            group.Members.Add(entry);
        });
    }

    private void Leave(Entry entry)
    {
        if (_groups.GetValueOrDefault(entry.Group) is { } left)
        {
            left.Members.Remove(entry);
        }

        entry.Group = Guid.Empty;
    }
}

/// <summary>Athletes who run together, while the board is worked out.</summary>
internal sealed class GroupEntry(Guid id, string name)
{
    public Guid Id { get; } = id;

    public string Name { get; set; } = name;

    public long? Stagger { get; set; }

    public List<Entry> Members { get; } = [];
}
