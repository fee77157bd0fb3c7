using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Trackside.Web.Api;
using Trackside.Web.Components;
using Trackside.Web.Store;

namespace Trackside.Web.Accounts;

/// <summary>The tokens with which one's programs come in: made, looked after, revoked.</summary>
internal static class TokenEndpoints
{
    private const int MostTokens = 50;

    public static void MapTokens(this IEndpointRouteBuilder routes)
    {
        var tokens = routes.MapGroup("/account/tokens");
        tokens.MapGet("", ShowAsync).For(Who.SignedIn);
        tokens.MapPost("", MakeAsync).For(Who.SignedIn);
        tokens.MapPost("/{token:guid}/revoke", RevokeAsync).For(Who.SignedIn);
    }

    private static async Task<RazorComponentResult<TokensPage>> ShowAsync(TracksideDb db, Visit visit, string? done, CancellationToken cancellation)
    {
        var typed = Typed.Nothing;
        typed["days"] = "90";
        return Answers.Page<TokensPage>(new { Typed = typed, Tokens = await OfAsync(db, visit, cancellation), IsRevoked = done == "revoked" });
    }

    private static async Task<IResult> MakeAsync(IFormCollection form, HttpContext http, TracksideDb db, Visit visit, TimeProvider clock, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        var typed = Typed.Of(form);
        var there = await OfAsync(db, visit, cancellation);
        var name = typed.Name("name", ApiToken.NameLength, says["Write what it is for, such as 'Club website'."], says["A name has at most {0} letters; this has {1}."]);
        var scopes = typed.All("scope").Select(Scopes.Of).OfType<Scope>().Distinct().Order().ToArray();
        if (scopes.Length == 0)
        {
            typed.Refuse("scope", says["Tick at least one thing that it may do."]);
        }

        var squad = typed["squad"].Length == 0 ? null : visit.Squads.FirstOrDefault(squad => squad.Id.ToString() == typed["squad"]);
        if (squad is null && typed["squad"].Length > 0)
        {
            typed.Refuse("squad", says["Choose one of the list."]);
        }

        if (there.Count(token => token.RevokedAt is null) >= MostTokens)
        {
            typed.Refuse("name", says["There are {0} tokens already. Revoke those that are no longer used.", MostTokens]);
        }

        var days = DaysIn(typed, says);
        if (!typed.IsGood)
        {
            return Answers.Refused<TokensPage>(new { Typed = typed, Tokens = there, IsRevoked = false });
        }

        var (secret, now) = ($"ts_{LinkTokens.New()}", clock.GetUtcNow());
        var token = new ApiToken
        {
            AccountId = visit.Viewer.AccountId!.Value,
            Name = name,
            TokenHash = LinkTokens.HashOf(secret),
            Scopes = string.Join(' ', scopes.Select(Scopes.NameOf)),
            SquadId = squad?.Id,
            CreatedAt = now,
            ExpiresAt = days is { } count ? now.AddDays(count) : null,
        };
        db.Add(token);
        await db.SaveChangesAsync(cancellation);
        return Answers.Page<NewTokenPage>(new { Token = token, Secret = secret, Address = http.AddressOf($"{ApiRoutes.Root}/me") });
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> RevokeAsync(Guid token, IFormCollection form, TracksideDb db, Visit visit, TimeProvider clock, CancellationToken cancellation)
    {
        _ = form;
        if (await db.ApiTokens.SingleOrDefaultAsync(row => row.Id == token && row.AccountId == visit.Viewer.AccountId, cancellation) is not { } row)
        {
            return TypedResults.NotFound();
        }

        row.RevokedAt ??= clock.GetUtcNow();
        await db.SaveChangesAsync(cancellation);
        return Answers.To("/account/tokens?done=revoked");
    }

    private static int? DaysIn(Typed typed, IStringLocalizer<Texts> says)
    {
        if (typed["days"] == "never")
        {
            return null;
        }

        if (!int.TryParse(typed["days"], NumberStyles.None, CultureInfo.InvariantCulture, out var days) || days is not (30 or 90 or 365))
        {
            typed.Refuse("days", says["Choose one of the list."]);
        }

        return days;
    }

    private static async Task<IReadOnlyList<ApiToken>> OfAsync(TracksideDb db, Visit visit, CancellationToken cancellation) =>
        await db.ApiTokens.AsNoTracking().Where(token => token.AccountId == visit.Viewer.AccountId).OrderByDescending(token => token.CreatedAt).ToListAsync(cancellation);
}
