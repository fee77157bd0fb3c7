using Trackside.Training.Load;

namespace Trackside.Telling;

/// <summary>An athlete whom sessions name.</summary>
/// <param name="Name">The name as it was printed first.</param>
/// <param name="Sessions">How many sessions name it.</param>
public sealed record NamedAthlete(string Name, int Sessions);

/// <summary>What a log says as a whole.</summary>
public static class LogWords
{
    private const int MostNames = 10;

    /// <summary>Whose sessions they are, where that is not one athlete's matter: several are in one log, or one was asked for; else null.</summary>
    /// <param name="athletes">Those whom the sessions name.</param>
    /// <param name="nameless">How many sessions name nobody.</param>
    /// <param name="only">The athlete whose sessions alone were asked for, or null.</param>
    /// <param name="speech">The language.</param>
    public static string? Whose(IReadOnlyCollection<NamedAthlete> athletes, int nameless, string? only, Speech speech)
    {
        ArgumentNullException.ThrowIfNull(athletes);
        ArgumentNullException.ThrowIfNull(speech);
        return only is not null ? speech.Say("log.only", WithNameless(only, nameless, speech))
            : athletes.Count > 1 ? speech.Say("log.several", WithNameless(Athletes(athletes, speech), nameless, speech))
            : null;
    }

    /// <summary><c>3 athletes: Ada Example (12), Ben Sample (5), Cy Muster (1)</c>, of the first ten.</summary>
    /// <param name="athletes">The athletes.</param>
    /// <param name="speech">The language.</param>
    public static string Athletes(IReadOnlyCollection<NamedAthlete> athletes, Speech speech)
    {
        ArgumentNullException.ThrowIfNull(athletes);
        ArgumentNullException.ThrowIfNull(speech);
        var (count, more) = (speech.Many("athlete", athletes.Count), athletes.Count - MostNames);
        var names = string.Join(", ", athletes.Take(MostNames).Select(one => $"{one.Name} ({InWords.Whole(one.Sessions)})"));
        return more > 0 ? speech.Say("athletes.more", count, names, more) : speech.Say("athletes", count, names);
    }

    /// <summary><c>12 sessions from 3 March 2025 to 9 January 2026, one of them without a date.</c></summary>
    /// <param name="log">The log.</param>
    /// <param name="speech">The language.</param>
    public static string Span(Log log, Speech speech)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(speech);
        var dates = log.Entries.Select(entry => entry.Date).OfType<DateOnly>().ToList();
        var missing = log.Entries.Length - dates.Count;
        var count = InWords.Sessions(log.Entries.Length, speech);
        var span = dates.Count == 0 ? count
            : dates[0] == dates[^1] ? speech.Say("log.on", count, InWords.Day(dates[0], speech))
            : speech.Say("log.from-to", count, InWords.Day(dates[0], speech), InWords.Day(dates[^1], speech));
        return (missing == 0 ? span : speech.Say("log.undated", span, InWords.Count(missing, speech))) + ".";
    }

    /// <summary>Where the load stands on the last day, and in what it is told; or what is missing for one.</summary>
    /// <param name="log">The log.</param>
    /// <param name="speech">The language.</param>
    /// <param name="howToGive">How a reader gives the athlete's performances here, such as <c>'--profile'</c>; null where that need not be said.</param>
    public static string Load(Log log, Speech speech, string? howToGive = null)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(speech);
        if (log.Load is not { } load)
        {
            return howToGive is null ? speech.Say("log.no-load") : speech.Say("log.no-load.how", howToGive);
        }

        var told = log.Trend.IsEmpty
            ? speech.Say("log.load", Unit(load, speech))
            : speech.Say(
                "log.trend",
                InWords.Day(log.Trend[^1].Date, speech),
                InWords.Tenths(log.Trend[^1].Long, speech),
                Unit(load, speech),
                InWords.Tenths(log.Trend[^1].Short, speech));
        return load.Missing == 0 ? told : told + " " + speech.Many("log.missing", load.Missing);
    }

    /// <summary>What a load is counted in: <c>points</c>, <c>RPE min</c>.</summary>
    /// <param name="load">The load.</param>
    /// <param name="speech">The language.</param>
    public static string Unit(LogLoad load, Speech speech)
    {
        ArgumentNullException.ThrowIfNull(load);
        ArgumentNullException.ThrowIfNull(speech);
        return load.Unit switch
        {
            "points" => speech.Say("unit.points"),
            "RPE min" => speech.Say("unit.exertion"),
            var unit => unit,
        };
    }

    private static string WithNameless(string names, int nameless, Speech speech) =>
        nameless == 0 ? names : speech.Many("log.nameless", nameless, names, InWords.Count(nameless, speech));
}
