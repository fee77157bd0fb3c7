using Microsoft.EntityFrameworkCore;
using Trackside.Training.Timing;
using Trackside.Web.Components;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Live;

/// <summary>Puts what was timed onto the session: each rep that was run into its cell, and the words that were changed at the track.</summary>
/// <remarks>
/// The timing corrects what it wrote itself. Where somebody typed since, theirs stands, and what was timed is kept beside it in the history, once.
/// Doing it twice, or on two servers at once, does it once.
/// </remarks>
internal sealed class OntoSession(TracksideDb db, Recording recording, Readings readings, Visit visit, TimeProvider clock)
{
    /// <summary>Does it as the timing itself, who may what a coach may.</summary>
    /// <returns>What could not be written, in words; null where there is no such timing.</returns>
    public async Task<IReadOnlyList<string>?> PutAsync(Guid id, CancellationToken cancellation)
    {
        var before = (db.Viewer, visit.Viewer);
        try
        {
            // The server itself looks which squad it is.
            db.Viewer = Viewer.Server;
            if (await db.Timings.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation) is not { } timing)
            {
                return null;
            }

            visit.Viewer = db.Viewer = Viewer.OfTiming(timing.SquadId, await NameAsync(timing, cancellation));
            var refused = await PutAsync(timing, cancellation);
            await DoneAsync(timing, cancellation);
            return refused;
        }
        finally
        {
            (db.Viewer, visit.Viewer) = before;
        }
    }

    private async Task<IReadOnlyList<string>> PutAsync(Store.Timing timing, CancellationToken cancellation)
    {
        if (await TimedBoard.OfAsync(db, readings, timing, cancellation) is not { } board)
        {
            return [];
        }

        if (board.Plan != timing.PlanId)
        {
            await ChangeTextAsync(timing, board, cancellation);
        }

        var session = await db.Sessions.AsNoTracking().SingleAsync(row => row.Id == timing.Id, cancellation);
        var asked = readings.Of(session.Text).Workout;
        var wanted = TimedCells.Of(board, asked);
        var results = await db.Results.AsNoTracking().Where(row => row.SessionId == timing.Id).ToListAsync(cancellation);
        var ids = board.Athletes.Select(athlete => athlete.Id).Concat(results.Where(result => result.IsTimed).Select(result => result.AthleteId)).Distinct().ToArray();
        var athletes = await db.Athletes.Where(athlete => athlete.SquadId == timing.SquadId && ids.Contains(athlete.Id)).Select(athlete => athlete.Id).ToListAsync(cancellation);
        var changes = await ChangesAsync(session, asked.Reps.Length, wanted, results, athletes, cancellation);
        if (changes.Count == 0)
        {
            return [];
        }

        var (_, answers) = await recording.RecordAsync(session.Id, changes, cancellation);
        return [.. answers.Where(answer => answer.State == "refused").Select(answer => answer.Message ?? answer.Field)];
    }

    private async Task<List<TypedChange>> ChangesAsync(
        StoredSession session, int asked, IReadOnlyDictionary<(Guid Athlete, int Rep), string> wanted, List<Result> results, List<Guid> athletes, CancellationToken cancellation)
    {
        var there = results.ToDictionary(result => (result.AthleteId, result.Rep));
        var emptied = await EmptiedAsync(session.Id, cancellation);
        var places = wanted.Keys.Concat(results.Where(result => result.IsTimed).Select(result => (result.AthleteId, result.Rep))).Where(place => athletes.Contains(place.Item1)).Distinct().OrderBy(place => place);
        var changes = new List<TypedChange>();
        foreach (var (athlete, rep) in places)
        {
            var field = new CellField(CellKind.Rep, rep).ToString();
            var text = wanted.GetValueOrDefault((athlete, rep), "");
            var result = there.GetValueOrDefault((athlete, rep));
            if (text == (result is null ? "" : SplitCell.TextOf(result, rep > asked)))
            {
                continue;
            }

            // Ours to change where nobody has touched it, or we did last.
            var last = emptied.GetValueOrDefault((athlete, field));
            var isOurs = result?.IsTimed ?? last is null or { IsTimed: true };
            var over = isOurs ? result?.Version ?? last?.Version ?? 0 : 0;
            changes.Add(new(TimedCells.ChangeOf(session.Id, athlete, field, text, over), athlete, field, text, over) { IsTimed = true });
        }

        return changes;
    }

    // Cells in which nothing stands any more, and whether it was the timing that emptied them.
    private async Task<Dictionary<(Guid Athlete, string Field), Emptied>> EmptiedAsync(Guid session, CancellationToken cancellation)
    {
        var changes = await db.Changes.AsNoTracking().Where(change => change.SessionId == session && change.AthleteId != null && change.Field.StartsWith("rep-") && change.State != ChangeState.SetAside)
            .OrderBy(change => change.Version).Select(change => new { change.Id, change.AthleteId, change.Field, change.Version }).ToListAsync(cancellation);
        return changes.GroupBy(change => (change.AthleteId!.Value, change.Field)).ToDictionary(group => group.Key, group => new Emptied(group.Last().Id.Version == 8, group.Last().Version));
    }

    private async Task ChangeTextAsync(Store.Timing timing, Board board, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        using (new AsServer(db))
        {
            // Whoever records or writes in this session waits here for their turn.
            await db.Sessions.Where(row => row.Id == timing.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Version, row => row.Version), cancellation);
        }

        var (session, row) = (await db.Sessions.SingleAsync(one => one.Id == timing.Id, cancellation), await db.Timings.SingleAsync(one => one.Id == timing.Id, cancellation));
        row.PlanId = board.Plan;
        if (session.Text == board.Text)
        {
            await db.SaveChangesAsync(cancellation);
        }
        else
        {
            var note = await db.PrivateNotes.AsNoTracking().Where(one => one.SessionId == session.Id && one.AthleteId == null).Select(one => one.Text).SingleOrDefaultAsync(cancellation) ?? "";
            var entries = await db.Entries.AsNoTracking().Where(entry => entry.SessionId == session.Id).Select(entry => entry.AthleteId).ToListAsync(cancellation);
            var input = new SessionInput(session.On, session.Title, board.Text, session.SharedNote, note, session.IsForEveryone, entries);
            await SessionWriting.ChangeAsync(db, readings, session, input, readings.Of(board.Text), visit, clock.GetUtcNow(), cancellation);
        }

        await transaction.CommitAsync(cancellation);
        db.ChangeTracker.Clear();
    }

    private async Task DoneAsync(Store.Timing timing, CancellationToken cancellation)
    {
        using var _ = new AsServer(db);
        await db.Timings.Where(row => row.Id == timing.Id && row.RecordedTo < timing.Number).ExecuteUpdateAsync(set => set.SetProperty(row => row.RecordedTo, timing.Number), cancellation);
    }

    // In the history it is called as the coach who began it would call it.
    private async Task<string> NameAsync(Store.Timing timing, CancellationToken cancellation)
    {
        var habits = await db.TimingKeys.Where(key => key.SessionId == timing.Id && key.ById != null).OrderBy(key => key.CreatedAt)
            .Join(db.Users, key => key.ById, user => user.Id, (key, user) => user.Habits).FirstOrDefaultAsync(cancellation);
        return habits is not null && Habits.Read(habits).Language == "es" ? "Cronometraje" : "Timing";
    }

    private sealed record Emptied(bool IsTimed, long Version);
}
