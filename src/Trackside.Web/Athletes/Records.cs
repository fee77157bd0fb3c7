using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Trackside.Training.Physiology;
using Trackside.Training.Quantities;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Athletes;

/// <summary>The best over one distance, of life and of the season.</summary>
/// <param name="Count">How often the distance was run.</param>
public sealed record Record(Distance Distance, Best OfLife, Best? OfSeason, int Count);

/// <summary>A best: the time, when, and the session it was run in, where it was training.</summary>
public sealed record Best(Duration Time, DateOnly? On, Guid? Session);

/// <summary>An athlete's bests. Races and training are kept apart: what is run on the third of ten reps is no race.</summary>
/// <param name="Season">The year that the season's bests are of.</param>
public sealed record Records(int Season, ImmutableArray<Record> Races, ImmutableArray<Record> Training)
{
    public static async Task<Records> LoadAsync(TracksideDb db, Guid athlete, IReadOnlyCollection<Performance> performances, DateOnly today, CancellationToken cancellation)
    {
        var races = performances.GroupBy(one => one.Distance).OrderBy(group => group.Key)
            .Select(group => new Record(group.Key, OfRaces(group)!, OfRaces(group.Where(one => one.Date?.Year == today.Year)), group.Count()));
        return new(today.Year, [.. races], await OfTrainingAsync(db, athlete, new(today.Year, 1, 1), cancellation));
    }

    private static Best? OfRaces(IEnumerable<Performance> performances) => performances.MinBy(one => one.Time) is { } best ? new(best.Time, best.Date, null) : null;

    // The database finds the best of each length; then only those rows are read.
    private static async Task<ImmutableArray<Record>> OfTrainingAsync(TracksideDb db, Guid athlete, DateOnly season, CancellationToken cancellation)
    {
        var timed = db.Results.AsNoTracking().Where(result => result.AthleteId == athlete && result.Length != null && result.Milliseconds != null && result.Outcome == Outcome.Ran)
            .Join(db.Sessions, result => result.SessionId, session => session.Id, (result, session) => new { Length = result.Length!.Value, Milliseconds = result.Milliseconds!.Value, session.On, session.Id });
        var ofLife = await timed.GroupBy(run => run.Length).Select(group => new { group.Key, Least = group.Min(run => run.Milliseconds), Count = group.Count() }).ToListAsync(cancellation);
        var ofSeason = await timed.Where(run => run.On >= season).GroupBy(run => run.Length).Select(group => new { group.Key, Least = group.Min(run => run.Milliseconds) }).ToListAsync(cancellation);
        var lengths = ofLife.Select(best => best.Key).ToArray();
        var times = ofLife.Select(best => best.Least).Concat(ofSeason.Select(best => best.Least)).Distinct().ToArray();
        var rows = await timed.Where(run => lengths.Contains(run.Length) && times.Contains(run.Milliseconds)).OrderBy(run => run.On).ToListAsync(cancellation);
        var firsts = rows.ToLookup(run => (run.Length, run.Milliseconds), run => new Best(Duration.FromMilliseconds(run.Milliseconds), run.On, run.Id));
        var leastOfSeason = ofSeason.ToDictionary(best => best.Key, best => best.Least);
        return
        [
            .. ofLife.OrderBy(best => best.Key).Select(best => new Record(
                Lengths.OfTenths(best.Key),
                firsts[(best.Key, best.Least)].First(),
                leastOfSeason.TryGetValue(best.Key, out var least) ? firsts[(best.Key, least)].FirstOrDefault(run => run.On >= season) : null,
                best.Count)),
        ];
    }
}
