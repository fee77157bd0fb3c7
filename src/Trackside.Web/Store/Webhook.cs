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

    /// <summary>The secret before the last rotation, which still signs beside the new one until <see cref="OldSecretUntil"/>.</summary>
    public string? OldSealedSecret { get; set; }

    public DateTimeOffset? OldSecretUntil { get; set; }

    /// <summary>What it is told of, joined by spaces: <c>session.written results.recorded</c>.</summary>
    public required string Events { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Since when nothing is sent, by hand or because it failed for days; null while it is at work.</summary>
    public DateTimeOffset? PausedAt { get; set; }

    /// <summary>Whether the server paused it, because nothing got through for days.</summary>
    public bool IsGivenUp { get; set; }

    /// <summary>Since when nothing has got through; null where the last message did, and before the first.</summary>
    public DateTimeOffset? FailingSince { get; set; }
}

/// <summary>One message to one address, and what became of it. Written in the same transaction as the change that it tells of.</summary>
public sealed class WebhookDelivery : IPeopleRow
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid SquadId { get; init; }

    /// <summary>The address. Not held by a foreign key, so that no change ever waits for, or fails by, somebody who takes the address out meanwhile.</summary>
    public Guid WebhookId { get; init; }

    public required string Event { get; init; }

    public required string Body { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it is tried next; while it is being sent, when somebody else may try; null when it is over, delivered or given up.</summary>
    public DateTimeOffset? NextAt { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset? DeliveredAt { get; set; }

    public int? LastStatus { get; set; }

    public DeliveryProblem LastProblem { get; set; }
}

/// <summary>Why a message did not get through.</summary>
public enum DeliveryProblem
{
    None,

    /// <summary>The receiver answered, but not with a status of 200 to 299.</summary>
    Status,

    /// <summary>The receiver sent elsewhere, which is not followed.</summary>
    Redirect,

    /// <summary>No answer in time.</summary>
    Timeout,

    /// <summary>No connection, or one that broke.</summary>
    Unreachable,

    /// <summary>The name of the host has no address.</summary>
    UnknownName,

    /// <summary>The name leads to an address that is not public, and the operator has not allowed those.</summary>
    NotPublic,

    /// <summary>The certificate is not good for the host, or no secure connection came about.</summary>
    NotSecure,

    /// <summary>The address may not be sent to as the server is set now.</summary>
    NotAllowed,

    /// <summary>The secret can no longer be opened, since the server's keys were lost.</summary>
    SecretLost,
}
