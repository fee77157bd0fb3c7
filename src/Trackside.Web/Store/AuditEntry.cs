namespace Trackside.Web.Store;

/// <summary>What somebody did.</summary>
public enum AuditDeed
{
    Saw,
    Added,
    Changed,
    Removed,

    /// <summary>Took out of Trackside: an export, a table as CSV, a feed.</summary>
    TookOut,
}

/// <summary>That somebody saw or changed something of a squad. Never changed; read by the head coach.</summary>
public sealed class AuditEntry : ISquadRow
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid SquadId { get; init; }

    public DateTimeOffset At { get; init; }

    public Guid? ById { get; init; }

    /// <summary>Who it was, as they were called then.</summary>
    public string By { get; init; } = "";

    /// <summary>By what they came in, where it was not their own account: the name of a token, an athlete's link.</summary>
    public string Through { get; init; } = "";

    public AuditDeed Deed { get; init; }

    /// <summary>What of: the kind of row or page, such as <c>Athlete</c>, <c>Consent</c>, <c>card</c>.</summary>
    public required string What { get; init; }

    public Guid? AthleteId { get; init; }

    public Guid? SessionId { get; init; }

    /// <summary>The fields that changed, or what else is to be said; never what stood in a note.</summary>
    public string Detail { get; init; } = "";

    /// <summary>How often, within the hour from <see cref="At"/>.</summary>
    public int Times { get; set; } = 1;
}
