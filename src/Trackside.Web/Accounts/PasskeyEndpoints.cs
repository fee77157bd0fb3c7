using System.Buffers.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;
using Trackside.Web.Components;
using Trackside.Web.Store;

namespace Trackside.Web.Accounts;

/// <summary>The passkeys of one's account: adding, naming and removing them.</summary>
internal static class PasskeyEndpoints
{
    public const int NameLength = 80;

    public static void MapPasskeys(this IEndpointRouteBuilder routes)
    {
        var passkeys = routes.MapGroup("/account/passkeys");
        passkeys.MapPost("/options", OfferAsync).For(Who.SignedIn).WithToken();
        passkeys.MapPost("", AddAsync).For(Who.SignedIn).WithToken();
        passkeys.MapPost("/{id}/name", NameAsync).For(Who.SignedIn);
        passkeys.MapPost("/{id}/remove", RemoveAsync).For(Who.SignedIn);
    }

    private static async Task<ContentHttpResult> OfferAsync(Visit visit, UserManager<Account> users, SignInManager<Account> signIn) =>
        TypedResults.Content(await signIn.MakePasskeyCreationOptionsAsync(SigningUp.EntityOf(await users.OfAsync(visit))), "application/json");

    private static async Task<IResult> AddAsync(HttpRequest request, Visit visit, UserManager<Account> users, SignInManager<Account> signIn, Entrance entrance, IStringLocalizer<Texts> says)
    {
        var account = await users.OfAsync(visit);
        if (await Passkeys.AttestedAsync(request, signIn) is not { Passkey: { } passkey, UserEntity.Id: var id } || id != account.Id.ToString())
        {
            return Results.Problem(title: says["The passkey could not be checked. Try once more."], statusCode: StatusCodes.Status422UnprocessableEntity);
        }

        passkey.Name = BrowserWords.Of(request.Headers.UserAgent.ToString());
        await users.AddOrUpdatePasskeyAsync(account, passkey);
        entrance.ForgetRecovery();
        return Answers.Next("/account?done=passkey");
    }

    private static async Task<IResult> NameAsync(string id, IFormCollection form, Visit visit, UserManager<Account> users)
    {
        var account = await users.OfAsync(visit);
        if (IdOf(id) is not { } credential || await users.GetPasskeyAsync(account, credential) is not { } passkey)
        {
            return Results.NotFound();
        }

        // An empty name is no mistake: the day tells the passkey.
        var name = Typed.Of(form).Name("name", NameLength, "", "");
        if (name.Length > NameLength)
        {
            return Answers.To("/account?done=long");
        }

        passkey.Name = name;
        await users.AddOrUpdatePasskeyAsync(account, passkey);
        return Answers.To("/account?done=passkey");
    }

    private static async Task<IResult> RemoveAsync(string id, IFormCollection form, Visit visit, UserManager<Account> users, WaysIn ways)
    {
        _ = form;
        var account = await users.OfAsync(visit);
        if (IdOf(id) is not { } credential || await users.GetPasskeyAsync(account, credential) is null)
        {
            return Results.NotFound();
        }

        if (await ways.CountAsync(account) == 1)
        {
            return Answers.To("/account?done=last");
        }

        await users.RemovePasskeyAsync(account, credential);
        return Answers.To("/account?done=removed");
    }

    private static byte[]? IdOf(string id) => Base64Url.IsValid(id) ? Base64Url.DecodeFromChars(id) : null;
}

/// <summary>A passkey as one's account lists it.</summary>
public sealed record PasskeyView(string Id, string Name, DateTimeOffset CreatedAt)
{
    public static PasskeyView Of(UserPasskeyInfo passkey) => new(Base64Url.EncodeToString(passkey.CredentialId), passkey.Name ?? "", passkey.CreatedAt);
}
