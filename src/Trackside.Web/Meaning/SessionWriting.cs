using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Trackside.Notation.Readings;
using Trackside.Training.Workouts;
using Trackside.Web.Components;
using Trackside.Web.Store;

namespace Trackside.Web.Meaning;

/// <summary>Keeps what was written of a session, with everything that hangs on it.</summary>
internal static class SessionWriting
{
    private const string PrivateField = "coaches-note";

    /// <summary>What a session said when its form was opened, so that two people who change it at once notice.</summary>
    public static string Print(StoredSession session, string privateNote) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', session.Text, session.Title, Iso(session.On), session.SharedNote, privateNote))))[..24];

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static async Task FillAsync(TracksideDb db, StoredSession session, SessionInput input, Reading reading, CancellationToken cancellation)
    {
        (session.On, session.Text, session.SharedNote, session.IsForEveryone) = (input.On, input.Text, input.SharedNote, input.IsForEveryone);
        session.Take(reading.Workout);
        await TakeNoteAsync(db, session, input.PrivateNote, cancellation);
        var there = await db.Entries.Where(entry => entry.SessionId == session.Id).ToListAsync(cancellation);
        foreach (var entry in there)
        {
            entry.On = input.On;
        }

        // Whoever has something recorded stays in the session, ticked or not: nothing recorded is lost.
        var recorded = await db.Results.Where(result => result.SessionId == session.Id).Select(result => result.AthleteId).Distinct().ToListAsync(cancellation);
        db.RemoveRange(there.Where(entry => !input.Athletes.Contains(entry.AthleteId) && !recorded.Contains(entry.AthleteId) && entry is { Exertion: null, Feel: null, Sleep: null, Soreness: null, Note: "" }));
        db.AddRange(input.Athletes.Where(athlete => !there.Exists(entry => entry.AthleteId == athlete))
            .Select(athlete => new Entry { SquadId = session.SquadId, SessionId = session.Id, AthleteId = athlete, On = input.On }));
    }

    /// <summary>Changes a session. Where its reps change, what was recorded goes with its rep; what has no rep any more is kept as an extra one.</summary>
    public static async Task ChangeAsync(TracksideDb db, Readings readings, StoredSession session, SessionInput input, Reading reading, Visit visit, DateTimeOffset now, CancellationToken cancellation)
    {
        var before = readings.Of(session.Text);
        var note = await db.PrivateNotes.AsNoTracking().Where(row => row.SessionId == session.Id && row.AthleteId == null).Select(row => row.Text).SingleOrDefaultAsync(cancellation) ?? "";
        (string Field, string Before, string After)[] fields =
        [
            ("text", session.Text, input.Text),
            ("title", session.Title, input.Title),
            ("day", Iso(session.On), Iso(input.On)),
            ("shared-note", session.SharedNote, input.SharedNote),
            (PrivateField, note, input.PrivateNote),
        ];
        session.Version++;
        session.Title = input.Title;
        await FillAsync(db, session, input, reading, cancellation);
        db.AddRange(fields.Where(field => field.Before != field.After).Select(field => new Change
        {
            Id = Guid.CreateVersion7(),
            SquadId = session.SquadId,
            SessionId = session.Id,
            Field = field.Field,
            Before = field.Before,
            After = field.After,
            IsPrivate = field.Field == PrivateField,
            Version = session.Version,
            ById = visit.Viewer.AccountId,
            By = visit.Viewer.Name,
            At = now,
        }));
        if (fields[0].Before != input.Text)
        {
            await MoveAsync(db, session, before.Workout, reading.Workout, cancellation);
        }

        await db.SaveChangesAsync(cancellation);
        await DigestAsync(db, session, reading, cancellation);
    }

    private static async Task MoveAsync(TracksideDb db, StoredSession session, Workout old, Workout changed, CancellationToken cancellation)
    {
        var (before, after, places) = (old.Reps, changed.Reps, Realignment.Of(old, changed));
        var results = await db.Results.Where(result => result.SessionId == session.Id).ToListAsync(cancellation);
        var targets = await db.OwnTargets.Where(target => target.SessionId == session.Id).ToListAsync(cancellation);
        if (Enumerable.Range(0, before.Length).All(index => places[index] == index) && before.Length == after.Length)
        {
            return;
        }

        // Numbers are unique, so the rows are taken out and put back under their new ones.
        db.RemoveRange(results);
        db.RemoveRange(targets);
        await db.SaveChangesAsync(cancellation);
        foreach (var athlete in results.GroupBy(result => result.AthleteId))
        {
            var extra = after.Length;
            foreach (var result in athlete.OrderBy(result => result.Rep))
            {
                var place = result.Rep <= before.Length ? places[result.Rep - 1] : null;
                db.Add(Copy(result, place is { } found ? found + 1 : ++extra, session.Version));
            }
        }

        db.AddRange(targets.Where(target => target.Rep <= before.Length && places[target.Rep - 1] is not null)
            .Select(target => new OwnTarget { SquadId = target.SquadId, SessionId = target.SessionId, AthleteId = target.AthleteId, Rep = places[target.Rep - 1]!.Value + 1, Milliseconds = target.Milliseconds, Version = session.Version }));
    }

    private static Result Copy(Result result, int rep, long version) => new()
    {
        SquadId = result.SquadId,
        SessionId = result.SessionId,
        AthleteId = result.AthleteId,
        Rep = rep,
        Asked = result.Asked,
        Milliseconds = result.Milliseconds,
        Outcome = result.Outcome,
        Note = result.Note,
        Length = result.Length,
        IsTimed = result.IsTimed,
        Version = version,
    };

    private static async Task DigestAsync(TracksideDb db, StoredSession session, Reading reading, CancellationToken cancellation)
    {
        var entries = await db.Entries.Where(entry => entry.SessionId == session.Id).ToListAsync(cancellation);
        var results = await db.Results.Where(result => result.SessionId == session.Id).ToListAsync(cancellation);
        var profiles = await db.ProfilesAsync([.. entries.Select(entry => entry.AthleteId)], session.On, cancellation);
        foreach (var entry in entries)
        {
            entry.Take(Ran.Of(reading, session.On, results.Where(result => result.AthleteId == entry.AthleteId), entry.Exertion, profiles.GetValueOrDefault(entry.AthleteId)));
        }

        session.Kinds = Digests.Together(entries.Select(entry => entry.Kinds));
        await db.SaveChangesAsync(cancellation);
    }

    private static async Task TakeNoteAsync(TracksideDb db, StoredSession session, string text, CancellationToken cancellation)
    {
        var note = await db.PrivateNotes.SingleOrDefaultAsync(row => row.SessionId == session.Id && row.AthleteId == null, cancellation);
        if (note is not null)
        {
            note.Text = text;
        }
        else if (text.Length > 0)
        {
            db.Add(new PrivateNote { SquadId = session.SquadId, SessionId = session.Id, Text = text });
        }
    }
}

/// <summary>A session as somebody wrote it.</summary>
internal sealed record SessionInput(DateOnly On, string Title, string Text, string SharedNote, string PrivateNote, bool IsForEveryone, IReadOnlyList<Guid> Athletes);
