using Trackside.Charts;
using Trackside.Cli.Sheets;
using Trackside.Training.Analysis;
using Trackside.Training.Quantities;

namespace Trackside.Cli.Drawings;

/// <summary>Two sessions as a chart, rep by rep.</summary>
internal static class ComparisonDrawing
{
    public static Chart Of(Training.Analysis.Comparison comparison, Analysed then, Analysed now) => ComparisonChart.Draw(
        new Charts.Comparison("", NameOf(then), NameOf(now), [.. comparison.Pairs.Select(RowOf)]),
        new ChartStyle());

    private static string NameOf(Analysed session) => Paper.DayOf(session.Reading) ?? session.Reading.Title ?? session.Name;

    private static Charts.ComparedRep RowOf(Training.Analysis.ComparedRep pair)
    {
        var distance = (pair.Then ?? pair.Now)!.Rep.Planned.Rep.Distance;
        var error = pair.Difference is { } difference ? difference.High - difference.Value : 0;
        return new(
            pair.Name,
            distance is { IsExact: true, Min: var length } ? length : null,
            TimeOf(pair.Then),
            TimeOf(pair.Now),
            Duration.FromMilliseconds((long)Math.Round(1_000 * error)));
    }

    private static Duration? TimeOf(RepAnalysis? rep) => rep is { ErrorSeconds: > 0 } ? rep.Rep.Time : null;
}
