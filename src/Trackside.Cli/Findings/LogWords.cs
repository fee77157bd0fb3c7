using System.Globalization;
using Trackside.Cli.Sheets;
using Trackside.Training.Load;

namespace Trackside.Cli.Findings;

/// <summary>What a log says as a whole.</summary>
internal static class LogWords
{
    private const int MostNames = 10;

    /// <summary>Whose sessions they are, where that is not one athlete's matter: several are in one log, or one was asked for.</summary>
    public static string? Whose(SessionFolder folder, string? only) => only is { } name ? $"Only the sessions of {Printable.Of(name)}{WithNameless(folder)}."
        : folder.Athletes is { Length: > 1 } several ? $"Sessions of {Athletes(several)}{WithNameless(folder)}; weeks and records are of all of them together. '--athlete NAME' takes one."
        : null;

    /// <summary><c>3 athletes: Ada Example (12), Ben Sample (5), Cy Muster (1)</c>, of the first ten.</summary>
    public static string Athletes(IReadOnlyCollection<NamedAthlete> athletes)
    {
        var more = athletes.Count - MostNames;
        return $"{InWords.Many(athletes.Count, "athlete")}: {string.Join(", ", athletes.Take(MostNames).Select(one => $"{Printable.Of(one.Name)} ({one.Sessions})"))}{(more > 0 ? $" and {more} more" : "")}";
    }

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

    private static string WithNameless(SessionFolder folder) => folder.Nameless == 0 ? "" : $", and {InWords.Count(folder.Nameless)} that {(folder.Nameless == 1 ? "names" : "name")} nobody";

    /// <summary><c>18 May 2018</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
