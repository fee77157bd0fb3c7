using Trackside.Training.Analysis;
using Trackside.Training.Physiology;

namespace Trackside.Cli.Findings;

/// <summary>What is not known, and what would make it known.</summary>
internal static class UnknownWords
{
    public static IEnumerable<string> Of(SessionAnalysis analysis, Profile? profile)
    {
        var (timed, asked) = analysis.Totals.WorkReps;
        if (timed < asked)
        {
            yield return $"{InWords.Sentence(InWords.Count(asked - timed))} of {InWords.Many(asked, "work rep")} {(asked - timed == 1 ? "has" : "have")} no time and {(asked - timed == 1 ? "is" : "are")} left out of every sum.";
        }

        if (analysis.Totals.UnknownRests is > 0 and var unknown)
        {
            yield return $"How long {unknown} {(unknown == 1 ? "recovery" : "recoveries")} lasted is not said.";
        }

        if (analysis.Groups.Any(group => group.Race?.Basis == RaceBasis.RepAlone))
        {
            yield return "Race paces marked ? are a guess by the length of the rep alone: the race that reps of that length are usually run for."
                + (profile is null ? " '--profile' makes them the athlete's." : "");
        }

        if (profile is null && analysis.Reps.Any(rep => rep.Rep.Planned.Rep.Target is not null && rep.Target is null))
        {
            yield return "Targets at a race's pace need the athlete's performances: '--profile'.";
        }

        if (timed > 0)
        {
            yield return "Timing by hand is taken for granted: ±0.2 s a rep and what the times were rounded to.";
        }
    }
}
