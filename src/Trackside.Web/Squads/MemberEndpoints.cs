using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Trackside.Web.Components;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Squads;

/// <summary>Who belongs to a squad and in what role; changing it, taking out, and leaving by oneself.</summary>
internal static class MemberEndpoints
{
    public static void MapMembers(this RouteGroupBuilder squad)
    {
        squad.MapGet("/members", ListAsync).For(Who.HeadCoach);
        squad.MapGet("/members/{member:guid}", ShowAsync).For(Who.HeadCoach);
        squad.MapPost("/members/{member:guid}", ChangeAsync).For(Who.HeadCoach);
        squad.MapPost("/members/{member:guid}/remove", RemoveAsync).For(Who.HeadCoach);
        squad.MapGet("/leave", AskAsync).For(Who.Members);
        squad.MapPost("/leave", LeaveAsync).For(Who.Members);
    }

    /// <summary>The members, the links that are open, and the athletes to join as.</summary>
    public static async Task<MembersView> MembersAsync(this TracksideDb db, Guid squad, DateTimeOffset now, CancellationToken cancellation)
    {
        var members = await Members(db, squad).ToListAsync(cancellation);
        var athletes = await db.Athletes.AsNoTracking().Where(athlete => athlete.SquadId == squad).OrderBy(athlete => athlete.Name).Select(athlete => new { athlete.Id, athlete.Name, athlete.LeftAt }).ToListAsync(cancellation);
        var names = athletes.ToDictionary(athlete => athlete.Id, athlete => athlete.Name);
        var invites = await db.Invites.AsNoTracking().Where(invite => invite.SquadId == squad && invite.Left > 0 && invite.ExpiresAt > now).OrderBy(invite => invite.ExpiresAt).ToListAsync(cancellation);
        return new(
            [.. members.OrderBy(row => row.Member.Role).ThenBy(row => row.Name, StringComparer.OrdinalIgnoreCase)],
            [.. invites.Select(invite => new OpenInvite(invite, invite.AthleteId is { } id ? names[id] : null))],
            [.. athletes.Where(athlete => athlete.LeftAt is null).Select(athlete => (athlete.Id.ToString(), athlete.Name))]);
    }

    private static async Task<RazorComponentResult<MembersPage>> ListAsync(
        string? done, [Microsoft.AspNetCore.Mvc.FromQuery(Name = "for")] Guid? ward, TracksideDb db, Visit visit, IStringLocalizer<Texts> says, TimeProvider clock, CancellationToken cancellation)
    {
        var typed = InviteEndpoints.Usual();
        if (ward is { } athlete)
        {
            (typed["role"], typed["athlete"]) = (nameof(Role.Guardian), athlete.ToString());
        }

        return Answers.Page<MembersPage>(new { View = await db.MembersAsync(visit.Squad!.Id, clock.GetUtcNow(), cancellation), Typed = typed, Done = WordsOf(done, says) });
    }

    private static async Task<IResult> ShowAsync(Guid member, TracksideDb db, Visit visit, CancellationToken cancellation) =>
        await FindAsync(member, db, visit, cancellation) is { } row
            ? Answers.Page<MemberPage>(new { Row = row, Typed = new Typed { ["role"] = row.Member.Role.ToString(), ["athlete"] = row.Member.AthleteId?.ToString() ?? "" }, Athletes = await AthletesAsync(db, visit, cancellation) })
            : Results.NotFound();

    private static async Task<IResult> ChangeAsync(Guid member, IFormCollection form, TracksideDb db, Visit visit, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        if (await FindAsync(member, db, visit, cancellation) is not { } row)
        {
            return Results.NotFound();
        }

        var typed = Typed.Of(form);
        var athletes = await AthletesAsync(db, visit, cancellation);
        var (role, athlete) = InviteEndpoints.ReadRole(typed, athletes, says, asksAthlete: true);
        if (role != Role.HeadCoach && await IsLastHeadAsync(db, row.Member, cancellation))
        {
            typed.Refuse("role", says["The squad would be without a head coach. Make somebody else head coach first."]);
        }

        if (athlete is not null && await db.Members.AnyAsync(other => other.SquadId == row.Member.SquadId && other.AccountId == row.Member.AccountId && other.AthleteId == athlete && other.Id != member, cancellation))
        {
            typed.Refuse("athlete", says["They are in the squad for this athlete already."]);
        }

        if (!typed.IsGood)
        {
            return Answers.Refused<MemberPage>(new { Row = row, Typed = typed, Athletes = athletes });
        }

        var changed = await db.Members.SingleAsync(one => one.Id == member, cancellation);
        (changed.Role, changed.AthleteId) = (role, athlete);
        await db.SaveChangesAsync(cancellation);
        return After(row.Member.AccountId, role, visit, "changed");
    }

