using System.Collections.Immutable;
using Trackside.Charts.Drawing;

namespace Trackside.Charts;

/// <summary>The table behind a session, and the sentences that describe it.</summary>
internal static class RepTable
{
    /// <summary>A row a rep.</summary>
    public static ChartTable Of(RepSession session, IReadOnlyList<PlacedRep> reps, ChartStyle style)
    {
        var (unit, words) = (style.Unit, style.Words);
        var names = session.Groups.Where(group => group.Reps.Length > 0).Select(group => PlainText.Of(group.Name)).ToList();
        return new(
            [
                words.Say("Rep"), words.Say("Set"), words.Say("What"), words.Say("Time"), words.Say("Pace per {0}", unit), words.Say("Target per {0}", unit),
                words.Say("Mean of like reps per {0}", unit), words.Say("Recovery after"), words.Say("Kind"),
            ],
            [.. reps.Select(rep => Row(rep, names[rep.Group], style, rep.Number == reps.Count))]);
    }

    /// <summary>How many reps in how many sets over which time, and between which paces.</summary>
    public static IEnumerable<string> Sentences(IReadOnlyList<PlacedRep> reps, ChartStyle style, double totalSeconds)
    {
        var (sets, words) = (reps[^1].Group + 1, style.Words);
        yield return words.Say(
            "{0} in {1}, {2} from the first start to the last finish.",
            words.Many(reps.Count, "{0} rep", "{0} reps"),
            words.Many(sets, "{0} set", "{0} sets"),
            words.Say(Written.Span(totalSeconds)));

        var known = reps.Where(rep => rep.Bar.MetresPerSecond is not null).ToList();
        if (known.MinBy(rep => rep.Bar.MetresPerSecond) is { } slowest && known.MaxBy(rep => rep.Bar.MetresPerSecond) is { } fastest)
        {
            yield return slowest == fastest
                ? words.Say("The pace is {0} ({1}).", PaceOf(fastest, style), fastest.Said(words))
                : words.Say("From {0} ({1}) to {2} ({3}).", PaceOf(slowest, style), slowest.Said(words), PaceOf(fastest, style), fastest.Said(words));
        }
    }

    /// <summary>What is guessed in the drawing, a sentence each.</summary>
    public static IEnumerable<string> Guesses(IReadOnlyList<PlacedRep> reps, ChartWords words)
    {
        if (reps.SkipLast(1).Any(rep => rep.Bar.RecoveryAfter is null))
        {
            yield return words.Say("Dashed recoveries are of unknown length, drawn as {0}.", Written.Span(PlacedRep.AssumedRecovery));
        }

        if (reps.Any(rep => rep.Bar.MetresPerSecond is null))
        {
            yield return words.Say("Pale reps in a dashed line are of unknown pace.");
        }
    }

    private static string PaceOf(PlacedRep rep, ChartStyle style) => style.PaceOf(rep.Bar.MetresPerSecond!.Value);

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
