using Microsoft.EntityFrameworkCore;
using Trackside.Telling.Paces;
using Trackside.Training.Physiology;
using Trackside.Web.Store;

namespace Trackside.Web.Meaning;

/// <summary>What athletes' performances say of them.</summary>
public static class Profiles
{
    /// <summary>The profiles of a squad's athletes for a day, from what they ran in the two years before it; all they ran where there is nothing so late.</summary>
    public static async Task<IReadOnlyDictionary<Guid, Profile>> ProfilesAsync(this TracksideDb db, IReadOnlyCollection<Guid> athletes, DateOnly on, CancellationToken cancellation)
    {
        var rows = await db.Performances.AsNoTracking().Where(row => athletes.Contains(row.AthleteId)).ToListAsync(cancellation);
        var sexes = await db.Athletes.AsNoTracking().Where(athlete => athletes.Contains(athlete.Id)).ToDictionaryAsync(athlete => athlete.Id, athlete => athlete.Sex, cancellation);
        return rows.GroupBy(row => row.AthleteId).ToDictionary(group => group.Key, group => Of(group, on, sexes.GetValueOrDefault(group.Key)));
    }

    /// <summary>The profile of one athlete's performances for a day.</summary>
    public static Profile Of(IEnumerable<StoredPerformance> rows, DateOnly on, Sex? sex) => DayProfile.Of(rows.Select(row => row.Text), on, sex);

    /// <summary>The lines that count for a day, as they were typed.</summary>
    public static IEnumerable<string> LinesOf(IEnumerable<StoredPerformance> rows, DateOnly on) => DayProfile.LinesOf(rows.Select(row => row.Text), on);
}
