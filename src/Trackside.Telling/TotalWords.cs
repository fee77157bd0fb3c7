using Trackside.Training.Analysis;

namespace Trackside.Telling;

/// <summary>What a session comes to in one line: <c>14 reps · 7600m · 23:12.4 of work · 18:00 to 24:00 of rest</c>.</summary>
public static class TotalWords
{
    /// <summary>The parts of the line that are known.</summary>
    /// <param name="totals">What the session came to.</param>
    /// <param name="speech">The language.</param>
    public static string Of(SessionTotals totals, Speech speech)
    {
        ArgumentNullException.ThrowIfNull(totals);
        ArgumentNullException.ThrowIfNull(speech);
        string?[] parts =
        [
            InWords.Reps(totals.WorkReps.Timed, speech),
            totals.WorkMetres.Value > 0 ? InWords.Whole(totals.WorkMetres.Value) + "m" : null,
            speech.Say("total.work", InWords.Time(totals.WorkSeconds.Value, 1)),
            RestOf(totals, speech),
        ];
        return string.Join(" · ", parts.OfType<string>());
    }

    private static string? RestOf(SessionTotals totals, Speech speech)
    {
        if (totals.RestSeconds.Value <= 0)
        {
            return null;
        }

        var (low, high) = (InWords.Time(totals.RestSeconds.Low, 0), InWords.Time(totals.RestSeconds.High, 0));
        return speech.Say(totals.UnknownRests > 0 ? "total.rest.least" : "total.rest", low == high ? low : InWords.Range(low, high, speech));
    }
}
