using Microsoft.EntityFrameworkCore;
using Trackside.Web.Store;

namespace Trackside.Web.Archives;

/// <summary>Whose rows go into an archive.</summary>
/// <param name="Scope">A person, a squad, or all.</param>
/// <param name="Name">What it is called: the person, the squad; empty for all.</param>
internal sealed record Selection(Scopes Scope, string Name)
{
    /// <summary>Everything but the demo squad, which every instance makes for itself.</summary>
    public static Selection Everything { get; } = new(Scopes.Instance, "");

    public IReadOnlyList<Guid> Squads { get; private init; } = [];

    /// <summary>Whose account it is; null for an athlete without one.</summary>
    public Guid? Account { get; private init; }

    /// <summary>The athletes that a person is, or has in their care.</summary>
    public IReadOnlyList<Guid> Athletes { get; private init; } = [];

    /// <summary>Whether what coaches keep to themselves about the person is in it.</summary>
    public bool WithNotes { get; private init; }

    public static Selection OfSquad(Squad squad) => new(Scopes.Squad, squad.Name) { Squads = [squad.Id], WithNotes = true };

    /// <summary>An athlete, with an account or without.</summary>
    public static Selection OfAthlete(Athlete athlete, bool withNotes) => new(Scopes.Person, athlete.Name) { Squads = [athlete.SquadId], Athletes = [athlete.Id], WithNotes = withNotes };

    /// <summary>All of an account.</summary>
    public static async Task<Selection> OfAccountAsync(TracksideDb db, Account account, CancellationToken cancellation)
    {
        var members = await db.Members.AsNoTracking().Where(member => member.AccountId == account.Id && !db.Squads.Any(squad => squad.Id == member.SquadId && squad.IsDemo)).ToListAsync(cancellation);
        return new(Scopes.Person, account.DisplayName)
        {
            Account = account.Id,
            Squads = [.. members.Select(member => member.SquadId).Distinct()],
            Athletes = [.. members.Select(member => member.AthleteId).OfType<Guid>().Distinct()],
        };
    }
}
