namespace Trackside.Training.Timing;

/// <summary>The lives of one device, one after the other on one axis, and where that axis lies on the server's.</summary>
internal sealed class ClockChain
{
    private readonly Dictionary<Guid, ClockLife> _lives = [];
    private readonly List<(Mark? Before, Mark First, ClockLife Life)> _beginnings = [];
    private Mark? _last;
    private Anchor? _best;
    private ClockLife? _bestLife;
    private long _toServer;

    /// <summary>How far off the place on the server's axis may be; null where the server's clock was never known.</summary>
    public long? Within => _best?.Within;

    /// <summary>Adds a mark of the device; they come in the order of their sequence.</summary>
    public void Add(Mark mark)
    {
        if (!_lives.TryGetValue(mark.Reading.Life, out var life))
        {
            life = new ClockLife();
            _lives.Add(mark.Reading.Life, life);
            _beginnings.Add((_last, mark, life));
        }

        life.Add(mark);
        _last = mark;
    }

    /// <summary>Links the lives and finds the place on the server's axis.</summary>
    public void Close()
    {
        foreach (var (before, first, life) in _beginnings)
        {
            life.Close();
            if (before is not null)
            {
                var earlier = _lives[before.Reading.Life];
                life.Offset = earlier.TimeAt(before.Reading.Steady) + Apart(before.Reading, earlier, first.Reading, life) - life.TimeAt(first.Reading.Steady);
            }
        }

        FindBest();

        // Never having heard of the server, the phone's own wall is all there is.
        _toServer = (_best, _bestLife) is ({ } anchor, { } known)
            ? anchor.Server - known.TimeAt(anchor.Steady)
            : _last is null ? 0 : _last.Reading.Wall - TimeAt(_last.Reading);
    }

    public bool Knows(Guid life) => _lives.ContainsKey(life);

    /// <summary>The moment of a reading on the server's axis.</summary>
    public long At(ClockReading reading) => _toServer + TimeAt(reading);

    /// <summary>The moment on the server's axis of a reading in a life that has no mark yet.</summary>
    public long AtLater(ClockReading reading) => _last is null ? reading.Wall : At(_last.Reading) + Math.Max(0, reading.Wall - _last.Reading.Wall);

    // Of several as good, the latest.
    private void FindBest()
    {
        foreach (var (_, _, life) in _beginnings)
        {
            foreach (var anchor in life.Anchors)
            {
                if (_best is not { } best || anchor.Within <= best.Within)
                {
                    (_best, _bestLife) = (anchor, life);
                }
            }
        }
    }

    private long TimeAt(ClockReading reading) => _lives[reading.Life].TimeAt(reading.Steady);

    // By the wall, unless the server's clock is known on both sides and says that somebody set it.
    private static long Apart(ClockReading before, ClockLife earlier, ClockReading first, ClockLife later)
    {
        var byWall = Math.Max(0, first.Wall - before.Wall);
        if (earlier.AnchorNear(before.Steady) is not { } one || later.AnchorNear(first.Steady) is not { } other)
        {
            return byWall;
        }

        var left = one.Server + earlier.TimeAt(before.Steady) - earlier.TimeAt(one.Steady);
        var come = other.Server + later.TimeAt(first.Steady) - later.TimeAt(other.Steady);
        var span = Math.Abs(before.Steady - one.Steady) + Math.Abs(first.Steady - other.Steady);
        return Math.Abs(come - left - byWall) > ClockLife.ToleranceOf(one, other, span) ? Math.Max(0, come - left) : byWall;
    }
}
