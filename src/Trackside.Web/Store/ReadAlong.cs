using Microsoft.EntityFrameworkCore;

namespace Trackside.Web.Store;

/// <summary>Which adults get a copy of what is written to a minor. The one place that says it: who writes messages asks it, and the store holds every message against it.</summary>
public static class ReadAlong
{
    /// <summary>The roles of which somebody may be the squad's second adult: those who read every athlete anyway.</summary>
    public static IReadOnlyList<Role> SecondAdults { get; } = [Role.HeadCoach, Role.Assistant, Role.Reader];

    /// <summary>Who reads along with athletes of a squad at a moment, for a message of an account.</summary>
    /// <remarks>Looked up as the server: an assistant does not see who belongs to the squad, and must not be able to leave anybody out.</remarks>
    public static async Task<IReadOnlyDictionary<Guid, AdultsBeside>> OfAsync(TracksideDb db, Guid squad, IReadOnlyCollection<Guid> athletes, Guid? writer, DateTimeOffset at, CancellationToken cancellation)
    {
        using var _ = new AsServer(db);
        if (await db.Squads.AsNoTracking().SingleOrDefaultAsync(row => row.Id == squad, cancellation) is not { } of)
        {
            return new Dictionary<Guid, AdultsBeside>();
        }

        var today = of.DayAt(at);
        var rows = await db.Athletes.AsNoTracking().Where(row => row.SquadId == squad && athletes.Contains(row.Id)).Select(row => new { row.Id, row.MinorUntil }).ToListAsync(cancellation);
        var guardians = (await db.Members.AsNoTracking().Where(row => row.SquadId == squad && row.Role == Role.Guardian && row.AthleteId != null && athletes.Contains(row.AthleteId.Value))
            .Select(row => new { row.AccountId, row.AthleteId }).ToListAsync(cancellation)).ToLookup(row => row.AthleteId!.Value, row => row.AccountId);
        var second = of.SecondAdultId is { } named && named != writer && await db.Members.AnyAsync(row => row.SquadId == squad && row.AccountId == named && SecondAdults.Contains(row.Role), cancellation) ? named : (Guid?)null;
        return rows.ToDictionary(row => row.Id, row => row.MinorUntil > today
            ? new AdultsBeside(true, [.. guardians[row.Id]], guardians[row.Id].Any() ? null : second, of.SecondAdultId is not null && of.SecondAdultId == writer)
            : new AdultsBeside(false, [], null, false));
    }
}

/// <summary>The adults who get a copy of what is written to an athlete.</summary>
/// <param name="IsMinor">Whether there must be one.</param>
/// <param name="Guardians">The accounts of the guardians: all of them get it.</param>
/// <param name="SecondAdult">The squad's second adult, where there is no guardian and it is not the writer.</param>
/// <param name="WritesAsSecondAdult">Whether the second adult is the writer, and so nobody reads along.</param>
public sealed record AdultsBeside(bool IsMinor, IReadOnlyList<Guid> Guardians, Guid? SecondAdult, bool WritesAsSecondAdult)
{
    /// <summary>Whether it may be written at all.</summary>
    public bool MayBeWritten => !IsMinor || Guardians.Count > 0 || SecondAdult is not null;

    /// <summary>The copies that must be there.</summary>
    public IEnumerable<(Guid Account, CopyReason Reason)> Copies =>
        [.. Guardians.Select(account => (account, CopyReason.Guardian)), .. SecondAdult is { } second ? [(second, CopyReason.SecondAdult)] : Array.Empty<(Guid, CopyReason)>()];
}
