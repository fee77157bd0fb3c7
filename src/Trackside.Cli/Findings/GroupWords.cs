using Trackside.Training.Analysis;
using Trackside.Training.Workouts;

namespace Trackside.Cli.Findings;

/// <summary>How like reps went, one after the other: <c>1000m: mean 2:54.0, even (2:52 to 2:55).</c></summary>
internal static class GroupWords
{
    private const double QuiteSure = 0.9;

    /// <summary>The sentence about a group; null for a single rep, which the table tells.</summary>
    public static string? Of(RepGroup group, SessionAnalysis analysis)
    {
        if (group.Reps.Length < 2)
        {
            return null;
        }

        SessionRep[] reps = [.. group.Reps.Select(index => analysis.Reps[index - 1].Rep)];
        var decimals = reps.Max(rep => DecimalsOf(rep.Time!.Value.TotalMilliseconds));
        var texts = Texts(reps, decimals);
        var went = reps.Length == 2
            ? Twice(texts, analysis.Reps[group.Reps[0] - 1], analysis.Reps[group.Reps[1] - 1])
            : $"mean {InWords.Time(group.Mean.Value, Math.Max(1, decimals))}, {HowItWent(group.Series, texts, [.. reps.Select(rep => rep.Time!.Value.TotalMilliseconds)])}";
        return $"{group.Name}: {went}.{AgainstStated(group, analysis.Session)}";
    }

    private static string HowItWent(SeriesFindings series, string[] texts, long[] times)
    {
        var span = SpanOf(texts, times);
        return series.Shape switch
        {
            SeriesShape.TooFew => string.Join(", ", texts),
            SeriesShape.Even => $"even ({span})",
            SeriesShape.CutDown => $"{Perhaps(series)}a cut-down from {texts[0]} to {texts[^1]}{Trend(series)}",
            SeriesShape.Fade => $"{Perhaps(series)}a fade from {texts[0]} to {texts[^1]}{Trend(series)}",
            SeriesShape.MixedPaces => $"two paces in turn ({TwoPaces(texts, times)}), as when effort, bend or wind alternates",
            SeriesShape.SlowStart => $"even ({SpanOf(texts[1..], times[1..])}) after a slow first one ({texts[0]})",
            SeriesShape.FastFinish => $"even ({SpanOf(texts[..^1], times[..^1])}) but for a fast last one ({texts[^1]})",
            SeriesShape.FasterSecondHalf => $"the second half {InWords.Faster(series.HalfDifference!.Value)} ({span})",
            SeriesShape.SlowerSecondHalf => $"the second half {InWords.Faster(series.HalfDifference!.Value)} ({span})",
            SeriesShape.Uneven => $"uneven ({span}), in no order",
            _ => throw new InvalidOperationException($"{series.Shape} has no words."),
        };
    }

    // Twice is no series: all there is to say is which was faster.
    private static string Twice(string[] texts, RepAnalysis one, RepAnalysis other)
    {
        var percent = 100 * ((other.Rep.Time!.Value.TotalMilliseconds / (double)one.Rep.Time!.Value.TotalMilliseconds) - 1);
        var least = MeasuringError.LeastDifference(one.ErrorSeconds, other.ErrorSeconds);
        var isMore = Math.Abs(other.Rep.Time!.Value.TotalMilliseconds - one.Rep.Time!.Value.TotalMilliseconds) > 1_000 * least;
        return $"{texts[0]}, then {texts[1]}, {(isMore ? InWords.Faster(percent) : "the same within the measuring error")}";
    }

    private static string Perhaps(SeriesFindings series) => series.Sureness!.Value < QuiteSure ? "perhaps " : "";

    private static string Trend(SeriesFindings series) =>
        $", {InWords.Signed(series.Trend!.Value, 1)} % a rep ({InWords.Sure(series.Sureness!)} sure that it is not by chance)";

    private static string TwoPaces(string[] texts, long[] times)
    {
        var order = Enumerable.Range(0, times.Length).OrderBy(index => times[index]).ToArray();
        var cut = Enumerable.Range(1, order.Length - 1).MaxBy(index => (double)times[order[index]] / times[order[index - 1]]);
        return $"{Between(order[..cut])}; {Between(order[cut..])}";

        string Between(int[] part) => texts[part[0]] == texts[part[^1]] ? texts[part[0]] : $"{texts[part[0]]} to {texts[part[^1]]}";
    }

    private static string SpanOf(string[] texts, long[] times)
    {
        var (fast, slow) = (texts[Array.IndexOf(times, times.Min())], texts[Array.IndexOf(times, times.Max())]);
        return fast == slow ? fast : $"{fast} to {slow}";
    }

    private static string AgainstStated(RepGroup group, Session session)
    {
        var stated = session.StatedPaces.FirstOrDefault(one => one.Time is not null && one.Race == group.Race?.Race.Distance);
        if (group.AgainstStated is not { } difference || stated is not { Time: { } time })
        {
            return "";
        }

        var pace = $"{time} {group.Race!.Race.Name} pace";
        return InWords.IsBeyondError(difference)
            ? $" {InWords.Signed(difference.Value, 1)} s a rep against the stated {pace}."
            : $" That is the stated {pace}, within the measuring error.";
    }

    private static string[] Texts(IEnumerable<SessionRep> reps, int decimals) =>
        [.. reps.Select(rep => InWords.Time(rep.Time!.Value.TotalMilliseconds / 1_000.0, decimals))];

    private static int DecimalsOf(long milliseconds) => milliseconds % 1_000 == 0 ? 0 : milliseconds % 100 == 0 ? 1 : milliseconds % 10 == 0 ? 2 : 3;
}
