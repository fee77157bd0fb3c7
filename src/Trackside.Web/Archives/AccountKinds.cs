using Microsoft.AspNetCore.Identity;
using Trackside.Web.Store;
using static Trackside.Web.Archives.ArchiveField;

namespace Trackside.Web.Archives;

/// <summary>What there is of accounts. Into a squad's archive go only the names by which members are found again.</summary>
internal static class AccountKinds
{
    private const Scopes Whole = Scopes.Instance | Scopes.Person;

    public static ArchiveKind Accounts { get; } = new ArchiveKind<Account>(
        "accounts",
        "Somebody who signs in.",
        (db, what) => Chosen.Accounts(db, what).OrderBy(account => account.Id),
        new ArchiveField("id", nameof(Account.Id), "Its number."),
        new ArchiveField("userName", nameof(Account.UserName), "What they sign in with, and are found again by.") { Most = 256, IsNamed = true },
        new ArchiveField("displayName", nameof(Account.DisplayName), "What others see.") { Most = 80 },
        new ArchiveField("email", nameof(Account.Email), "The e-mail.") { Most = 256, In = Whole },
        new ArchiveField("habits", nameof(Account.Habits), "How they like things shown; null where they never said.") { Shape = FieldShape.Habits, In = Whole },
        new ArchiveField("createdAt", nameof(Account.CreatedAt), "Since when.") { In = Whole },
        Secret("passwordHash", nameof(Account.PasswordHash), "The password, hashed."),
        Secret("securityStamp", nameof(Account.SecurityStamp), "What changes when every way in is to end."),
        new ArchiveField("lockedUntil", nameof(Account.LockoutEnd), "Until when nobody comes in by it; null where it is open.") { In = Scopes.Instance })
    {
        Back = Scopes.Instance,
        IsFew = true,
        Derive = static (account, _) => (account.NormalizedUserName, account.NormalizedEmail, account.LockoutEnabled, account.ConcurrencyStamp) =
            (account.UserName!.ToUpperInvariant(), account.Email?.ToUpperInvariant(), true, Guid.CreateVersion7().ToString()),
    };

    private static readonly ArchiveKind Passkeys = new ArchiveKind<IdentityUserPasskey<Guid>>(
        "passkeys",
        "A phone's or computer's own lock, by which somebody signs in. It opens only under the web address where it was made.",
        (db, what) => db.UserPasskeys.Where(row => what.Scope == Scopes.Instance || row.UserId == what.Account).OrderBy(row => row.CredentialId),
        Of("account", nameof(IdentityUserPasskey<>.UserId), "accounts", "Whose."),
        new ArchiveField("name", "Data.Name", "What they call it.") { Most = 200 },
        new ArchiveField("createdAt", "Data.CreatedAt", "Since when."),
        Secret("credential", nameof(IdentityUserPasskey<>.CredentialId), "Its number in the browser, in Base64."),
        Secret("publicKey", "Data.PublicKey", "What its answers are held against, in Base64."),
        Secret("signCount", "Data.SignCount", "How often it was used, as it counts itself."),
        Secret("transports", "Data.Transports", "How it is reached."),
        Secret("isUserVerified", "Data.IsUserVerified", "Whether it made sure who holds it."),
        Secret("isBackupEligible", "Data.IsBackupEligible", "Whether it may be copied to another device."),
        Secret("isBackedUp", "Data.IsBackedUp", "Whether it has been."),
        Secret("attestation", "Data.AttestationObject", "What it said of itself when it was made, in Base64."),
        Secret("clientData", "Data.ClientDataJson", "What the browser said then, in Base64."))
    {
        In = Whole,
        Back = Scopes.Instance,
        IsFew = true,
    };

