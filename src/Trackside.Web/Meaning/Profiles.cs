using Microsoft.EntityFrameworkCore;
using Trackside.Notation.Performances;
using Trackside.Training.Physiology;
using Trackside.Web.Store;

namespace Trackside.Web.Meaning;

/// <summary>What athletes' performances say of them.</summary>
public static class Profiles
{
    // A race older than this says little of today.
    private const int Days = 730;

    /// <summary>The profiles of a squad's athletes for a day, from what they ran in the two years before it; all they ran where there is nothing so late.</summary>
    public static async Task<IReadOnlyDictionary<Guid, Profile>> ProfilesAsync(this TracksideDb db, IReadOnlyCollection<Guid> athletes, DateOnly on, CancellationToken cancellation)
    {
        var rows = await db.Performances.AsNoTracking().Where(row => athletes.Contains(row.AthleteId)).ToListAsync(cancellation);
        var sexes = await db.Athletes.AsNoTracking().Where(athlete => athletes.Contains(athlete.Id)).ToDictionaryAsync(athlete => athlete.Id, athlete => athlete.Sex, cancellation);
        return rows.GroupBy(row => row.AthleteId).ToDictionary(group => group.Key, group => Of(group, on, sexes.GetValueOrDefault(group.Key)));
    }

    /// <summary>The profile of one athlete's performances for a day.</summary>
    public static Profile Of(IEnumerable<StoredPerformance> rows, DateOnly on, Sex? sex) => Profile.Of([.. Counting(rows, on).Select(one => one.Performance)], sex);

    /// <summary>The lines that count for a day, as they were typed.</summary>
    public static IEnumerable<string> LinesOf(IEnumerable<StoredPerformance> rows, DateOnly on) => Counting(rows, on).Select(one => one.Line);

    private static (string Line, Performance Performance)[] Counting(IEnumerable<StoredPerformance> rows, DateOnly on)
    {
        var all = rows.Select(row => (Line: row.Text, PerformanceLine.Read(row.Text).Performance)).Where(one => one.Performance is not null).Select(one => (one.Line, one.Performance!)).ToArray();
        var late = Array.FindAll(all, one => one.Item2.Date is not { } date || (date <= on && date > on.AddDays(-Days)));
        return late.Length > 0 ? late : all;
    }
}
