using System.Buffers.Text;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Trackside.Web.Store;

namespace Trackside.Web.Accounts;

/// <summary>Coming in by the word of the provider that is set: whether there is one, and whom it has just sent.</summary>
internal sealed class OtherDoor(IServiceProvider services, IHttpContextAccessor accessor, UserManager<Account> users)
{
    /// <summary>How accounts keep that they are connected with it.</summary>
    public const string Provider = "oidc";

    private readonly OidcSettings? _settings = services.GetService<OidcSettings>();

    public bool IsOpen => _settings is not null;

    /// <summary>What it is called; null where none is set.</summary>
    public string? Name => _settings?.Name;

    public NewAccounts NewAccounts => _settings?.Accounts ?? NewAccounts.Nobody;

    /// <summary>Whether whoever has a link may make an account by it.</summary>
    public bool TakesInvited => NewAccounts is NewAccounts.Invited or NewAccounts.Anyone;

    /// <summary>Whom the provider has just sent to this browser; null for nobody.</summary>
    public async Task<OtherPerson?> CameAsync()
    {
        if (!IsOpen || await accessor.HttpContext!.AuthenticateAsync(IdentityConstants.ExternalScheme) is not { Succeeded: true, Principal: var person, Properties: var properties }
            || person.FindFirstValue(OtherPerson.KeyClaim) is not { } key)
        {
            return null;
        }

        return new(key, person.FindFirstValue(OtherPerson.NameClaim) ?? "", person.FindFirstValue(OtherPerson.EmailClaim) ?? "", Guid.TryParse(properties?.GetString(OtherPerson.ConnectItem), out var account) ? account : null);
    }

    /// <summary>Forgets whom it sent.</summary>
    public Task ForgetAsync() => accessor.HttpContext!.SignOutAsync(IdentityConstants.ExternalScheme);

    /// <summary>The account that somebody is connected with.</summary>
    public Task<Account?> AccountOfAsync(OtherPerson person) => users.FindByLoginAsync(Provider, person.Key);

    /// <summary>An account by its key.</summary>
    public Task<Account?> FindAsync(Guid account) => users.FindByIdAsync(account.ToString());

    /// <summary>Connects an account with somebody at the provider.</summary>
    public Task<IdentityResult> ConnectAsync(Account account, OtherPerson person) => users.AddLoginAsync(account, new UserLoginInfo(Provider, person.Key, Name));
}

/// <summary>Somebody whom the provider knows.</summary>
/// <param name="Key">The hash of issuer and subject, which name them for good; an e-mail does not.</param>
/// <param name="Name">What the provider calls them; empty where it does not.</param>
/// <param name="Email">Their e-mail there; it fills a field in and is believed for nothing.</param>
/// <param name="Connects">The account that was signed in when it was asked for, where it is to be connected.</param>
internal sealed record OtherPerson(string Key, string Name, string Email, Guid? Connects)
{
    public const string KeyClaim = "key";
    public const string NameClaim = "name";
    public const string EmailClaim = "email";
    public const string ConnectItem = "connect";

    public static string KeyOf(string issuer, string subject) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($"{issuer}\n{subject}")));
}
