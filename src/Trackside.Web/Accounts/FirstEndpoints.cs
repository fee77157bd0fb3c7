using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;
using Trackside.Web.Components;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Accounts;

/// <summary>The page behind the link that an empty server prints: the first account, and its squad.</summary>
internal static class FirstEndpoints
{
    public static void MapFirst(this IEndpointRouteBuilder routes)
    {
        var first = routes.MapGroup("/first/{token}");
        first.MapGet("", Show).For(Who.Anyone);
        first.MapPost("", BeginAsync).For(Who.Anyone).LimitedByAddress("first");
        first.MapPost("/other", BeginByOtherAsync).For(Who.Anyone).LimitedByAddress("first");
        first.MapPost("/passkey/options", OfferPasskeyAsync).For(Who.Anyone).WithToken().LimitedByAddress("first");
        first.MapPost("/passkey", BeginWithPasskeyAsync).For(Who.Anyone).WithToken().LimitedByAddress("first");
    }

    private static async Task<IResult> Show(string token, TracksideDb db, OtherDoor other, TryLimits limits, CancellationToken cancellation)
    {
        if (!await db.IsGoodAsync(token, cancellation))
        {
            return Dead();
        }

        var person = other.TakesInvited ? await other.CameAsync() : null;
        var typed = OtherEndpoints.TypedOf(person);
        typed["zone"] = TimeZones.Usual;
        return Answers.Page<FirstPage>(ValuesOf(token, typed, other, limits, hasCome: person is not null));
    }

    private static async Task<IResult> BeginAsync(
        string token, IFormCollection form, TracksideDb db, SigningUp signingUp, OtherDoor other, TryLimits limits, IStringLocalizer<Texts> says, TimeProvider clock, CancellationToken cancellation)
    {
        if (!await db.IsGoodAsync(token, cancellation))
        {
            return Dead();
        }

        var typed = Typed.Of(form);
        var account = await signingUp.ReadAsync(typed, withPassword: true, typed["squad"]);
        var squad = SquadOf(typed, says);
        return !typed.IsGood ? Answers.Refused<FirstPage>(ValuesOf(token, typed, other, limits))
            : await FoundAsync(token, db, squad, typed["zone"], account.Id, clock.GetUtcNow(), () => signingUp.CreateAsync(account, typed["password"], null), cancellation) ? Answers.To("/account/codes")
            : Dead();
    }

    private static async Task<IResult> BeginByOtherAsync(
        string token, IFormCollection form, TracksideDb db, SigningUp signingUp, OtherDoor other, TryLimits limits, IStringLocalizer<Texts> says, TimeProvider clock, CancellationToken cancellation)
    {
        if (!await db.IsGoodAsync(token, cancellation))
        {
            return Dead();
        }

        if (!other.TakesInvited || await other.CameAsync() is not { Connects: null } person)
        {
            return Answers.To($"/first/{Uri.EscapeDataString(token)}");
        }

        var typed = Typed.Of(form);
        var account = await signingUp.ReadAsync(typed, withPassword: false);
        var squad = SquadOf(typed, says);
        return !typed.IsGood ? Answers.Refused<FirstPage>(ValuesOf(token, typed, other, limits, hasCome: true))
            : await FoundAsync(token, db, squad, typed["zone"], account.Id, clock.GetUtcNow(), () => signingUp.CreateAsync(account, person), cancellation) ? Answers.To("/account/codes")
            : Dead();
    }

    private static object ValuesOf(string token, Typed typed, OtherDoor other, TryLimits limits, bool hasCome = false) =>
        new { Token = token, Typed = typed, Ways = new NewAccountWays(limits.HasPasswords, other.TakesInvited ? other.Name : null, hasCome) };

    private static async Task<IResult> OfferPasskeyAsync(string token, IFormCollection form, TracksideDb db, SigningUp signingUp, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        if (!await db.IsGoodAsync(token, cancellation))
        {
            return Results.Problem(title: says["This link is used up."], statusCode: StatusCodes.Status410Gone);
        }

        var typed = Typed.Of(form);
        var account = await signingUp.ReadAsync(typed, withPassword: false);
        SquadOf(typed, says);
        return await signingUp.OfferPasskeyAsync(account, typed, "squad", "zone");
    }

    private static async Task<IResult> BeginWithPasskeyAsync(
        string token, HttpRequest request, TracksideDb db, SigningUp signingUp, IStringLocalizer<Texts> says, TimeProvider clock, CancellationToken cancellation) =>
        await signingUp.ReadPasskeyAsync(request) is { Typed.IsGood: true } made
            && await FoundAsync(token, db, SquadOf(made.Typed, says), made.Typed["zone"], made.Account.Id, clock.GetUtcNow(), () => signingUp.CreateAsync(made.Account, null, made.Passkey), cancellation)
            ? Answers.Next("/account/codes")
            : Results.Problem(title: says["The passkey could not be checked. Try once more."], statusCode: StatusCodes.Status422UnprocessableEntity);

    private static string SquadOf(Typed typed, IStringLocalizer<Texts> says)
    {
        if (!TimeZones.IsKnown(typed["zone"]))
        {
            typed.Refuse("zone", says["Choose a time zone of the list."]);
        }

        return typed.Name("squad", Squad.NameLength, says["Write what your squad is called."], says["A squad's name has at most {0} letters; this has {1}."]);
    }

    private static async Task<bool> FoundAsync(
        string token, TracksideDb db, string squad, string zone, Guid account, DateTimeOffset now, Func<Task> create, CancellationToken cancellation)
    {
        // The server itself: who holds the link is nobody yet.
        db.Viewer = Viewer.Server;
        await using var all = await db.Database.BeginTransactionAsync(cancellation);
        if (!await db.UseAsync(token, cancellation))
        {
            return false;
        }

        await create();
        db.Found(squad, zone, account, now);
        await db.SaveChangesAsync(cancellation);
        await all.CommitAsync(cancellation);
        return true;
    }

    private static RazorComponentResult<DeadLinkPage> Dead() => Answers.Page<DeadLinkPage>(new { Kind = DeadLink.First }, StatusCodes.Status410Gone);
}
