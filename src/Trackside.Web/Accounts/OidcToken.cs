using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Trackside.Web.Accounts;

/// <summary>Checks an id_token: who signed it, for whom it is, whether its time has come and is not over, and that it answers what was asked in this browser.</summary>
internal sealed class OidcToken(OidcSettings settings, OidcProvider provider, TimeProvider clock)
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    // Signatures by a key that only the provider has. "none" is no signature, and HS… would take the public key for a secret.
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    private readonly JsonWebTokenHandler _tokens = new() { MapInboundClaims = false };

    /// <summary>The token as it is read; throws where it does not hold.</summary>
    public async Task<JsonWebToken> CheckAsync(string token, string nonce, CancellationToken cancellation)
    {
        var result = await ReadAsync(token, anew: false, cancellation);
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException or SecurityTokenInvalidSignatureException)
        {
            // The provider may have a new key since it was last asked.
            result = await ReadAsync(token, anew: true, cancellation);
        }

        if (!result.IsValid || result.SecurityToken is not JsonWebToken read)
        {
            throw new SecurityTokenValidationException(result.Exception?.GetType().Name ?? "no token", result.Exception);
        }

        Hold(read.TryGetValue<string>(JwtRegisteredClaimNames.Nonce, out var answered) && answered == nonce, "nonce");
        Hold(!string.IsNullOrEmpty(read.Subject), "subject");
        Hold(read.TryGetValue<string>(JwtRegisteredClaimNames.Azp, out var party) ? party == settings.Client : read.Audiences.Count() == 1, "authorised party");
        return read;
    }

    private async Task<TokenValidationResult> ReadAsync(string token, bool anew, CancellationToken cancellation)
    {
        var known = await provider.AskAsync(anew, cancellation);
        return await _tokens.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = settings.Authority,
            ValidAudience = settings.Client,
            IssuerSigningKeys = known.SigningKeys,
            ValidAlgorithms = Algorithms,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            LifetimeValidator = (from, until, _, _) => clock.GetUtcNow().UtcDateTime is var now && until is { } end && now < end + Skew && (from is not { } start || now > start - Skew),
        });
    }

    private static void Hold(bool isGood, string what)
    {
        if (!isGood)
        {
            throw new SecurityTokenValidationException(what);
        }
    }
}
