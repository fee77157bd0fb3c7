using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;
using Trackside.Web.Components;
using Trackside.Web.Store;

namespace Trackside.Web.Accounts;

/// <summary>Signing in with a password or a passkey, and signing out.</summary>
internal static class SignInEndpoints
{
    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sign-in", Show).For(Who.Anyone);
        routes.MapPost("/sign-in", SignInAsync).For(Who.Anyone);
        routes.MapPost("/sign-in/passkey/options", OfferPasskeyAsync).For(Who.Anyone).WithToken();
        routes.MapPost("/sign-in/passkey", SignInByPasskeyAsync).For(Who.Anyone).WithToken();
        routes.MapPost("/sign-out", SignOutAsync).For(Who.Anyone);
    }

    private static IResult Show(string? next, Visit visit) =>
        visit.IsSignedIn ? Answers.To(LocalOf(next)) : Answers.Page<SignInPage>(new { Next = LocalOf(next), Typed = Typed.Nothing });

    private static async Task<IResult> SignInAsync(string? next, IFormCollection form, Entrance entrance, IStringLocalizer<Texts> says)
    {
        var typed = Typed.Of(form);
        if (await entrance.CheckPasswordAsync(typed["email"].Trim(), typed["password"]) is { } account)
        {
            await entrance.SignInAsync(account);
            return Answers.To(LocalOf(next));
        }

        // One sentence for every reason: it must not tell whether there is such an account.
        typed.Refuse("password", says["E-mail and password do not go together, or there were too many tries. Check both; after ten wrong passwords, wait five minutes."]);
        return Answers.Refused<SignInPage>(new { Next = LocalOf(next), Typed = typed });
    }

    private static async Task<ContentHttpResult> OfferPasskeyAsync(SignInManager<Account> signIn) =>
        TypedResults.Content(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json");

    private static async Task<IResult> SignInByPasskeyAsync(
        string? next, HttpRequest request, UserManager<Account> users, SignInManager<Account> signIn, Entrance entrance, IStringLocalizer<Texts> says)
    {
        if (await Passkeys.AssertedAsync(request, signIn) is not { User: { } account, Passkey: { } passkey })
        {
            return Results.Problem(title: says["No account here has this passkey."], statusCode: StatusCodes.Status422UnprocessableEntity);
        }

        // Its counter has moved on.
        await users.AddOrUpdatePasskeyAsync(account, passkey);
        await entrance.SignInAsync(account);
        return Answers.Next(LocalOf(next));
    }

    private static async Task<RedirectHttpResult> SignOutAsync(IFormCollection form, Entrance entrance)
    {
        _ = form;
        await entrance.SignOutAsync();
        return Answers.To("/");
    }

    // Another host's page could look like ours.
    private static string LocalOf(string? next) => next is ['/', ..] && RedirectHttpResult.IsLocalUrl(next) ? next : "/";
}
