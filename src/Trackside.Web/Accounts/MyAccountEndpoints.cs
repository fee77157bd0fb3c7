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
        account.MapGet("/password", ShowPasswordAsync).For(Who.SignedIn);
        account.MapPost("/password", SetPasswordAsync).For(Who.SignedIn);
        account.MapPost("/browsers/{browser:guid}/end", EndAsync).For(Who.SignedIn);
        account.MapPost("/browsers/end", EndAllAsync).For(Who.SignedIn);
    }

    /// <summary>The account of who asks; they are signed in.</summary>
    public static async Task<Account> OfAsync(this UserManager<Account> users, Visit visit) =>
        await users.FindByIdAsync(visit.Viewer.AccountId!.Value.ToString()) ?? throw new NotAllowedException("The account is gone.");

    private static async Task<IResult> ShowAsync(
        string? done, UserManager<Account> users, TracksideDb db, Entrance entrance, Visit visit, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        var account = await users.OfAsync(visit);
        var typed = new Typed { ["name"] = account.DisplayName, ["email"] = account.Email ?? "" };
        return Answers.Page<AccountPage>(new { View = await ViewAsync(account, users, db, entrance, cancellation), Typed = typed, Done = WordsOf(done, says) });
    }

    private static async Task<IResult> SaveAsync(
        IFormCollection form, UserManager<Account> users, SigningUp signingUp, TracksideDb db, Entrance entrance, Visit visit, IStringLocalizer<Texts> says, CancellationToken cancellation)
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
            return Answers.Refused<AccountPage>(new { View = await ViewAsync(account, users, db, entrance, cancellation), Typed = typed });
        }

        (account.DisplayName, account.UserName, account.Email) = (name, email, email);
        await users.UpdateAsync(account);
        return Answers.To("/account?done=saved");
    }

    private static async Task<RazorComponentResult<PasswordPage>> ShowPasswordAsync(UserManager<Account> users, Entrance entrance, Visit visit)
    {
        var account = await users.OfAsync(visit);
        return Answers.Page<PasswordPage>(new { Typed = Typed.Nothing, AsksOld = AsksOld(account, entrance), HasRecovered = entrance.HasRecovered(account), Email = account.Email });
    }

    private static async Task<IResult> SetPasswordAsync(IFormCollection form, UserManager<Account> users, Entrance entrance, Visit visit, IStringLocalizer<Texts> says)
    {
        var account = await users.OfAsync(visit);
        var typed = Typed.Of(form);
        var asksOld = AsksOld(account, entrance);
        if (Passwords.ProblemOf(typed["password"], account, says) is { } problem)
        {
            typed.Refuse("password", problem);
        }

        if (asksOld && await entrance.CheckPasswordAsync(account.UserName!, typed["old"]) is null)
        {
            typed.Refuse("old", says["That is not your password, or there were too many tries. After ten wrong passwords, wait five minutes."]);
        }

        if (!typed.IsGood)
        {
            return Answers.Refused<PasswordPage>(new { Typed = typed, AsksOld = asksOld, HasRecovered = entrance.HasRecovered(account), Email = account.Email });
        }

        await users.RemovePasswordAsync(account);
        await users.AddPasswordAsync(account, typed["password"]);
        entrance.ForgetRecovery();
        await entrance.EndOthersAsync(account);
        return Answers.To("/account?done=password");
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

    private static bool AsksOld(Account account, Entrance entrance) => account.PasswordHash is not null && !entrance.HasRecovered(account);

    private static async Task<AccountView> ViewAsync(Account account, UserManager<Account> users, TracksideDb db, Entrance entrance, CancellationToken cancellation)
    {
        var browsers = await db.SignedIn.AsNoTracking().Where(row => row.AccountId == account.Id).OrderByDescending(row => row.LastSeenAt).ToListAsync(cancellation);
        var passkeys = await users.GetPasskeysAsync(account);
        return new(account.PasswordHash is not null, [.. passkeys.OrderBy(passkey => passkey.CreatedAt).Select(PasskeyView.Of)], browsers, entrance.ThisBrowser, await users.CountRecoveryCodesAsync(account));
    }

    private static string? WordsOf(string? done, IStringLocalizer<Texts> says) => done switch
    {
        "saved" => says["Name and e-mail are saved."].Value,
        "password" => says["Your password is set, and every other browser is signed out."].Value,
        "ended" => says["That browser is signed out."].Value,
        "passkey" => says["The passkey is saved."].Value,
        "removed" => says["The passkey is removed. Delete it in your browser or phone too."].Value,
        "last" => says["That passkey is your only way in, so it stays. Set a password or add another passkey first."].Value,
        "long" => says["A passkey's name has at most {0} letters.", PasskeyEndpoints.NameLength].Value,
        _ => null,
    };
}

/// <summary>What the page of one's account shows.</summary>
/// <param name="HasPassword">Whether a password is set.</param>
/// <param name="Passkeys">The passkeys, the oldest first.</param>
/// <param name="Browsers">The browsers in which one is signed in, the last seen first.</param>
/// <param name="ThisBrowser">The one that asks.</param>
/// <param name="CodesLeft">How many recovery codes are not used up.</param>
public sealed record AccountView(bool HasPassword, IReadOnlyList<PasskeyView> Passkeys, IReadOnlyList<SignedIn> Browsers, Guid? ThisBrowser, int CodesLeft);
