namespace Trackside.Desks;

/// <summary>A clock that stands still until it is moved: ten in the morning, UTC, of Wednesday 20 May 2026.</summary>
public sealed class FixedClock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 5, 20, 10, 0, 0, TimeSpan.Zero);

    /// <summary>The day it is in UTC.</summary>
    public DateOnly Today => DateOnly.FromDateTime(_now.UtcDateTime);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Set(DateTimeOffset now) => _now = now;

    public void Move(TimeSpan by) => _now += by;
}
