using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Trackside.Training.Quantities;
using Trackside.Web.Store;

namespace Trackside.Web.Meaning;

/// <summary>Everything recorded in one session for some athletes, as the cells of a grid: each with what stands in it and since which version.</summary>
public sealed class Cells
{
    private readonly TracksideDb _db;
    private readonly StoredSession _session;
    private readonly int _asked;
    private readonly Dictionary<Guid, Entry> _entries;
    private readonly Dictionary<(Guid Athlete, int Rep), Result> _results;
    private readonly Dictionary<(Guid Athlete, int Rep), OwnTarget> _targets;
    private readonly Dictionary<Guid, PrivateNote> _notes;

    private Cells(TracksideDb db, StoredSession session, int asked, List<Entry> entries, List<Result> results, List<OwnTarget> targets, List<PrivateNote> notes)
    {
        (_db, _session, _asked) = (db, session, asked);
        _entries = entries.ToDictionary(entry => entry.AthleteId);
        _results = results.ToDictionary(result => (result.AthleteId, result.Rep));
        _targets = targets.ToDictionary(target => (target.AthleteId, target.Rep));
        _notes = notes.ToDictionary(note => note.AthleteId!.Value);
    }

    /// <summary>Loads the cells of some athletes, to be changed.</summary>
    public static async Task<Cells> LoadAsync(TracksideDb db, StoredSession session, int asked, IReadOnlyCollection<Guid> athletes, CancellationToken cancellation) => new(
        db,
        session,
        asked,
        await db.Entries.Where(row => row.SessionId == session.Id && athletes.Contains(row.AthleteId)).ToListAsync(cancellation),
        await db.Results.Where(row => row.SessionId == session.Id && athletes.Contains(row.AthleteId)).ToListAsync(cancellation),
        await db.OwnTargets.Where(row => row.SessionId == session.Id && athletes.Contains(row.AthleteId)).ToListAsync(cancellation),
        await db.PrivateNotes.Where(row => row.SessionId == session.Id && row.AthleteId != null && athletes.Contains(row.AthleteId.Value)).ToListAsync(cancellation));

    public IEnumerable<Result> ResultsOf(Guid athlete) => _results.Values.Where(result => result.AthleteId == athlete);

    public Entry EntryOf(Guid athlete)
    {
        if (!_entries.TryGetValue(athlete, out var entry))
        {
            _entries[athlete] = entry = new Entry { SquadId = _session.SquadId, SessionId = _session.Id, AthleteId = athlete, On = _session.On };
            _db.Add(entry);
        }

        return entry;
    }

    public OwnTarget? TargetOf(Guid athlete, int rep) => _targets.GetValueOrDefault((athlete, rep));

    /// <summary>What stands in a cell, as it could be typed.</summary>
    public string TextOf(Guid athlete, CellField field) => field.Kind switch
    {
        CellKind.Rep => _results.TryGetValue((athlete, field.Rep), out var result) ? SplitCell.TextOf(result, field.Rep > _asked) : "",
        CellKind.Target => _targets.TryGetValue((athlete, field.Rep), out var target) ? Duration.FromMilliseconds(target.Milliseconds).ToString() : "",
        CellKind.PrivateNote => _notes.GetValueOrDefault(athlete)?.Text ?? "",
        _ => _entries.TryGetValue(athlete, out var entry) ? TextOf(entry, field.Kind) : "",
    };

    /// <summary>The version of the session at which a cell last changed; 0 where it never did.</summary>
    public long VersionOf(Guid athlete, CellField field) => field.Kind switch
    {
        CellKind.Rep => _results.GetValueOrDefault((athlete, field.Rep))?.Version ?? ClearedAt(athlete, field),
        CellKind.Target => _targets.GetValueOrDefault((athlete, field.Rep))?.Version ?? ClearedAt(athlete, field),
        CellKind.PrivateNote => _notes.GetValueOrDefault(athlete)?.Version ?? 0,
        _ => ClearedAt(athlete, field),
    };

