using Trackside.Training.Physiology;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Demo;

/// <summary>An invented squad as rows, with all that lists and look-ups need.</summary>
internal sealed class SquadRows
{
    // For so many days back the history of changes is there too.
    private const int HistoryDays = 14;

    // Keys that no day belongs to.
    private static readonly DateOnly IdDay = new(2020, 1, 1);

    private readonly Squad _squad;
    private readonly Readings _readings;
    private readonly long _seed;
    private readonly DateOnly _first;
    private readonly Guid[] _athletes;
    private readonly Profile?[][] _profiles;

    private SquadRows(Squad squad, Readings readings, long seed, InventedSquad invented, DateOnly first, DateOnly last)
    {
        (_squad, _readings, _seed, _first) = (squad, readings, seed, first);
        _athletes = [.. invented.Athletes.Select(athlete => Dice.IdOf(IdDay, seed, athlete.Seed, 1))];
        Athletes = [.. invented.Athletes.Index().Select(one => AthleteOf(one.Index, one.Item))];
        Performances = [.. invented.Races.Select(PerformanceOf)];
        Notes = [.. invented.Athletes.Index().Where(one => one.Item.PrivateNote.Length > 0).Select(one => NoteOf(null, one.Index, one.Item.PrivateNote))];
        _profiles = ProfilesOf(invented, first, last);
    }

    public IReadOnlyList<Athlete> Athletes { get; }

    public IReadOnlyList<StoredPerformance> Performances { get; }

    public List<StoredSession> Sessions { get; } = [];

    public List<Entry> Entries { get; } = [];

    public List<Result> Results { get; } = [];

    public List<OwnTarget> Targets { get; } = [];

    public List<PrivateNote> Notes { get; }

    public List<Change> Changes { get; } = [];

    public static SquadRows Of(Squad squad, Readings readings, long seed, InventedSquad invented, DateOnly today)
    {
        var rows = new SquadRows(squad, readings, seed, invented, invented.Sessions[0].On, invented.Sessions[^1].On);
        foreach (var one in invented.Sessions.AsParallel().AsOrdered().Select(session => rows.SessionOf(session, today)))
        {
            rows.Sessions.Add(one.Session);
            rows.Entries.AddRange(one.Entries);
            rows.Results.AddRange(one.Results);
            rows.Targets.AddRange(one.Targets);
            rows.Notes.AddRange(one.Notes);
            rows.Changes.AddRange(one.Changes);
        }

        return rows;
    }

    /// <summary>Writes all of them, what others hang on first.</summary>
    public async Task InsertAsync(TracksideDb db, CancellationToken cancellation)
    {
        await db.InsertRowsAsync(Athletes, cancellation);
        await db.InsertRowsAsync(Performances, cancellation);
        await db.InsertRowsAsync(Sessions, cancellation);
        await db.InsertRowsAsync(Entries, cancellation);
        await db.InsertRowsAsync(Results, cancellation);
        await db.InsertRowsAsync(Targets, cancellation);
        await db.InsertRowsAsync(Notes, cancellation);
        await db.InsertRowsAsync(Changes, cancellation);
    }

    private SessionRows SessionOf(InventedSession invented, DateOnly today)
    {
        var reading = _readings.Of(invented.Text);
        var writtenOn = invented.On.AddDays(-3);
        var session = new StoredSession
        {
            Id = Dice.IdOf(invented.On, _seed, invented.On.DayNumber, invented.Place, 2),
            SquadId = _squad.Id,
            On = invented.On,
            Title = invented.Title,
            Text = invented.Text,
            SharedNote = invented.SharedNote,
            IsForEveryone = invented.IsForEveryone,
            OwnAthleteId = invented.Own is { } own ? _athletes[own] : null,
            WrittenAt = new DateTimeOffset(writtenOn, new TimeOnly(19, 30), TimeSpan.Zero),
        };
        session.Take(reading.Workout);
        var rows = new SessionRows(session, invented.On < today && invented.On >= today.AddDays(-HistoryDays));
        if (invented.PrivateNote.Length > 0)
        {
            rows.Notes.Add(NoteOf(session, null, invented.PrivateNote));
        }

        foreach (var entry in invented.Entries)
        {
            var results = entry.Results.Select(result => ResultOf(session, invented.Place, entry.Athlete, result)).ToArray();
            rows.Add(EntryOf(session, invented.Place, entry), results, reading, _profiles[entry.Athlete][invented.On.DayNumber - _first.DayNumber]);
            rows.Targets.AddRange(entry.Targets.Select(target => TargetOf(session, invented.Place, entry.Athlete, target.Rep, target.Time.TotalMilliseconds)));
            if (entry.PrivateNote.Length > 0)
            {
                rows.Notes.Add(NoteOf(session, entry.Athlete, entry.PrivateNote));
            }
        }

        session.Kinds = Digests.Together(rows.Entries.Select(entry => entry.Kinds));
        return rows;
    }

