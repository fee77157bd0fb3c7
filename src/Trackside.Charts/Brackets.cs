using Trackside.Charts.Drawing;

namespace Trackside.Charts;

/// <summary>The thin brackets under the sets of a session, with their names where there is room.</summary>
internal static class Brackets
{
    private const double Line = 13;
    private const double LeastName = 36;

    /// <summary>Draws the brackets and gives the height at which the next thing can stand.</summary>
    /// <param name="canvas">The drawing.</param>
    /// <param name="session">The session.</param>
    /// <param name="reps">Its reps.</param>
    /// <param name="timeline">Where they are.</param>
    /// <param name="top">Where the brackets begin.</param>
    /// <param name="words">The language.</param>
    /// <param name="mostLines">In how many lines a name may be written; with one only, a name without room gives way to the count of reps.</param>
    public static double Draw(Canvas canvas, RepSession session, IReadOnlyList<PlacedRep> reps, Timeline timeline, double top, ChartWords words, int mostLines)
    {
        var spans = reps.Index().GroupBy(rep => rep.Item.Group, (_, group) => SpanOf(group.Select(rep => timeline.Runs[rep.Index]))).ToList();
        var groups = session.Groups.Where(group => group.Reps.Length > 0).ToList();
        var rooms = spans.Select((span, index) => RoomOf(spans, index, canvas.Width)).ToList();
        var names = groups.Zip(rooms, (group, room) => LinesOf(group, room.Width, mostLines)).ToList();
        foreach (var (span, (group, lines)) in spans.Zip(groups.Zip(names)))
        {
            // A single rep is no set: in a row of a list a bracket under it would say nothing.
            if (mostLines > 1 || group.Reps.Length > 1 || lines.Count > 0)
            {
                canvas.Path([(span.Left, top), (span.Left, top + 4), (span.Right, top + 4), (span.Right, top)], "bracket");
            }
        }

        if (names.Any(lines => lines.Count == 0) && groups.Select(group => (group.Name, group.Reps.Length)).Distinct().Count() == 1)
        {
            // All alike and no room to say it under each: said once for all.
            rooms = [new(4, 0, canvas.Width - 4, 0)];
            spans = [SpanOf(timeline.Runs)];
            names = [AllOf(groups, words) is { Length: > 0 } all ? [Lettering.Fit(all, Lettering.Small, rooms[0].Width)] : []];
        }

        foreach (var (lines, (span, room)) in names.Zip(spans.Zip(rooms)))
        {
            foreach (var (row, line) in lines.Index())
            {
                var half = Lettering.WidthOf(line, Lettering.Small) / 2;
                canvas.Text(new(line, Math.Clamp(span.Middle, room.Left + half, Math.Max(room.Left + half, room.Right - half)), top + 16 + (row * Line), Anchor.Middle));
            }
        }

        var deepest = names.Max(lines => lines.Count);
        return top + 6 + (deepest * Line) + (deepest > 0 ? 2 : 0);
    }

    // Nameless single reps are no sets, and one set needs no count of sets.
    private static string AllOf(List<RepGroup> groups, ChartWords words)
    {
        var reps = groups[0].Reps.Length;
        return (PlainText.Of(groups[0].Name), groups.Count, reps) switch
        {
            ({ Length: > 0 } name, 1, _) => name,
            ({ Length: > 0 } name, var count, _) => $"{Written.Number(count)} × ({name})",
            (_, _, 1) => "",
            (_, 1, _) => words.Many(reps, "{0} rep", "{0} reps"),
            (_, var count, _) => $"{Written.Number(count)} × ({words.Many(reps, "{0} rep", "{0} reps")})",
        };
    }

    private static Box SpanOf(IEnumerable<Box> runs) => runs.Aggregate((all, run) => all with { Right = run.Right });

    // Half of the border on either side, less a space between two names.
    private static Box RoomOf(List<Box> spans, int index, double width)
    {
        var left = index == 0 ? 4 : ((spans[index - 1].Right + spans[index].Left) / 2) + 2;
        var right = index == spans.Count - 1 ? width - 4 : ((spans[index].Right + spans[index + 1].Left) / 2) - 2;
        return new(left, 0, right, 0);
    }

    private static IReadOnlyList<string> LinesOf(RepGroup group, double room, int mostLines)
    {
        var lines = Lettering.Wrap(PlainText.Of(group.Name), Lettering.Small, room, mostLines);
        var isWhole = lines.Count > 0 && lines.All(line => line.Length > 0 && !line.EndsWith('…'));
        if (isWhole || (mostLines > 1 && lines.Count > 0 && room >= LeastName))
        {
            return lines;
        }

        var count = Written.Number(group.Reps.Length) + "×";
        return mostLines == 1 && group.Reps.Length > 1 && Lettering.WidthOf(count, Lettering.Small) <= room ? [count] : [];
    }
}
