namespace Trackside.Web.Store;

/// <summary>That one server process does a job for all of them, until a moment.</summary>
public sealed class Lease
{
    public const int NameLength = 60;

    public required string Name { get; init; }

    public Guid Holder { get; set; }

    public DateTimeOffset Until { get; set; }
}

/// <summary>How often something was asked for within a stretch of time: what rate limits count by, the same for all server processes.</summary>
public sealed class RateCount
{
    /// <summary>Whose, and of what: hashed where it would name a person or an address.</summary>
    public required string Key { get; init; }

    /// <summary>When the stretch began, in UTC ticks.</summary>
    public long From { get; init; }

    public int Count { get; set; }
}
