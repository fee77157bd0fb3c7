using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;
using Trackside.Web.Components;
using Trackside.Web.Store;

namespace Trackside.Web.Accounts;

/// <summary>Coming in by a recovery code, and making codes anew.</summary>
internal static class RecoveryEndpoints
{
    public static void MapRecovery(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/recover", () => Answers.Page<RecoverPage>(new { Typed = Typed.Nothing })).For(Who.Anyone);
        routes.MapPost("/recover", RecoverAsync).For(Who.Anyone);
        routes.MapGet("/account/codes", ShowCodesAsync).For(Who.SignedIn);
        routes.MapPost("/account/codes", MakeCodesAsync).For(Who.SignedIn);
    }

    private static async Task<IResult> RecoverAsync(IFormCollection form, HttpContext http, Entrance entrance, TryLimits limits, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        var typed = Typed.Of(form);
        var found = await entrance.CheckCodeAsync(typed["email"].Trim(), CodeOf(typed["code"]), cancellation);
        if (found.Account is { } account)
        {
            await entrance.SignInAsync(account);
            return Answers.To(limits.HasPasswords ? "/account/password" : "/account?done=recovered");
        }

        typed.Refuse("code", found.Wait is { } wait ? Limited.WordsOf(wait, says) : says["E-mail and code do not go together, or the code is used up. Check both, or take the next code of your list."].Value);
        return found.Wait is { } until ? http.Later<RecoverPage>(until, new { Typed = typed }) : Answers.Refused<RecoverPage>(new { Typed = typed });
    }

    private static RazorComponentResult<CodesPage> ShowCodesAsync(Entrance entrance) => Answers.Page<CodesPage>(new { Codes = entrance.TakeCodes() });

    private static async Task<RedirectHttpResult> MakeCodesAsync(IFormCollection form, Visit visit, UserManager<Account> users, Entrance entrance)
    {
        _ = form;
        await entrance.MakeCodesAsync(await users.OfAsync(visit));
        return Answers.To("/account/codes");
    }

    // Codes are given as XXXXX-XXXXX; people type them in small letters, with spaces or without the hyphen.
    private static string CodeOf(string typed)
    {
        var letters = string.Concat(typed.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return letters.Length == 10 ? $"{letters[..5]}-{letters[5..]}" : letters;
    }
}
