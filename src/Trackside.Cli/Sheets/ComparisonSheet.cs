using Trackside.Telling;
using Trackside.Training.Analysis;

namespace Trackside.Cli.Sheets;

/// <summary>Two sessions side by side, as a coach's sheet.</summary>
internal static class ComparisonSheet
{
    public static IEnumerable<IEnumerable<string>> Of(Comparison comparison, Analysed then, Analysed now, Layout layout)
    {
        string[] sentences =
        [
            ComparisonWords.Sameness(comparison, then.Analysis.Session, now.Analysis.Session, Speech.English),
            ComparisonWords.Overall(comparison, Speech.English),
        ];
        return
        [
            [
                .. layout.Wrap($"Then: {NameOf(then)}", 0),
                .. layout.Wrap($"Now: {NameOf(now)}", 0),
                .. sentences.SelectMany(sentence => layout.Wrap(sentence, 0)),
            ],
            TableOf([.. comparison.Pairs.Where(IsTimed)], layout),
            comparison.Groups.Length < 2 ? [] : Paper.Titled("By distance", comparison.Groups.Select(group => Printable.Of(ComparisonWords.Of(group, Speech.English))), layout),
            comparison.Overall is null ? [] : layout.Wrap("Differences marked * are beyond what measuring by hand may make. − is faster.", 0).Select(layout.Ink.Faint),
        ];
    }

    private static string NameOf(Analysed session)
    {
        var parts = new[] { session.Reading.Title, session.Reading.Athlete, Paper.DayOf(session.Reading) }.OfType<string>().ToList();
        return Printable.Of(parts.Count == 0 ? session.Name : string.Join(" — ", parts));
    }

    private static bool IsTimed(ComparedRep pair) => pair.Then?.Rep.Time is not null || pair.Now?.Rep.Time is not null;

    private static IEnumerable<string> TableOf(ComparedRep[] pairs, Layout layout)
    {
        if (pairs.Length == 0)
        {
            return [];
        }

        var percent = Column("", isNumeric: true, pair => new(pair.Difference is { } one ? InWords.SignedPercent(100 * one.Value / Seconds(pair.Then!), 1, Speech.English) : ""));
        var columns = new Columns(
            [
                Column("", isNumeric: false, pair => new(Printable.Of(pair.Name))),
                Column("then", isNumeric: true, pair => new(TimeOf(pair.Then))),
                Column("now", isNumeric: true, pair => new(TimeOf(pair.Now))),
                Column("±", isNumeric: true, pair => DifferenceOf(pair, layout.Ink)),
                percent,
            ],
            dispensable: [percent],
            layout.Width);
        return Enumerable.Range(0, pairs.Length).Select(row => columns[row]).Prepend(layout.Ink.Faint(columns.Heading));

        RepColumn Column(string title, bool isNumeric, Func<ComparedRep, Cell> cell) => new(title, isNumeric, [.. pairs.Select(cell)]);
    }

    // What is not there at all is told from what has no time.
    private static string TimeOf(RepAnalysis? rep) => rep is null ? "—" : rep.Rep.Time?.ToString() ?? "";

    private static double Seconds(RepAnalysis rep) => rep.Rep.Time!.Value.TotalMilliseconds / 1_000.0;

    private static Cell DifferenceOf(ComparedRep pair, Ink ink) => pair.Difference is not { } difference
        ? new("")
        : new(InWords.Signed(difference.Value, 2) + (pair.IsBeyondError ? "*" : ""), !pair.IsBeyondError ? ink.Faint : difference.Value < 0 ? ink.Blue : ink.Amber);
}
