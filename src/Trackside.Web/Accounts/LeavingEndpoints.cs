using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;
using Trackside.Web.Components;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Accounts;

/// <summary>Deleting one's account.</summary>
internal static class LeavingEndpoints
{
    public static void MapLeaving(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/account/delete", ShowAsync).For(Who.SignedIn);
        routes.MapPost("/account/delete", DeleteAsync).For(Who.SignedIn);
    }

    private static async Task<IResult> ShowAsync(Visit visit, UserManager<Account> users, TracksideDb db, CancellationToken cancellation)
    {
        var account = await users.OfAsync(visit);
        return Answers.Page<DeleteAccountPage>(new { Email = account.Email, Typed = Typed.Nothing, Headed = await db.OnlyHeadedByAsync(account.Id, cancellation), Athletes = await db.AthletesOfAsync(account.Id, cancellation) });
    }

    private static async Task<IResult> DeleteAsync(
        IFormCollection form, HttpResponse response, Visit visit, UserManager<Account> users, TracksideDb db, Removal removal, Entrance entrance, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        var account = await users.OfAsync(visit);
        var headed = await db.OnlyHeadedByAsync(account.Id, cancellation);
        var typed = Typed.Of(form);
        if (!string.Equals(typed["email"].Trim(), account.Email, StringComparison.OrdinalIgnoreCase))
        {
            typed.Refuse("email", says["Type {0}, so that nothing is deleted by mistake.", account.Email!]);
        }

        if (!typed.IsGood || headed.Count > 0)
        {
            return Answers.Refused<DeleteAccountPage>(new { Email = account.Email, Typed = typed, Headed = headed, Athletes = await db.AthletesOfAsync(account.Id, cancellation) });
        }

        await removal.AccountAsync(account.Id, cancellation);
        await entrance.SignOutAsync();

        // What the browser keeps of us goes too: cookies, and what a page had not sent yet.
        response.Headers["Clear-Site-Data"] = "\"cache\", \"cookies\", \"storage\"";
        return Answers.To("/");
    }
}
