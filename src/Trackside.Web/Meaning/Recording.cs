using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Trackside.Training.Physiology;
using Trackside.Training.Quantities;
using Trackside.Web.Components;
using Trackside.Web.Store;

namespace Trackside.Web.Meaning;

/// <summary>Writes results, targets, feelings and notes into a session. The only way in which they are written.</summary>
/// <remarks>
/// Two people at work on one session: a change is held against the version of the cell it was typed over. Where somebody else changed that cell
/// meanwhile, theirs counts and this one is kept in the history beside it; both are told. Every change is kept with who made it.
/// </remarks>
public sealed class Recording(TracksideDb db, Readings readings, Visit visit, TimeProvider clock, IStringLocalizer<Texts> says)
{
    private const int Tries = 6;
    private const int MostExtra = 30;

    public Task<(long Version, IReadOnlyList<RecordedChange> Changes)> RecordAsync(Guid session, IReadOnlyList<TypedChange> changes, CancellationToken cancellation) =>
        PatientlyAsync(() => TryRecordAsync(session, changes, null, cancellation));

    /// <summary>Takes back the last change of who asks, where nobody has changed the same cell since. Null where there is nothing to take back.</summary>
    public Task<(long Version, IReadOnlyList<RecordedChange> Changes)?> UndoAsync(Guid session, CancellationToken cancellation) => PatientlyAsync(async () =>
    {
        var me = visit.Viewer;
        var last = await db.Changes.AsNoTracking()
            .Where(change => change.SessionId == session && change.State == ChangeState.Applied && change.TakesBack == null && change.AthleteId != null && change.ById == me.AccountId && change.By == me.Name)
            .OrderByDescending(change => change.Version).FirstOrDefaultAsync(cancellation);
        return last is null
            ? ((long, IReadOnlyList<RecordedChange>)?)null
            : await TryRecordAsync(session, [new(Guid.CreateVersion7(), last.AthleteId!.Value, last.Field, last.Before, last.Version)], last.Id, cancellation);
    });

    /// <summary>The cells that changed after a version, with what stands in them now.</summary>
    public async Task<(long Version, IReadOnlyList<RecordedChange> Cells)> SinceAsync(StoredSession session, long after, CancellationToken cancellation)
    {
        var changes = await db.Changes.AsNoTracking()
            .Where(change => change.SessionId == session.Id && change.Version > after && change.State != ChangeState.SetAside && change.AthleteId != null)
            .OrderBy(change => change.Version).ToListAsync(cancellation);
        var athletes = changes.Select(change => change.AthleteId!.Value).Distinct().ToArray();
        var asked = AskedReps.Of(readings.Of(session.Text).Workout);
        var cells = await Cells.LoadAsync(db, session, asked.Length, athletes, cancellation);
        var profiles = await db.ProfilesAsync(athletes, session.On, cancellation);
        var latest = changes.GroupBy(change => (change.AthleteId!.Value, change.Field)).Select(group => group.Last());
        return (session.Version,
        [
            .. from change in latest
               let cell = NowIn(cells, change)
               where cell is not null
               select WithDifference(cell, asked, cells, profiles),
        ]);
    }

    private RecordedChange? NowIn(Cells cells, Change change) => change.AthleteId is { } athlete && CellField.Of(change.Field) is { } field
        ? new(change.Id, athlete, change.Field, "applied", cells.VersionOf(athlete, field), Shown(cells.TextOf(athlete, field), change.Field)) { By = change.By }
        : null;

    private string Shown(string text, string field) => CellField.Of(field)?.Shown(text, visit) ?? text;

