using Trackside.Training.Analysis;
using Trackside.Training.Workouts;

namespace Trackside.Telling;

/// <summary>How like reps went, one after the other: <c>1000m: mean 2:54.0, even (2:52 to 2:55).</c></summary>
public static class GroupWords
{
    private const double QuiteSure = 0.9;

    /// <summary>The sentence about a group; null for a single rep, which a table tells.</summary>
    /// <param name="group">A group of the session.</param>
    /// <param name="analysis">The session.</param>
    /// <param name="speech">The language.</param>
    public static string? Of(RepGroup group, SessionAnalysis analysis, Speech speech)
    {
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(speech);
        if (group.Reps.Length < 2)
        {
            return null;
        }

        SessionRep[] reps = [.. group.Reps.Select(index => analysis.Reps[index - 1].Rep)];
        var decimals = reps.Max(rep => DecimalsOf(rep.Time!.Value.TotalMilliseconds));
        var texts = Texts(reps, decimals);
        var went = reps.Length == 2
            ? Twice(texts, analysis.Reps[group.Reps[0] - 1], analysis.Reps[group.Reps[1] - 1], speech)
            : speech.Say(
                "group.series",
                InWords.Time(group.Mean.Value, Math.Max(1, decimals)),
                HowItWent(group.Series, texts, [.. reps.Select(rep => rep.Time!.Value.TotalMilliseconds)], speech));
        string?[] sentences = [speech.Say("group", WorkoutWords.Of(group, analysis, speech), went), AgainstStated(group, analysis.Session, speech)];
        return string.Join(' ', sentences.OfType<string>());
    }

    private static string HowItWent(SeriesFindings series, string[] texts, long[] times, Speech speech)
    {
        return series.Shape switch
        {
            SeriesShape.TooFew => string.Join(", ", texts),
            SeriesShape.Even => speech.Say("series.even", Span(..)),
            SeriesShape.CutDown => Trend(IsQuiteSure(series) ? "series.cut-down" : "series.cut-down.perhaps", series, texts, speech),
            SeriesShape.Fade => Trend(IsQuiteSure(series) ? "series.fade" : "series.fade.perhaps", series, texts, speech),
            SeriesShape.MixedPaces => TwoPaces(texts, times, speech),
            SeriesShape.SlowStart => speech.Say("series.slow-start", Span(1..), texts[0]),
            SeriesShape.FastFinish => speech.Say("series.fast-finish", Span(..^1), texts[^1]),
            SeriesShape.FasterSecondHalf or SeriesShape.SlowerSecondHalf =>
                speech.Say("series.second-half", InWords.Faster(series.HalfDifference!.Value, speech), Span(..)),
            SeriesShape.Uneven => speech.Say("series.uneven", Span(..)),
            _ => throw new InvalidOperationException($"{series.Shape} has no words."),
        };

        string Span(Range part) => SpanOf(texts[part], times[part], speech);
    }

    // Twice is no series: all there is to say is which was faster.
    private static string Twice(string[] texts, RepAnalysis one, RepAnalysis other, Speech speech)
    {
        var percent = 100 * ((other.Rep.Time!.Value.TotalMilliseconds / (double)one.Rep.Time!.Value.TotalMilliseconds) - 1);
        var least = MeasuringError.LeastDifference(one.ErrorSeconds, other.ErrorSeconds);
        var isMore = Math.Abs(other.Rep.Time!.Value.TotalMilliseconds - one.Rep.Time!.Value.TotalMilliseconds) > 1_000 * least;
        return speech.Say("group.twice", texts[0], texts[1], isMore ? InWords.Faster(percent, speech) : speech.Say("group.twice.same"));
    }

    private static bool IsQuiteSure(SeriesFindings series) => series.Sureness!.Value >= QuiteSure;

    private static string Trend(string key, SeriesFindings series, string[] texts, Speech speech) =>
        speech.Say(key, texts[0], texts[^1], InWords.SignedPercent(series.Trend!.Value, 1, speech), InWords.Sure(series.Sureness!));

    private static string TwoPaces(string[] texts, long[] times, Speech speech)
    {
        var order = Enumerable.Range(0, times.Length).OrderBy(index => times[index]).ToArray();
        var cut = Enumerable.Range(1, order.Length - 1).MaxBy(index => (double)times[order[index]] / times[order[index - 1]]);
        return speech.Say("series.two-paces", Between(order[..cut]), Between(order[cut..]));

        string Between(int[] part) => texts[part[0]] == texts[part[^1]] ? texts[part[0]] : InWords.Range(texts[part[0]], texts[part[^1]], speech);
    }

    private static string SpanOf(string[] texts, long[] times, Speech speech)
    {
        var (fast, slow) = (texts[Array.IndexOf(times, times.Min())], texts[Array.IndexOf(times, times.Max())]);
        return fast == slow ? fast : InWords.Range(fast, slow, speech);
    }

    private static string? AgainstStated(RepGroup group, Session session, Speech speech)
    {
        var stated = session.StatedPaces.FirstOrDefault(one => one.Time is not null && one.Race == group.Race?.Race.Distance);
        if (group.AgainstStated is not { } difference || stated is not { Time: { } time })
        {
            return null;
        }

        var race = InWords.Race(group.Race!.Race, speech);
        return InWords.IsBeyondError(difference)
            ? speech.Say("stated.beyond", InWords.Signed(difference.Value, 1), time.ToString(), race)
            : speech.Say("stated.within", time.ToString(), race);
    }

    private static string[] Texts(IEnumerable<SessionRep> reps, int decimals) =>
        [.. reps.Select(rep => InWords.Time(rep.Time!.Value.TotalMilliseconds / 1_000.0, decimals))];

    private static int DecimalsOf(long milliseconds) => milliseconds % 1_000 == 0 ? 0 : milliseconds % 100 == 0 ? 1 : milliseconds % 10 == 0 ? 2 : 3;
}
