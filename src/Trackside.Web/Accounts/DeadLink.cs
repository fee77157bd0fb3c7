namespace Trackside.Web.Accounts;

/// <summary>What a link that no longer works was for.</summary>
public enum DeadLink
{
    /// <summary>The first coach.</summary>
    First,

    /// <summary>Joining a squad.</summary>
    Invite,

    /// <summary>Setting a password.</summary>
    Password,
}
