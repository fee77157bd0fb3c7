namespace Trackside.Web.Store;

/// <summary>That a session is timed: there is one at most for each session, and it has the session's number.</summary>
public sealed class Timing : ISquadRow
{
    /// <summary>The most marks of one timing.</summary>
    public const int MostMarks = 50_000;

    /// <summary>The number of the session.</summary>
    public Guid Id { get; init; }

    public Guid SquadId { get; init; }

    /// <summary>The session's own words as they were when the first mark came: what marks that name no plan are about. Null while there is no mark.</summary>
    public string? OwnText { get; set; }

    /// <summary>The number that the last mark was given.</summary>
    public long Number { get; set; }

    /// <summary>Up to which number the marks stand on the session as results.</summary>
    public long RecordedTo { get; set; }

    /// <summary>The change of plan at the track that the session's text was last changed by; null for none.</summary>
    public Guid? PlanId { get; set; }

    /// <summary>Whether whoever has a link to follow may do so.</summary>
    public bool MayFollow { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the last mark came.</summary>
    public DateTimeOffset UpdatedAt { get; set; }
}

/// <summary>One press at the track, as the phone wrote it. It never changes, but that who is deleted is taken out of it.</summary>
public sealed class TimedMark : ISquadRow
{
    /// <summary>Made by the phone: the same number twice is the same mark.</summary>
    public Guid Id { get; init; }

    public Guid SquadId { get; init; }

    public Guid SessionId { get; init; }

    /// <summary>In which order the marks of a session came to the server, from 1.</summary>
    public long Number { get; init; }

    /// <summary>The browser that it was made in.</summary>
    public Guid Device { get; init; }

    /// <summary>The mark as canonical JSON; empty where all that it told of is deleted.</summary>
    public required string Body { get; set; }

    /// <summary>Whether somebody was taken out of it: it is not what the phone wrote any more.</summary>
    public bool IsThinned { get; set; }

    /// <summary>The key by which it came; null where an account's token brought it, or a file.</summary>
    public Guid? KeyId { get; init; }

    /// <summary>The account that brought it without a key.</summary>
    public Guid? ById { get; init; }

    public DateTimeOffset ReceivedAt { get; init; }
}

/// <summary>What a timing key lets somebody do.</summary>
public enum TimingRight
{
    /// <summary>Reads the plan and the marks, and sends marks.</summary>
    Mark,

    /// <summary>One athlete: reads their own plan and marks, and sends marks for themselves.</summary>
    Self,

    /// <summary>Reads the plan and the marks, with names as they may be told.</summary>
    Follow,
}

/// <summary>A key by which a phone without an account takes part in timing one session. Kept readable, as athletes' links are, for its code is shown again at the track.</summary>
public sealed class TimingKey : ICoachRow
{
    public const int NameLength = 80;
    public const int SecretLength = 40;

    /// <summary>What secrets begin with.</summary>
    public const string Start = "tst_";

    /// <summary>How many days after the session's day a key still opens.</summary>
    public const int DaysAfter = 30;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid SquadId { get; init; }

    public Guid SessionId { get; init; }

    public TimingRight Right { get; init; }

    /// <summary>Whose it is, where it is for one athlete.</summary>
    public Guid? AthleteId { get; init; }

    public required string Secret { get; init; }

    /// <summary>What the coach calls it; empty for a coach's own browser and for an athlete's.</summary>
    public string Name { get; init; } = "";

    /// <summary>The coach who made it. A key that may mark opens only as long as they coach the squad.</summary>
    public Guid? ById { get; init; }

    /// <summary>The signed-in browser that it was made for; null where it is handed on as a link.</summary>
    public Guid? BrowserId { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset EndsAt { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }

    public DateTimeOffset? LastUsedAt { get; set; }

    /// <summary>A new secret.</summary>
    public static string NewSecret() => Start + LinkTokens.New();

    /// <summary>When the keys of a session of a day end.</summary>
    public static DateTimeOffset EndOf(DateOnly on) => new(on.AddDays(DaysAfter + 1), TimeOnly.MinValue, TimeSpan.Zero);
}
