using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Trackside.Web.Components;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Live;

/// <summary>Makes timing keys, as the coach who asks.</summary>
internal sealed class Keys(TracksideDb db, Visit visit, TimeProvider clock, IHttpContextAccessor accessor)
{
    /// <summary>The most keys of one session that open at one time.</summary>
    public const int Most = 500;

    private static readonly TimeSpan AtLeast = TimeSpan.FromDays(2);

    /// <summary>The address that joins by a key; what stands behind the # no server and no log gets to see.</summary>
    public static string PathOf(TimingKey key) => $"/watch#{key.SessionId}.{key.Secret}";

    /// <summary>The key of this very browser, made where there is none. Guests of the demo squad share one.</summary>
    public async Task<TimingKey> OwnAsync(StoredSession session, CancellationToken cancellation)
    {
        await Timed.BeginAsync(db, session, clock.GetUtcNow(), cancellation);
        var browser = Guid.TryParse(accessor.HttpContext?.User.FindFirstValue(VisitMiddleware.BrowserClaim), out var id) ? id : (Guid?)null;
        var (now, account) = (clock.GetUtcNow(), visit.Viewer.AccountId);
        var key = await db.TimingKeys.FirstOrDefaultAsync(
            row => row.SessionId == session.Id && row.Right == TimingRight.Mark && row.BrowserId == browser && row.ById == account && row.Name == "" && row.RevokedAt == null && row.EndsAt > now, cancellation);
        if (key is null)
        {
            key = New(session, TimingRight.Mark, null, "", browser);
            db.Add(key);
        }

        // The session may have been moved to another day since.
        key.EndsAt = EndOf(session);
        await db.SaveChangesAsync(cancellation);
        return key;
    }

    /// <summary>A key to hand on.</summary>
    public async Task<TimingKey> LinkAsync(StoredSession session, TimingRight right, Guid? athlete, string name, CancellationToken cancellation)
    {
        await Timed.BeginAsync(db, session, clock.GetUtcNow(), cancellation);
        var key = New(session, right, athlete, name, null);
        db.Add(key);
        await db.SaveChangesAsync(cancellation);
        return key;
    }

    /// <summary>A key for each athlete who is to run it and has none that opens.</summary>
    public async Task ForEachAsync(StoredSession session, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await Timed.BeginAsync(db, session, now, cancellation);
        var named = await db.Entries.Where(entry => entry.SessionId == session.Id).Select(entry => entry.AthleteId).ToArrayAsync(cancellation);
        var runners = await OpenSession.RunnersAsync(db, session, named, cancellation);
        var have = await db.TimingKeys.Where(key => key.SessionId == session.Id && key.Right == TimingRight.Self && key.RevokedAt == null && key.EndsAt > now).Select(key => key.AthleteId).ToListAsync(cancellation);
        db.AddRange(runners.Where(athlete => athlete.LeftAt is null && !have.Contains(athlete.Id)).Select(athlete => New(session, TimingRight.Self, athlete.Id, "", null)));
        await db.SaveChangesAsync(cancellation);
    }

    private TimingKey New(StoredSession session, TimingRight right, Guid? athlete, string name, Guid? browser) => new()
    {
        SquadId = session.SquadId,
        SessionId = session.Id,
        Right = right,
        AthleteId = athlete,
        Secret = TimingKey.NewSecret(),
        Name = name,
        ById = visit.Viewer.AccountId,
        BrowserId = browser,
        CreatedAt = clock.GetUtcNow(),
        EndsAt = EndOf(session),
    };

    // Who times a session of long ago has a while for it too.
    private DateTimeOffset EndOf(StoredSession session)
    {
        var (usual, soonest) = (TimingKey.EndOf(session.On), clock.GetUtcNow() + AtLeast);
        return usual > soonest ? usual : soonest;
    }
}
