using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Trackside.Web.Store;

namespace Trackside.Web.Accounts;

/// <summary>Passwords as hashes (PBKDF2 with HMAC-SHA-512), of a form of their letters that every keyboard and system writes alike.</summary>
internal sealed class PasswordHashing(IOptions<PasswordHasherOptions> options) : PasswordHasher<Account>(options)
{
    /// <summary>What OWASP asks of PBKDF2 with SHA-512. Hashes of fewer are made anew when their owner signs in.</summary>
    public const int Rounds = 210_000;

    public override string HashPassword(Account user, string password) => base.HashPassword(user, Normal(password));

    public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
    {
        var normal = Normal(providedPassword);
        var found = base.VerifyHashedPassword(user, hashedPassword, normal);

        // Kept before letters were made alike.
        return found == PasswordVerificationResult.Failed && normal != providedPassword && base.VerifyHashedPassword(user, hashedPassword, providedPassword) != PasswordVerificationResult.Failed
            ? PasswordVerificationResult.SuccessRehashNeeded
            : found;
    }

    /// <summary>A text in the form in which letters that look and mean the same are the same.</summary>
    public static string Normal(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            // Half a letter, as no keyboard writes it.
            return text;
        }
    }
}

/// <summary>A hash that nobody's password fits, checked where there is no account so that the answer costs the same work.</summary>
internal sealed class NobodysPassword(IOptions<PasswordHasherOptions> options)
{
    private static readonly Account Nobody = new();

    private readonly string _hash = new PasswordHasher<Account>(options).HashPassword(Nobody, Guid.CreateVersion7().ToString());

    public void Check(IPasswordHasher<Account> hasher, string password) => hasher.VerifyHashedPassword(Nobody, _hash, password);
}