    /// <summary>Writes a cell. The value was read and found good.</summary>
    public void Write(Guid athlete, CellField field, CellValue value, string asked, Distance? length, long version, bool isTimed = false)
    {
        var entry = EntryOf(athlete);
        switch (field.Kind)
        {
            case CellKind.Rep:
                Put(_results, (athlete, field.Rep), value.Split is null, () => new Result { SquadId = _session.SquadId, SessionId = _session.Id, AthleteId = athlete, Rep = field.Rep }, row =>
                    (row.Asked, row.Length, row.Milliseconds, row.Outcome, row.Note, row.IsTimed, row.Version) =
                    (value.Split!.Asked.Length > 0 ? value.Split.Asked : asked, length?.TotalTenths(), value.Split.Time?.TotalMilliseconds, value.Split.Outcome, value.Split.Note, isTimed, version));
                break;
            case CellKind.Target:
                Put(_targets, (athlete, field.Rep), value.Time is null, () => new OwnTarget { SquadId = _session.SquadId, SessionId = _session.Id, AthleteId = athlete, Rep = field.Rep }, row =>
                    (row.Milliseconds, row.Version) = (value.Time!.Value.TotalMilliseconds, version));
                break;
            case CellKind.PrivateNote:
                Put(_notes, athlete, false, () => new PrivateNote { SquadId = _session.SquadId, SessionId = _session.Id, AthleteId = athlete, Text = "" }, row => (row.Text, row.Version) = (value.Text, version));
                break;
            default:
                WriteEntry(entry, field.Kind, value);
                break;
        }

        entry.FieldVersions = FieldVersion.Put(entry.FieldVersions, field.ToString(), version);
    }

    private long ClearedAt(Guid athlete, CellField field) => _entries.TryGetValue(athlete, out var entry) ? FieldVersion.Of(entry.FieldVersions, field.ToString()) : 0;

    private static string TextOf(Entry entry, CellKind kind) => kind switch
    {
        CellKind.Exertion => entry.Exertion?.ToString("0.#", CultureInfo.InvariantCulture) ?? "",
        CellKind.Feel => entry.Feel?.ToString(CultureInfo.InvariantCulture) ?? "",
        CellKind.Sleep => entry.Sleep?.ToString("0.#", CultureInfo.InvariantCulture) ?? "",
        CellKind.Soreness => entry.Soreness?.ToString(CultureInfo.InvariantCulture) ?? "",
        CellKind.Note => entry.Note,
        CellKind.Outcome => entry.Outcome switch { Outcome.DidNotFinish => "DNF", Outcome.DidNotStart => "DNS", _ => "" },
        _ => throw new InvalidOperationException($"{kind} is no field of an entry."),
    };

    private static void WriteEntry(Entry entry, CellKind kind, CellValue value)
    {
        switch (kind)
        {
            case CellKind.Exertion:
                entry.Exertion = value.Number;
                break;
            case CellKind.Feel:
                entry.Feel = (int?)value.Number;
                break;
            case CellKind.Sleep:
                entry.Sleep = value.Number;
                break;
            case CellKind.Soreness:
                entry.Soreness = (int?)value.Number;
                break;
            case CellKind.Note:
                entry.Note = value.Text;
                break;
            case CellKind.Outcome:
                entry.Outcome = value.Split?.Outcome ?? Outcome.Ran;
                break;
        }
    }

    private void Put<TKey, TRow>(Dictionary<TKey, TRow> rows, TKey key, bool isCleared, Func<TRow> make, Action<TRow> fill)
        where TKey : notnull
        where TRow : class
    {
        if (isCleared)
        {
            if (rows.Remove(key, out var gone))
            {
                _db.Remove(gone);
            }

            return;
        }

        if (!rows.TryGetValue(key, out var row))
        {
            rows[key] = row = make();
            _db.Add(row);
        }

        fill(row);
    }
}

/// <summary>The versions of an entry's fields, kept in one text: <c>rpe 12 note 15</c>.</summary>
public static class FieldVersion
{
    public static long Of(string versions, string field)
    {
        var parts = versions.Split(' ');
        var at = Array.IndexOf(parts, field);
        return at >= 0 && at + 1 < parts.Length ? long.Parse(parts[at + 1], CultureInfo.InvariantCulture) : 0;
    }

    public static string Put(string versions, string field, long version)
    {
        var parts = versions.Length == 0 ? [] : versions.Split(' ').ToList();
        var at = parts.IndexOf(field);
        var text = version.ToString(CultureInfo.InvariantCulture);
        if (at >= 0)
        {
            parts[at + 1] = text;
        }
        else
        {
            parts.AddRange([field, text]);
        }

        return string.Join(' ', parts);
    }
}
