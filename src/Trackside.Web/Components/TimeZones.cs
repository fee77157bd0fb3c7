namespace Trackside.Web.Components;

/// <summary>The time zones one can choose.</summary>
public static class TimeZones
{
    private static readonly string[] Ids =
        [.. TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).Where(id => id.Contains('/', StringComparison.Ordinal)).Append("Etc/UTC").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The server's own where it has one that can be chosen: most servers stand where their squad runs.</summary>
    public static string Usual { get; } = IsKnown(TimeZoneInfo.Local.Id) ? TimeZoneInfo.Local.Id : "Etc/UTC";

    /// <summary>All of them, to choose from: <c>Europe/Madrid</c>.</summary>
    public static IReadOnlyList<(string Value, string Text)> Options { get; } = [.. Ids.Select(id => (id, id.Replace('_', ' ')))];

    public static bool IsKnown(string id) => Array.BinarySearch(Ids, id, StringComparer.Ordinal) >= 0;
}