    // A profile changes only on the day after a race, and two years after one.
    private static Profile?[][] ProfilesOf(InventedSquad invented, DateOnly first, DateOnly last) =>
    [
        .. invented.Athletes.Index().Select(one =>
        {
            var rows = invented.Races.Where(race => race.Athlete == one.Index).Select(race => (Stored: new StoredPerformance { Text = race.Text, On = race.On }, race.On)).ToArray();
            var (known, count) = ((Profile?)null, (-1, -1));
            return Enumerable.Range(first.DayNumber, last.DayNumber - first.DayNumber + 1).Select(DateOnly.FromDayNumber).Select(day =>
            {
                var now = (rows.Count(row => row.On <= day), rows.Count(row => row.On <= day.AddDays(-730)));
                if (now != count)
                {
                    (known, count) = (rows.Length == 0 ? null : Profiles.Of(rows.Select(row => row.Stored), day, one.Item.Sex), now);
                }

                return known;
            }).ToArray();
        }),
    ];

    private Athlete AthleteOf(int number, InventedAthlete athlete) => new()
    {
        Id = _athletes[number],
        SquadId = _squad.Id,
        Name = athlete.Name,
        Sex = athlete.Sex,
        SharedNote = athlete.SharedNote,
        CreatedAt = _squad.CreatedAt,
    };

    private StoredPerformance PerformanceOf(InventedRace race) => new()
    {
        Id = Dice.IdOf(race.On, _seed, race.Athlete, race.On.DayNumber, 3),
        SquadId = _squad.Id,
        AthleteId = _athletes[race.Athlete],
        Text = race.Text,
        On = race.On,
        Note = race.Note,
        CreatedAt = new DateTimeOffset(race.On, new TimeOnly(20, 0), TimeSpan.Zero),
    };

    private Entry EntryOf(StoredSession session, int place, InventedEntry entry) => new()
    {
        Id = Dice.IdOf(session.On, _seed, place, entry.Athlete, 4),
        SquadId = _squad.Id,
        SessionId = session.Id,
        AthleteId = _athletes[entry.Athlete],
        On = session.On,
        Exertion = entry.Exertion,
        Feel = entry.Feel,
        Sleep = entry.Sleep,
        Soreness = entry.Soreness,
        Note = entry.Note,
        Outcome = entry.Outcome,
    };

    private Result ResultOf(StoredSession session, int place, int athlete, InventedResult result) => new()
    {
        Id = Dice.IdOf(session.On, _seed, place, athlete, result.Rep, 5),
        SquadId = _squad.Id,
        SessionId = session.Id,
        AthleteId = _athletes[athlete],
        Rep = result.Rep,
        Asked = result.Asked,
        Length = result.Length?.TotalTenths(),
        Milliseconds = result.Time?.TotalMilliseconds,
        Outcome = result.Time is null ? Outcome.DidNotFinish : Outcome.Ran,
        Note = result.Note,
    };

    private OwnTarget TargetOf(StoredSession session, int place, int athlete, int rep, long milliseconds) => new()
    {
        Id = Dice.IdOf(session.On, _seed, place, athlete, rep, 6),
        SquadId = _squad.Id,
        SessionId = session.Id,
        AthleteId = _athletes[athlete],
        Rep = rep,
        Milliseconds = milliseconds,
    };

    private PrivateNote NoteOf(StoredSession? session, int? athlete, string text) => new()
    {
        Id = Dice.IdOf(session?.On ?? IdDay, _seed, session is null ? 0 : BitConverter.ToInt64(session.Id.ToByteArray(), 8), athlete ?? -1, 7),
        SquadId = _squad.Id,
        SessionId = session?.Id,
        AthleteId = athlete is { } number ? _athletes[number] : null,
        Text = text,
    };
}
