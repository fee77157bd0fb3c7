using Trackside.Training.Analysis;
using Trackside.Training.Load;

namespace Trackside.Telling;

/// <summary>What a session cost, and when the next hard one may come.</summary>
public static class CostWords
{
    /// <summary>A sentence for each thing that is known: the next hard session first, then the loads, race paces and D′.</summary>
    /// <param name="cost">What the session cost.</param>
    /// <param name="analysis">The session.</param>
    /// <param name="speech">The language.</param>
    public static IEnumerable<string> Of(SessionCost cost, SessionAnalysis analysis, Speech speech)
    {
        ArgumentNullException.ThrowIfNull(cost);
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(speech);
        string?[] sentences =
        [
            Next(cost, speech),
            cost.KeySessionEvery is { } every ? speech.Say("cost.key", OneOrRange(every.Min, every.Max, speech)) : null,
            .. LoadsOf(cost, speech),
            AtRacePaces(analysis.Totals, speech),
            Gauge(analysis, speech),
        ];
        return sentences.OfType<string>();
    }

    private static string? Next(SessionCost cost, Speech speech)
    {
        if (cost.Next is not [var next, ..])
        {
            return null;
        }

        var (hours, kind) = (speech.Say("cost.hours", OneOrRange(next.MinHours, next.MaxHours, speech)), speech.Say($"hard.{next.Kind}"));
        var basis = speech.Translated(next.Basis);
        return cost.DaysByCoach is { } days
            ? speech.Say("cost.next.coach", hours, kind, days.Min, days.Max, basis)
            : speech.Say("cost.next", hours, kind, basis);
    }

    private static string OneOrRange(int least, int most, Speech speech) =>
        least == most ? InWords.Whole(least) : InWords.Range(InWords.Whole(least), InWords.Whole(most), speech);

    private static IEnumerable<string?> LoadsOf(SessionCost cost, Speech speech) =>
    [
        cost.Exertion is { } exertion ? speech.Say("cost.exertion", InWords.Whole(exertion.Value)) : null,
        cost.Points is { } points ? speech.Say("cost.points", InWords.Whole(points.Value), InWords.Whole(points.Low), InWords.Whole(points.High)) : null,
        cost.Sprints is { From90: > 0 } sprints ? speech.Say("cost.sprints", InWords.Whole(sprints.From90), InWords.Whole(sprints.From95)) : null,
        cost.AboveCriticalSpeed is { Seconds: > 0 } above ? speech.Say("cost.above", InWords.Time(above.Seconds, 0), InWords.Whole(above.Metres)) : null,
    ];

    // From the shortest race at whose pace anything was run, up to the first at whose pace or faster all of it was.
    private static string? AtRacePaces(SessionTotals totals, Speech speech)
    {
        var some = totals.AtRacePace.Where(race => race.Seconds.Value > 0).ToList();
        var all = some.FindIndex(race => race.Seconds.Value >= totals.WorkSeconds.Value);
        var told = all < 0 ? some : some[..(all + 1)];
        return told.Count == 0
            ? null
            : speech.Say("cost.at-races", string.Join(", ", told.Select(race => speech.Say("cost.at-race", Lasting(race.Seconds.Value), InWords.Race(race.Race, speech)))));
    }

    private static string Lasting(double seconds) => seconds < 59.5 ? $"{InWords.Whole(seconds)} s" : InWords.Time(seconds, 0);

    private static string? Gauge(SessionAnalysis analysis, Speech speech) =>
        analysis.DPrime.IsEmpty || analysis.DPrime.MinBy(state => state.Percent.Value) is not { } lowest
            ? null
            : speech.Say(
                "cost.d-prime",
                analysis.DPrime.IndexOf(lowest) + 1,
                InWords.Whole(lowest.Percent.Value),
                InWords.Whole(lowest.Percent.Low),
                InWords.Whole(lowest.Percent.High));
}
