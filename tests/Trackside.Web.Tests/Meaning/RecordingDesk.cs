using Microsoft.EntityFrameworkCore;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Tests.Meaning;

/// <summary>A desk at which 3 x 400 m is to be recorded, for Ada and Bo, by the coaches Kim and Lou.</summary>
public abstract class RecordingDesk(TestStore store) : DeskTests(store)
{
    protected Guid Squad { get; private set; }

    protected Guid Session { get; private set; }

    protected Guid Ada { get; private set; }

    protected Guid Bo { get; private set; }

    protected Viewer Kim { get; private set; } = Viewer.Nobody;

    protected Viewer Lou { get; private set; } = Viewer.Nobody;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Squad = await Desk.SquadAsync();
        (Ada, Bo) = (await Desk.AthleteAsync(Squad, "Ada", "1500 4:30 2026-05-01"), await Desk.AthleteAsync(Squad, "Bo", "1500 4:10 2026-05-01"));
        Session = await Desk.SessionAsync(Squad, "3x400 @ 1500 r2:00");
        Kim = await Desk.ViewerAsync((await Desk.MemberAsync(Squad, Role.HeadCoach, name: "Kim")).Account);
        Lou = await Desk.ViewerAsync((await Desk.MemberAsync(Squad, Role.Assistant, name: "Lou")).Account);
    }

    protected static TypedChange Typed(Guid athlete, string field, string text, long? over = null) => new(Guid.CreateVersion7(), athlete, field, text, over);

    protected Task<IReadOnlyList<Result>> ResultsAsync() => Desk.ServerAsync<IReadOnlyList<Result>>(async db => await db.Results.AsNoTracking().OrderBy(result => result.Rep).ToListAsync(Cancellation));

    protected Task<Entry> EntryAsync(Guid athlete) => Desk.ServerAsync(db => db.Entries.AsNoTracking().SingleAsync(entry => entry.AthleteId == athlete, Cancellation));

    protected Task<StoredSession> SessionAsync() => Desk.ServerAsync(db => db.Sessions.AsNoTracking().SingleAsync(session => session.Id == Session, Cancellation));
}
