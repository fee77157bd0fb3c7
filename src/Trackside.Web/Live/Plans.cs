using Microsoft.EntityFrameworkCore;
using Trackside.Web.Components;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Live;

/// <summary>Puts together what a phone needs to time or to follow a session.</summary>
internal sealed class Plans(TracksideDb db, Readings readings, Visit visit, TimeProvider clock)
{
    public async Task<TimingReply> OfAsync(Timed timed, CancellationToken cancellation)
    {
        var session = timed.Session;
        var timing = await db.Timings.AsNoTracking().SingleOrDefaultAsync(row => row.Id == session.Id, cancellation);
        var text = timing?.OwnText ?? session.Text;
        var runners = await RunnersAsync(timed, text, cancellation);
        var others = timed.Right != TimingRight.Mark ? [] : await OthersAsync(session, [.. runners.Select(runner => runner.Id)], cancellation);
        return new(
            session.Id,
            visit.Squad!.Name,
            new(Naming.Of(session.Title, readings.Of(session.Text)), session.On, text, timed.Right == TimingRight.Mark ? $"/squads/{session.SquadId}/sessions/{session.Id}" : null),
            timed.Right,
            visit.Viewer.Name,
            runners,
            others,
            timing?.Number ?? 0,
            clock.GetUtcNow().ToUnixTimeMilliseconds(),
            timing?.MayFollow ?? false);
    }

    private async Task<IReadOnlyList<TimedRunnerReply>> RunnersAsync(Timed timed, string text, CancellationToken cancellation)
    {
        // Who follows sees no athlete's rows: the server itself reads them, and tells what may be told.
        using var _ = timed.Right == TimingRight.Follow ? new AsServer(db) : null;
        var session = timed.Session;
        var named = await db.Entries.AsNoTracking().Where(entry => entry.SessionId == session.Id).Select(entry => entry.AthleteId).ToArrayAsync(cancellation);
        var athletes = timed.Athlete is { } one
            ? [.. await db.Athletes.AsNoTracking().Where(athlete => athlete.Id == one).ToListAsync(cancellation)]
            : await OpenSession.RunnersAsync(db, session, named, cancellation);
        var targets = await db.OwnTargets.AsNoTracking().Where(target => target.SessionId == session.Id).ToListAsync(cancellation);
        return timed.Right == TimingRight.Follow
            ? await FollowedAsync(session, text, athletes, targets, cancellation)
            : await WithRacesAsync(session, athletes, targets, cancellation);
    }

    private async Task<IReadOnlyList<TimedRunnerReply>> WithRacesAsync(StoredSession session, IReadOnlyList<Athlete> athletes, IReadOnlyList<OwnTarget> targets, CancellationToken cancellation)
    {
        var ids = athletes.Select(athlete => athlete.Id).ToArray();
        var races = (await db.Performances.AsNoTracking().Where(row => ids.Contains(row.AthleteId)).OrderBy(row => row.On).ThenBy(row => row.Id).ToListAsync(cancellation)).ToLookup(row => row.AthleteId);
        return
        [
            .. athletes.Select(athlete => new TimedRunnerReply(athlete.Id, athlete.Name, athlete.Sex, [.. Profiles.LinesOf(races[athlete.Id], session.On)],
                [.. targets.Where(target => target.AthleteId == athlete.Id).OrderBy(target => target.Rep).Select(target => new AimReply(target.Rep, target.Milliseconds, target.Milliseconds, target.Milliseconds))])),
        ];
    }

    private async Task<IReadOnlyList<TimedRunnerReply>> OthersAsync(StoredSession session, IReadOnlyList<Guid> runners, CancellationToken cancellation)
    {
        var others = await db.Athletes.AsNoTracking().Where(athlete => athlete.SquadId == session.SquadId && athlete.LeftAt == null && !runners.Contains(athlete.Id)).OrderBy(athlete => athlete.Name).ToListAsync(cancellation);
        return await WithRacesAsync(session, others, [], cancellation);
    }

    private async Task<IReadOnlyList<TimedRunnerReply>> FollowedAsync(StoredSession session, string text, IReadOnlyList<Athlete> athletes, IReadOnlyList<OwnTarget> targets, CancellationToken cancellation)
    {
        var ids = athletes.Select(athlete => athlete.Id).ToArray();
        var consents = await db.ConsentsAsync(ids, cancellation);
        var profiles = await db.ProfilesAsync(ids, session.On, cancellation);
        var reps = AskedReps.Of(readings.Of(text).Workout);
        return
        [
            .. from athlete in athletes
               let aims = reps.Select(rep => (rep.Number, Target: RepTarget.Of(rep, profiles.GetValueOrDefault(athlete.Id), targets.FirstOrDefault(target => target.AthleteId == athlete.Id && target.Rep == rep.Number))))
               select new TimedRunnerReply(
                   athlete.Id,
                   consents.TryGetValue(athlete.Id, out var consent) && consent.Allows(ConsentThing.Name) ? athlete.Name : Initials.Of(athlete.Name),
                   null,
                   [],
                   [.. aims.Where(aim => aim.Target.Time is not null).Select(aim => new AimReply(aim.Number, aim.Target.Time!.Value.TotalMilliseconds, aim.Target.Fastest!.Value.TotalMilliseconds, aim.Target.Slowest!.Value.TotalMilliseconds))]),
        ];
    }
}
