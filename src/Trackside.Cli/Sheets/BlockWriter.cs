using System.Collections.Immutable;
using Trackside.Telling;
using Trackside.Training.Workouts;

namespace Trackside.Cli.Sheets;

/// <summary>Writes the blocks of a session in order: a heading, the sets, a row a rep, the recoveries in their places.</summary>
internal sealed class BlockWriter(RepTable table, Layout layout)
{
    private readonly string _margin = new(' ', table.Indent);
    private int _next;

    /// <summary>The heading of the next block, empty where its one row says as much, and its lines.</summary>
    /// <param name="block">The block as it is asked for; null for what was run beside the plan.</param>
    /// <param name="sets">What was run of it.</param>
    public (ImmutableArray<string> Heading, ImmutableArray<string> Lines) Write(Block? block, ImmutableArray<SetLines> sets)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var hasSets = sets.Length > 1 || sets[0].Count > 1;
        foreach (var set in sets)
        {
            if (hasSets)
            {
                lines.Add(layout.Ink.Faint(_margin + HeadingOf(set)));
            }

            AddReps(lines, set);
            if (set.Count > 1)
            {
                AddBorder(lines, set);
            }
        }

        return ([.. HeadingOf(block, sets)], lines.ToImmutable());
    }

    private static string HeadingOf(SetLines set) => set.Count == 1 ? $"Set {set.Number}" : $"Sets {set.Number}–{set.Number + set.Count - 1}, each";

    private IEnumerable<string> HeadingOf(Block? block, ImmutableArray<SetLines> sets)
    {
        var words = block is null || sets is [{ Count: 1, Lines.Length: 1 }] ? "" : WorkoutWords.Of(block);
        var heading = string.Join(": ", new[] { block?.Name ?? "", words }.Where(part => part.Length > 0));
        return heading.Length == 0 ? [] : layout.Wrap(Printable.Of(heading), 0).Select(layout.Ink.Strong);
    }

    private void AddReps(ImmutableArray<string>.Builder lines, SetLines set)
    {
        foreach (var line in set.Lines)
        {
            lines.AddRange(table.Rows(_next++, isNumbered: set.Count == 1));
            var isBorder = set.Count > 1 && ReferenceEquals(line, set.Lines[^1]);
            var after = isBorder ? null : line.After;
            if (line.Count > 1 && (isBorder || line.Between != after))
            {
                AddRecovery(lines, line.Between, after is null ? "" : " between");
                AddRecovery(lines, after, " after the last");
            }
            else
            {
                AddRecovery(lines, after, "");
            }
        }
    }

    private void AddBorder(ImmutableArray<string>.Builder lines, SetLines set)
    {
        AddRecovery(lines, set.Between, " between sets");
        if (set.After != set.Between)
        {
            AddRecovery(lines, set.After, " after the last");
        }
    }

    private void AddRecovery(ImmutableArray<string>.Builder lines, Recovery? recovery, string where)
    {
        var words = recovery is null ? "" : WorkoutWords.Of(recovery, Speech.English);
        if (words.Length > 0)
        {
            lines.AddRange(layout.Wrap($"· {words}{where}", table.Indent).Select(part => _margin + layout.Ink.Faint(part)));
        }
    }
}
