using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Trackside.Web.Components;
using Trackside.Web.Store;

namespace Trackside.Web.Accounts;

/// <summary>Joins a squad by a link. All of it is done as the server, for who holds the link does not belong to the squad yet.</summary>
internal sealed class Joining(TracksideDb db, TimeProvider clock, IStringLocalizer<Texts> says)
{
    /// <summary>What a link invites to; null where it no longer works.</summary>
    public async Task<Invitation?> FindAsync(string token, CancellationToken cancellation)
    {
        using var _ = new AsServer(db);
        var (hash, now) = (LinkTokens.HashOf(token), clock.GetUtcNow());
        return await db.Invites.AsNoTracking().Where(invite => invite.TokenHash == hash && invite.Left > 0 && invite.ExpiresAt > now)
            .Join(db.Squads, invite => invite.SquadId, squad => squad.Id, (invite, squad) => new { Invite = invite, squad.Name })
            .Select(row => new Invitation(row.Invite, row.Name, db.Athletes.Where(athlete => athlete.Id == row.Invite.AthleteId).Select(athlete => athlete.Name).FirstOrDefault()))
            .SingleOrDefaultAsync(cancellation);
    }

    /// <summary>Reads the name to appear under, where the link asks for one, and refuses a name to appear under that is missing, too long or another's.</summary>
    public async Task<string> CheckNameAsync(Invitation invitation, Typed typed, string field, CancellationToken cancellation)
    {
        if (!invitation.AsksName)
        {
            return "";
        }

        using var _ = new AsServer(db);
        var name = typed.Name(field, Athlete.NameLength, says["Write the name under which the squad should list you."], says["A name has at most {0} letters; this has {1}."]);
        var taken = await db.Athletes.Where(athlete => athlete.SquadId == invitation.Invite.SquadId).Select(athlete => athlete.Name).ToListAsync(cancellation);
        if (taken.Any(other => NameFold.IsSame(other, name)))
        {
            typed.Refuse(field, says["The squad has somebody of this name. If it is you, ask your coach for a link of your own; if not, add something that tells you apart."]);
        }

        return name;
    }

    /// <summary>Whether an account is in the squad in this way already.</summary>
    public async Task<bool> BelongsAsync(Invitation invitation, Guid account, CancellationToken cancellation)
    {
        using var _ = new AsServer(db);
        var (squad, role, athlete) = (invitation.Invite.SquadId, invitation.Invite.Role, invitation.Invite.AthleteId);
        var rows = db.Members.Where(member => member.SquadId == squad && member.AccountId == account);
        return athlete is not null ? await rows.AnyAsync(member => member.AthleteId == athlete, cancellation)
            : role == Role.Athlete ? await rows.AnyAsync(member => member.Role == Role.Athlete, cancellation)
            : await rows.AnyAsync(member => member.AthleteId == null, cancellation);
    }

    /// <summary>Uses the link once and makes the membership; false where somebody else took the last place.</summary>
    /// <param name="name">What an athlete who is yet to be written down is called.</param>
    /// <param name="create">Makes the account first, where there is none yet.</param>
    public async Task<bool> JoinAsync(Invitation invitation, Guid account, string name, Func<Task> create, CancellationToken cancellation)
    {
        using var _ = new AsServer(db);
        var (invite, now) = (invitation.Invite, clock.GetUtcNow());
        await using var all = await db.Database.BeginTransactionAsync(cancellation);
        // In one statement, so that of two who come at the same moment only one takes the last place.
        var used = await db.Invites.Where(row => row.Id == invite.Id && row.Left > 0 && row.ExpiresAt > now)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Left, row => row.Left - 1), cancellation);
        if (used == 0)
        {
            return false;
        }

        await create();
        var athlete = invite.AthleteId;
        if (invitation.AsksName)
        {
            var written = new Athlete { SquadId = invite.SquadId, Name = name, CreatedAt = now };
            db.Add(written);
            athlete = written.Id;
        }

        db.Add(new Member { SquadId = invite.SquadId, AccountId = account, Role = invite.Role, AthleteId = athlete, JoinedAt = now });
        await db.SaveChangesAsync(cancellation);
        await all.CommitAsync(cancellation);
        return true;
    }
}

/// <summary>What a link invites to.</summary>
/// <param name="Invite">Its row.</param>
/// <param name="Squad">What the squad is called.</param>
/// <param name="Athlete">Whom it joins as or for; null where nobody is named.</param>
public sealed record Invitation(Invite Invite, string Squad, string? Athlete)
{
    /// <summary>Whether the athlete is yet to be written down.</summary>
    public bool AsksName => Invite is { Role: Role.Athlete, AthleteId: null };
}
