using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Trackside.Web.Accounts;

/// <summary>What the provider says of itself: its addresses and the keys it signs with. Kept for some hours, and asked anew when a key is not among them.</summary>
internal sealed partial class OidcProvider(OidcSettings settings, TimeProvider clock, ILogger<OidcProvider> log) : IDisposable
{
    private const long MostBytes = 1_000_000;
    private static readonly TimeSpan Good = TimeSpan.FromHours(6);

    // So that forged tokens do not make us ask at each.
    private static readonly TimeSpan NotSooner = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _one = new(1);
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(10) })
    {
        Timeout = TimeSpan.FromSeconds(10),
        MaxResponseContentBufferSize = MostBytes,
    };

    private OpenIdConnectConfiguration? _known;
    private DateTimeOffset _askedAt;

    /// <summary>For the provider alone: follows no redirects, waits no more than ten seconds, takes no more than a megabyte.</summary>
    public HttpClient Http => _http;

    /// <summary>What it said when it was last asked; it was.</summary>
    public OpenIdConnectConfiguration Known => _known ?? throw new InvalidOperationException("The provider has not been asked yet.");

    /// <summary>What it says.</summary>
    /// <param name="anew">Whether what is kept will not do, for a key is not in it.</param>
    /// <param name="cancellation">Stops the asking.</param>
    /// <exception cref="OidcDownException">It does not answer, or not as itself.</exception>
    public async Task<OpenIdConnectConfiguration> AskAsync(bool anew, CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            var age = clock.GetUtcNow() - _askedAt;
            if (_known is not null && age < (anew ? NotSooner : Good))
            {
                return _known;
            }

            _known = await FetchAsync(cancellation);
            _askedAt = clock.GetUtcNow();
            return _known;
        }
        catch (Exception problem) when (_known is not null && problem is not OperationCanceledException { CancellationToken.IsCancellationRequested: true })
        {
            // Its keys of some hours ago are still its keys.
            Stale(log, problem);
            return _known;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose()
    {
        _http.Dispose();
        _one.Dispose();
    }

    private async Task<OpenIdConnectConfiguration> FetchAsync(CancellationToken cancellation)
    {
        var address = settings.Authority.TrimEnd('/') + "/.well-known/openid-configuration";
        OpenIdConnectConfiguration found;
        try
        {
            var documents = new HttpDocumentRetriever(_http) { RequireHttps = new Uri(address).Scheme == Uri.UriSchemeHttps };
            found = await OpenIdConnectConfigurationRetriever.GetAsync(address, documents, cancellation);
        }
        catch (Exception problem) when (problem is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            Silent(log, address, problem);
            throw new OidcDownException(problem);
        }

        if (found.Issuer != settings.Authority || found.SigningKeys.Count == 0 || !IsAddress(found.AuthorizationEndpoint) || !IsAddress(found.TokenEndpoint))
        {
            Stranger(log, address, found.Issuer, settings.Authority);
            throw new OidcDownException(null);
        }

        return found;
    }

    // As safe as the provider itself.
    private bool IsAddress(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && new Uri(settings.Authority).Scheme == Uri.UriSchemeHttp));

    [LoggerMessage(Level = LogLevel.Error, Message = "The sign-in provider did not answer at {Address}. Nobody comes in by it until it does; passwords and passkeys go on.")]
    private static partial void Silent(ILogger logger, string address, Exception problem);

    [LoggerMessage(Level = LogLevel.Error, Message = "The document at {Address} names the issuer '{Issuer}', keys or addresses that do not fit. Set Trackside__OidcAuthority to the issuer as it stands there, letter by letter; it is '{Authority}'.")]
    private static partial void Stranger(ILogger logger, string address, string? issuer, string authority);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The sign-in provider did not answer; what it said before is used.")]
    private static partial void Stale(ILogger logger, Exception problem);
}

/// <summary>The provider does not answer, or not as itself.</summary>
internal sealed class OidcDownException(Exception? inner) : Exception("The sign-in provider does not answer.", inner);
