using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;
using Trackside.Web.Components;
using Trackside.Web.Store;

namespace Trackside.Web.Accounts;

/// <summary>Makes accounts, with a password or with a passkey, from the fields <c>name</c>, <c>email</c> and <c>password</c>.</summary>
internal sealed class SigningUp(UserManager<Account> users, SignInManager<Account> signIn, SealedCookies cookies, Entrance entrance, IStringLocalizer<Texts> says, TimeProvider clock, OtherDoor other, TryLimits limits)
{
    public const int NameLength = 80;
    public const int EmailLength = 254;

    private const string FieldsCookie = "new-account";

    /// <summary>Reads the fields of a new account and refuses what cannot be.</summary>
    /// <param name="typed">The fields.</param>
    /// <param name="withPassword">Whether a password is among them.</param>
    /// <param name="squads">What the squad is called that it is for.</param>
    public async Task<Account> ReadAsync(Typed typed, bool withPassword, params IReadOnlyCollection<string> squads)
    {
        var account = new Account { DisplayName = NameOf(typed), UserName = EmailOf(typed), CreatedAt = clock.GetUtcNow() };
        account.Email = account.UserName;
        if (withPassword && !limits.HasPasswords)
        {
            typed.Refuse("password", says["Nobody signs in by a password here. Use a passkey, or the other sign-in."]);
        }
        else if (withPassword && Passwords.ProblemOf(typed["password"], account, says, squads) is { } problem)
        {
            typed.Refuse("password", problem);
        }

        if (typed.ProblemOf("email") is null && await users.FindByNameAsync(account.UserName) is not null)
        {
            typed.Refuse("email", says["There is an account with this e-mail already. Sign in with it, or take another e-mail."]);
        }

        return account;
    }

    public string NameOf(Typed typed) =>
        typed.Name("name", NameLength, says["Write your name, as others should see it."], says["A name has at most {0} letters; this has {1}."]);

    public string EmailOf(Typed typed)
    {
        var email = typed["email"].Trim();
        if (email.Length > EmailLength)
        {
            typed.Refuse("email", says["An e-mail has at most {0} letters; this has {1}.", EmailLength, email.Length]);
        }
        else if (email.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter)) || email.Split('@') is not [{ Length: > 0 }, { Length: > 0 }])
        {
            typed.Refuse("email", says["Write an e-mail, as in coach@example.org."]);
        }

        return email;
    }

    /// <summary>Keeps a new account and signs it in; recovery codes are shown on the next page.</summary>
    public async Task CreateAsync(Account account, string? password, UserPasskeyInfo? passkey)
    {
        Hold(password is null ? await users.CreateAsync(account) : await users.CreateAsync(account, password));
        if (passkey is not null)
        {
            Hold(await users.AddOrUpdatePasskeyAsync(account, passkey));
        }

        await entrance.MakeCodesAsync(account);
        await entrance.SignInAsync(account);
    }

    /// <summary>Keeps a new account that the provider vouches for, and signs it in; recovery codes are shown on the next page.</summary>
    public async Task CreateAsync(Account account, OtherPerson person)
    {
        Hold(await users.CreateAsync(account));
        Hold(await other.ConnectAsync(account, person));
        await other.ForgetAsync();
        await entrance.MakeCodesAsync(account);
        await entrance.SignInAsync(account, byOther: true);
    }

    /// <summary>What a browser needs to make a passkey for a new account; the browser keeps the other fields until it has.</summary>
    public async Task<IResult> OfferPasskeyAsync(Account account, Typed typed, params IEnumerable<string> fields)
    {
        if (typed.Problems.Values.FirstOrDefault() is { } problem)
        {
            return Results.Problem(title: problem, statusCode: StatusCodes.Status422UnprocessableEntity);
        }

        cookies.Put(FieldsCookie, JsonSerializer.Serialize(fields.Concat(["name", "email"]).ToDictionary(field => field, field => typed[field])));
        return Results.Content(await signIn.MakePasskeyCreationOptionsAsync(EntityOf(account)), "application/json");
    }

    /// <summary>The passkey that a browser made, the account it is for and what was typed; null where it does not hold.</summary>
    public async Task<NewPasskey?> ReadPasskeyAsync(HttpRequest request)
    {
        if (cookies.Read(FieldsCookie) is not { } fields || await Passkeys.AttestedAsync(request, signIn) is not { UserEntity.Id: var id, Passkey: { } passkey })
        {
            return null;
        }

        var typed = new Typed();
        foreach (var (name, value) in JsonSerializer.Deserialize<Dictionary<string, string>>(fields)!)
        {
            typed[name] = value;
        }

        cookies.Drop(FieldsCookie);
        var account = await ReadAsync(typed, withPassword: false);
        account.Id = Guid.Parse(id);
        passkey.Name = BrowserWords.Of(request.Headers.UserAgent.ToString());
        return new(account, passkey, typed);
    }

    public static PasskeyUserEntity EntityOf(Account account) => new() { Id = account.Id.ToString(), Name = account.UserName!, DisplayName = account.DisplayName };

    // Everything was checked before; what is refused now was taken by somebody else in the same moment.
    private static void Hold(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new BadHttpRequestException(string.Join(' ', result.Errors.Select(error => error.Code)));
        }
    }
}

/// <summary>A passkey for an account that is yet to be made.</summary>
internal sealed record NewPasskey(Account Account, UserPasskeyInfo Passkey, Typed Typed);
