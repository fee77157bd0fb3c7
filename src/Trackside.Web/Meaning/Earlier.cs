using Microsoft.EntityFrameworkCore;
using Trackside.Training.Workouts;
using Trackside.Web.Store;

namespace Trackside.Web.Meaning;

/// <summary>"When did we last do this?": sessions of a squad that asked for the same, and for the like.</summary>
public static class Earlier
{
    /// <summary>What is less alike than this is another workout.</summary>
    public const double LeastAlike = 0.7;

    private const int Looked = 48;

    /// <summary>The sessions that asked for the same workout, the latest first.</summary>
    public static IQueryable<StoredSession> SameAs(this TracksideDb db, Guid squad, string key) =>
        db.Sessions.AsNoTracking().Where(session => session.SquadId == squad && session.Key == key && session.OwnAthleteId == null).OrderByDescending(session => session.On);

    /// <summary>The latest sessions that asked for the same or the like, the most alike first and among those the latest.</summary>
    /// <param name="before">The first day that does not count.</param>
    public static async Task<IReadOnlyList<AlikeSession>> LikeAsync(
        this TracksideDb db, Readings readings, Guid squad, Workout workout, DateOnly before, int most, CancellationToken cancellation)
    {
        var lookup = Lookup.Of(workout);
        if (lookup.Key.Length == 0)
        {
            return [];
        }

        var all = db.Sessions.AsNoTracking().Where(session => session.SquadId == squad && session.OwnAthleteId == null && session.On < before);
        var same = await Latest(all.Where(session => session.Key == lookup.Key), most, cancellation);

        // The same comes first, so where there is enough of it nothing like it has a place.
        var isEnough = same.Count >= most;
        var shape = isEnough ? [] : await Latest(all.Where(session => session.Shape == lookup.Shape && session.Key != lookup.Key), Looked, cancellation);
        var stem = isEnough ? [] : await Latest(all.Where(session => session.Stem == lookup.Stem && session.Key != lookup.Key), Looked, cancellation);

        var alike = new Dictionary<string, double>(StringComparer.Ordinal);
        return
        [
            .. same.Concat(shape).Concat(stem).DistinctBy(session => session.Id)
                .Select(session => new AlikeSession(session.Id, session.On, session.Title, session.Text, session.Key == lookup.Key, AlikenessOf(session)))
                .Where(session => session.IsSame || session.Alike >= LeastAlike)
                .OrderByDescending(session => session.IsSame).ThenByDescending(session => Math.Round(session.Alike, 2)).ThenByDescending(session => session.On)
                .Take(most),
        ];

        double AlikenessOf(Found session)
        {
            if (session.Key == lookup.Key)
            {
                return 1;
            }

            if (!alike.TryGetValue(session.Key, out var known))
            {
                alike[session.Key] = known = workout.SimilarityTo(readings.Of(session.Text).Workout);
            }

            return known;
        }
    }

    private static Task<List<Found>> Latest(IQueryable<StoredSession> sessions, int most, CancellationToken cancellation) => sessions
        .OrderByDescending(session => session.On).Take(most)
        .Select(session => new Found(session.Id, session.On, session.Title, session.Text, session.Key)).ToListAsync(cancellation);

    private sealed record Found(Guid Id, DateOnly On, string Title, string Text, string Key);
}

/// <summary>A session that was the same workout, or like it.</summary>
/// <param name="Alike">How much alike, from 0 to 1.</param>
public sealed record AlikeSession(Guid Id, DateOnly On, string Title, string Text, bool IsSame, double Alike);
