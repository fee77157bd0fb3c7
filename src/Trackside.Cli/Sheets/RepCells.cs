using Trackside.Telling;
using Trackside.Training.Quantities;

namespace Trackside.Cli.Sheets;

/// <summary>What the table says of a rep, word by word.</summary>
internal static class RepCells
{
    // A longer one would push the times off the page; it stands under its rep.
    private const int LongestTarget = 24;

    public static string NumberOf(RepLine line) => line.Count == 1 ? $"{line.Number}" : $"{line.Number}–{line.Number + line.Count - 1}";

    public static string WhatOf(RepLine line)
    {
        var words = Printable.Of(WorkoutWords.Of(line.Rep.Planned.Rep, Speech.English));
        return line.Count == 1 ? words : $"{line.Count} x {words}";
    }

    public static string ShortTargetOf(RepLine line) => TargetOf(line) is { } target && Printable.WidthOf(target) <= LongestTarget ? target : "";

    public static Cell DifferenceOf(RepLine line, Ink ink) => Pacing.DifferenceOf(line.Rep) switch
    {
        ['−', ..] faster => new(faster, ink.Blue),
        ['+', ..] slower => new(slower, ink.Amber),
        var other => new(other ?? "", ink.Faint),
    };

    /// <summary>The pace of the result or, faint, the pace that is asked for.</summary>
    public static Cell PaceOf(RepLine line, Func<Pace, Duration> per, int decimals, Ink ink) =>
        Pacing.OfResult(line.Rep) is { } run ? new(InWords.Time(Seconds(per(run)), decimals))
        : Pacing.OfTarget(line.Rep) is { } asked ? new(InWords.Time(Seconds(per(asked)), decimals), ink.Faint)
        : new("");

    public static IEnumerable<string> RemarksOn(RepLine line, bool targetIsShown)
    {
        var rep = line.Rep;
        if (TargetOf(line) is { } target && !(targetIsShown && ShortTargetOf(line).Length > 0))
        {
            yield return target;
        }

        if (rep.ResultNote is { } note)
        {
            yield return Printable.Of(note);
        }

        if (!rep.Segments.IsEmpty)
        {
            yield return $"splits {string.Join(", ", rep.Segments)}";
        }

        if (!rep.IsPrescribed)
        {
            yield return "not asked for";
        }
    }

    private static string? TargetOf(RepLine line) => line.Rep.Planned.Rep.Target is { } target ? $"@ {Printable.Of(target.Text)}" : null;

    private static double Seconds(Duration time) => time.TotalMilliseconds / 1_000.0;
}
