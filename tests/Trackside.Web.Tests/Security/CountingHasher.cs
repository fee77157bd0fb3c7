using Microsoft.AspNetCore.Identity;
using Trackside.Web.Store;

namespace Trackside.Web.Tests.Security;

/// <summary>Counts the work that checking passwords takes, in rounds of hashing.</summary>
public sealed class CountingHasher(IPasswordHasher<Account> inner) : IPasswordHasher<Account>
{
    private const int RoundsAt = 5;
    private int _checks;
    private long _rounds;

    public int Checks => _checks;

    public long Rounds => _rounds;

    public string HashPassword(Account user, string password) => inner.HashPassword(user, password);

    public PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
    {
        Interlocked.Increment(ref _checks);
        Interlocked.Add(ref _rounds, RoundsOf(hashedPassword));
        return inner.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }

    /// <summary>How many rounds stand in a hash of Identity's third form.</summary>
    public static int RoundsOf(string hash) => System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(Convert.FromBase64String(hash).AsSpan(RoundsAt));
}
