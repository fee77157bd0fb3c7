using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Trackside.Training.Workouts;
using Trackside.Web.Components;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Logbook;

/// <summary>What is looked for.</summary>
/// <param name="Words">Each must stand in the title, the text, the shared note or what the athlete noted.</param>
/// <param name="Workout">The workout to find and the like of it; null where none is given.</param>
/// <param name="Kind">A kind of work by the name that rows keep; empty for any.</param>
/// <param name="Athlete">Whose log; null for the whole squad.</param>
internal sealed record Search(IReadOnlyList<string> Words, Workout? Workout, string Kind, DateOnly? From, DateOnly? To, Guid? Athlete)
{
    public const int Most = 200;

    private const int MostLetters = 500;
    private const int MostAlike = 50;

    /// <summary>The fields of the form.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["q", "workout", "kind", "from", "to", "athlete"];

    /// <summary>Whether nothing is looked for; whose log does not count.</summary>
    public bool IsEmpty => Words.Count == 0 && Workout is null && Kind.Length == 0 && From is null && To is null;

    /// <summary>Reads the form. What cannot be read is said at its field, and then there is no search.</summary>
    public static Search? Read(Typed typed, Readings readings, IStringLocalizer<Texts> says)
    {
        var words = typed.Text("q", MostLetters, says["At most {0} letters; there are {1}."]);
        var shorthand = typed.Text("workout", StoredSession.TextLength, says["At most {0} letters; there are {1}."]);
        var workout = shorthand.Length is 0 or > StoredSession.TextLength ? null : readings.Of(shorthand).Workout;
        if (workout is { Reps.IsEmpty: true })
        {
            typed.Refuse("workout", says["No reps are read from that. Write it as in '6 x 400, 90s jog'."]);
        }

        var wrong = says["Give the day as year, month and day, as in 2026-05-18."].Value;
        var from = typed["from"].Trim().Length == 0 ? null : typed.Day("from", wrong);
        var to = typed["to"].Trim().Length == 0 ? null : typed.Day("to", wrong);
        if (from > to)
        {
            typed.Refuse("to", says["The last day lies before the first."]);
        }

        return typed.IsGood
            ? new(Folding.WordsOf(words), workout, KindNames.Kept.Contains(typed["kind"]) ? typed["kind"] : "", from, to, Guid.TryParse(typed["athlete"], out var athlete) ? athlete : null)
            : null;
    }

    /// <summary>The sessions that are found: the likest first where a workout is looked for, otherwise the latest.</summary>
    public async Task<IReadOnlyList<FoundSession>> FindAsync(TracksideDb db, Readings readings, Visit visit, CancellationToken cancellation)
    {
        var squad = visit.Squad!.Id;
        var alike = Workout is null ? null : await AlikeAsync(db, readings, squad, cancellation);
        var ids = alike?.Keys.ToArray() ?? [];
        var found = Athlete is { } athlete
            ? await InLogAsync(db, squad, athlete, alike is null ? null : ids, cancellation)
            : await InSquadAsync(db, squad, alike is null ? null : ids, cancellation);
        return alike is null ? found : [.. found.Select(one => one with { Alike = alike[one.Id] }).OrderByDescending(one => one.Alike).ThenByDescending(one => one.On)];
    }

    private async Task<IReadOnlyList<FoundSession>> InSquadAsync(TracksideDb db, Guid squad, Guid[]? ids, CancellationToken cancellation)
    {
        var sessions = db.Sessions.AsNoTracking().Where(session => session.SquadId == squad);
        foreach (var word in Words)
        {
            sessions = sessions.Where(session => session.Words.Contains(word) || db.Entries.Any(entry => entry.SessionId == session.Id && entry.Words.Contains(word)));
        }

        var kind = $", {Kind}, ";
        return await sessions
            .Where(session => (ids == null || ids.Contains(session.Id)) && (From == null || session.On >= From) && (To == null || session.On <= To) && (Kind == "" || (", " + session.Kinds + ", ").Contains(kind)))
            .OrderByDescending(session => session.On).ThenByDescending(session => session.Id).Take(Most).FoundAsync(cancellation);
    }

    private async Task<IReadOnlyList<FoundSession>> InLogAsync(TracksideDb db, Guid squad, Guid athlete, Guid[]? ids, CancellationToken cancellation)
    {
        var entries = db.EntriesOf(squad, athlete);
        foreach (var word in Words)
        {
            entries = entries.Where(entry => entry.Session!.Words.Contains(word) || entry.Words.Contains(word));
        }

        var kind = $", {Kind}, ";
        return await entries
            .Where(entry => (ids == null || ids.Contains(entry.SessionId)) && (From == null || entry.On >= From) && (To == null || entry.On <= To) && (Kind == "" || (", " + entry.Kinds + ", ").Contains(kind)))
            .OrderByDescending(entry => entry.On).ThenByDescending(entry => entry.Id).Take(Most)
            .Select(entry => new FoundSession(entry.SessionId, entry.On, entry.Session!.Title, entry.Session.Text, entry.Kinds, entry.Session.WorkMetres) { Note = entry.Note }).ToListAsync(cancellation);
    }

    // The squad's sessions by likeness, and the athletes' own of the same workout.
    private async Task<Dictionary<Guid, int>> AlikeAsync(TracksideDb db, Readings readings, Guid squad, CancellationToken cancellation)
    {
        var until = To?.AddDays(1) ?? new DateOnly(9999, 12, 31);
        var like = await db.LikeAsync(readings, squad, Workout!, until, MostAlike, cancellation);
        var key = Workout!.Key.ToString();
        var same = await db.Sessions.AsNoTracking().Where(session => session.SquadId == squad && session.Key == key).OrderByDescending(session => session.On).Take(Most).Select(session => session.Id).ToListAsync(cancellation);
        var alike = like.ToDictionary(session => session.Id, session => session.IsSame ? 100 : Math.Min(99, (int)Math.Round(100 * session.Alike)));
        foreach (var id in same)
        {
            alike[id] = 100;
        }

        return alike;
    }
}
