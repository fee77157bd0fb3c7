using System.Buffers.Text;
using System.Net.Http.Headers;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using Trackside.Web.Components;

namespace Trackside.Web.Accounts;

/// <summary>Sends a browser to the provider and takes what it brings back: the framework's OAuth handler, with discovery, a nonce and a checked id_token.</summary>
/// <remarks>State, the cookie that binds it to the browser, and PKCE (S256) are the framework's.</remarks>
internal sealed class OidcHandler(
    IOptionsMonitor<OAuthOptions> options, ILoggerFactory logger, UrlEncoder encoder, OidcSettings settings, OidcProvider provider, OidcToken token, PublicAddress address)
    : OAuthHandler<OAuthOptions>(options, logger, encoder)
{
    public const string SchemeName = "other";
    public const string CallbackPath = "/sign-in/other/back";

    private const string NonceKey = "nonce";
    private const string BasicMethod = "client_secret_basic";
    private const string PostMethod = "client_secret_post";

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        // Asked first: what the provider calls its page is needed below, and a provider that is down is told before anything is begun.
        await provider.AskAsync(anew: false, Context.RequestAborted);
        await base.HandleChallengeAsync(properties);
    }

    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri)
    {
        var nonce = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        properties.Items[NonceKey] = nonce;
        var url = base.BuildChallengeUrl(properties, address.Of(Request, CallbackPath));
        var page = provider.Known.AuthorizationEndpoint;
        var asked = url[(url.IndexOf('?', StringComparison.Ordinal) + 1)..];
        return $"{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{asked}&nonce={nonce}";
    }

    protected override async Task<HandleRequestResult> HandleRemoteAuthenticateAsync()
    {
        // Where the answer says who gives it (RFC 9207), it must be who was asked.
        if (Request.Query["iss"] is { Count: > 0 } issuer && issuer != settings.Authority)
        {
            return HandleRequestResult.Fail("The answer is of another issuer.");
        }

        try
        {
            return await base.HandleRemoteAuthenticateAsync();
        }
        catch (Exception problem) when (problem is SecurityTokenException or ArgumentException or HttpRequestException or JsonException or OidcDownException
            || (problem is OperationCanceledException && !Context.RequestAborted.IsCancellationRequested))
        {
            return HandleRequestResult.Fail(problem);
        }
    }

    protected override async Task<OAuthTokenResponse> ExchangeCodeAsync(OAuthCodeExchangeContext context)
    {
        var known = await provider.AskAsync(anew: false, Context.RequestAborted);
        var fields = new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = context.Code,
            ["redirect_uri"] = address.Of(Request, CallbackPath),
            ["client_id"] = settings.Client,
        };
        if (context.Properties.Items.Remove(OAuthConstants.CodeVerifierKey, out var verifier))
        {
            fields[OAuthConstants.CodeVerifierKey] = verifier!;
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, known.TokenEndpoint);
        request.Headers.Accept.Add(new("application/json"));
        if (settings.Secret is { } secret)
        {
            // Unless the provider says otherwise it takes the secret in the header (OpenID Connect Core, 9).
            if (known.TokenEndpointAuthMethodsSupported.Contains(PostMethod) && !known.TokenEndpointAuthMethodsSupported.Contains(BasicMethod))
            {
                fields["client_secret"] = secret;
            }
            else
            {
                var pair = $"{Uri.EscapeDataString(settings.Client)}:{Uri.EscapeDataString(secret)}";
                request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(pair)));
            }
        }

        request.Content = new FormUrlEncodedContent(fields);
        using var response = await provider.Http.SendAsync(request, Context.RequestAborted);
        var body = await response.Content.ReadAsStringAsync(Context.RequestAborted);
        return response.IsSuccessStatusCode
            ? OAuthTokenResponse.Success(JsonDocument.Parse(body))
            : OAuthTokenResponse.Failed(new HttpRequestException($"The provider's token endpoint answered {response.StatusCode}."));
    }

    protected override async Task<AuthenticationTicket> CreateTicketAsync(ClaimsIdentity identity, AuthenticationProperties properties, OAuthTokenResponse tokens)
    {
        var text = tokens.Response!.RootElement.TryGetProperty("id_token", out var found) && found.ValueKind == JsonValueKind.String ? found.GetString()! : "";
        properties.Items.Remove(NonceKey, out var nonce);
        var read = await token.CheckAsync(text, nonce ?? throw new SecurityTokenValidationException("nonce"), Context.RequestAborted);

        // Nothing else of it is kept, and this only until the next page.
        identity.AddClaim(new(OtherPerson.KeyClaim, OtherPerson.KeyOf(read.Issuer, read.Subject)));
        identity.AddClaim(new(OtherPerson.NameClaim, read.TryGetValue<string>(settings.NameClaim, out var name) ? name : ""));
        identity.AddClaim(new(OtherPerson.EmailClaim, read.TryGetValue<string>("email", out var email) ? email : ""));
        return new AuthenticationTicket(new ClaimsPrincipal(identity), properties, Scheme.Name);
    }
}
