using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Trackside.Web.Components;
using Trackside.Web.Store;

namespace Trackside.Web.Accounts;

/// <summary>Setting a password by the link that the operator printed: <c>trackside-server user password</c>. It works once, and for a day.</summary>
internal static class ResetEndpoints
{
    public static void MapReset(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/password/{account:guid}/{token}", ShowAsync).For(Who.Anyone);
        routes.MapPost("/password/{account:guid}/{token}", SetAsync).For(Who.Anyone).LimitedByAddress("reset");
    }

    private static async Task<IResult> ShowAsync(Guid account, string token, UserManager<Account> users) =>
        await OfAsync(account, token, users) is { } found ? Answers.Page<ResetPage>(new { Typed = Typed.Nothing, found.Email, Path = PathOf(account, token) }) : Dead();

    private static async Task<IResult> SetAsync(
        Guid account, string token, IFormCollection form, UserManager<Account> users, TracksideDb db, Entrance entrance, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        if (await OfAsync(account, token, users) is not { } found)
        {
            return Dead();
        }

        var typed = Typed.Of(form);
        if (Passwords.ProblemOf(typed["password"], found, says) is { } problem)
        {
            typed.Refuse("password", problem);
            return Answers.Refused<ResetPage>(new { Typed = typed, found.Email, Path = PathOf(account, token) });
        }

        if (!(await users.ResetPasswordAsync(found, TokenIn(token), typed["password"])).Succeeded)
        {
            return Dead();
        }

        await db.SignedIn.Where(row => row.AccountId == account).ExecuteDeleteAsync(cancellation);
        await entrance.SignInAsync(found);
        return Answers.To("/account?done=password");
    }

    // Whoever does not have the right link learns nothing of whether there is such an account.
    private static async Task<Account?> OfAsync(Guid account, string token, UserManager<Account> users) =>
        await users.FindByIdAsync(account.ToString()) is { IsLocked: false } found
        && await users.VerifyUserTokenAsync(found, users.Options.Tokens.PasswordResetTokenProvider, UserManager<Account>.ResetPasswordTokenPurpose, TokenIn(token)) ? found : null;

    private static string TokenIn(string token)
    {
        try
        {
            return Convert.ToBase64String(WebEncoders.Base64UrlDecode(token));
        }
        catch (FormatException)
        {
            return "";
        }
    }

    private static string PathOf(Guid account, string token) => $"/password/{account}/{token}";

    private static RazorComponentResult<DeadLinkPage> Dead() => Answers.Page<DeadLinkPage>(new { Kind = DeadLink.Password }, StatusCodes.Status410Gone);
}
