using System.Globalization;

namespace Trackside.Web.Logbook;

/// <summary>Days in addresses: <c>2026-05-18</c>.</summary>
internal static class LogDays
{
    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The day of an address; null where it is none that a log may hold.</summary>
    public static DateOnly? Read(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and <= 2200 ? day : null;
}