    private static async Task<IResult> RemoveAsync(Guid member, IFormCollection form, TracksideDb db, Visit visit, IStringLocalizer<Texts> says, CancellationToken cancellation)
    {
        _ = form;
        if (await FindAsync(member, db, visit, cancellation) is not { } row)
        {
            return Results.NotFound();
        }

        if (await IsLastHeadAsync(db, row.Member, cancellation))
        {
            var typed = new Typed { ["role"] = row.Member.Role.ToString(), ["athlete"] = row.Member.AthleteId?.ToString() ?? "" };
            typed.Refuse("role", says["The squad would be without a head coach. Make somebody else head coach first."]);
            return Answers.Refused<MemberPage>(new { Row = row, Typed = typed, Athletes = await AthletesAsync(db, visit, cancellation) });
        }

        db.Remove(await db.Members.SingleAsync(one => one.Id == member, cancellation));
        await db.SaveChangesAsync(cancellation);
        return After(row.Member.AccountId, null, visit, "removed");
    }

    private static async Task<IResult> AskAsync(TracksideDb db, Visit visit, CancellationToken cancellation) =>
        visit.Viewer.AccountId is { } account ? Answers.Page<LeavePage>(new { IsLastHead = await IsOnlyHeadAsync(db, visit, account, cancellation) }) : Results.NotFound();

    private static async Task<IResult> LeaveAsync(IFormCollection form, TracksideDb db, Visit visit, CancellationToken cancellation)
    {
        _ = form;
        if (visit.Viewer.AccountId is not { } account)
        {
            return Results.NotFound();
        }

        if (await IsOnlyHeadAsync(db, visit, account, cancellation))
        {
            return Answers.Refused<LeavePage>(new { IsLastHead = true });
        }

        // The server itself: who leaves need not be the head coach, and takes out nobody but themselves.
        db.Viewer = Viewer.Server;
        db.RemoveRange(await db.Members.Where(member => member.SquadId == visit.Squad!.Id && member.AccountId == account).ToListAsync(cancellation));
        await db.SaveChangesAsync(cancellation);
        return Answers.To("/squads");
    }

    // Who has taken the role from themselves can no longer see the list.
    private static RedirectHttpResult After(Guid account, Role? role, Visit visit, string done) =>
        Answers.To(account == visit.Viewer.AccountId && role != Role.HeadCoach ? "/" : $"/squads/{visit.Squad!.Id}/members?done={done}");

    private static IQueryable<MemberRow> Members(TracksideDb db, Guid squad) => db.Members.AsNoTracking().Where(member => member.SquadId == squad)
        .Join(db.Users, member => member.AccountId, user => user.Id, (member, user) => new MemberRow(member, user.DisplayName, db.Athletes.Where(athlete => athlete.Id == member.AthleteId).Select(athlete => athlete.Name).FirstOrDefault()));

    private static async Task<MemberRow?> FindAsync(Guid member, TracksideDb db, Visit visit, CancellationToken cancellation) =>
        (await Members(db, visit.Squad!.Id).ToListAsync(cancellation)).Find(row => row.Member.Id == member);

    private static async Task<IReadOnlyList<(string Value, string Text)>> AthletesAsync(TracksideDb db, Visit visit, CancellationToken cancellation) =>
        [.. (await db.Athletes.AsNoTracking().Where(athlete => athlete.SquadId == visit.Squad!.Id).OrderBy(athlete => athlete.Name).Select(athlete => new { athlete.Id, athlete.Name }).ToListAsync(cancellation))
            .Select(athlete => (athlete.Id.ToString(), athlete.Name))];

    private static async Task<bool> IsLastHeadAsync(TracksideDb db, Member member, CancellationToken cancellation) => member.Role == Role.HeadCoach
        && !await db.Members.AnyAsync(other => other.SquadId == member.SquadId && other.Role == Role.HeadCoach && other.Id != member.Id, cancellation);

    private static async Task<bool> IsOnlyHeadAsync(TracksideDb db, Visit visit, Guid account, CancellationToken cancellation) =>
        (await db.OnlyHeadedByAsync(account, cancellation)).Any(squad => squad.Id == visit.Squad!.Id);

    private static string? WordsOf(string? done, IStringLocalizer<Texts> says) => done switch
    {
        "changed" => says["The role is changed, from now on."].Value,
        "removed" => says["Taken out of the squad. They see nothing of it from now on."].Value,
        "taken-back" => says["The link is taken back. It lets in nobody any more."].Value,
        _ => null,
    };
}

/// <summary>Somebody who belongs to the squad.</summary>
/// <param name="Member">The membership.</param>
/// <param name="Name">What they call themselves.</param>
/// <param name="Athlete">Whom they run as or care for; null where nobody.</param>
public sealed record MemberRow(Member Member, string Name, string? Athlete);

/// <summary>A link that still lets somebody in.</summary>
public sealed record OpenInvite(Invite Invite, string? Athlete);

/// <summary>What the page of members shows.</summary>
public sealed record MembersView(IReadOnlyList<MemberRow> Members, IReadOnlyList<OpenInvite> Invites, IReadOnlyList<(string Value, string Text)> Athletes);
