using System.Globalization;
using Trackside.Web.Components;

namespace Trackside.Web.Sessions;

/// <summary>The addresses of the pages of sessions.</summary>
internal static class Paths
{
    public static string All(Visit visit) => $"/squads/{visit.Squad!.Id}/sessions";

    public static string New(Visit visit) => $"{All(visit)}/new";

    public static string Session(Visit visit, Guid id) => $"{All(visit)}/{id}";

    public static string Edit(Visit visit, Guid id) => $"{All(visit)}/{id}/edit";

    public static string Record(Visit visit, Guid id) => $"{All(visit)}/{id}/record";

    public static string ReadThis(Visit visit, Guid id) => $"{All(visit)}/{id}/read";

    public static string Targets(Visit visit, Guid id) => $"{All(visit)}/{id}/targets";

    public static string History(Visit visit, Guid id) => $"{All(visit)}/{id}/history";

    public static string Athlete(Visit visit, Guid id, Guid athlete) => $"{All(visit)}/{id}/athletes/{athlete}";

    public static string Library(Visit visit) => $"/squads/{visit.Squad!.Id}/library";

    /// <summary><c>2026-05-18</c>, as browsers want days.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
