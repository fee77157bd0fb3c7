using Microsoft.EntityFrameworkCore;
using Trackside.Training.Physiology;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Archives;

/// <summary>Works out again what lists and logs tell of all sessions of a squad: it follows from what was recorded, and is in no archive.</summary>
internal sealed class Retelling(TracksideDb db, Readings readings)
{
    private const int Batch = 100;
    private const int Days = 730;

    private readonly Dictionary<Guid, (int, int)> _counts = [];
    private readonly Dictionary<Guid, Profile?> _profiles = [];
    private Dictionary<Guid, StoredPerformance[]> _races = [];
    private Dictionary<Guid, Sex?> _sexes = [];

    public async Task SquadAsync(Guid squad, CancellationToken cancellation)
    {
        _races = (await db.Performances.AsNoTracking().Where(row => row.SquadId == squad).ToListAsync(cancellation)).GroupBy(row => row.AthleteId).ToDictionary(group => group.Key, group => group.ToArray());
        _sexes = await db.Athletes.AsNoTracking().Where(athlete => athlete.SquadId == squad).ToDictionaryAsync(athlete => athlete.Id, athlete => athlete.Sex, cancellation);

        // By day, for a profile changes only where a race comes in or is too old.
        var sessions = await db.Sessions.AsNoTracking().Where(session => session.SquadId == squad && db.Entries.Any(entry => entry.SessionId == session.Id)).OrderBy(session => session.On).Select(session => session.Id).ToListAsync(cancellation);
        foreach (var batch in sessions.Chunk(Batch))
        {
            await BatchAsync(batch, cancellation);
        }
    }

    private async Task BatchAsync(Guid[] ids, CancellationToken cancellation)
    {
        var sessions = await db.Sessions.Where(session => ids.Contains(session.Id)).ToListAsync(cancellation);
        var entries = (await db.Entries.Where(entry => ids.Contains(entry.SessionId)).ToListAsync(cancellation)).ToLookup(entry => entry.SessionId);
        var results = (await db.Results.AsNoTracking().Where(result => ids.Contains(result.SessionId)).ToListAsync(cancellation)).ToLookup(result => (result.SessionId, result.AthleteId));
        var changes = (await db.Changes.AsNoTracking().Where(change => ids.Contains(change.SessionId) && change.AthleteId != null && change.State != ChangeState.SetAside && change.Version > 0)
            .OrderBy(change => change.Version).Select(change => new { change.SessionId, change.AthleteId, change.Field, change.Version }).ToListAsync(cancellation)).ToLookup(change => (change.SessionId, change.AthleteId!.Value));
        foreach (var session in sessions)
        {
            var reading = readings.Of(session.Text);
            foreach (var entry in entries[session.Id])
            {
                entry.Take(Ran.Of(reading, session.On, results[(session.Id, entry.AthleteId)], entry.Exertion, ProfileOf(entry.AthleteId, session.On)));
                entry.FieldVersions = changes[(session.Id, entry.AthleteId)].Aggregate("", (versions, change) => FieldVersion.Put(versions, change.Field, change.Version));
            }

            session.Kinds = Digests.Together(entries[session.Id].Select(entry => entry.Kinds));
        }

        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
    }

    private Profile? ProfileOf(Guid athlete, DateOnly day)
    {
        if (!_races.TryGetValue(athlete, out var races))
        {
            return null;
        }

        var counts = (races.Count(race => race.On <= day), races.Count(race => race.On <= day.AddDays(-Days)));
        if (!_counts.TryGetValue(athlete, out var before) || before != counts)
        {
            (_counts[athlete], _profiles[athlete]) = (counts, Profiles.Of(races, day, _sexes[athlete]));
        }

        return _profiles[athlete];
    }
}
