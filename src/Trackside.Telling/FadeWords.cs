using Trackside.Training.Analysis;
using Trackside.Training.Quantities;
using Trackside.Training.Timing;
using Trackside.Training.Workouts;

namespace Trackside.Telling;

/// <summary>Whether an athlete gets slower or faster, told while they run.</summary>
/// <param name="Percent">The later of their like reps against the earlier ones, below zero when faster.</param>
/// <param name="Words">The same as a sentence.</param>
public sealed record Fade(double Percent, string Words);

/// <summary>The sentence about an athlete's like reps so far: <c>Last three 1.8 % slower than the first three.</c></summary>
public static class FadeWords
{
    private static readonly Duration Longest = Duration.FromMinutes(24 * 60);

    /// <summary>What is to be said of an athlete's reps; null where there are fewer than four like the last one, and where hand timing alone may make the difference.</summary>
    /// <param name="athlete">The athlete.</param>
    /// <param name="speech">The language.</param>
    public static Fade? Of(BoardAthlete athlete, Speech speech)
    {
        ArgumentNullException.ThrowIfNull(athlete);
        ArgumentNullException.ThrowIfNull(speech);
        var last = athlete.Reps.LastOrDefault(IsTimedWork);
        Duration[] times = last is null ? [] : [.. athlete.Reps.Where(rep => IsTimedWork(rep) && rep.Rep.Rep == last.Rep.Rep).Select(TimeOf)];
        if (times.Length < 4)
        {
            return null;
        }

        // As the analysis of a session does: the error of like reps is that of the longest of them.
        var error = MeasuringError.Of(times.Max(), Training.Workouts.Timing.Hand, MeasuringError.GridOf(times));
        var difference = Series.SecondHalf([.. times.Select(time => time.TotalMilliseconds / 1_000.0)], error)!;
        var count = InWords.Count(times.Length / 2, speech);
        return InWords.IsBeyondError(difference)
            ? new Fade(
                Math.Round(difference.Value, 1),
                speech.Say(difference.Value > 0 ? "fade.slower" : "fade.faster", count, InWords.Percent(Math.Abs(difference.Value), speech)))
            : null;
    }

    private static bool IsTimedWork(AthleteRep rep) => rep.Rep.Rep.Role == RepRole.Work && rep.Milliseconds is > 0 and var time && time <= Longest.TotalMilliseconds;

    private static Duration TimeOf(AthleteRep rep) => Duration.FromMilliseconds(rep.Milliseconds!.Value);
}
