using Microsoft.EntityFrameworkCore;
using Trackside.Web.Store;

namespace Trackside.Web.Meaning;

/// <summary>Who cares for whom in a squad, and where somebody is missing.</summary>
public static class Guardians
{
    /// <summary>What an athlete's guardians are called. For coaches alone to show.</summary>
    public static async Task<IReadOnlyList<string>> GuardiansOfAsync(this TracksideDb db, Guid squad, Guid athlete, CancellationToken cancellation)
    {
        if (!db.Viewer.Coaches(squad))
        {
            return [];
        }

        // As the server: an assistant does not see who belongs to the squad, but may know who cares for an athlete.
        using var _ = new AsServer(db);
        return await db.Members.Where(member => member.SquadId == squad && member.Role == Role.Guardian && member.AthleteId == athlete)
            .Join(db.Users, member => member.AccountId, user => user.Id, (_, user) => user.DisplayName).OrderBy(name => name).ToListAsync(cancellation);
    }

    /// <summary>Who may be the squad's second adult, by name; for the head coach, who sees the members.</summary>
    public static async Task<IReadOnlyList<(Guid Account, string Name)>> SecondAdultsAsync(this TracksideDb db, Guid squad, CancellationToken cancellation)
    {
        var members = await db.Members.AsNoTracking().Where(member => member.SquadId == squad && ReadAlong.SecondAdults.Contains(member.Role))
            .Join(db.Users, member => member.AccountId, user => user.Id, (member, user) => new { user.Id, user.DisplayName, member.Role }).ToListAsync(cancellation);
        var writers = members.Where(member => member.Role is Role.HeadCoach or Role.Assistant).Select(member => member.Id).Distinct().ToArray();

        // A squad's only coach would be the writer of every message, and nobody would read along.
        return [.. members.Where(member => writers is not [var only] || member.Id != only).DistinctBy(member => member.Id).OrderBy(member => member.DisplayName, StringComparer.OrdinalIgnoreCase).Select(member => (member.Id, member.DisplayName))];
    }

    /// <summary>What a head coach has to mend so that every minor is cared for.</summary>
    public static async Task<ToMend> ToMendAsync(this TracksideDb db, Squad squad, DateOnly today, CancellationToken cancellation)
    {
        var athletes = await db.Athletes.AsNoTracking().Where(athlete => athlete.SquadId == squad.Id && athlete.LeftAt == null).OrderBy(athlete => athlete.Name)
            .Select(athlete => new { Athlete = athlete, IsCaredFor = db.Members.Any(member => member.SquadId == squad.Id && member.Role == Role.Guardian && member.AthleteId == athlete.Id) })
            .ToListAsync(cancellation);
        var alone = athletes.Where(row => row.Athlete.IsMinorOn(today) && !row.IsCaredFor).Select(row => row.Athlete).ToList();
        var hasSecond = squad.SecondAdultId is { } second && (await db.SecondAdultsAsync(squad.Id, cancellation)).Any(one => one.Account == second);
        return new(alone, [.. athletes.Where(row => !row.Athlete.IsMinorOn(today) && row.IsCaredFor).Select(row => row.Athlete)], hasSecond);
    }
}

/// <summary>Where care for minors is missing, or outlived.</summary>
/// <param name="Alone">Minors without a guardian here.</param>
/// <param name="OfAge">Athletes who are of age, or of whom it is not said that they are minors, and whose guardians still read along.</param>
/// <param name="HasSecondAdult">Whether somebody stands in for the guardians that are missing.</param>
public sealed record ToMend(IReadOnlyList<Athlete> Alone, IReadOnlyList<Athlete> OfAge, bool HasSecondAdult)
{
    public bool IsNothing => Alone.Count == 0 && OfAge.Count == 0;
}
