using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Trackside.Web.Tests.Accounts;

/// <summary>A small OpenID Connect provider on a port of its own: discovery, sign-in that says yes at once, tokens against a code and its proof, and keys. It can be made to lie.</summary>
public sealed class SmallProvider(TimeProvider clock, int port = 0) : IAsyncDisposable
{
    public const string Client = "trackside-test";
    public const string Secret = "a secret: of the client";

    private readonly ConcurrentDictionary<string, Asked> _codes = new();
    private WebApplication? _app;

    /// <summary>The key that it signs with, and that it tells.</summary>
    public RsaSecurityKey Key { get; private set; } = NewKey();

    /// <summary>The key that it signs with, where it is not the one that it tells.</summary>
    public SecurityKey? HiddenKey { get; set; }

    /// <summary>Changes what stands in the id_token.</summary>
    public Action<SecurityTokenDescriptor>? Changes { get; set; }

    /// <summary>Replaces the id_token altogether.</summary>
    public Func<string, string>? Forges { get; set; }

    /// <summary>What it answers in place of a code, such as <c>access_denied</c>.</summary>
    public string? Error { get; set; }

    /// <summary>The status with which its tokens are refused.</summary>
    public int? TokenStatus { get; set; }

    public string Subject { get; set; } = "subject-1";

    public string Name { get; set; } = "Olga Other";

    public string Email { get; set; } = "olga@example.org";

    /// <summary>What was asked of its sign-in page.</summary>
    public IList<IReadOnlyDictionary<string, string>> AskedFor { get; } = [];

    /// <summary>How often its discovery document was asked for.</summary>
    public int Discovered { get; private set; }

    public string Authority => _app!.Urls.Single();

    public async Task<SmallProvider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        _app = builder.Build();
        _app.MapGet("/.well-known/openid-configuration", Discovery);
        _app.MapGet("/keys", Keys);
        _app.MapGet("/authorize", Authorize);
        _app.MapPost("/token", TokenAsync);
        await _app.StartAsync();
        return this;
    }

    /// <summary>Signs with a new key from now on, and no longer tells the old one.</summary>
    public void RollOver() => Key = NewKey();

    public static RsaSecurityKey NewKey() => new(RSA.Create(2048)) { KeyId = Guid.CreateVersion7().ToString("N") };

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }
    }

    private Dictionary<string, object> Discovery()
    {
        Discovered++;
        return new Dictionary<string, object>
        {
            ["issuer"] = Authority,
            ["authorization_endpoint"] = $"{Authority}/authorize",
            ["token_endpoint"] = $"{Authority}/token",
            ["jwks_uri"] = $"{Authority}/keys",
            ["end_session_endpoint"] = $"{Authority}/end",
        };
    }

    private object Keys()
    {
        var key = JsonWebKeyConverter.ConvertFromRSASecurityKey(Key);
        return new { keys = new[] { new { kty = "RSA", use = "sig", kid = Key.KeyId, n = Base64UrlEncoder.Encode(Key.Rsa.ExportParameters(false).Modulus), e = Base64UrlEncoder.Encode(Key.Rsa.ExportParameters(false).Exponent), alg = key.Alg ?? "RS256" } } };
    }

    private IResult Authorize(HttpRequest request)
    {
        var asked = request.Query.ToDictionary(field => field.Key, field => field.Value.ToString());
        AskedFor.Add(asked);
        if (Error is not null)
        {
            return Results.Redirect($"{asked["redirect_uri"]}?error={Error}&state={Uri.EscapeDataString(asked["state"])}");
        }

        var code = Guid.CreateVersion7().ToString("N");
        _codes[code] = new(asked["client_id"], asked["redirect_uri"], asked.GetValueOrDefault("code_challenge"), asked.GetValueOrDefault("nonce"));
        return Results.Redirect($"{asked["redirect_uri"]}?code={code}&state={Uri.EscapeDataString(asked["state"])}");
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var client = Encoding.UTF8.GetString(Convert.FromBase64String(request.Headers.Authorization.ToString().Replace("Basic ", "")));
        Asked? asked = null;
        var isGood = TokenStatus is null && client == $"{Client}:{Uri.EscapeDataString(Secret)}" && form["grant_type"] == "authorization_code"
            && _codes.TryRemove(form["code"].ToString(), out asked) && asked.RedirectUri == form["redirect_uri"] && asked.Client == form["client_id"]
            && asked.Challenge == Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        return !isGood ? Results.Json(new { error = "invalid_grant" }, statusCode: TokenStatus ?? 400)
            : Results.Json(new { access_token = "nothing", token_type = "Bearer", expires_in = 60, id_token = IdToken(asked!.Nonce) });
    }

    private string IdToken(string? nonce)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var token = new SecurityTokenDescriptor
        {
            Issuer = Authority,
            Audience = Client,
            IssuedAt = now,
            NotBefore = now,
            Expires = now.AddMinutes(5),
            Claims = new Dictionary<string, object> { ["sub"] = Subject, ["name"] = Name, ["email"] = Email, ["nonce"] = nonce ?? "" },
            SigningCredentials = new SigningCredentials(HiddenKey ?? Key, SecurityAlgorithms.RsaSha256),
        };
        Changes?.Invoke(token);
        var text = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(token);
        return Forges?.Invoke(text) ?? text;
    }

    private sealed record Asked(string Client, string RedirectUri, string? Challenge, string? Nonce);
}
