using Trackside.Training.Timing;

namespace Trackside.Timed;

/// <summary>A phone that makes marks, with a true time that only the test knows, a steady clock and a wall that can be set.</summary>
/// <param name="throws">Where its ids come from.</param>
/// <param name="now">The true time at which it begins, in milliseconds since 1970: that of the server.</param>
internal sealed class TimedPhone(Throws throws, long now)
{
    private long _sequence;
    private long _steady;
    private long _wallAhead;
    private Guid _life = throws.Id();
    private Anchor? _anchor;

    public Guid Device { get; } = throws.Id();

    /// <summary>The true time.</summary>
    public long Now { get; private set; } = now;

    public List<Mark> Marks { get; } = [];

    /// <summary>The text that the phone shows; null for the session's own.</summary>
    public Guid? Plan { get; set; }

    public ClockReading Reading => new(_life, _steady, Now + _wallAhead);

    /// <summary>Lets time pass while the page is shown.</summary>
    public TimedPhone Wait(long milliseconds)
    {
        Now += milliseconds;
        _steady += milliseconds;
        return this;
    }

    /// <summary>Waits for a true time that is not past yet.</summary>
    public TimedPhone WaitUntil(long moment) => Wait(moment - Now);

    public Mark Press(Deed deed)
    {
        var mark = new Mark(throws.Id(), Device, ++_sequence, Reading, deed) { Anchor = _anchor, Plan = Plan };
        Marks.Add(mark);
        return mark;
    }

    /// <summary>Somebody sets the phone's clock.</summary>
    public void SetWall(long by) => _wallAhead += by;

    /// <summary>The page is hidden for a while and then says so.</summary>
    /// <param name="milliseconds">How long.</param>
    /// <param name="isPausing">Whether the steady clock stands still meanwhile.</param>
    /// <param name="setWall">By how much somebody sets the clock meanwhile.</param>
    public Mark Sleep(long milliseconds, bool isPausing, long setWall = 0)
    {
        var hidden = Reading;
        Now += milliseconds;
        _steady += isPausing ? 0 : milliseconds;
        _wallAhead += setWall;
        return Press(new ClockRead { Hidden = (hidden.Steady, hidden.Wall) });
    }

    /// <summary>The page is loaded again, which begins another life.</summary>
    /// <param name="milliseconds">How long nothing ran.</param>
    /// <param name="setWall">By how much somebody sets the clock meanwhile.</param>
    public Mark Reload(long milliseconds, long setWall = 0)
    {
        Now += milliseconds;
        _wallAhead += setWall;
        (_life, _steady, _anchor) = (throws.Id(), throws.Between(200, 900), null);
        return Press(new ClockRead());
    }

    /// <summary>The server's clock is asked, and the answer is off by no more than half of the round trip.</summary>
    public void Ask(long roundTrip)
    {
        var off = roundTrip == 0 ? 0 : throws.Between(-roundTrip / 2, roundTrip / 2);
        _anchor = new Anchor(_steady, Now + off, roundTrip / 2);
    }

    /// <summary>Has seen the marks of others, so that its own come after them.</summary>
    public void See(IEnumerable<Mark> marks) => _sequence = marks.Select(mark => mark.Sequence).Append(_sequence).Max();

    /// <summary>Is at the same moment as another phone.</summary>
    public void MeetAt(long moment) => Wait(Math.Max(0, moment - Now));
}
