using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;
using Trackside.Web.Components;

namespace Trackside.Web.Accounts;

/// <summary>The page behind a link to a squad.</summary>
internal static class JoinEndpoints
{
    public static void MapJoin(this IEndpointRouteBuilder routes)
    {
        var join = routes.MapGroup("/join/{token}");
        join.MapGet("", ShowAsync).For(Who.Anyone);
        join.MapPost("", JoinAsync).For(Who.SignedIn);
        join.MapPost("/account", JoinAnewAsync).For(Who.Anyone).LimitedByAddress("join");
        join.MapPost("/other", JoinByOtherAsync).For(Who.Anyone).LimitedByAddress("join");
        join.MapPost("/passkey/options", OfferPasskeyAsync).For(Who.Anyone).WithToken().LimitedByAddress("join");
        join.MapPost("/passkey", JoinWithPasskeyAsync).For(Who.Anyone).WithToken().LimitedByAddress("join");
    }

    private static async Task<IResult> ShowAsync(string token, Joining joining, Visit visit, OtherDoor other, TryLimits limits, CancellationToken cancellation)
    {
        if (await joining.FindAsync(token, cancellation) is not { } invitation)
        {
            return Dead();
        }

        var person = visit.IsSignedIn || !other.TakesInvited ? null : await other.CameAsync();
        var typed = OtherEndpoints.TypedOf(person);
        typed["athlete"] = visit.IsSignedIn ? visit.Viewer.Name : "";
        return visit.Viewer.AccountId is { } account && await joining.BelongsAsync(invitation, account, cancellation)
            ? Answers.Page<AlreadyInPage>(new { Invitation = invitation })
            : Answers.Page<JoinPage>(ValuesOf(token, invitation, typed, other, limits, hasCome: person is not null));
    }

    private static async Task<IResult> JoinAsync(string token, IFormCollection form, Joining joining, Visit visit, OtherDoor other, TryLimits limits, CancellationToken cancellation)
    {
        if (await joining.FindAsync(token, cancellation) is not { } invitation)
        {
            return Dead();
        }

        var account = visit.Viewer.AccountId!.Value;
        if (await joining.BelongsAsync(invitation, account, cancellation))
        {
            return Answers.Page<AlreadyInPage>(new { Invitation = invitation });
        }

        var typed = Typed.Of(form);
        var name = await joining.CheckNameAsync(invitation, typed, "athlete", cancellation);
        return !typed.IsGood ? Answers.Refused<JoinPage>(ValuesOf(token, invitation, typed, other, limits))
            : await joining.JoinAsync(invitation, account, name, () => Task.CompletedTask, cancellation) ? Answers.To($"/squads/{invitation.Invite.SquadId}")
            : Dead();
    }

    private static async Task<IResult> JoinAnewAsync(string token, IFormCollection form, Joining joining, SigningUp signingUp, OtherDoor other, TryLimits limits, CancellationToken cancellation)
    {
        if (await joining.FindAsync(token, cancellation) is not { } invitation)
        {
            return Dead();
        }

        var typed = Typed.Of(form);
        var account = await signingUp.ReadAsync(typed, withPassword: true, invitation.Squad);
        await joining.CheckNameAsync(invitation, typed, "name", cancellation);
        return !typed.IsGood ? Answers.Refused<JoinPage>(ValuesOf(token, invitation, typed, other, limits))
            : await joining.JoinAsync(invitation, account.Id, account.DisplayName, () => signingUp.CreateAsync(account, typed["password"], null), cancellation) ? Answers.To("/account/codes")
            : Dead();
    }

    private static async Task<IResult> OfferPasskeyAsync(string token, IFormCollection form, Joining joining, SigningUp signingUp, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        if (await joining.FindAsync(token, cancellation) is not { } invitation)
        {
            return Results.Problem(title: says["This link is used up."], statusCode: StatusCodes.Status410Gone);
        }

        var typed = Typed.Of(form);
        var account = await signingUp.ReadAsync(typed, withPassword: false);
        await joining.CheckNameAsync(invitation, typed, "name", cancellation);
        return await signingUp.OfferPasskeyAsync(account, typed);
    }

    private static async Task<IResult> JoinWithPasskeyAsync(string token, HttpRequest request, Joining joining, SigningUp signingUp, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        if (await joining.FindAsync(token, cancellation) is { } invitation && await signingUp.ReadPasskeyAsync(request) is { } made)
        {
            await joining.CheckNameAsync(invitation, made.Typed, "name", cancellation);
            if (made.Typed.IsGood && await joining.JoinAsync(invitation, made.Account.Id, made.Account.DisplayName, () => signingUp.CreateAsync(made.Account, null, made.Passkey), cancellation))
            {
                return Answers.Next("/account/codes");
            }
        }

        return Results.Problem(title: says["The passkey could not be checked. Try once more."], statusCode: StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> JoinByOtherAsync(
        string token, IFormCollection form, Joining joining, SigningUp signingUp, OtherDoor other, TryLimits limits, CancellationToken cancellation)
    {
        if (await joining.FindAsync(token, cancellation) is not { } invitation)
        {
            return Dead();
        }

        if (!other.TakesInvited || await other.CameAsync() is not { Connects: null } person)
        {
            return Answers.To($"/join/{Uri.EscapeDataString(token)}");
        }

        var typed = Typed.Of(form);
        var account = await signingUp.ReadAsync(typed, withPassword: false);
        await joining.CheckNameAsync(invitation, typed, "name", cancellation);
        return !typed.IsGood ? Answers.Refused<JoinPage>(ValuesOf(token, invitation, typed, other, limits, hasCome: true))
            : await joining.JoinAsync(invitation, account.Id, account.DisplayName, () => signingUp.CreateAsync(account, person), cancellation) ? Answers.To("/account/codes")
            : Dead();
    }

    private static object ValuesOf(string token, Invitation invitation, Typed typed, OtherDoor other, TryLimits limits, bool hasCome = false) =>
        new { Token = token, Invitation = invitation, Typed = typed, Ways = new NewAccountWays(limits.HasPasswords, other.TakesInvited ? other.Name : null, hasCome) };

    private static RazorComponentResult<DeadLinkPage> Dead() => Answers.Page<DeadLinkPage>(new { Kind = DeadLink.Invite }, StatusCodes.Status410Gone);
}

/// <summary>By what a new account may be made.</summary>
/// <param name="HasPasswords">Whether by a password.</param>
/// <param name="Other">What the provider is called; null where none is set, or takes nobody.</param>
/// <param name="HasCome">Whether whoever asks has just come from there.</param>
public sealed record NewAccountWays(bool HasPasswords, string? Other, bool HasCome);
