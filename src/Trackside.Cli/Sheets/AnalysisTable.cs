using Trackside.Telling;
using Trackside.Training.Analysis;

namespace Trackside.Cli.Sheets;

/// <summary>The reps of a session with what each was worth, a row a rep, a gap between sets.</summary>
internal static class AnalysisTable
{
    public static IEnumerable<string> Of(SessionAnalysis analysis, Layout layout)
    {
        var reps = RepRows.Of(analysis, Speech.English);
        var columns = ColumnsOf(reps, layout);
        yield return layout.Ink.Faint(columns.Heading);
        for (var row = 0; row < reps.Rows.Length; row++)
        {
            if (reps.Rows[row].BeginsSet)
            {
                yield return "";
            }

            yield return columns[row];
        }
    }

    private static Columns ColumnsOf(RepRows reps, Layout layout)
    {
        var rows = reps.Rows;
        var times = Column("", isNumeric: true, row => row.RaceTime);
        var pace = Column(Headings.PacePer(reps.PacePer, Speech.English), isNumeric: true, row => row.Pace);
        var race = new RepColumn(Headings.RacePace(Speech.English), isNumeric: false, [.. rows.Select((row, index) => new Cell(row.Race.Length == 0 ? "" : $"{times[index]} {row.Race}"))]);
        var share = Column(Headings.OfBest(Speech.English), isNumeric: true, row => row.Share);
        var target = Column(Headings.Target(Speech.English), isNumeric: true, row => row.Target);
        var rank = Column(Headings.Rank(Speech.English), isNumeric: true, row => row.Rank);
        var rest = Column(Headings.Rest(Speech.English), isNumeric: false, row => Printable.Of(row.Rest));
        return new Columns(
            [
                Column("", isNumeric: true, row => $"{row.Rep.Index}"),
                Column("", isNumeric: false, row => Printable.Of(row.Name)),
                Column(Headings.Time(Speech.English), isNumeric: true, row => row.Time),
                pace,
                race,
                share,
                target,
                new RepColumn("±", isNumeric: true, [.. rows.Select(row => DifferenceOf(row, layout.Ink))]),
                rank,
                rest,
            ],
            dispensable: [target, share, rest, rank, pace, race],
            layout.Width);

        RepColumn Column(string title, bool isNumeric, Func<RepRow, string> text) => new(title, isNumeric, [.. rows.Select(row => new Cell(text(row)))]);
    }

    private static Cell DifferenceOf(RepRow row, Ink ink) => row.Against switch
    {
        "" => new(""),
        ['−', ..] and var faster => new(faster, ink.Blue),
        ['+', ..] and var slower => new(slower, ink.Amber),
        var other => new(other, ink.Faint),
    };
}
