namespace Trackside.Web.Store;

/// <summary>Something a coach wrote to athletes of the squad.</summary>
public sealed class Message : ISquadRow
{
    public const int TextLength = 4_000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid SquadId { get; init; }

    public Guid? ById { get; init; }

    public string By { get; init; } = "";

    public required string Text { get; init; }

    public DateTimeOffset At { get; init; }
}

/// <summary>Why somebody gets a message.</summary>
public enum CopyReason
{
    /// <summary>It is to them.</summary>
    ToThem,

    /// <summary>It is to a minor in their care.</summary>
    Guardian,

    /// <summary>It is to a minor, and they are the squad's second adult.</summary>
    SecondAdult,
}

/// <summary>A message as one reader has it: the athlete, a guardian, or the second adult.</summary>
public sealed class MessageCopy : IAthleteRow
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid SquadId { get; init; }

    public Guid MessageId { get; init; }

    /// <summary>The athlete whom the message is to.</summary>
    public Guid AthleteId { get; init; }

    /// <summary>Who reads this copy; null for an athlete who has no account and reads by the athlete's link.</summary>
    public Guid? AccountId { get; init; }

    public CopyReason Reason { get; init; }

    public DateTimeOffset? ReadAt { get; set; }
}
