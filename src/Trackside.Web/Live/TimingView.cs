using Microsoft.EntityFrameworkCore;
using Trackside.Web.Components;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Live;

/// <summary>What the coaches' page of a timing shows.</summary>
/// <param name="Session">The session.</param>
/// <param name="State">How its timing stands; null where it was not begun.</param>
/// <param name="Links">The keys that are handed on, and those of coaches' own browsers.</param>
public sealed record TimingView(StoredSession Session, TimingState? State, IReadOnlyList<KeyLine> Links)
{
    public string Path => $"/squads/{Session.SquadId}/sessions/{Session.Id}/timing";

    public bool MayFollow => State?.Row.MayFollow == true;

    public KeyLine? Following => Links.FirstOrDefault(line => line.Key.Right == TimingRight.Follow && line.IsOpen);

    public IEnumerable<KeyLine> OfAthletes => Links.Where(line => line.Key.Right == TimingRight.Self && line.IsOpen).OrderBy(line => line.Name, StringComparer.CurrentCulture);

    public IEnumerable<KeyLine> OfPhones => Links.Where(line => line.Key.Right == TimingRight.Mark && line.IsOpen);

    public static async Task<TimingView?> LoadAsync(Guid session, TracksideDb db, Visit visit, HttpContext http, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await db.Sessions.AsNoTracking().SingleOrDefaultAsync(row => row.Id == session && row.SquadId == visit.Squad!.Id && row.OwnAthleteId == null, cancellation) is not { } found)
        {
            return null;
        }

        var keys = await db.TimingKeys.AsNoTracking().Where(key => key.SessionId == session && key.RevokedAt == null).OrderBy(key => key.CreatedAt).Select(key => new
        {
            Key = key,
            By = db.Users.Where(user => user.Id == key.ById).Select(user => user.DisplayName).SingleOrDefault(),
            Athlete = db.Athletes.Where(athlete => athlete.Id == key.AthleteId).Select(athlete => new { athlete.Name, athlete.LinkToken }).SingleOrDefault(),
        }).ToListAsync(cancellation);
        return new(
            found,
            await TimingState.LoadAsync(db, session, cancellation),
            [
                .. keys.Select(row => new KeyLine(
                    row.Key,
                    row.Athlete?.Name ?? (row.Key.Name.Length > 0 ? row.Key.Name : row.By ?? ""),
                    http.AddressOf(Keys.PathOf(row.Key)),
                    row.Athlete?.LinkToken is { } token ? http.AddressOf($"/a/{token}/{session}") : null,
                    row.Key.EndsAt > now)),
            ]);
    }
}

/// <summary>A key as the page shows it.</summary>
/// <param name="Name">What it is called: by whom or for whom.</param>
/// <param name="Address">The whole link.</param>
/// <param name="Results">The athlete's own page of the session, where they have a link to it.</param>
/// <param name="IsOpen">Whether it opens still.</param>
public sealed record KeyLine(TimingKey Key, string Name, string Address, string? Results, bool IsOpen);
