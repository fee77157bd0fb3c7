using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Trackside.Notation.Readings;
using Trackside.Training.Physiology;
using Trackside.Web.Store;

namespace Trackside.Web.Meaning;

/// <summary>A session with all that is recorded in it, as far as who looks may see it.</summary>
public sealed class OpenSession
{
    private readonly Dictionary<(Guid Athlete, int Rep), Result> _results;
    private readonly Dictionary<(Guid Athlete, int Rep), OwnTarget> _targets;
    private readonly Dictionary<Guid, Entry> _entries;

    private OpenSession(StoredSession row, Reading reading, IEnumerable<Result> results, IEnumerable<OwnTarget> targets, IReadOnlyList<Entry> entries)
    {
        (Row, Reading, Reps) = (row, reading, AskedReps.Of(reading.Workout));
        _results = results.ToDictionary(result => (result.AthleteId, result.Rep));
        _targets = targets.ToDictionary(target => (target.AthleteId, target.Rep));
        _entries = entries.ToDictionary(entry => entry.AthleteId);
        Extra = Math.Max(0, _results.Keys.Select(key => key.Rep).DefaultIfEmpty().Max() - Reps.Length);
    }

    public StoredSession Row { get; }

    public Reading Reading { get; }

    /// <summary>The reps that it asks for.</summary>
    public ImmutableArray<AskedRep> Reps { get; }

    /// <summary>How many columns there are for reps that were not asked for.</summary>
    public int Extra { get; }

    /// <summary>Who is to run it or has, by name.</summary>
    public IReadOnlyList<Athlete> Athletes { get; private init; } = [];

    public IReadOnlyDictionary<Guid, Profile> Profiles { get; private init; } = ImmutableDictionary<Guid, Profile>.Empty;

    /// <summary>The coaches' notes, by athlete; empty for who is no coach.</summary>
    public IReadOnlyDictionary<Guid, PrivateNote> PrivateNotes { get; private init; } = ImmutableDictionary<Guid, PrivateNote>.Empty;

    /// <summary>The coaches' note on the session as a whole.</summary>
    public string PrivateNote { get; private init; } = "";

    /// <summary>Opens a session of the squad; null where there is none for who looks.</summary>
    public static async Task<OpenSession?> FindAsync(TracksideDb db, Readings readings, Guid squad, Guid id, CancellationToken cancellation)
    {
        if (await db.Sessions.AsNoTracking().SingleOrDefaultAsync(session => session.Id == id && session.SquadId == squad, cancellation) is not { } row)
        {
            return null;
        }

        var entries = await db.Entries.AsNoTracking().Where(entry => entry.SessionId == id).ToListAsync(cancellation);
        var athletes = await RunnersAsync(db, row, [.. entries.Select(entry => entry.AthleteId)], cancellation);
        var notes = await db.PrivateNotes.AsNoTracking().Where(note => note.SessionId == id).ToListAsync(cancellation);
        return new(
            row,
            readings.Of(row.Text),
            await db.Results.AsNoTracking().Where(result => result.SessionId == id).ToListAsync(cancellation),
            await db.OwnTargets.AsNoTracking().Where(target => target.SessionId == id).ToListAsync(cancellation),
            entries)
        {
            Athletes = athletes,
            Profiles = await db.ProfilesAsync([.. athletes.Select(athlete => athlete.Id)], row.On, cancellation),
            PrivateNotes = notes.Where(note => note.AthleteId is not null).ToDictionary(note => note.AthleteId!.Value),
            PrivateNote = notes.Find(note => note.AthleteId is null)?.Text ?? "",
        };
    }

    /// <summary>Who is to run a session: those named, and of a session for everyone also who came into the squad after it was written, and before it is run.</summary>
    public static async Task<IReadOnlyList<Athlete>> RunnersAsync(TracksideDb db, StoredSession row, Guid[] named, CancellationToken cancellation)
    {
        var morning = new DateTimeOffset(row.On, TimeOnly.MinValue, TimeSpan.Zero);
        var evening = morning.AddDays(1);
        return await db.Athletes.AsNoTracking()
            .Where(athlete => named.Contains(athlete.Id)
                || (row.IsForEveryone && athlete.SquadId == row.SquadId && athlete.CreatedAt < evening && (athlete.LeftAt == null || athlete.LeftAt >= morning)))
            .OrderBy(athlete => athlete.Name).ToListAsync(cancellation);
    }

    public Result? ResultOf(Guid athlete, int rep) => _results.GetValueOrDefault((athlete, rep));

    public IEnumerable<Result> ResultsOf(Guid athlete) => _results.Values.Where(result => result.AthleteId == athlete);

    public OwnTarget? OwnTargetOf(Guid athlete, int rep) => _targets.GetValueOrDefault((athlete, rep));

    public Entry? EntryOf(Guid athlete) => _entries.GetValueOrDefault(athlete);

    public RepTarget TargetOf(Guid athlete, AskedRep rep) => RepTarget.Of(rep, Profiles.GetValueOrDefault(athlete), OwnTargetOf(athlete, rep.Number));

    /// <summary>Whether anything was recorded.</summary>
    public bool HasResults => _results.Count > 0;

    /// <summary>Results that were recorded for another rep than now stands in their place, because the text was changed.</summary>
    public IEnumerable<Result> Displaced => _results.Values.Where(result => result.Rep <= Reps.Length && result.Asked.Length > 0 && result.Asked != Reps[result.Rep - 1].Name);

    /// <summary>What an athlete ran and what it meant.</summary>
    public Ran RanBy(Guid athlete, Training.Analysis.Vocabulary? vocabulary = null) =>
        Ran.Of(Reading, Row.On, ResultsOf(athlete), EntryOf(athlete)?.Exertion, Profiles.GetValueOrDefault(athlete), vocabulary);

    /// <summary>What it is called: its title, or else its text in short.</summary>
    public string Name => Naming.Of(Row.Title, Reading);
}

/// <summary>What sessions are called.</summary>
public static class Naming
{
    private const int Longest = 70;

    /// <summary>The title, or else the workout in short.</summary>
    public static string Of(string title, Reading reading)
    {
        if (title.Length > 0)
        {
            return title;
        }

        var text = reading.Prescription is { } span ? reading.Source.Substring(span.Start, span.Length) : reading.Source;
        var lines = text.Split('\n').Select(line => string.Join(' ', line.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)));
        var line = string.Join(" / ", lines.Where(line => line.Length > 0));
        return line.Length <= Longest ? line : string.Concat(line.AsSpan(0, Longest - 1).TrimEnd(), "…");
    }
}
