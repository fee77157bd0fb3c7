using Microsoft.EntityFrameworkCore;
using Trackside.Web.Components;
using Trackside.Web.Store;

namespace Trackside.Web.Api;

/// <summary>Lets a phone in by its timing key. What the key opens is one session, and is worked out anew at each request.</summary>
internal static class KeySignIn
{
    private static readonly TimeSpan UsedEvery = TimeSpan.FromMinutes(1);

    /// <summary>Whether what was sent as a token is a timing key.</summary>
    public static bool IsKey(string bearer) => bearer.StartsWith(TimingKey.Start, StringComparison.Ordinal);

    /// <summary>Lets it in; a refusal where it opens nothing.</summary>
    public static async Task<ProblemResult?> LetInAsync(HttpContext http, string secret, Visit visit, TracksideDb db, DateTimeOffset now)
    {
        // Nobody is known yet: the server itself looks whose key it is.
        db.Viewer = Viewer.Server;
        var found = await db.TimingKeys.AsNoTracking().Where(key => key.Secret == secret).Select(key => new
        {
            Key = key,
            MayFollow = db.Timings.Any(timing => timing.Id == key.SessionId && timing.MayFollow),
            Squad = db.Squads.Single(squad => squad.Id == key.SquadId),
            IsCoachs = db.Members.Any(member => member.SquadId == key.SquadId && member.AccountId == key.ById && (member.Role == Role.HeadCoach || member.Role == Role.Assistant)
                && db.Users.Any(user => user.Id == member.AccountId && (user.LockoutEnd == null || user.LockoutEnd < Account.ForGood))),
            By = db.Users.Where(user => user.Id == key.ById).Select(user => user.DisplayName).SingleOrDefault(),
            Athlete = db.Athletes.Where(athlete => athlete.Id == key.AthleteId && athlete.LeftAt == null).Select(athlete => athlete.Name).SingleOrDefault(),
        }).SingleOrDefaultAsync(http.RequestAborted);
        db.Viewer = Viewer.Nobody;
        var why = found switch
        {
            null => "There is no such key.",
            { Key.RevokedAt: not null } => "The key was taken back.",
            { Key.EndsAt: var ends } when ends <= now => "The key has ended: they open until 30 days after the session.",
            { Key.Right: TimingRight.Mark, IsCoachs: false, Squad.IsDemo: false } => "Who made the key does not coach the squad any more.",
            { Key.Right: TimingRight.Self, Athlete: null } => "The athlete whose key it is has left the squad.",
            { Key.Right: TimingRight.Follow, MayFollow: false } => "The coach does not let this session be followed any more.",
            _ => null,
        };
        if (why is not null || found is null)
        {
            return new(ProblemKinds.KeyRefused, $"{why} {ProblemKinds.KeyRefused.Cure}") { Challenge = $", error=\"invalid_token\", error_description=\"{why}\"" };
        }

        if (found.Key.LastUsedAt is null || now - found.Key.LastUsedAt > UsedEvery)
        {
            // As the server itself, for the key may be one that only reads.
            db.Viewer = Viewer.Server;
            await db.TimingKeys.Where(row => row.Id == found.Key.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.LastUsedAt, now), http.RequestAborted);
        }

        (visit.Key, visit.Squads) = (found.Key, [found.Squad]);
        visit.Viewer = db.Viewer = Viewer.ByTiming(found.Key, found.Key.Name.Length > 0 ? found.Key.Name : found.Athlete ?? found.By ?? "");
        return null;
    }
}
