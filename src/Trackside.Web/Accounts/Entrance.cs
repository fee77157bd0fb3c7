using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Trackside.Web.Components;
using Trackside.Web.Store;

namespace Trackside.Web.Accounts;

/// <summary>Lets people in and out: checks passwords and codes, and writes down in which browsers somebody is signed in.</summary>
internal sealed class Entrance(
    UserManager<Account> users, SignInManager<Account> signIn, TracksideDb db, TimeProvider clock, SealedCookies cookies, IHttpContextAccessor accessor, Tries tries, KnownBrowser browser, NobodysPassword nobody)
{
    /// <summary>The claim of a browser that was let in by another's word.</summary>
    public const string ByOtherClaim = "by-other";

    private const int Codes = 10;
    private const string CodesCookie = "codes";
    private const string RecoveredCookie = "recovered";

    // Longer than any password may be; so much is not even hashed.
    private const int LongestTry = 1_000;

    /// <summary>The account of an e-mail and its password; none, after the same work, where they do not go together.</summary>
    public Task<Checked> CheckPasswordAsync(string email, string password, CancellationToken cancellation) => TryAsync(
        email,
        async account =>
        {
            var typed = password.Length <= LongestTry ? password : "";
            if (account?.PasswordHash is null)
            {
                nobody.Check(users.PasswordHasher, typed);
                return false;
            }

            return await users.CheckPasswordAsync(account, typed);
        },
        cancellation);

    /// <summary>The account of an e-mail and one of its recovery codes, which is then used up. Wrong ones count as wrong passwords do.</summary>
    public async Task<Checked> CheckCodeAsync(string email, string code, CancellationToken cancellation)
    {
        // Who is nobody has no codes; it is looked for all the same, so that the answer costs the same work.
        var found = await TryAsync(email, async account => (await users.RedeemTwoFactorRecoveryCodeAsync(account ?? new Account(), code)).Succeeded && account is not null, cancellation);
        if (found.Account is { } account)
        {
            cookies.Put(RecoveredCookie, account.Id.ToString());
        }

        return found;
    }

    /// <summary>Whether somebody has just come in by a recovery code, and need not know the old password to set a new one.</summary>
    public bool HasRecovered(Account account) => cookies.Read(RecoveredCookie) == account.Id.ToString();

    public void ForgetRecovery() => cookies.Drop(RecoveredCookie);

    /// <summary>Signs an account in, in this browser. Whatever was signed in here before ends, and the cookie is a new one.</summary>
    /// <param name="account">The account.</param>
    /// <param name="byOther">Whether it is by the word of the provider that is set.</param>
    public async Task SignInAsync(Account account, bool byOther = false)
    {
        var http = accessor.HttpContext!;
        await EndThisAsync();
        var now = clock.GetUtcNow();
        var row = new SignedIn { AccountId = account.Id, Browser = BrowserWords.Of(http.Request.Headers.UserAgent.ToString()), At = now, LastSeenAt = now };
        db.Add(row);
        await db.SaveChangesAsync();
        browser.Remember(account.Id);
        var claims = new List<Claim> { new(VisitMiddleware.BrowserClaim, row.Id.ToString()) };
        if (byOther)
        {
            claims.Add(new(ByOtherClaim, "yes"));
        }

        await signIn.SignInWithClaimsAsync(account, new AuthenticationProperties { IsPersistent = true }, claims);
    }

    /// <summary>Signs out in this browser.</summary>
    public async Task SignOutAsync()
    {
        await EndThisAsync();
        await accessor.HttpContext!.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    /// <summary>The row of the browser that asks; none for a guest.</summary>
    public Guid? ThisBrowser => Guid.TryParse(accessor.HttpContext!.User.FindFirstValue(VisitMiddleware.BrowserClaim), out var id) ? id : null;

    /// <summary>Ends every browser of an account but the one that asks.</summary>
    public Task EndOthersAsync(Account account) => db.SignedIn.Where(row => row.AccountId == account.Id && row.Id != ThisBrowser).ExecuteDeleteAsync();

    /// <summary>Makes new recovery codes, which the next page shows once. The old ones are dead.</summary>
    public async Task MakeCodesAsync(Account account) =>
        cookies.Put(CodesCookie, string.Join(' ', await users.GenerateNewTwoFactorRecoveryCodesAsync(account, Codes) ?? []));

    /// <summary>The codes that have just been made; empty when they were shown already.</summary>
    public IReadOnlyList<string> TakeCodes()
    {
        var codes = cookies.Read(CodesCookie);
        cookies.Drop(CodesCookie);
        return codes?.Split(' ') ?? [];
    }

    private Task EndThisAsync() => ThisBrowser is { } browser ? db.SignedIn.Where(row => row.Id == browser).ExecuteDeleteAsync() : Task.CompletedTask;

    private async Task<Checked> TryAsync(string email, Func<Account?, Task<bool>> isRight, CancellationToken cancellation)
    {
        var account = await FindAsync(email);
        var made = await tries.BeginAsync(email, account?.Id, cancellation);
        if (made.Wait is not null)
        {
            return new(null, made.Wait);
        }

        // A lock of the operator's looks like a wrong password, and the work is done all the same.
        if (!await isRight(account) || account is not { IsLocked: false })
        {
            return default;
        }

        await tries.ForgiveAsync(made, cancellation);
        return new(account, null);
    }

    private async Task<Account?> FindAsync(string email) => email.Length is > 0 and <= SigningUp.EmailLength ? await users.FindByNameAsync(email) : null;
}
