using Trackside.Training.Analysis;
using Trackside.Training.Physiology;

namespace Trackside.Telling;

/// <summary>How the session went as a whole: rounds, ladders, and the point from which returns diminished.</summary>
public static class ProgressWords
{
    private const int MostRounds = 8;
    private const int FewestForAPoint = 6;

    /// <summary><c>3 x 120m: the 2nd round 4.0 % faster than the 1st (beyond the measuring error).</c></summary>
    /// <param name="rounds">Rounds of the same reps.</param>
    /// <param name="analysis">The session.</param>
    /// <param name="speech">The language.</param>
    public static string Of(RoundComparison rounds, SessionAnalysis analysis, Speech speech)
    {
        ArgumentNullException.ThrowIfNull(rounds);
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(speech);
        var name = speech.IsEnglish ? rounds.Name : NameOf(rounds.Rounds[0].Reps, analysis, speech);
        if (rounds.Rounds.Length == 2)
        {
            var against = rounds.Rounds[1].Against!;
            return speech.Say("rounds.two", name, InWords.Faster(against.Value, speech.Say("rounds.first"), speech), InWords.AgainstError(against, speech));
        }

        var told = string.Join(", ", rounds.Rounds.Skip(1).Take(MostRounds).Select((round, index) => Of(round.Against!, index + 2, speech)));
        var more = rounds.Rounds.Length - 1 - MostRounds;
        return more > 0 ? speech.Say("rounds.more", name, told, more) : speech.Say("rounds", name, told);
    }

    /// <summary><c>300m, 200m, 100m, 100m, 200m, 300m: the second half 4.5 % faster than the first, rep for rep.</c></summary>
    /// <param name="ladder">A ladder that comes back the way it went.</param>
    /// <param name="analysis">The session.</param>
    /// <param name="speech">The language.</param>
    public static string Of(MirrorComparison ladder, SessionAnalysis analysis, Speech speech)
    {
        ArgumentNullException.ThrowIfNull(ladder);
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(speech);
        var faster = InWords.Faster(ladder.Against.Value, speech.Say("ladder.first"), speech);
        var (first, last) = (ladder.Pairs[0].Early, ladder.Pairs[0].Late);
        var name = speech.IsEnglish ? ladder.Name : NameOf([.. Enumerable.Range(first, last - first + 1)], analysis, speech);
        return speech.Say("ladder", name, faster, InWords.AgainstError(ladder.Against, speech));
    }

    /// <summary>Where returns diminished, or that they did not, or that there is too little to say.</summary>
    /// <param name="analysis">The session.</param>
    /// <param name="speech">The language.</param>
    public static string Diminished(SessionAnalysis analysis, Speech speech)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(speech);
        if (analysis.Diminished is { } point)
        {
            var slower = point.Step.Slower;
            return speech.Say(
                "diminished",
                point.Rep,
                InWords.Sentence(NameOf(analysis.Reps[point.Rep - 1])),
                InWords.Percent(slower.Value, speech),
                InWords.Percent(slower.Low, speech),
                InWords.Percent(slower.High, speech),
                InWords.Sure(point.Step.Sureness));
        }

        var like = analysis.Groups.Where(group => group.Reps.Length > 1).ToArray();
        var looked = like.Where(group => !IsSteered(group)).Sum(group => group.Reps.Length);
        return looked >= FewestForAPoint ? speech.Say("diminished.not")
            : Array.Exists(like, IsSteered) ? speech.Say("diminished.steered")
            : looked == 0 ? speech.Say("diminished.none")
            : speech.Many("diminished.few", looked, InWords.Count(looked, speech));
    }

    // What goes as it does on purpose says nothing of tiring.
    private static bool IsSteered(RepGroup group) => group.Series.Shape is SeriesShape.CutDown or SeriesShape.MixedPaces;

    // Reps of one kind are counted.
    private static string NameOf(IReadOnlyList<int> reps, SessionAnalysis analysis, Speech speech)
    {
        var names = reps.Select(rep => WorkoutWords.Asked(analysis.Reps[rep - 1].Rep.Planned.Rep, speech)).ToArray();
        return names.Distinct(StringComparer.Ordinal).Skip(1).Any() ? string.Join(", ", names) : InWords.Whole(names.Length) + " x " + names[0];
    }

    private static string NameOf(RepAnalysis rep) => rep.Rep.Planned.Rep.Distance?.Min.ToString() ?? rep.Rep.Planned.Rep.Time?.Min.ToString() ?? "";

    private static string Of(Estimate against, int number, Speech speech) => speech.Say(
        InWords.IsBeyondError(against) ? "rounds.one" : "rounds.one.within", InWords.Ordinal(number, speech), InWords.Faster(against.Value, speech));
}
