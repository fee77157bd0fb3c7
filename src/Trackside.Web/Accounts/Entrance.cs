using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Trackside.Web.Components;
using Trackside.Web.Store;

namespace Trackside.Web.Accounts;

/// <summary>Lets people in and out: checks passwords and codes, and writes down in which browsers somebody is signed in.</summary>
internal sealed class Entrance(UserManager<Account> users, SignInManager<Account> signIn, TracksideDb db, TimeProvider clock, SealedCookies cookies, IHttpContextAccessor accessor)
{
    private const int Codes = 10;
    private const string CodesCookie = "codes";
    private const string RecoveredCookie = "recovered";

    // Checked where there is no account, so that the answer takes as long.
    private static readonly string NobodysHash = new PasswordHasher<Account>().HashPassword(new Account(), "nobody's password");

    /// <summary>The account of an e-mail and its password; null, after the same time, where they do not go together or there were too many tries.</summary>
    public async Task<Account?> CheckPasswordAsync(string email, string password)
    {
        var account = await FindAsync(email);
        if (account?.PasswordHash is null || await users.IsLockedOutAsync(account))
        {
            users.PasswordHasher.VerifyHashedPassword(new Account(), NobodysHash, password);
            return null;
        }

        return (await signIn.CheckPasswordSignInAsync(account, password, lockoutOnFailure: true)).Succeeded ? account : null;
    }

    /// <summary>The account of an e-mail and one of its recovery codes, which is then used up. Wrong ones count as wrong passwords do.</summary>
    public async Task<Account?> CheckCodeAsync(string email, string code)
    {
        var account = await FindAsync(email);
        if (account is null || await users.IsLockedOutAsync(account))
        {
            users.PasswordHasher.VerifyHashedPassword(new Account(), NobodysHash, code);
            return null;
        }

        if (!(await users.RedeemTwoFactorRecoveryCodeAsync(account, code)).Succeeded)
        {
            await users.AccessFailedAsync(account);
            return null;
        }

        await users.ResetAccessFailedCountAsync(account);
        cookies.Put(RecoveredCookie, account.Id.ToString());
        return account;
    }

    /// <summary>Whether somebody has just come in by a recovery code, and need not know the old password to set a new one.</summary>
    public bool HasRecovered(Account account) => cookies.Read(RecoveredCookie) == account.Id.ToString();

    public void ForgetRecovery() => cookies.Drop(RecoveredCookie);

    /// <summary>Signs an account in, in this browser.</summary>
    public async Task SignInAsync(Account account)
    {
        var http = accessor.HttpContext!;
        await EndThisAsync();
        var now = clock.GetUtcNow();
        var row = new SignedIn { AccountId = account.Id, Browser = BrowserWords.Of(http.Request.Headers.UserAgent.ToString()), At = now, LastSeenAt = now };
        db.Add(row);
        await db.SaveChangesAsync();
        await signIn.SignInWithClaimsAsync(account, new AuthenticationProperties { IsPersistent = true }, [new Claim(VisitMiddleware.BrowserClaim, row.Id.ToString())]);
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

    private async Task<Account?> FindAsync(string email) => email.Length is > 0 and <= SigningUp.EmailLength ? await users.FindByNameAsync(email) : null;
}
