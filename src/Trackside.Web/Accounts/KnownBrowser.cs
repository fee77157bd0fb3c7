using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Trackside.Web.Components;

namespace Trackside.Web.Accounts;

/// <summary>Which accounts have been signed in to in this browser before. What others try elsewhere does not keep such a browser out.</summary>
/// <remarks>It lets nobody in: the password is asked for all the same, and wrong ones are counted for this browser alone.</remarks>
internal sealed class KnownBrowser(IDataProtectionProvider protection, IHttpContextAccessor accessor, PublicAddress address)
{
    private const string Name = "known";
    private const int MostAccounts = 8;

    // As long as browsers keep a cookie.
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(400);

    private HttpContext Http => accessor.HttpContext ?? throw new InvalidOperationException("Cookies are there only while a request is.");

    private ITimeLimitedDataProtector Seal => protection.CreateProtector("Trackside.KnownBrowser").ToTimeLimitedDataProtector();

    /// <summary>The browser, where the account was signed in to in it; null for an unknown one.</summary>
    public string? Of(Guid account) => Read() is [var browser, .. var accounts] && accounts.Contains(account.ToString("N")) ? browser : null;

    /// <summary>Notes that an account was signed in to here.</summary>
    public void Remember(Guid account)
    {
        var one = account.ToString("N");
        var (browser, accounts) = Read() is [var known, .. var others] ? (known, others) : (Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), []);
        var text = string.Join(' ', [browser, one, .. accounts.Where(other => other != one).Take(MostAccounts - 1)]);
        Http.Response.Cookies.Append(address.Cookie(Name), Seal.Protect(text, Lifetime), new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = Http.Request.IsHttps || address.IsSecure,
            MaxAge = Lifetime,
        });
    }

    private string[] Read()
    {
        try
        {
            return Http.Request.Cookies[address.Cookie(Name)] is { Length: > 0 } text ? Seal.Unprotect(text).Split(' ') : [];
        }
        catch (CryptographicException)
        {
            return [];
        }
    }
}
