using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Trackside.Web.Store;

namespace Trackside.Web.Webhooks;

/// <summary>Secrets of webhooks, and the signatures made with them.</summary>
public sealed class Signing(IDataProtectionProvider protection)
{
    public const string Header = "Trackside-Signature";

    // 256 bits, as much as the signature has.
    private const int Bytes = 32;
    private const string Start = "tws_";

    /// <summary>How long the secret before a rotation signs too.</summary>
    public static readonly TimeSpan OldSecretLasts = TimeSpan.FromDays(1);

    private readonly IDataProtector _seal = protection.CreateProtector("Trackside.Webhooks.Secret");

    /// <summary>A new secret, to be shown once, and as it is kept.</summary>
    public (string Secret, string Sealed) New()
    {
        var secret = Start + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        return (secret, _seal.Protect(secret));
    }

    /// <summary>Makes a new secret for a webhook. The old one signs beside it for a day, so that the receiver can be changed in peace.</summary>
    public string Rotate(Webhook hook, DateTimeOffset now)
    {
        var (secret, kept) = New();
        (hook.OldSealedSecret, hook.OldSecretUntil, hook.SealedSecret) = (hook.SealedSecret, now + OldSecretLasts, kept);
        return secret;
    }

    /// <summary>What stands in the header: the moment, and a signature for each secret that is good then.</summary>
    /// <exception cref="CryptographicException">The secret can no longer be opened.</exception>
    public string Of(Webhook hook, string body, DateTimeOffset now)
    {
        var moment = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        IEnumerable<string> secrets = hook.OldSealedSecret is { } old && now < hook.OldSecretUntil ? [hook.SealedSecret, old] : [hook.SealedSecret];
        return string.Join(',', secrets.Select(secret => "v1=" + Sign(_seal.Unprotect(secret), moment, body)).Prepend("t=" + moment));
    }

    private static string Sign(string secret, string moment, string body) => Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{moment}.{body}")));
}
