using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Trackside.Web.Components;
using Trackside.Web.Store;

namespace Trackside.Web.Api;

/// <summary>Lets a program in by its token. Who sends one is never taken for anybody else: neither the cookie beside it counts, nor is the guest of the demo squad let in instead.</summary>
/// <remarks>What a token may is worked out anew at each request from what its account may at this moment.</remarks>
internal sealed class TokenMiddleware(RequestDelegate next)
{
    private static readonly TimeSpan UsedEvery = TimeSpan.FromMinutes(1);

    public async Task InvokeAsync(HttpContext http, Visit visit, TracksideDb db, ApiLimits limits, TimeProvider clock)
    {
        if (BearerOf(http) is not { } bearer)
        {
            await next(http);
            return;
        }

        http.User = new ClaimsPrincipal(new ClaimsIdentity());
        var refusal = !http.IsApi() ? Refused("A token opens the addresses below /api/, not the pages for people.")
            : bearer.Length == 0 ? Refused("Write the header as 'Authorization: Bearer ts_…'.")
            : KeySignIn.IsKey(bearer) ? await KeySignIn.LetInAsync(http, bearer, visit, db, clock.GetUtcNow())
            : await SignInAsync(http, bearer, visit, db, clock.GetUtcNow());
        if (refusal is null)
        {
            await next(http);
            return;
        }

        // Who tries tokens is counted by address, as whoever is not signed in.
        await (await limits.CountAsync(http, visit) ?? refusal).ExecuteAsync(http);
    }

    // Null where there is no token; empty where there is something that was meant to be one.
    private static string? BearerOf(HttpContext http)
    {
        const string Scheme = "Bearer";
        var values = http.Request.Headers.Authorization;
        var text = values.ToString();
        var isBearer = text.Split(' ', 2)[0].Equals(Scheme, StringComparison.OrdinalIgnoreCase);
        return values.Count == 0 || (!text.Contains("ts_", StringComparison.Ordinal) && !text.Contains(TimingKey.Start, StringComparison.Ordinal) && !(isBearer && http.IsApi())) ? null
            : values.Count == 1 && isBearer ? text[Scheme.Length..].Trim()
            : "";
    }

    private static async Task<ProblemResult?> SignInAsync(HttpContext http, string bearer, Visit visit, TracksideDb db, DateTimeOffset now)
    {
        var hash = LinkTokens.HashOf(bearer);

        // Nobody is known yet: the server itself looks whose token it is.
        db.Viewer = Viewer.Server;
        var found = await db.ApiTokens.AsNoTracking().Where(token => token.TokenHash == hash)
            .Join(db.Users.Where(user => user.LockoutEnd == null || user.LockoutEnd < Account.ForGood), token => token.AccountId, user => user.Id, (token, user) => new { Token = token, user.DisplayName }).SingleOrDefaultAsync(http.RequestAborted);
        if (found?.Token is not { RevokedAt: null } token || token.ExpiresAt <= now)
        {
            db.Viewer = Viewer.Nobody;
            return Refused(WhyNot(found?.Token));
        }

        if (token.LastUsedAt is null || now - token.LastUsedAt > UsedEvery)
        {
            // Still as the server itself, for the token may be one that only reads.
            db.Viewer = Viewer.Server;
            await db.ApiTokens.Where(row => row.Id == token.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.LastUsedAt, now), http.RequestAborted);
        }

        db.Viewer = Viewer.Of(token.AccountId, found!.DisplayName, []);
        var members = await db.Members.AsNoTracking().Where(member => token.SquadId == null || member.SquadId == token.SquadId).ToListAsync(http.RequestAborted);
        visit.Token = token;
        visit.Viewer = db.Viewer = Viewer.Of(token.AccountId, found.DisplayName, members) with { Through = token.Name, OnlyReads = !Scopes.Of(token).Any(Scopes.Writes) };
        visit.Squads = await db.Squads.AsNoTracking().OrderBy(squad => squad.Name).ToListAsync(http.RequestAborted);
        return null;
    }

    private static string WhyNot(ApiToken? token) => token switch
    {
        null => "There is no such token, or its account is locked.",
        { RevokedAt: not null } => "The token was revoked.",
        _ => "The token is expired.",
    };

    private static ProblemResult Refused(string why) => new(ProblemKinds.TokenRefused, $"{why} {ProblemKinds.TokenRefused.Cure}") { Challenge = $", error=\"invalid_token\", error_description=\"{Ascii(why)}\"" };

    private static string Ascii(string text) => text.Replace("…", "...", StringComparison.Ordinal);
}
