using Microsoft.EntityFrameworkCore;
using Trackside.Web.Components;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Live;

/// <summary>What the coaches' page of a timing shows.</summary>
/// <param name="Session">The session.</param>
/// <param name="State">How its timing stands; null where it was not begun.</param>
/// <param name="Links">The keys that are handed on, and those of coaches' own browsers.</param>
/// <param name="Ran">Whose times stand on the session.</param>
public sealed record TimingView(StoredSession Session, TimingState? State, IReadOnlyList<KeyLine> Links, IReadOnlyList<RanLine> Ran)
{
    public string Path => $"/squads/{Session.SquadId}/sessions/{Session.Id}/timing";

    public bool MayFollow => State?.Row.MayFollow == true;

    public KeyLine? Following => Links.FirstOrDefault(line => line.Key.Right == TimingRight.Follow && line.IsOpen);

    public IEnumerable<KeyLine> OfAthletes => Links.Where(line => line.Key.Right == TimingRight.Self && line.IsOpen).OrderBy(line => line.Name, StringComparer.CurrentCulture);

    public IEnumerable<KeyLine> OfPhones => Links.Where(line => line.Key.Right == TimingRight.Mark && line.IsOpen);
}

/// <summary>Puts together what the coaches' page of a timing shows.</summary>
internal sealed class TimingViews(TracksideDb db, Visit visit, TimingStates states, TimeProvider clock, IHttpContextAccessor accessor)
{
    public async Task<TimingView?> OfAsync(Guid session, CancellationToken cancellation)
    {
        if (await db.Sessions.AsNoTracking().SingleOrDefaultAsync(row => row.Id == session && row.SquadId == visit.Squad!.Id && row.OwnAthleteId == null, cancellation) is not { } found)
        {
            return null;
        }

        var (now, http) = (clock.GetUtcNow(), accessor.HttpContext!);
        var keys = await db.TimingKeys.AsNoTracking().Where(key => key.SessionId == session && key.RevokedAt == null).OrderBy(key => key.CreatedAt).Select(key => new
        {
            Key = key,
            By = db.Users.Where(user => user.Id == key.ById).Select(user => user.DisplayName).SingleOrDefault(),
            Athlete = db.Athletes.Where(athlete => athlete.Id == key.AthleteId).Select(athlete => athlete.Name).SingleOrDefault(),
        }).ToListAsync(cancellation);
        var ran = await db.Athletes.AsNoTracking().Where(athlete => db.Results.Any(result => result.SessionId == session && result.AthleteId == athlete.Id && result.IsTimed)).OrderBy(athlete => athlete.Name).ToListAsync(cancellation);
        return new(
            found,
            await states.OfAsync(found, cancellation),
            [.. keys.Select(row => new KeyLine(row.Key, row.Athlete ?? (row.Key.Name.Length > 0 ? row.Key.Name : row.By ?? ""), http.AddressOf(Keys.PathOf(row.Key)), row.Key.EndsAt > now))],
            [.. ran.Select(athlete => new RanLine(athlete.Name, $"/squads/{found.SquadId}/sessions/{found.Id}/athletes/{athlete.Id}", athlete.LinkToken is { } token ? http.AddressOf($"/a/{token}/{found.Id}") : null))]);
    }
}

/// <summary>An athlete whose times stand on the session.</summary>
/// <param name="Name">Their name.</param>
/// <param name="Page">The coaches' page of what the session meant for them.</param>
/// <param name="Link">Their own link to it; null where they have none.</param>
public sealed record RanLine(string Name, string Page, string? Link);

/// <summary>A key as the page shows it.</summary>
/// <param name="Name">What it is called: by whom or for whom.</param>
/// <param name="Address">The whole link.</param>
/// <param name="IsOpen">Whether it opens still.</param>
public sealed record KeyLine(TimingKey Key, string Name, string Address, bool IsOpen);
