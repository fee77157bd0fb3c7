using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Trackside.Web.Components;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Desks;

/// <summary>Who and what there is at a desk before a test begins.</summary>
public static class DeskPeople
{
    // Hashing a password takes long on purpose, so it is done once.
    private static readonly string OpenSesame = new PasswordHasher<Account>().HashPassword(new Account(), "open sesame");

    extension(WebDesk desk)
    {
        /// <summary>A squad with a head coach, and the coach's browser, signed in.</summary>
        public async Task<WebBrowser> CoachAsync(string name = "Coach Example", Habits? habits = null) =>
            await desk.MemberAsync(await desk.SquadAsync(), Role.HeadCoach, name: name, habits: habits);

        /// <summary>Somebody who belongs to a squad, and their browser, signed in.</summary>
        public async Task<WebBrowser> MemberAsync(Guid squad, Role role, Guid? athlete = null, string? name = null, Habits? habits = null)
        {
            var account = await desk.AccountAsync(name ?? $"{role} Example", habits);
            await desk.ServerAsync(async db =>
            {
                db.Add(new Member { SquadId = squad, AccountId = account, Role = role, AthleteId = athlete, JoinedAt = desk.Clock.GetUtcNow() });
                await db.SaveChangesAsync();
            });
            return await desk.SignedInAsync(account, squad);
        }

        /// <summary>Somebody with an account who belongs nowhere yet. Their password is <c>open sesame</c>.</summary>
        public Task<Guid> AccountAsync(string name, Habits? habits = null) => desk.AsAsync(Viewer.Server, async services =>
        {
            var userName = $"{name.Replace(' ', '.')}.{Guid.CreateVersion7():N}@example.org";
            var account = new Account { UserName = userName, Email = userName, DisplayName = name, Habits = habits?.ToString() ?? "", CreatedAt = desk.Clock.GetUtcNow(), PasswordHash = OpenSesame };
            var created = await services.GetRequiredService<UserManager<Account>>().CreateAsync(account);
            Assert.True(created.Succeeded, string.Join(' ', created.Errors.Select(error => error.Description)));
            return account.Id;
        });

        /// <summary>A browser in which an account is signed in.</summary>
        public async Task<WebBrowser> SignedInAsync(Guid account, Guid squad = default)
        {
            var browser = desk.Browser();
            browser.Account = account;
            browser.Squad = squad;
            browser.Cookies["trackside"] = await desk.TicketAsync(account);
            return browser;
        }

        /// <summary>The cookie of a browser in which an account is signed in, written down as the sign-in page writes it; good for sixty days unless said otherwise.</summary>
        public Task<string> TicketAsync(Guid account, DateTimeOffset? expires = null) => desk.AsAsync(Viewer.Server, async services =>
        {
            var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
            var db = services.GetRequiredService<TracksideDb>();
            var row = new SignedIn { AccountId = account, Browser = "A test", At = now, LastSeenAt = now };
            db.Add(row);
            await db.SaveChangesAsync();

            var user = await db.Users.SingleAsync(one => one.Id == account);
            var principal = await services.GetRequiredService<IUserClaimsPrincipalFactory<Account>>().CreateAsync(user);
            ((ClaimsIdentity)principal.Identity!).AddClaim(new(VisitMiddleware.BrowserClaim, row.Id.ToString()));
            var properties = new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = expires ?? now.AddDays(60), IsPersistent = true };
            var cookie = services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
            return cookie.TicketDataFormat.Protect(new(principal, properties, IdentityConstants.ApplicationScheme));
        });

        /// <summary>A squad without anybody.</summary>
        public Task<Guid> SquadAsync(string name = "Riverside Harriers", string zone = "Etc/UTC") =>
            desk.AddedAsync(new Squad { Name = name, TimeZone = zone, CreatedAt = desk.Clock.GetUtcNow() }, squad => squad.Id);

        /// <summary>An athlete of a squad, with performances as a coach types them: <c>1500 4:10.2 2026-05-01</c>.</summary>
        public async Task<Guid> AthleteAsync(Guid squad, string name, params string[] performances)
        {
            var athlete = await desk.AddedAsync(new Athlete { SquadId = squad, Name = name, CreatedAt = desk.Clock.GetUtcNow() }, row => row.Id);
            foreach (var text in performances)
            {
                var on = Notation.Performances.PerformanceLine.Read(text).Performance?.Date;
                await desk.AddedAsync(new StoredPerformance { SquadId = squad, AthleteId = athlete, Text = text, On = on, CreatedAt = desk.Clock.GetUtcNow() }, row => row.Id);
            }

            return athlete;
        }

        /// <summary>A session of a squad, today unless said otherwise, for everyone in it.</summary>
        public async Task<Guid> SessionAsync(Guid squad, string text, DateOnly? on = null, string title = "", Guid? own = null)
        {
            var session = new StoredSession
            {
                SquadId = squad,
                On = on ?? desk.Clock.Today,
                Title = title,
                Text = text,
                IsForEveryone = own is null,
                OwnAthleteId = own,
                WrittenAt = desk.Clock.GetUtcNow(),
            };
            session.Take(Notation.SessionReader.Read(text).Workout);
            return await desk.AddedAsync(session, row => row.Id);
        }

        /// <summary>The viewer that an account is, with its memberships as they are now.</summary>
        public Task<Viewer> ViewerAsync(Guid account) => desk.ServerAsync(async db => Viewer.Of(
            account, await db.Users.Where(user => user.Id == account).Select(user => user.DisplayName).SingleAsync(), await db.Members.AsNoTracking().Where(member => member.AccountId == account).ToListAsync()));

        /// <summary>Keeps a row as the server itself.</summary>
        public Task<T> AddedAsync<TRow, T>(TRow row, Func<TRow, T> answer)
            where TRow : class => desk.ServerAsync(async db =>
        {
            db.Add(row);
            await db.SaveChangesAsync();
            return answer(row);
        });
    }
}
