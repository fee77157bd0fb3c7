using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Trackside.Web.Store;

/// <summary>What somebody did.</summary>
public enum AuditDeed
{
    Saw,
    Added,
    Changed,
    Removed,

    /// <summary>Took out of Trackside: an export, a table as CSV, a feed.</summary>
    TookOut,
}

/// <summary>That somebody saw or changed something of a squad. Never changed but for how often; read by the head coach.</summary>
/// <remarks>No name stands in it: names are looked up when it is read, so that who is deleted leaves none behind.</remarks>
public sealed class AuditEntry : ISquadRow
{
    /// <summary>Follows from who, what and the hour, so that the same within an hour is one entry, whichever server process writes it.</summary>
    public required Guid Id { get; init; }

    public Guid SquadId { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>Who it was; null for who came by an athlete's link, and for an account that is no longer there.</summary>
    public Guid? ById { get; init; }

    /// <summary>By what they came in, where they did not sign in: the name of a token, <see cref="Viewer.AthletesLink"/>.</summary>
    public string Through { get; init; } = "";

    public AuditDeed Deed { get; init; }

    /// <summary>What of: <c>athlete</c>, <c>results</c>, <c>card</c>.</summary>
    public required string What { get; init; }

    public Guid? AthleteId { get; init; }

    public Guid? SessionId { get; init; }

    /// <summary>Which of these it was, where it is neither an athlete nor a session; of a member, the account.</summary>
    public Guid? RowId { get; init; }

    /// <summary>The names of the fields that changed; never what stood in them.</summary>
    public string Detail { get; init; } = "";

    /// <summary>How often, within the hour.</summary>
    public int Times { get; set; } = 1;

    /// <summary>An entry of a moment.</summary>
    public static AuditEntry Of(Viewer who, AuditDeed deed, string what, AuditObject of, DateTimeOffset at)
    {
        var hour = at.UtcTicks / TimeSpan.TicksPerHour;
        var key = string.Join('|', of.SquadId, who.AccountId, who.Through, (int)deed, what, of.AthleteId, of.SessionId, of.RowId, of.Detail, hour.ToString(CultureInfo.InvariantCulture));
        return new()
        {
            Id = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 16)),
            SquadId = of.SquadId,
            At = at,
            ById = who.AccountId,
            Through = who.Through,
            Deed = deed,
            What = what,
            AthleteId = of.AthleteId,
            SessionId = of.SessionId,
            RowId = of.RowId,
            Detail = of.Detail,
        };
    }
}

/// <summary>What somebody saw or changed.</summary>
public readonly record struct AuditObject(Guid SquadId, Guid? AthleteId = null, Guid? SessionId = null, Guid? RowId = null, string Detail = "");
