using Trackside.Cli.Findings;
using Trackside.Notation.Diagnostics;
using Trackside.Telling;
using Trackside.Training.Analysis;

namespace Trackside.Cli.Sheets;

/// <summary>What a session meant, as a coach's sheet: what each rep was worth, what it was, how it went, what is not known.</summary>
internal static class AnalysisSheet
{
    public static IEnumerable<IEnumerable<string>> Of(Analysed session, Layout layout)
    {
        var (reading, analysis) = (session.Reading, session.Analysis);
        if (analysis.Totals.WorkReps.Timed == 0)
        {
            return [Paper.HeadOf(reading, layout), layout.Wrap(NothingTimed(analysis), 0), WhatWasBefore(session, layout)];
        }

        return
        [
            [.. Paper.HeadOf(reading, layout), .. new[] { TotalWords.Of(analysis.Totals, Speech.English), KindWords.Mixture(analysis.Kinds) }.SelectMany(line => layout.Wrap(line, 0))],
            AnalysisTable.Of(analysis, layout),
            Paper.Titled(Headings.HowItWent(Speech.English), HowItWent(analysis).Select(Printable.Of), layout),
            WhatWasBefore(session, layout),
            WhatItWas(analysis, layout),
            Paper.Titled(Headings.WhatItCost(Speech.English), CostWords.Of(session.Cost, analysis, Speech.English).Select(Printable.Of), layout),
            Paper.Titled(Headings.NotKnown(Speech.English), NotKnown(session).Select(Printable.Of), layout),
        ];
    }

    private static string NothingTimed(SessionAnalysis analysis) => analysis.Totals.WorkReps.Asked == 0
        ? "There is no session in it: write what was run and the times, such as '4 x 400m: 61 / 62 / 61 / 60'."
        : $"No work rep has a time, so there is nothing to analyse; 'trackside read' shows what is asked for ({InWords.Reps(analysis.Totals.WorkReps.Asked, Speech.English)}).";

    private static IEnumerable<string> HowItWent(SessionAnalysis analysis) =>
    [
        .. analysis.Groups.Select(group => GroupWords.Of(group, analysis, Speech.English)).OfType<string>(),
        .. analysis.Rounds.Select(rounds => ProgressWords.Of(rounds, analysis, Speech.English)),
        .. analysis.Mirrors.Select(ladder => ProgressWords.Of(ladder, analysis, Speech.English)),
        ProgressWords.Diminished(analysis, Speech.English),
    ];

    private static IEnumerable<string> WhatWasBefore(Analysed session, Layout layout) =>
        session.Past is { } past ? Paper.Titled(Headings.Before(Speech.English), PastWords.Of(past, session).Select(Printable.Of), layout) : [];

    private static IEnumerable<string> WhatItWas(SessionAnalysis analysis, Layout layout)
    {
        const string margin = "    ";
        yield return layout.Ink.Strong(Headings.WhatItWas(Speech.English));
        foreach (var (index, line) in KindWords.ByBlock(analysis, Speech.English) is { } blocks ? layout.Wrap(blocks, margin.Length).Index() : [])
        {
            yield return (index == 0 ? "  " : margin) + line;
        }

        foreach (var kind in analysis.Kinds)
        {
            foreach (var (index, line) in layout.Wrap(Printable.Of(KindWords.Of(kind, analysis, Speech.English)), margin.Length).Index())
            {
                yield return (index == 0 ? "  " : margin) + line;
            }

            foreach (var line in kind.Groups.SelectMany(group => layout.Wrap(Printable.Of(KindWords.Why(analysis.Groups[group], analysis, Speech.English)), margin.Length)))
            {
                yield return margin + layout.Ink.Faint(line);
            }
        }
    }

    private static IEnumerable<string> NotKnown(Analysed session)
    {
        var doubts = session.Reading.Diagnostics.Count(remark => remark.Rule.Severity != Severity.Info);
        var unknown = UnknownWords.Of(session.Analysis, session.Profile, Speech.English, "'--profile'");
        return doubts == 0 ? unknown : unknown.Prepend($"The text is not sure in {Counted.Many(doubts, "place")}; 'trackside read' shows where.");
    }
}
