using Microsoft.EntityFrameworkCore;
using Trackside.Web.Store;

namespace Trackside.Web.Meaning;

/// <summary>Who answers for a squad. There is always somebody.</summary>
public static class HeadCoaches
{
    /// <summary>A new squad with its head coach; saved by who asks, as the server, for nobody belongs to it yet.</summary>
    public static Squad Found(this TracksideDb db, string name, string zone, Guid account, DateTimeOffset now)
    {
        var squad = new Squad { Name = name, TimeZone = zone, CreatedAt = now };
        db.Add(squad);
        db.Add(new Member { SquadId = squad.Id, AccountId = account, Role = Role.HeadCoach, JoinedAt = now });
        return squad;
    }

    /// <summary>The squads of which an account is the only head coach, by name.</summary>
    public static async Task<IReadOnlyList<Squad>> OnlyHeadedByAsync(this TracksideDb db, Guid account, CancellationToken cancellation) => await db.Squads.AsNoTracking()
        .Where(squad => db.Members.Any(member => member.SquadId == squad.Id && member.AccountId == account && member.Role == Role.HeadCoach)
            && !db.Members.Any(member => member.SquadId == squad.Id && member.AccountId != account && member.Role == Role.HeadCoach))
        .OrderBy(squad => squad.Name).ToListAsync(cancellation);
}
