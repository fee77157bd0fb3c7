using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Trackside.Web.Components;
using Trackside.Web.Store;

namespace Trackside.Web.Accounts;

/// <summary>Connecting one's account with the provider, and disconnecting it.</summary>
internal static class OtherAccountEndpoints
{
    private const string ConnectCookie = "connect";

    public static void MapOtherOfAccount(this IEndpointRouteBuilder routes)
    {
        var account = routes.MapGroup("/account/other");
        account.MapPost("/connect", Connect).For(Who.SignedIn);
        account.MapGet("/go", GoAsync).For(Who.SignedIn);
        account.MapPost("/disconnect", DisconnectAsync).For(Who.SignedIn);
    }

    // A page and not a redirect: browsers do not let a form lead to another host. That the form was sent stands in the cookie.
    private static IResult Connect(IFormCollection form, OtherDoor other, SealedCookies cookies, Visit visit)
    {
        _ = form;
        if (other.Name is not { } name)
        {
            return Results.NotFound();
        }

        cookies.Put(ConnectCookie, visit.Viewer.AccountId.ToString()!);
        return Answers.Page<OtherGoingPage>(new { Other = name });
    }

    private static async Task<IResult> GoAsync(HttpContext http, SealedCookies cookies, Visit visit, CancellationToken cancellation)
    {
        var asked = cookies.Read(ConnectCookie);
        cookies.Drop(ConnectCookie);
        return asked == visit.Viewer.AccountId.ToString() ? await OtherEndpoints.SendAsync(http, "/account", visit.Viewer.AccountId, cancellation) : Answers.To("/account?done=not-connected");
    }

    private static async Task<RedirectHttpResult> DisconnectAsync(IFormCollection form, UserManager<Account> users, WaysIn ways, Visit visit)
    {
        _ = form;
        var account = await users.OfAsync(visit);
        var logins = (await users.GetLoginsAsync(account)).Where(login => login.LoginProvider == OtherDoor.Provider).ToList();
        if (logins.Count > 0 && await ways.CountAsync(account) == 1)
        {
            return Answers.To("/account?done=last");
        }

        foreach (var login in logins)
        {
            await users.RemoveLoginAsync(account, login.LoginProvider, login.ProviderKey);
        }

        return Answers.To("/account?done=disconnected");
    }
}
