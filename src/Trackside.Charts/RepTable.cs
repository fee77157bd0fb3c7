using System.Collections.Immutable;
using Trackside.Charts.Drawing;

namespace Trackside.Charts;

/// <summary>The table behind a session, and the sentences that describe it.</summary>
internal static class RepTable
{
    /// <summary>A row a rep.</summary>
    public static ChartTable Of(RepSession session, IReadOnlyList<PlacedRep> reps, ChartStyle style)
    {
        var unit = Written.Unit(style.PacePer);
        var names = session.Groups.Where(group => group.Reps.Length > 0).Select(group => PlainText.Of(group.Name)).ToList();
        return new(
            ["Rep", "Set", "What", "Time", $"Pace per {unit}", $"Target per {unit}", $"Mean of like reps per {unit}", "Recovery after", "Kind"],
            [.. reps.Select(rep => Row(rep, names[rep.Group], style, rep.Number == reps.Count))]);
    }

    /// <summary>How many reps in how many sets over which time, and between which paces.</summary>
    public static IEnumerable<string> Sentences(IReadOnlyList<PlacedRep> reps, ChartStyle style, double totalSeconds)
    {
        var sets = reps[^1].Group + 1;
        yield return $"{Written.Count(reps.Count, "rep")} in {Written.Count(sets, "set")}, {Written.Span(totalSeconds)} from the first start to the last finish.";

        var known = reps.Where(rep => rep.Bar.MetresPerSecond is not null).ToList();
        if (known.MinBy(rep => rep.Bar.MetresPerSecond) is { } slowest && known.MaxBy(rep => rep.Bar.MetresPerSecond) is { } fastest)
        {
            yield return slowest == fastest
                ? $"The pace is {PaceOf(fastest, style)} ({fastest.Words})."
                : $"From {PaceOf(slowest, style)} ({slowest.Words}) to {PaceOf(fastest, style)} ({fastest.Words}).";
        }
    }

    /// <summary>What is guessed in the drawing, a sentence each.</summary>
    public static IEnumerable<string> Guesses(IReadOnlyList<PlacedRep> reps)
    {
        if (reps.SkipLast(1).Any(rep => rep.Bar.RecoveryAfter is null))
        {
            yield return $"Dashed recoveries are of unknown length, drawn as {Written.Span(PlacedRep.AssumedRecovery)}.";
        }

        if (reps.Any(rep => rep.Bar.MetresPerSecond is null))
        {
            yield return "Pale reps in a dashed line are of unknown pace.";
        }
    }

    private static string PaceOf(PlacedRep rep, ChartStyle style) => Written.Pace(rep.Bar.MetresPerSecond!.Value, style.PacePer);

    private static ImmutableArray<string> Row(PlacedRep rep, string group, ChartStyle style, bool isLast)
    {
        var (fast, slow) = rep.Bar.Target is { } band ? (Pace(band.FastestMetresPerSecond), Pace(band.SlowestMetresPerSecond)) : ("", "");
        return
        [
            Written.Number(rep.Number),
            group,
            rep.Label,
            rep.Value,
            rep.Bar.MetresPerSecond is { } speed ? Pace(speed) : "",
            fast == slow ? fast : $"{fast}–{slow}",
            rep.Mean is { } mean ? Pace(mean) : "",
            rep.Bar.RecoveryAfter is { } rest && !isLast ? Written.Time(rest) : "",
            PlainText.Of(style.NameOf(rep.Bar.Kind)),
        ];

        string Pace(double metresPerSecond) => Written.PaceNumber(metresPerSecond, style.PacePer);
    }
}
