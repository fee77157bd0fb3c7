using Microsoft.AspNetCore.Identity;

namespace Trackside.Web.Store;

/// <summary>Somebody who signs in, with how they like things shown.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public Account() => Id = Guid.CreateVersion7();

    /// <summary>What others see in the history: <c>Coach Example</c>.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>The habits, as <see cref="Components.Habits"/> writes them.</summary>
    public string Habits { get; set; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>The end of a lock that the operator set: none, until they take it off.</summary>
    public static DateTimeOffset ForGood => DateTimeOffset.MaxValue;

    /// <summary>Whether the operator has locked it.</summary>
    public bool IsLocked => LockoutEnd == ForGood;
}

/// <summary>One browser in which an account is signed in.</summary>
public sealed class SignedIn
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid AccountId { get; init; }

    public string Browser { get; init; } = "";

    public DateTimeOffset At { get; init; }

    public DateTimeOffset LastSeenAt { get; set; }
}

/// <summary>The one link by which the first coach comes in, while there is no account.</summary>
public sealed class FirstLink
{
    public int Id { get; init; } = 1;

    public required byte[] TokenHash { get; set; }
}

/// <summary>A key with which cookies and forms are signed.</summary>
public sealed class ProtectionKey
{
    public int Id { get; init; }

    public required string Xml { get; init; }
}
