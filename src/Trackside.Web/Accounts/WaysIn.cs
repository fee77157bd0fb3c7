using Microsoft.AspNetCore.Identity;
using Trackside.Web.Store;

namespace Trackside.Web.Accounts;

/// <summary>By what somebody may come in. The last one is never taken away; recovery codes are for when all fail, and do not count.</summary>
internal sealed class WaysIn(UserManager<Account> users, OtherDoor other, TryLimits limits)
{
    /// <summary>Whether anybody comes in by a password here.</summary>
    public bool HasPasswords => limits.HasPasswords;

    /// <summary>How many ways in an account has, as the server is set now.</summary>
    public async Task<int> CountAsync(Account account) =>
        (limits.HasPasswords && account.PasswordHash is not null ? 1 : 0) + (await users.GetPasskeysAsync(account)).Count + (await OthersAsync(account) is { IsConnected: true } ? 1 : 0);

    /// <summary>The provider that is set, and whether an account is connected with it; null where none is set.</summary>
    public async Task<ConnectedOther?> OthersAsync(Account account) =>
        other.Name is { } name ? new(name, (await users.GetLoginsAsync(account)).Any(login => login.LoginProvider == OtherDoor.Provider)) : null;
}

/// <summary>The provider that people may sign in by, and whether an account is connected with it.</summary>
public sealed record ConnectedOther(string Name, bool IsConnected);
