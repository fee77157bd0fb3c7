using Microsoft.EntityFrameworkCore;
using Trackside.Web.Components;
using Trackside.Web.Store;

namespace Trackside.Web.Meaning;

/// <summary>What of an athlete may be shown to the public. Whatever publishes asks here; where nothing is said, nothing may be shown.</summary>
public static class Consents
{
    /// <summary>What counts for one athlete now, as far as who looks may know it.</summary>
    public static async Task<ConsentOf> OfAsync(this TracksideDb db, Guid athlete, CancellationToken cancellation) =>
        (await db.ConsentsAsync([athlete], cancellation)).GetValueOrDefault(athlete, ConsentOf.Nothing);

    /// <summary>What counts for each of several athletes; who is left out has given none.</summary>
    public static async Task<IReadOnlyDictionary<Guid, ConsentOf>> ConsentsAsync(this TracksideDb db, IReadOnlyCollection<Guid> athletes, CancellationToken cancellation) =>
        (await db.Consents.AsNoTracking().Where(row => athletes.Contains(row.AthleteId)).OrderBy(row => row.GivenAt).ThenBy(row => row.Id).ToListAsync(cancellation))
            .GroupBy(row => row.AthleteId).ToDictionary(group => group.Key, group => new ConsentOf([.. group]));
}

/// <summary>The consent of one athlete: what counts, and everything that was ever given and withdrawn.</summary>
/// <param name="History">Every consent, the oldest first.</param>
public sealed record ConsentOf(IReadOnlyList<Consent> History)
{
    /// <summary>None was ever given.</summary>
    public static ConsentOf Nothing { get; } = new([]);

    /// <summary>Whether something may be shown.</summary>
    public bool Allows(ConsentThing thing) => For(thing) is not null;

    /// <summary>The consent by which something may be shown; null where it may not.</summary>
    public Consent? For(ConsentThing thing) => History.LastOrDefault(row => row.Thing == thing && row.WithdrawnAt is null);

    /// <summary>What was given for a minor who has come of age since: it counts until it is withdrawn, but the athlete is to be asked.</summary>
    public bool IsToBeAsked(Athlete athlete, ConsentThing thing, Squad squad, DateOnly today) =>
        For(thing) is { } given && athlete.MinorUntil is { } of && of <= today && squad.DayAt(given.GivenAt) < of;
}

/// <summary>Gives and withdraws consent, as who asks. What is whose to give is held by the store too.</summary>
public sealed class Consenting(TracksideDb db, Visit visit, TimeProvider clock)
{
    /// <summary>Whether who asks may give it here: an athlete of age, or a minor's guardian.</summary>
    public Task<bool> MayGiveAsync(Athlete athlete, CancellationToken cancellation) => db.MayGiveConsentAsync(athlete.SquadId, athlete.Id, clock.GetUtcNow(), cancellation);

    /// <summary>Whether who asks may withdraw it: the athlete, of whatever age; a minor's guardian; the head coach, who was told to.</summary>
    public async Task<bool> MayWithdrawAsync(Athlete athlete, CancellationToken cancellation) =>
        visit.Viewer.Heads(athlete.SquadId) || visit.Viewer.Themselves.Contains(athlete.Id) || await MayGiveAsync(athlete, cancellation);

    /// <summary>Gives consent; one that stands already is given anew, and both stay.</summary>
    /// <param name="athlete">Of whom.</param>
    /// <param name="thing">For what.</param>
    /// <param name="signed">Who signed, where it was given on paper; null where who asks gives it.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task GiveAsync(Athlete athlete, ConsentThing thing, string? signed, CancellationToken cancellation)
    {
        db.Add(new Consent
        {
            SquadId = athlete.SquadId,
            AthleteId = athlete.Id,
            Thing = thing,
            Way = signed is null ? ConsentWay.Here : ConsentWay.OnPaper,
            GivenAt = clock.GetUtcNow(),
            GivenById = visit.Viewer.AccountId,
            GivenBy = signed ?? visit.Viewer.Name,
        });
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Withdraws every consent for a thing that stands.</summary>
    public async Task WithdrawAsync(Athlete athlete, ConsentThing thing, CancellationToken cancellation)
    {
        foreach (var row in await db.Consents.Where(row => row.AthleteId == athlete.Id && row.Thing == thing && row.WithdrawnAt == null).ToListAsync(cancellation))
        {
            (row.WithdrawnAt, row.WithdrawnById, row.WithdrawnBy) = (clock.GetUtcNow(), visit.Viewer.AccountId, visit.Viewer.Name);
        }

        await db.SaveChangesAsync(cancellation);
    }
}
