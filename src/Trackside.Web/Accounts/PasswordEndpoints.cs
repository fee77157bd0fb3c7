using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;
using Trackside.Web.Components;
using Trackside.Web.Store;

namespace Trackside.Web.Accounts;

/// <summary>Setting and changing one's password.</summary>
internal static class PasswordEndpoints
{
    public static void MapPasswords(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/account/password", ShowAsync).For(Who.SignedIn);
        routes.MapPost("/account/password", SetAsync).For(Who.SignedIn);
    }

    private static async Task<IResult> ShowAsync(UserManager<Account> users, Entrance entrance, TryLimits limits, Visit visit)
    {
        var account = await users.OfAsync(visit);
        return limits.HasPasswords ? Answers.Page<PasswordPage>(ValuesOf(Typed.Nothing, account, entrance)) : Results.NotFound();
    }

    private static async Task<IResult> SetAsync(
        IFormCollection form, HttpContext http, UserManager<Account> users, Entrance entrance, TryLimits limits, Visit visit, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        if (!limits.HasPasswords)
        {
            return Results.NotFound();
        }

        var account = await users.OfAsync(visit);
        var typed = Typed.Of(form);
        if (Passwords.ProblemOf(typed["password"], account, says, [.. visit.Squads.Select(squad => squad.Name)]) is { } problem)
        {
            typed.Refuse("password", problem);
        }

        var old = AsksOld(account, entrance) ? await entrance.CheckPasswordAsync(account.UserName!, typed["old"], cancellation) : new Checked(account, null);
        if (old.Account is null)
        {
            typed.Refuse("old", old.Wait is { } wait ? Limited.WordsOf(wait, says) : says["That is not your password. If you have lost it, sign out and come in by a recovery code."].Value);
        }

        if (!typed.IsGood)
        {
            var values = ValuesOf(typed, account, entrance);
            return old.Wait is { } until ? http.Later<PasswordPage>(until, values) : Answers.Refused<PasswordPage>(values);
        }

        await users.RemovePasswordAsync(account);
        await users.AddPasswordAsync(account, typed["password"]);
        entrance.ForgetRecovery();
        await entrance.EndOthersAsync(account);
        return Answers.To("/account?done=password");
    }

    private static object ValuesOf(Typed typed, Account account, Entrance entrance) =>
        new { Typed = typed, AsksOld = AsksOld(account, entrance), HasRecovered = entrance.HasRecovered(account), account.Email };

    private static bool AsksOld(Account account, Entrance entrance) => account.PasswordHash is not null && !entrance.HasRecovered(account);
}