    private static readonly ArchiveKind Codes = new ArchiveKind<IdentityUserToken<Guid>>(
        "recovery-codes",
        "The recovery codes of an account, hashed.",
        (db, _) => db.UserTokens.OrderBy(row => row.UserId).ThenBy(row => row.LoginProvider).ThenBy(row => row.Name),
        Of("account", nameof(IdentityUserToken<>.UserId), "accounts", "Whose.") with { In = Scopes.Instance },
        Secret("provider", nameof(IdentityUserToken<>.LoginProvider), "Who keeps it."),
        Secret("name", nameof(IdentityUserToken<>.Name), "What it is called."),
        Secret("value", nameof(IdentityUserToken<>.Value), "The hashes, joined by semicolons."))
    {
        In = Scopes.Instance,
        Back = Scopes.Instance,
        IsFew = true,
    };

    private static readonly ArchiveKind Logins = new ArchiveKind<IdentityUserLogin<Guid>>(
        "sign-ins-by-others",
        "That somebody signs in by another place's account.",
        (db, what) => db.UserLogins.Where(row => what.Scope == Scopes.Instance || row.UserId == what.Account).OrderBy(row => row.LoginProvider).ThenBy(row => row.ProviderKey),
        Of("account", nameof(IdentityUserLogin<>.UserId), "accounts", "Whose."),
        Text("provider", nameof(IdentityUserLogin<>.LoginProvider), 128, "The other place."),
        Text("key", nameof(IdentityUserLogin<>.ProviderKey), 128, "Their number there."),
        Text("name", nameof(IdentityUserLogin<>.ProviderDisplayName), 200, "What the other place is called."))
    {
        In = Whole,
        Back = Scopes.Instance,
        IsFew = true,
    };

    private static readonly ArchiveKind Tokens = new ArchiveKind<ApiToken>(
        "tokens",
        "A personal token, with which a program acts for an account.",
        (db, what) => db.ApiTokens.Where(row => what.Scope == Scopes.Instance || row.AccountId == what.Account).OrderBy(row => row.Id),
        new ArchiveField("id", nameof(ApiToken.Id), "Its number."),
        Of("account", nameof(ApiToken.AccountId), "accounts", "Whose."),
        Text("name", nameof(ApiToken.Name), ApiToken.NameLength, "What they call it."),
        Text("scopes", nameof(ApiToken.Scopes), 1_000, "What it may do, joined by spaces."),
        Of("squad", nameof(ApiToken.SquadId), "squads", "The one squad that it is for; null for all."),
        new ArchiveField("createdAt", nameof(ApiToken.CreatedAt), "Since when."),
        new ArchiveField("expiresAt", nameof(ApiToken.ExpiresAt), "Until when."),
        new ArchiveField("lastUsedAt", nameof(ApiToken.LastUsedAt), "When it was used last."),
        new ArchiveField("revokedAt", nameof(ApiToken.RevokedAt), "Since when it is dead."),
        Secret("hash", nameof(ApiToken.TokenHash), "The token, hashed, in Base64."))
    {
        In = Whole,
        Back = Scopes.Instance,
    };

    private static readonly ArchiveKind Browsers = new ArchiveKind<SignedIn>(
        "browsers",
        "A browser in which the person is signed in. Only to be read: nobody is signed in by an archive.",
        (db, what) => db.SignedIn.Where(row => row.AccountId == what.Account).OrderBy(row => row.Id),
        new ArchiveField("id", nameof(SignedIn.Id), "Its number."),
        Of("account", nameof(SignedIn.AccountId), "accounts", "Whose."),
        Text("browser", nameof(SignedIn.Browser), 500, "What it says of itself."),
        new ArchiveField("at", nameof(SignedIn.At), "When they signed in."),
        new ArchiveField("lastSeenAt", nameof(SignedIn.LastSeenAt), "When it was seen last."))
    {
        In = Scopes.Person,
        Back = Scopes.None,
    };

    /// <summary>What hangs on accounts alone, after squads.</summary>
    public static IReadOnlyList<ArchiveKind> Others { get; } = [Passkeys, Codes, Logins, Tokens, Browsers];
}
