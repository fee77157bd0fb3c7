using Trackside.Training.Analysis;

namespace Trackside.Cli.Findings;

/// <summary>What kinds of work a session was, and why.</summary>
internal static class KindWords
{
    /// <summary>The kinds with their shares in one line: <c>Specific Stamina 71 %, Specific Speed 29 %</c>.</summary>
    public static string Mixture(IEnumerable<KindShare> kinds) => string.Join(", ", kinds.Select(Share));

    /// <summary><c>Specific Stamina, 71 % of the work: 1000m.</c></summary>
    public static string Of(KindShare kind, SessionAnalysis analysis) =>
        $"{kind.Name}, {PercentOf(kind)} of the work: {string.Join(", ", kind.Groups.Select(group => analysis.Groups[group].Name))}";

    /// <summary>Which blocks were what: <c>Block by block: 1, 3 Specific Stamina; 2, 4 Specific Speed</c>; null where all were the same.</summary>
    public static string? ByBlock(SessionAnalysis analysis)
    {
        var like = analysis.Blocks.GroupBy(block => block.Kinds is [var only] ? only.Name : Mixture(block.Kinds), StringComparer.Ordinal).ToList();
        return like.Count < 2 ? null : $"Block by block: {string.Join("; ", like.Select(blocks => $"{string.Join(", ", blocks.Select(block => block.Block))} {blocks.Key}"))}";
    }

    /// <summary>Why reps are held for that kind: <c>1000m: VO2max (zone 5), 71 % sure; else 10K work. The reps last …</c></summary>
    public static string Why(RepGroup group) =>
        $"{group.Name}: {group.Zone.Zone.Name} (zone {group.Zone.Zone.Number}), {InWords.Sure(group.Zone.Sureness)} sure; else {group.Zone.Next.Name}. {string.Join(' ', group.Zone.Reasons)}";

    private static string Share(KindShare kind) => $"{kind.Name} {PercentOf(kind)}";

    private static string PercentOf(KindShare kind) => $"{InWords.Whole(kind.Share.Value)} %";
}
