using Trackside.Training.Analysis;
using Trackside.Training.Physiology;

namespace Trackside.Telling;

/// <summary>What is not known, and what would make it known.</summary>
public static class UnknownWords
{
    /// <summary>A sentence for each thing that is not known.</summary>
    /// <param name="analysis">The session.</param>
    /// <param name="profile">What the athlete can run, or null.</param>
    /// <param name="speech">The language.</param>
    /// <param name="howToGive">How a reader gives the athlete's performances here, such as <c>'--profile'</c>; null where that need not be said.</param>
    public static IEnumerable<string> Of(SessionAnalysis analysis, Profile? profile, Speech speech, string? howToGive = null)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(speech);
        string?[] sentences = [.. OfReps(analysis, speech), .. OfRaces(analysis, profile, speech, howToGive), OfTiming(analysis, speech)];
        return sentences.OfType<string>();
    }

    private static IEnumerable<string?> OfReps(SessionAnalysis analysis, Speech speech)
    {
        var (timed, asked) = analysis.Totals.WorkReps;
        var untimed = asked - timed;
        yield return untimed > 0
            ? speech.Many("unknown.untimed", untimed, InWords.Sentence(InWords.Count(untimed, speech)), speech.Many("work-rep", asked))
            : null;
        yield return analysis.Totals.UnknownRests is > 0 and var rests ? speech.Many("unknown.rests", rests) : null;
    }

    private static IEnumerable<string?> OfRaces(SessionAnalysis analysis, Profile? profile, Speech speech, string? howToGive)
    {
        var isTold = profile is null && howToGive is not null;
        if (analysis.Groups.Any(group => group.Race?.Basis == RaceBasis.RepAlone))
        {
            yield return speech.Say("unknown.races") + (isTold ? " " + speech.Say("unknown.races.how", howToGive!) : "");
        }

        if (profile is null && analysis.Reps.Any(rep => rep.Rep.Planned.Rep.Target is not null && rep.Target is null))
        {
            yield return isTold ? speech.Say("unknown.targets.how", howToGive!) : speech.Say("unknown.targets");
        }
    }

    private static string? OfTiming(SessionAnalysis analysis, Speech speech) => analysis.Totals.WorkReps.Timed > 0 ? speech.Say("unknown.timing") : null;
}
