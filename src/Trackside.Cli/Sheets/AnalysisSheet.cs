using Trackside.Cli.Findings;
using Trackside.Notation.Diagnostics;
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
            [.. Paper.HeadOf(reading, layout), .. SummaryOf(analysis).SelectMany(line => layout.Wrap(line, 0))],
            AnalysisTable.Of(analysis, layout),
            Paper.Titled("How it went", HowItWent(analysis).Select(Printable.Of), layout),
            WhatWasBefore(session, layout),
            WhatItWas(analysis, layout),
            Paper.Titled("What it cost", CostWords.Of(session.Cost, analysis).Select(Printable.Of), layout),
            Paper.Titled("Not known", NotKnown(session).Select(Printable.Of), layout),
        ];
    }

    private static string NothingTimed(SessionAnalysis analysis) => analysis.Totals.WorkReps.Asked == 0
        ? "There is no session in it: write what was run and the times, such as '4 x 400m: 61 / 62 / 61 / 60'."
        : $"No work rep has a time, so there is nothing to analyse; 'trackside read' shows what is asked for ({InWords.Many(analysis.Totals.WorkReps.Asked, "rep")}).";

    private static IEnumerable<string> SummaryOf(SessionAnalysis analysis)
    {
        var totals = analysis.Totals;
        string?[] parts =
        [
            InWords.Many(totals.WorkReps.Timed, "rep"),
            totals.WorkMetres.Value > 0 ? InWords.Whole(totals.WorkMetres.Value) + "m" : null,
            $"{InWords.Time(totals.WorkSeconds.Value, 1)} of work",
            RestOf(totals),
        ];
        yield return string.Join(" · ", parts.OfType<string>());
        yield return KindWords.Mixture(analysis.Kinds);
    }

    private static string? RestOf(SessionTotals totals)
    {
        if (totals.RestSeconds.Value <= 0)
        {
            return null;
        }

        var (low, high) = (InWords.Time(totals.RestSeconds.Low, 0), InWords.Time(totals.RestSeconds.High, 0));
        return $"{(totals.UnknownRests > 0 ? "at least " : "")}{(low == high ? low : $"{low} to {high}")} of rest";
    }

    private static IEnumerable<string> HowItWent(SessionAnalysis analysis) =>
    [
        .. analysis.Groups.Select(group => GroupWords.Of(group, analysis)).OfType<string>(),
        .. analysis.Rounds.Select(ProgressWords.Of),
        .. analysis.Mirrors.Select(ProgressWords.Of),
        ProgressWords.Diminished(analysis),
    ];

    private static IEnumerable<string> WhatWasBefore(Analysed session, Layout layout) =>
        session.Before is { } before ? Paper.Titled("Before", BeforeWords.Of(before, session).Select(Printable.Of), layout) : [];

    private static IEnumerable<string> WhatItWas(SessionAnalysis analysis, Layout layout)
    {
        const string margin = "    ";
        yield return layout.Ink.Strong("What it was");
        foreach (var (index, line) in KindWords.ByBlock(analysis) is { } blocks ? layout.Wrap(blocks, margin.Length).Index() : [])
        {
            yield return (index == 0 ? "  " : margin) + line;
        }

        foreach (var kind in analysis.Kinds)
        {
            foreach (var (index, line) in layout.Wrap(Printable.Of(KindWords.Of(kind, analysis)), margin.Length).Index())
            {
                yield return (index == 0 ? "  " : margin) + line;
            }

            foreach (var line in kind.Groups.SelectMany(group => layout.Wrap(Printable.Of(KindWords.Why(analysis.Groups[group])), margin.Length)))
            {
                yield return margin + layout.Ink.Faint(line);
            }
        }
    }

    private static IEnumerable<string> NotKnown(Analysed session)
    {
        var doubts = session.Reading.Diagnostics.Count(remark => remark.Rule.Severity != Severity.Info);
        return doubts == 0
            ? UnknownWords.Of(session.Analysis, session.Profile)
            : UnknownWords.Of(session.Analysis, session.Profile).Prepend($"The text is not sure in {InWords.Many(doubts, "place")}; 'trackside read' shows where.");
    }
}
