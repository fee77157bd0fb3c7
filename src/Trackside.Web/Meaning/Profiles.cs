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
    public static Profile Of(IEnumerable<StoredPerformance> rows, DateOnly on, Sex? sex)
    {
        var all = rows.Select(row => PerformanceLine.Read(row.Text).Performance).OfType<Performance>().ToArray();
        var late = Array.FindAll(all, performance => performance.Date is not { } date || (date <= on && date > on.AddDays(-Days)));
        return Profile.Of(late.Length > 0 ? late : all, sex);
    }
}
