using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Trackside.Web.Store;

namespace Trackside.Web.Components;

/// <summary>Finds out who asks, before anything is read for them.</summary>
/// <remarks>Rights are read anew at each request: who is taken out of a squad sees nothing of it from the next one on.</remarks>
public sealed class VisitMiddleware(RequestDelegate next, TimeProvider clock, SignedInTimes times)
{
    /// <summary>The claim that names the <see cref="SignedIn"/> browser.</summary>
    public const string BrowserClaim = "browser";

    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(10);

    public async Task InvokeAsync(HttpContext http, Visit visit, TracksideDb db, DemoSquad demo)
    {
        // Who sent a token is known already, and is nobody else.
        if (!visit.IsByToken && !await IsSignedInAsync(http, visit, db))
        {
            await ComeAsGuestAsync(http, visit, db, demo);
        }

        visit.Culture = CultureOf(visit.IsByToken ? "en" : visit.Habits.Language ?? AcceptedLanguage(http));
        await next(http);
    }

    /// <summary>The culture of a language we have texts in.</summary>
    public static CultureInfo CultureOf(string language) => CultureInfo.GetCultureInfo(language == "es" ? "es-ES" : "en-GB");

    private async Task<bool> IsSignedInAsync(HttpContext http, Visit visit, TracksideDb db)
    {
        if (!Guid.TryParse(http.User.FindFirstValue(ClaimTypes.NameIdentifier), out var account) || !Guid.TryParse(http.User.FindFirstValue(BrowserClaim), out var browser))
        {
            return false;
        }

        var known = await db.SignedIn.Where(row => row.Id == browser && row.AccountId == account)
            .Join(db.Users.Where(user => user.LockoutEnd != Account.ForGood), row => row.AccountId, user => user.Id, (row, user) => new { Browser = row, user.DisplayName, user.Habits }).AsNoTracking().SingleOrDefaultAsync(http.RequestAborted);
        var now = clock.GetUtcNow();
        if (known is null || times.IsOver(known.Browser, now))
        {
            await http.SignOutAsync(IdentityConstants.ApplicationScheme);
            // The forms of this very page are a guest's already.
            http.User = new ClaimsPrincipal(new ClaimsIdentity());
            return false;
        }

        if (now - known.Browser.LastSeenAt > SeenEvery)
        {
            await db.SignedIn.Where(row => row.Id == browser).ExecuteUpdateAsync(set => set.SetProperty(row => row.LastSeenAt, now), http.RequestAborted);
        }

        visit.Habits = Habits.Read(known.Habits);
        db.Viewer = Viewer.Of(account, known.DisplayName, []);
        var members = await db.Members.AsNoTracking().ToListAsync(http.RequestAborted);
        visit.Viewer = db.Viewer = Viewer.Of(account, known.DisplayName, members);

        // What waits to be read is counted on the way: a look at an index, and only for who belongs somewhere.
        var squads = await db.Squads.AsNoTracking().OrderBy(squad => squad.Name)
            .Select(squad => new { Squad = squad, Unread = db.MessageCopies.Count(copy => copy.AccountId == account && copy.SquadId == squad.Id && copy.ReadAt == null) }).ToListAsync(http.RequestAborted);
        visit.Squads = [.. squads.Select(row => row.Squad)];
        visit.Unread = squads.Where(row => row.Unread > 0).ToDictionary(row => row.Squad.Id, row => row.Unread);
        return true;
    }

    private static async Task ComeAsGuestAsync(HttpContext http, Visit visit, TracksideDb db, DemoSquad demo)
    {
        visit.Habits = Habits.Read(http.Request.Cookies[Habits.Cookie]);
        if (demo.Id is { } id)
        {
            visit.Viewer = db.Viewer = Viewer.Guest(id, visit.Habits.Language == "es" ? "Visita" : "Guest");
            visit.Squads = await db.Squads.AsNoTracking().ToListAsync(http.RequestAborted);
        }
    }

    private static string AcceptedLanguage(HttpContext http) => http.Request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(language => language.Quality ?? 1)
        .Select(language => language.Value.Value?.Split('-')[0].ToLowerInvariant())
        .FirstOrDefault(language => language is not null && Habits.Languages.Contains(language)) ?? "en";
}

/// <summary>The squad that whoever comes may look around in and work with; null where the operator wants none.</summary>
public sealed class DemoSquad
{
    public Guid? Id { get; set; }
}
