using System.Collections.Immutable;
using Trackside.Notation.Diagnostics;
using Trackside.Notation.Readings;
using Trackside.Telling;
using Trackside.Telling.Paces;

namespace Trackside.Cli.Sheets;

/// <summary>What a prescription asks of an athlete, as a sheet.</summary>
internal static class TargetSheet
{
    public static IEnumerable<IEnumerable<string>> Of(ImmutableArray<RepTarget> targets, Reading reading, Layout layout)
    {
        var doubts = reading.Diagnostics.Count(remark => remark.Rule.Severity != Severity.Info);
        return
        [
            targets.IsEmpty ? layout.Wrap("There is no rep in the prescription; write one such as '5 x 1000 @ 5K'.", 0) : targets.SelectMany(target => LinesOf(target, layout)),
            doubts == 0 ? [] : layout.Wrap($"The prescription is not sure in {Counted.Many(doubts, "place")}; 'trackside read' shows where.", 0),
        ];
    }

    private static IEnumerable<string> LinesOf(RepTarget target, Layout layout)
    {
        const string margin = "    ";
        var name = Printable.Of(target.Count == 1 ? target.Name : $"{target.Count} x {target.Name}");
        var (what, why) = target.Finding switch
        {
            null => ("no target", null),
            { Time: { } time } => (InWords.Asked(time, Speech.English), time.From),
            var finding => ("no time", finding.WhyNot),
        };
        foreach (var line in layout.Wrap($"{name}: {what}", 0))
        {
            yield return line;
        }

        foreach (var line in why is null ? [] : layout.Wrap(Printable.Of(why), margin.Length))
        {
            yield return margin + layout.Ink.Faint(line);
        }
    }
}
