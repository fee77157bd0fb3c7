namespace Trackside.Web.Store;

/// <summary>An address that is told what happens in a squad.</summary>
public sealed class Webhook : IPeopleRow
{
    public const int UrlLength = 500;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid SquadId { get; init; }

    public required string Url { get; set; }

    /// <summary>What its messages are signed with, sealed with the server's own keys.</summary>
    public required string SealedSecret { get; set; }

    /// <summary>What it is told of, joined by spaces: <c>session.written results.recorded</c>.</summary>
    public required string Events { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Since when nothing is sent, by hand or because it failed for days; null while it is at work.</summary>
    public DateTimeOffset? PausedAt { get; set; }
}

/// <summary>One message to one address, and what became of it.</summary>
public sealed class WebhookDelivery : IPeopleRow
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid SquadId { get; init; }

    public Guid WebhookId { get; init; }

    public required string Event { get; init; }

    public required string Body { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it is tried next; null when it is over, delivered or given up.</summary>
    public DateTimeOffset? NextAt { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset? DeliveredAt { get; set; }

    public int? LastStatus { get; set; }

    public string LastProblem { get; set; } = "";
}
