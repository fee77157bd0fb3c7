namespace Trackside.Training.Timing;

/// <summary>One life of a page: its steady clock with what the phone slept put back in.</summary>
internal sealed class ClockLife
{
    // A hidden stretch in which the clocks came apart by less than this was no sleep.
    private const long LeastSleep = 250;

    // A steady clock may be off by 100 parts in a million: 0.36 s an hour.
    private const long DriftShare = 10_000;

    private readonly List<(long From, long To, long Gap)> _hidden = [];
    private readonly List<Anchor> _anchors = [];
    private long[] _ends = [];
    private long[] _slept = [];

    /// <summary>What is added to the life's own time to make it the device's.</summary>
    public long Offset { get; set; }

    /// <summary>Where the server's clock was known for sure, in the order of the steady clock once <see cref="Close"/> was called.</summary>
    public List<Anchor> Anchors => _anchors;

    /// <summary>How far apart two clocks may come without one of them having been set.</summary>
    public static long ToleranceOf(Anchor one, Anchor other, long span) => LeastSleep + one.Within + other.Within + (Math.Abs(span) / DriftShare);

    public void Add(Mark mark)
    {
        if (mark.Anchor is { } anchor && (_anchors.Count == 0 || _anchors[^1] != anchor))
        {
            _anchors.Add(anchor);
        }

        if (mark.Deed is ClockRead { Hidden: { } hidden } && hidden.Steady <= mark.Reading.Steady)
        {
            _hidden.Add((hidden.Steady, mark.Reading.Steady, mark.Reading.Wall - hidden.Wall - (mark.Reading.Steady - hidden.Steady)));
        }
    }

    /// <summary>Works out when the phone slept, from all that was added.</summary>
    public void Close()
    {
        _anchors.Sort(static (one, other) => one.Steady != other.Steady ? one.Steady.CompareTo(other.Steady) : one.Within != other.Within ? one.Within.CompareTo(other.Within) : one.Server.CompareTo(other.Server));
        if (_hidden.Count == 0)
        {
            return;
        }

        _hidden.Sort();
        Disentangle();
        DropUnsureAnchors();
        AskTheServer();
        (_ends, _slept) = (new long[_hidden.Count], new long[_hidden.Count]);
        var sum = 0L;
        for (var index = 0; index < _hidden.Count; index++)
        {
            _ends[index] = _hidden[index].To;
            _slept[index] = sum += Counted(_hidden[index].Gap);
        }
    }

    /// <summary>The device's time at a moment of this life.</summary>
    public long TimeAt(long steady)
    {
        if (_ends.Length == 0)
        {
            return steady + Offset;
        }

        var place = Array.BinarySearch(_ends, steady);
        var passed = place >= 0 ? place + 1 : ~place;
        return steady + Offset + (passed == 0 ? 0 : _slept[passed - 1]);
    }

    /// <summary>The last anchor at or before a moment, else the first after it.</summary>
    public Anchor? AnchorNear(long steady)
    {
        var at = LastBefore(steady);
        return _anchors.Count == 0 ? null : _anchors[Math.Max(0, at)];
    }

    private static long Counted(long gap) => gap > LeastSleep ? gap : 0;

    // The same stretch may have been told twice: of two that overlap, the later one is dropped. No two end at the same moment.
    private void Disentangle()
    {
        var kept = 0;
        for (var index = 0; index < _hidden.Count; index++)
        {
            if (kept == 0 || (_hidden[index].From >= _hidden[kept - 1].To && _hidden[index].To > _hidden[kept - 1].To))
            {
                _hidden[kept++] = _hidden[index];
            }
        }

        _hidden.RemoveRange(kept, _hidden.Count - kept);
    }

    // Where the steady clock stood still, an anchor at that very moment may be from before the sleep or from after it.
    private void DropUnsureAnchors()
    {
        var still = new HashSet<long>();
        foreach (var (from, to, _) in _hidden)
        {
            if (from == to)
            {
                still.Add(from);
            }
        }

        _anchors.RemoveAll(anchor => still.Contains(anchor.Steady));
    }

    // A wall that was set while the page was hidden looks like sleep; the server's clock on both sides tells.
    private void AskTheServer()
    {
        for (var first = 0; first < _hidden.Count;)
        {
            var (before, after) = (LastBefore(_hidden[first].From), FirstFrom(_hidden[first].To));
            var next = first + 1;
            while (next < _hidden.Count && LastBefore(_hidden[next].From) == before && FirstFrom(_hidden[next].To) == after)
            {
                next++;
            }

            if (before >= 0 && after < _anchors.Count)
            {
                Correct(first, next, _anchors[before], _anchors[after]);
            }

            first = next;
        }
    }

    // Where the server contradicts, the stretch whose clocks came furthest apart is the one in which the wall was set.
    private void Correct(int first, int next, Anchor before, Anchor after)
    {
        var (sum, worst) = (0L, first);
        for (var index = first; index < next; index++)
        {
            sum += Counted(_hidden[index].Gap);
            worst = Math.Abs(_hidden[index].Gap) > Math.Abs(_hidden[worst].Gap) ? index : worst;
        }

        var span = after.Steady - before.Steady;
        var (told, tolerance) = (after.Server - before.Server - span, ToleranceOf(before, after, span));
        if (Math.Abs(told - sum) > tolerance)
        {
            var (from, to, gap) = _hidden[worst];
            var left = told - (sum - Counted(gap));
            _hidden[worst] = (from, to, left > tolerance ? left : 0);
        }
    }

    private int LastBefore(long steady)
    {
        var (low, high) = (0, _anchors.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _anchors[middle].Steady <= steady ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

    private int FirstFrom(long steady) => LastBefore(steady - 1) + 1;
}
