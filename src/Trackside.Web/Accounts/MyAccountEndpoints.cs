using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Trackside.Web.Components;
using Trackside.Web.Store;

namespace Trackside.Web.Accounts;

/// <summary>One's own account: name and e-mail, the ways in, and the browsers in which one is signed in.</summary>
internal static class MyAccountEndpoints
{
    public static void MapMyAccount(this IEndpointRouteBuilder routes)
    {
        var account = routes.MapGroup("/account");
        account.MapGet("", ShowAsync).For(Who.SignedIn);
        account.MapPost("", SaveAsync).For(Who.SignedIn);
        account.MapPost("/browsers/{browser:guid}/end", EndAsync).For(Who.SignedIn);
        account.MapPost("/browsers/end", EndAllAsync).For(Who.SignedIn);
    }

    /// <summary>The account of who asks; they are signed in.</summary>
    public static async Task<Account> OfAsync(this UserManager<Account> users, Visit visit) =>
        await users.FindByIdAsync(visit.Viewer.AccountId!.Value.ToString()) ?? throw new NotAllowedException("The account is gone.");

    private static async Task<IResult> ShowAsync(
        string? done, UserManager<Account> users, TracksideDb db, Entrance entrance, WaysIn ways, Visit visit, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        var account = await users.OfAsync(visit);
        var typed = new Typed { ["name"] = account.DisplayName, ["email"] = account.Email ?? "" };
        return Answers.Page<AccountPage>(new { View = await ViewAsync(account, users, db, entrance, ways, cancellation), Typed = typed, Done = WordsOf(done, says) });
    }

    private static async Task<IResult> SaveAsync(
        IFormCollection form, UserManager<Account> users, SigningUp signingUp, TracksideDb db, Entrance entrance, WaysIn ways, Visit visit, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        var account = await users.OfAsync(visit);
        var typed = Typed.Of(form);
        var (name, email) = (signingUp.NameOf(typed), signingUp.EmailOf(typed));
        if (typed.IsGood && await users.FindByNameAsync(email) is { } other && other.Id != account.Id)
        {
            typed.Refuse("email", says["There is an account with this e-mail already. Take another e-mail."]);
        }

        if (!typed.IsGood)
        {
            return Answers.Refused<AccountPage>(new { View = await ViewAsync(account, users, db, entrance, ways, cancellation), Typed = typed });
        }

        (account.DisplayName, account.UserName, account.Email) = (name, email, email);
        await users.UpdateAsync(account);
        return Answers.To("/account?done=saved");
    }

    private static async Task<RedirectHttpResult> EndAsync(Guid browser, IFormCollection form, TracksideDb db, Visit visit, CancellationToken cancellation)
    {
        _ = form;
        await db.SignedIn.Where(row => row.Id == browser && row.AccountId == visit.Viewer.AccountId).ExecuteDeleteAsync(cancellation);
        return Answers.To("/account?done=ended");
    }

    private static async Task<RedirectHttpResult> EndAllAsync(IFormCollection form, TracksideDb db, Visit visit, Entrance entrance, CancellationToken cancellation)
    {
        _ = form;
        await db.SignedIn.Where(row => row.AccountId == visit.Viewer.AccountId).ExecuteDeleteAsync(cancellation);
        await entrance.SignOutAsync();
        return Answers.To("/sign-in");
    }

    private static async Task<AccountView> ViewAsync(Account account, UserManager<Account> users, TracksideDb db, Entrance entrance, WaysIn ways, CancellationToken cancellation)
    {
        var browsers = await db.SignedIn.AsNoTracking().Where(row => row.AccountId == account.Id).OrderByDescending(row => row.LastSeenAt).ToListAsync(cancellation);
        var passkeys = await users.GetPasskeysAsync(account);
        return new(ways.HasPasswords, account.PasswordHash is not null, await ways.OthersAsync(account), [.. passkeys.OrderBy(passkey => passkey.CreatedAt).Select(PasskeyView.Of)], browsers, entrance.ThisBrowser, await users.CountRecoveryCodesAsync(account));
    }

    private static string? WordsOf(string? done, IStringLocalizer<Texts> says) => done switch
    {
        "saved" => says["Name and e-mail are saved."].Value,
        "password" => says["Your password is set, and every other browser is signed out."].Value,
        "ended" => says["That browser is signed out."].Value,
        "passkey" => says["The passkey is saved."].Value,
        "removed" => says["The passkey is removed. Delete it in your browser or phone too."].Value,
        "last" => says["That is your only way in, so it stays. Add another first, such as a passkey."].Value,
        "connected" => says["Connected. From now on you may sign in by it."].Value,
        "connected-elsewhere" => says["That sign-in is connected with another account here already. Disconnect it there first."].Value,
        "disconnected" => says["Disconnected. You no longer sign in by it."].Value,
        "not-connected" => says["Nothing was connected. Try once more from here."].Value,
        "recovered" => says["You came in by a recovery code, which is used up now. Add a passkey."].Value,
        "long" => says["A passkey's name has at most {0} letters.", PasskeyEndpoints.NameLength].Value,
        _ => null,
    };
}

/// <summary>What the page of one's account shows.</summary>
/// <param name="TakesPasswords">Whether anybody comes in by a password here.</param>
/// <param name="HasPassword">Whether a password is set.</param>
/// <param name="Other">What the provider is called, and whether it is connected; null where none is set.</param>
/// <param name="Passkeys">The passkeys, the oldest first.</param>
/// <param name="Browsers">The browsers in which one is signed in, the last seen first.</param>
/// <param name="ThisBrowser">The one that asks.</param>
/// <param name="CodesLeft">How many recovery codes are not used up.</param>
public sealed record AccountView(bool TakesPasswords, bool HasPassword, ConnectedOther? Other, IReadOnlyList<PasskeyView> Passkeys, IReadOnlyList<SignedIn> Browsers, Guid? ThisBrowser, int CodesLeft);
