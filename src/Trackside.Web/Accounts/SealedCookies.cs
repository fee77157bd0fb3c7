using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Trackside.Web.Components;

namespace Trackside.Web.Accounts;

/// <summary>What a browser carries for some minutes from one page to the next, without being able to read or change it.</summary>
internal sealed class SealedCookies(IDataProtectionProvider protection, IHttpContextAccessor accessor, PublicAddress address)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    private HttpContext Http => accessor.HttpContext ?? throw new InvalidOperationException("Cookies are there only while a request is.");

    public void Put(string name, string value) => Http.Response.Cookies.Append(address.Cookie(name), SealOf(name).Protect(value, Lifetime), Options(Lifetime));

    /// <summary>What was put, as long as it is good; null where there is nothing.</summary>
    public string? Read(string name)
    {
        try
        {
            return Http.Request.Cookies[address.Cookie(name)] is { Length: > 0 } text ? SealOf(name).Unprotect(text) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public void Drop(string name) => Http.Response.Cookies.Delete(address.Cookie(name), Options(null));

    private ITimeLimitedDataProtector SealOf(string name) => protection.CreateProtector("Trackside.Cookies", name).ToTimeLimitedDataProtector();

    private CookieOptions Options(TimeSpan? lifetime) => new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = Http.Request.IsHttps || address.IsSecure, MaxAge = lifetime };
}
