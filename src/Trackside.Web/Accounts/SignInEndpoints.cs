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
        routes.MapPost("/sign-in/passkey/options", OfferPasskeyAsync).For(Who.Anyone).WithToken().LimitedByAddress("passkey");
        routes.MapPost("/sign-in/passkey", SignInByPasskeyAsync).For(Who.Anyone).WithToken().LimitedByAddress("passkey");
        routes.MapPost("/sign-out", SignOutAsync).For(Who.Anyone);
    }

    private static IResult Show(string? next, string? problem, Visit visit, OtherDoor other, TryLimits limits, IStringLocalizer<Texts> says) =>
        visit.IsSignedIn ? Answers.To(LocalOf(next))
        : Answers.Page<SignInPage>(new { Next = LocalOf(next), Typed = Typed.Nothing, Other = other.Name, HasPasswords = limits.HasPasswords, Problem = OtherEndpoints.WordsOf(problem, other, says) });

    private static async Task<IResult> SignInAsync(
        string? next, IFormCollection form, HttpContext http, Entrance entrance, OtherDoor other, TryLimits limits, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        if (!limits.HasPasswords)
        {
            return Results.NotFound();
        }

        var typed = Typed.Of(form);
        var found = await entrance.CheckPasswordAsync(typed["email"].Trim(), typed["password"], cancellation);
        if (found.Account is { } account)
        {
            await entrance.SignInAsync(account);
            return Answers.To(LocalOf(next));
        }

        // One sentence for every reason: it must not tell whether there is such an account.
        typed.Refuse("password", found.Wait is { } wait ? Limited.WordsOf(wait, says) : says["E-mail and password do not go together. Check both; the password's capital letters count."].Value);
        var values = new { Next = LocalOf(next), Typed = typed, Other = other.Name, HasPasswords = true };
        return found.Wait is { } until ? http.Later<SignInPage>(until, values) : Answers.Refused<SignInPage>(values);
    }

    private static async Task<ContentHttpResult> OfferPasskeyAsync(SignInManager<Account> signIn) =>
        TypedResults.Content(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json");

    private static async Task<IResult> SignInByPasskeyAsync(
        string? next, HttpRequest request, UserManager<Account> users, SignInManager<Account> signIn, Entrance entrance, IStringLocalizer<Texts> says)
    {
        if (await Passkeys.AssertedAsync(request, signIn) is not { User: { IsLocked: false } account, Passkey: { } passkey })
        {
            return Results.Problem(title: says["No account here has this passkey."], statusCode: StatusCodes.Status422UnprocessableEntity);
        }

        // Its counter has moved on.
        await users.AddOrUpdatePasskeyAsync(account, passkey);
        await entrance.SignInAsync(account);
        return Answers.Next(LocalOf(next));
    }

    private static async Task<RedirectHttpResult> SignOutAsync(IFormCollection form, HttpContext http, Entrance entrance, OtherDoor other)
    {
        _ = form;
        var cameByOther = other.IsOpen && http.User.HasClaim(claim => claim.Type == Entrance.ByOtherClaim);
        await entrance.SignOutAsync();
        return Answers.To(cameByOther ? "/signed-out" : "/");
    }

    /// <summary>A page of ours to go on to; the first one where another's is named, for that could look like ours.</summary>
    public static string LocalOf(string? next) => next is ['/', ..] && RedirectHttpResult.IsLocalUrl(next) ? next : "/";
}
