using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Trackside.Web.Components;
using Trackside.Web.Store;

namespace Trackside.Web.Squads;

/// <summary>Links by which people join a squad.</summary>
internal static class InviteEndpoints
{
    private const int UsualDays = 14;
    private const int MostDays = 365;
    private const int MostPeople = 500;

    public static void MapInvites(this RouteGroupBuilder squad)
    {
        squad.MapPost("/invites", InviteAsync).For(Who.HeadCoach);
        squad.MapPost("/invites/{invite:guid}/take-back", TakeBackAsync).For(Who.HeadCoach);
    }

    /// <summary>What the form of a new link begins with.</summary>
    public static Typed Usual() => new() { ["role"] = nameof(Role.Athlete), ["people"] = "1", ["days"] = UsualDays.ToString(CultureInfo.InvariantCulture) };

    /// <summary>Reads a role and whom it is as or for.</summary>
    /// <param name="asksAthlete">Whether an athlete's role needs somebody it stands for; by a link the name may come later.</param>
    public static (Role Role, Guid? Athlete) ReadRole(Typed typed, IReadOnlyList<(string Value, string Text)> athletes, IStringLocalizer<Texts> says, bool asksAthlete)
    {
        if (!Enum.TryParse<Role>(typed["role"], out var role) || !Enum.IsDefined(role) || role.ToString() != typed["role"])
        {
            typed.Refuse("role", says["Choose a role of the list."]);
        }

        Guid? athlete = athletes.Any(one => one.Value == typed["athlete"]) ? Guid.Parse(typed["athlete"]) : null;
        if (athlete is null && typed["athlete"].Length > 0)
        {
            typed.Refuse("athlete", says["Choose an athlete of the squad."]);
        }
        else if (athlete is null && (role == Role.Guardian || (role == Role.Athlete && asksAthlete)))
        {
            typed.Refuse("athlete", says["Choose the athlete that this is for."]);
        }

        return (role, role is Role.Athlete or Role.Guardian ? athlete : null);
    }

    private static async Task<IResult> InviteAsync(
        IFormCollection form, HttpRequest request, TracksideDb db, Visit visit, IStringLocalizer<Texts> says, TimeProvider clock, CancellationToken cancellation)
    {
        var (typed, now) = (Typed.Of(form), clock.GetUtcNow());
        var view = await db.MembersAsync(visit.Squad!.Id, now, cancellation);
        var (role, athlete) = ReadRole(typed, view.Athletes, says, asksAthlete: false);
        var people = Number(typed, "people", MostPeople, says["Write how many may join by it, from 1 to {0}.", MostPeople]);
        var days = Number(typed, "days", MostDays, says["Write for how many days it is good, from 1 to {0}.", MostDays]);
        if (people > 1 && role == Role.HeadCoach)
        {
            typed.Refuse("people", says["A link for a head coach is for one. Make another for the next."]);
        }

        if (!typed.IsGood)
        {
            return Answers.Refused<MembersPage>(new { View = view, Typed = typed });
        }

        var token = LinkTokens.New();
        var invite = new Invite { SquadId = visit.Squad.Id, Role = role, AthleteId = athlete, TokenHash = LinkTokens.HashOf(token), CreatedAt = now, ExpiresAt = now.AddDays(days), Left = people };
        db.Add(invite);
        await db.SaveChangesAsync(cancellation);

        // Shown in the answer itself, once: the link is kept nowhere.
        return Answers.Page<InvitePage>(new
        {
            Link = request.HttpContext.AddressOf($"/join/{token}"),
            Invite = new OpenInvite(invite, view.Athletes.FirstOrDefault(one => one.Value == athlete.ToString()).Text),
        });
    }

    private static async Task<RedirectHttpResult> TakeBackAsync(Guid invite, IFormCollection form, TracksideDb db, Visit visit, CancellationToken cancellation)
    {
        _ = form;
        if (await db.Invites.SingleOrDefaultAsync(row => row.Id == invite && row.SquadId == visit.Squad!.Id, cancellation) is { } row)
        {
            db.Remove(row);
            await db.SaveChangesAsync(cancellation);
        }

        return Answers.To($"/squads/{visit.Squad!.Id}/members?done=taken-back");
    }

    private static int Number(Typed typed, string field, int most, string problem)
    {
        if (int.TryParse(typed[field].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most)
        {
            return number;
        }

        typed.Refuse(field, problem);
        return 1;
    }
}
