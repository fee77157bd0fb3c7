using System.Text;
using Microsoft.AspNetCore.Identity;
using Trackside.Web.Store;

namespace Trackside.Web.Accounts;

/// <summary>What browsers send of passkeys, checked by Identity.</summary>
internal static class Passkeys
{
    /// <summary>More than any browser sends.</summary>
    private const int MostBytes = 100_000;

    /// <summary>The passkey that a browser made; null where it does not hold.</summary>
    public static async Task<PasskeyAttestationResult?> AttestedAsync(HttpRequest request, SignInManager<Account> signIn)
    {
        try
        {
            return await BodyAsync(request) is { } json && await signIn.PerformPasskeyAttestationAsync(json) is { Succeeded: true } attested ? attested : null;
        }
        catch (InvalidOperationException)
        {
            // Nothing was asked of this browser, or too long ago.
            return null;
        }
    }

    /// <summary>Whose passkey a browser has shown; null where it does not hold.</summary>
    public static async Task<PasskeyAssertionResult<Account>?> AssertedAsync(HttpRequest request, SignInManager<Account> signIn)
    {
        try
        {
            return await BodyAsync(request) is { } json && await signIn.PerformPasskeyAssertionAsync(json) is { Succeeded: true } asserted ? asserted : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static async Task<string?> BodyAsync(HttpRequest request)
    {
        if (request.ContentLength is not <= MostBytes)
        {
            return null;
        }

        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        return await reader.ReadToEndAsync(request.HttpContext.RequestAborted) is { Length: > 0 } body ? body : null;
    }
}
