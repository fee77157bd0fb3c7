using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Trackside.Web.Store;

namespace Trackside.Web.Accounts;

/// <summary>Accounts as Identity keeps them, but recovery codes only as hashes: they let in whoever has them, so a copy of the database must not hold them.</summary>
internal sealed class AccountStore(TracksideDb db, IdentityErrorDescriber describer) : UserOnlyStore<Account, TracksideDb, Guid>(db, describer)
{
    // A code has 45 bits. Hashed this often, trying them all takes longer than anyone has.
    private const int Rounds = 100_000;
    private const int HashBytes = 32;

    public override Task ReplaceCodesAsync(Account user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        base.ReplaceCodesAsync(user, [.. recoveryCodes.Select(code => HashOf(user, code))], cancellationToken);

    public override Task<bool> RedeemCodeAsync(Account user, string code, CancellationToken cancellationToken) =>
        base.RedeemCodeAsync(user, HashOf(user, code), cancellationToken);

    private static string HashOf(Account user, string code) =>
        Convert.ToHexStringLower(Rfc2898DeriveBytes.Pbkdf2(code, user.Id.ToByteArray(), Rounds, HashAlgorithmName.SHA256, HashBytes));
}
