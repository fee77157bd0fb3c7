namespace Trackside.Web.Store;

/// <summary>A row of one account: seen and written by its owner alone.</summary>
public interface IAccountRow
{
    Guid AccountId { get; }
}

/// <summary>A personal token, with which a program acts for an account. It is shown once; only its hash is kept.</summary>
public sealed class ApiToken : IAccountRow
{
    public const int NameLength = 80;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid AccountId { get; init; }

    public required string Name { get; set; }

    public required byte[] TokenHash { get; init; }

    /// <summary>What it may do, joined by spaces: <c>sessions:read results:write</c>.</summary>
    public required string Scopes { get; init; }

    /// <summary>The one squad that it is for; null for all of the account's.</summary>
    public Guid? SquadId { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public DateTimeOffset? LastUsedAt { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }
}

/// <summary>What was answered to a request with an idempotency key, so that sending it twice does it once.</summary>
public sealed class AnsweredRequest : IAccountRow
{
    public const int KeyLength = 100;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid AccountId { get; init; }

    public required string Key { get; init; }

    /// <summary>Of method, address and body: the same key with another request is refused.</summary>
    public required byte[] RequestHash { get; init; }

    /// <summary>Null while it is being answered.</summary>
    public int? Status { get; set; }

    /// <summary>The headers that count (ETag, Location, Content-Type), one a line.</summary>
    public string Headers { get; set; } = "";

    public byte[] Body { get; set; } = [];

    public DateTimeOffset At { get; init; }
}
