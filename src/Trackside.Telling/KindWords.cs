using Trackside.Training.Analysis;

namespace Trackside.Telling;

/// <summary>What kinds of work a session was, and why.</summary>
public static class KindWords
{
    /// <summary>The kinds with their shares in one line: <c>Specific Stamina 71 %, Specific Speed 29 %</c>.</summary>
    /// <param name="kinds">The kinds, called as the coach calls them.</param>
    public static string Mixture(IEnumerable<KindShare> kinds)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        return string.Join(", ", kinds.Select(kind => $"{kind.Name} {PercentOf(kind)}"));
    }

    /// <summary><c>Specific Stamina, 71 % of the work: 1000m</c>.</summary>
    /// <param name="kind">A kind of the session.</param>
    /// <param name="analysis">The session.</param>
    /// <param name="speech">The language.</param>
    public static string Of(KindShare kind, SessionAnalysis analysis, Speech speech)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(speech);
        var groups = kind.Groups.Select(group => WorkoutWords.Of(analysis.Groups[group], analysis, speech));
        return speech.Say("kind", kind.Name, PercentOf(kind), string.Join(", ", groups));
    }

    /// <summary>Which blocks were what: <c>Block by block: 1, 3 Specific Stamina; 2, 4 Specific Speed</c>; null where all were the same.</summary>
    /// <param name="analysis">The session.</param>
    /// <param name="speech">The language.</param>
    public static string? ByBlock(SessionAnalysis analysis, Speech speech)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(speech);
        var like = analysis.Blocks.GroupBy(block => block.Kinds is [var only] ? only.Name : Mixture(block.Kinds), StringComparer.Ordinal).ToList();
        return like.Count < 2
            ? null
            : speech.Say("kind.blocks", string.Join("; ", like.Select(blocks => $"{string.Join(", ", blocks.Select(block => block.Block))} {blocks.Key}")));
    }

    /// <summary>Why reps are held for that kind: <c>1000m: VO2max (zone 5), 71 % sure; else 10K work. The reps last …</c></summary>
    /// <param name="group">A group of the session.</param>
    /// <param name="analysis">The session.</param>
    /// <param name="speech">The language.</param>
    public static string Why(RepGroup group, SessionAnalysis analysis, Speech speech)
    {
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(speech);
        var zone = group.Zone;
        return speech.Say(
            "kind.why",
            WorkoutWords.Of(group, analysis, speech),
            ZoneWords.Of(zone.Zone, speech),
            zone.Zone.Number,
            InWords.Sure(zone.Sureness),
            ZoneWords.Of(zone.Next, speech),
            string.Join(' ', zone.Wording.Select(reason => PhraseWords.Of(reason, speech))));
    }

    private static string PercentOf(KindShare kind) => $"{InWords.Whole(kind.Share.Value)} %";
}