    private async Task<T> PatientlyAsync<T>(Func<Task<T>> act)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await act();
            }
            catch (DbUpdateException) when (attempt < Tries)
            {
                // Somebody else was quicker: look again at what stands there now.
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<(long, IReadOnlyList<RecordedChange>)> TryRecordAsync(Guid sessionId, IReadOnlyList<TypedChange> changes, Guid? takesBack, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);

        // Changes nothing but takes hold of the row, so that whoever else records in this session waits here for their turn.
        await db.Sessions.Where(row => row.Id == sessionId).ExecuteUpdateAsync(set => set.SetProperty(row => row.Version, row => row.Version), cancellation);
        var session = await db.Sessions.SingleAsync(row => row.Id == sessionId, cancellation);
        var asked = AskedReps.Of(readings.Of(session.Text).Workout);
        var named = changes.Select(change => change.Athlete).Distinct().ToArray();
        var athletes = await db.Athletes.AsNoTracking().Where(athlete => named.Contains(athlete.Id) && athlete.SquadId == session.SquadId).Select(athlete => athlete.Id).ToListAsync(cancellation);
        var cells = await Cells.LoadAsync(db, session, asked.Length, athletes, cancellation);
        var profiles = await db.ProfilesAsync(athletes, session.On, cancellation);
        var ids = changes.Select(change => change.Id).ToArray();
        var known = await db.Changes.AsNoTracking().Where(change => ids.Contains(change.Id)).ToDictionaryAsync(change => change.Id, cancellation);

        var answers = new List<RecordedChange>();
        var touched = new HashSet<Guid>();
        foreach (var change in changes)
        {
            var (answer, row) = await OneAsync(session, asked, cells, change, athletes.Contains(change.Athlete), known.GetValueOrDefault(change.Id), takesBack, cancellation);
            answers.Add(answer with { Shown = Shown(answer.Shown, answer.Field) });
            if (row is not null)
            {
                known[row.Id] = row;
                db.Add(row);
                if (row.State == ChangeState.Applied)
                {
                    touched.Add(change.Athlete);
                }
            }
        }

        foreach (var athlete in touched)
        {
            Digest(session, cells, athlete, profiles.GetValueOrDefault(athlete));
        }

        if (takesBack is { } undone && touched.Count > 0)
        {
            await db.Changes.Where(change => change.Id == undone).ExecuteUpdateAsync(set => set.SetProperty(change => change.State, ChangeState.Undone), cancellation);
        }

        await db.SaveChangesAsync(cancellation);
        if (touched.Count > 0)
        {
            await TellKindsAsync(session, cancellation);
        }

        await transaction.CommitAsync(cancellation);
        Counts.Recorded.Add(answers.Count);
        return (session.Version, [.. answers.Select(answer => WithDifference(answer, asked, cells, profiles))]);
    }

    private async Task<(RecordedChange Answer, Change? Row)> OneAsync(
        StoredSession session, IReadOnlyList<AskedRep> asked, Cells cells, TypedChange change, bool isThere, Change? known, Guid? takesBack, CancellationToken cancellation)
    {
        if (CellField.Of(change.Field) is not { } field || !isThere || (field.Kind == CellKind.Rep && field.Rep > asked.Count + MostExtra) || (field.IsCoachsOwn && !visit.Viewer.Coaches(session.SquadId)))
        {
            return (Refused(change, says["There is no such place in this session any more; load the page again."]), null);
        }

        var (before, version) = (cells.TextOf(change.Athlete, field), cells.VersionOf(change.Athlete, field));
        if (known is not null)
        {
            return (new(change.Id, change.Athlete, change.Field, known.State == ChangeState.SetAside ? "conflict" : "applied", version, before), null);
        }

        var rep = field.Kind is CellKind.Rep or CellKind.Target && field.Rep <= asked.Count ? asked[field.Rep - 1] : null;
        var (value, problem) = CellValue.Read(field, change.Text, rep, says, visit);
        if (value is null)
        {
            return (Refused(change, problem!), null);
        }

        var isConflict = change.Base is { } based && based < version;
        if (isConflict && takesBack is not null)
        {
            return (Refused(change, says["Somebody has changed it since; the history has every value."]), null);
        }

        var next = session.Version + 1;
        if (isConflict)
        {
            var same = Written(field, value) == before;
            var theirs = await db.Changes.AsNoTracking().Where(row => row.SessionId == session.Id && row.Version == version).Select(row => row.By).FirstOrDefaultAsync(cancellation);
            return same
                ? (new(change.Id, change.Athlete, change.Field, "applied", version, before), null)
                : (new RecordedChange(change.Id, change.Athlete, change.Field, "conflict", version, before) { Theirs = before, By = theirs, Message = Written(field, value) },
                    RowOf(session, change, field, before, Written(field, value), ChangeState.SetAside, Moved(session, next), takesBack));
        }

        if (Written(field, value) == before)
        {
            return (new(change.Id, change.Athlete, change.Field, "applied", version, before), null);
        }

        Moved(session, next);
        cells.Write(change.Athlete, field, value, rep?.Name ?? "", rep?.Length ?? LengthOf(value), next, change.IsTimed);
        var after = cells.TextOf(change.Athlete, field);
        return (new(change.Id, change.Athlete, change.Field, "applied", next, after), RowOf(session, change, field, before, after, ChangeState.Applied, next, takesBack));
    }

    private static long Moved(StoredSession session, long next) => session.Version = next;

    private static Distance? LengthOf(CellValue value) => value.Split is { Asked.Length: > 0 } split && AskedReps.Extra(split.Asked)?.Distance is { IsExact: true, Min: var length } ? length : null;

    private static string Written(CellField field, CellValue value) => field.Kind switch
    {
        CellKind.Note or CellKind.PrivateNote => value.Text,
        CellKind.Rep => value.Split?.Text ?? "",
        CellKind.Target => value.Time?.ToString() ?? "",
        CellKind.Outcome => value.Split?.Text ?? "",
        _ => value.Number?.ToString("0.#", System.Globalization.CultureInfo.InvariantCulture) ?? "",
    };

    private static RecordedChange Refused(TypedChange change, string message) => new(change.Id, change.Athlete, change.Field, "refused", 0, change.Text) { Message = message };

    private Change RowOf(StoredSession session, TypedChange change, CellField field, string before, string after, ChangeState state, long version, Guid? takesBack) => new()
    {
        Id = change.Id,
        SquadId = session.SquadId,
        SessionId = session.Id,
        AthleteId = change.Athlete,
        Field = change.Field,
        Before = before,
        After = after,
        State = state,
        IsPrivate = field.Kind == CellKind.PrivateNote,
        Version = version,
        TakesBack = takesBack,
        ById = visit.Viewer.AccountId,
        By = visit.Viewer.Name,
        At = clock.GetUtcNow(),
    };

    private void Digest(StoredSession session, Cells cells, Guid athlete, Profile? profile)
    {
        var entry = cells.EntryOf(athlete);
        var ran = Ran.Of(readings.Of(session.Text), session.On, cells.ResultsOf(athlete), entry.Exertion, profile);
        entry.Take(ran);
    }

    private async Task TellKindsAsync(StoredSession session, CancellationToken cancellation)
    {
        var kinds = await db.Entries.AsNoTracking().Where(entry => entry.SessionId == session.Id && entry.Kinds != "").Select(entry => entry.Kinds).ToListAsync(cancellation);

        // An athlete sees their own row alone, and may not take away what the others' rows say.
        session.Kinds = Digests.Together(visit.Viewer.Reads(session.SquadId) ? kinds : kinds.Prepend(session.Kinds));
        await db.SaveChangesAsync(cancellation);
    }

    private RecordedChange WithDifference(RecordedChange answer, IReadOnlyList<AskedRep> asked, Cells cells, IReadOnlyDictionary<Guid, Profile> profiles)
    {
        if (answer.State == "refused" || CellField.Of(answer.Field) is not { Kind: CellKind.Rep or CellKind.Target } field || field.Rep > asked.Count
            || cells.ResultsOf(answer.Athlete).FirstOrDefault(result => result.Rep == field.Rep) is not { Milliseconds: { } milliseconds })
        {
            return answer;
        }

        var target = RepTarget.Of(asked[field.Rep - 1], profiles.GetValueOrDefault(answer.Athlete), cells.TargetOf(answer.Athlete, field.Rep));
        var against = target.Against(Duration.FromMilliseconds(milliseconds));
        return answer with { Difference = against is { } off ? visit.Signed(off) : null, Faster = against is { } signed && signed != 0 ? signed < 0 : null };
    }
}
