using System.Collections.Immutable;
using Trackside.Web.Settings;

namespace Trackside.Web.Accounts;

/// <summary>The OpenID Connect provider that is set, by whose word people may come in.</summary>
internal sealed record OidcSettings
{
    /// <summary>As the provider's tokens and its discovery document name it.</summary>
    public required string Authority { get; init; }

    public required string Client { get; init; }

    public string? Secret { get; init; }

    /// <summary>What the button calls it.</summary>
    public required string Name { get; init; }

    public required ImmutableArray<string> Scopes { get; init; }

    /// <summary>The claim that says what a person is called.</summary>
    public required string NameClaim { get; init; }

    public required NewAccounts Accounts { get; init; }

    /// <summary>Reads it; null where none is set.</summary>
    public static OidcSettings? Of(IConfiguration configuration)
    {
        if (configuration.Text(AllSettings.OidcAuthority) is not { } authority)
        {
            return null;
        }

        // Whoever can change what travels between the provider and us could be anybody.
        if (!Uri.TryCreate(authority, UriKind.Absolute, out var address) || !(address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)))
        {
            throw new SettingException(AllSettings.OidcAuthority, $"is '{authority}', which is no address that can be trusted.");
        }

        var scopes = (configuration.Text(AllSettings.OidcScopes) ?? "openid profile email").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new()
        {
            Authority = authority,
            Client = configuration.Text(AllSettings.OidcClient) ?? throw new SettingException(AllSettings.OidcClient, "is not set, though a provider is."),
            Secret = configuration.Text(AllSettings.OidcSecret),
            Name = configuration.Text(AllSettings.OidcName) ?? address.Host,
            Scopes = scopes.Contains("openid") ? [.. scopes] : throw new SettingException(AllSettings.OidcScopes, "lacks openid."),
            NameClaim = configuration.Text(AllSettings.OidcNameClaim) ?? "name",
            Accounts = configuration.Text(AllSettings.OidcAccounts)?.ToLowerInvariant() switch
            {
                null or "invited" => NewAccounts.Invited,
                "anyone" => NewAccounts.Anyone,
                "nobody" => NewAccounts.Nobody,
                var other => throw new SettingException(AllSettings.OidcAccounts, $"is '{other}'."),
            },
        };
    }
}

/// <summary>Who may make an account by the word of the provider.</summary>
internal enum NewAccounts
{
    /// <summary>Whoever has a link to a squad, or the link for the first coach.</summary>
    Invited,

    /// <summary>Whoever the provider knows.</summary>
    Anyone,

    /// <summary>Nobody: it is connected to accounts that there are.</summary>
    Nobody,
}
