using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Trackside.Charts;
using Trackside.Training.Quantities;
using Trackside.Web.Components;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Logbook;

/// <summary>The best of each session over one length, over time.</summary>
/// <param name="Lengths">The lengths that were run on several days, shortest first.</param>
/// <param name="Length">The one that is shown; null where there is none.</param>
public sealed record BestsView(ImmutableArray<Distance> Lengths, Distance? Length, ImmutableArray<DayBest> Days)
{
    private const int LeastDays = 3;

    /// <summary>Finds the days of one length.</summary>
    /// <param name="asked">The length in metres, as the address has it; the most frequent where it has none.</param>
    public static async Task<BestsView> LoadAsync(TracksideDb db, Guid athlete, string? asked, CancellationToken cancellation)
    {
        var timed = db.Results.AsNoTracking().Where(result => result.AthleteId == athlete && result.Length != null && result.Milliseconds != null && result.Outcome == Outcome.Ran);
        var lengths = await timed.GroupBy(result => result.Length!.Value)
            .Select(group => new { group.Key, Count = group.Select(result => result.SessionId).Distinct().Count() })
            .Where(length => length.Count >= LeastDays).ToListAsync(cancellation);
        var wanted = decimal.TryParse(asked, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var metres) && metres is > 0 and < 1_000_000 ? Distance.FromMetres(metres).TotalTenths() : 0;
        if ((lengths.Find(length => length.Key == wanted) ?? lengths.MaxBy(length => length.Count)) is not { } shown)
        {
            return new([], null, []);
        }

        var days = await timed.Where(result => result.Length == shown.Key)
            .GroupBy(result => result.SessionId).Select(group => new { group.Key, Least = group.Min(result => result.Milliseconds!.Value), Mean = group.Average(result => result.Milliseconds!.Value), Count = group.Count() })
            .Join(db.Sessions, best => best.Key, session => session.Id, (best, session) => new { best.Key, best.Least, best.Mean, best.Count, session.On })
            .OrderBy(best => best.On).ToListAsync(cancellation);
        return new(
            [.. lengths.Select(length => Meaning.Lengths.OfTenths(length.Key)).Order()],
            Meaning.Lengths.OfTenths(shown.Key),
            [.. days.Select(day => new DayBest(day.Key, day.On, Duration.FromMilliseconds(day.Least), Duration.FromMilliseconds((long)Math.Ceiling(day.Mean)), day.Count))]);
    }

    public Chart Draw(string title, Visit visit, ChartStyle style) =>
        TimesChart.Draw(new TimesOverTime(title, Length!.Value, [.. Days.Where(day => day.Best > Duration.Zero).Select(day => new TimedDay(day.On, day.Best, day.Mean))]), style with { Words = visit.Speech.Charts });
}

/// <summary>What was run over a length in one session.</summary>
public sealed record DayBest(Guid Session, DateOnly On, Duration Best, Duration Mean, int Count);
