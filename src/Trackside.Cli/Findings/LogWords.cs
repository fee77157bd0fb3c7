using System.Globalization;
using Trackside.Training.Load;

namespace Trackside.Cli.Findings;

/// <summary>What a log says as a whole.</summary>
internal static class LogWords
{
    /// <summary><c>12 sessions from 3 March 2025 to 9 January 2026, one of them without a date.</c></summary>
    public static string Span(Log log)
    {
        var dates = log.Entries.Select(entry => entry.Date).OfType<DateOnly>().ToList();
        var missing = log.Entries.Length - dates.Count;
        var span = dates.Count == 0 ? "" : dates[0] == dates[^1] ? $" on {Day(dates[0])}" : $" from {Day(dates[0])} to {Day(dates[^1])}";
        return $"{InWords.Many(log.Entries.Length, "session")}{span}{(missing == 0 ? "" : $", {InWords.Count(missing)} of them without a date")}.";
    }

    /// <summary>Where the load stands on the last day, and in what it is told; or what is missing for one.</summary>
    public static string Load(Log log)
    {
        if (log.Load is not { } load)
        {
            return "No load: points need an athlete's performances ('--profile') and sessions with a date.";
        }

        var missing = load.Missing == 0 ? "" : $" {InWords.Sentence(InWords.Many(load.Missing, "session"))} {(load.Missing == 1 ? "has" : "have")} no load and {(load.Missing == 1 ? "is" : "are")} missing from it.";
        return log.Trend.IsEmpty
            ? $"Load is told in {load.Unit}.{missing}"
            : $"Load trend on {Day(log.Trend[^1].Date)}: {InWords.Tenths(log.Trend[^1].Long)} {load.Unit} a day over 42 days, {InWords.Tenths(log.Trend[^1].Short)} over 7. It is a trend of what was done, not of fitness.{missing}";
    }

    /// <summary><c>18 May 2018</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
