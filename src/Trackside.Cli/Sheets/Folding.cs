using System.Collections.Immutable;
using Trackside.Notation.Readings;
using Trackside.Training.Workouts;

namespace Trackside.Cli.Sheets;

/// <summary>Equal reps in a row, of which no result is known; or one rep.</summary>
/// <param name="Number">The number of the first in the session, from 1.</param>
/// <param name="Count">How many.</param>
/// <param name="Rep">The first.</param>
/// <param name="Between">The recovery between them; null for one rep.</param>
/// <param name="After">The recovery after the last.</param>
internal sealed record RepLine(int Number, int Count, ReadRep Rep, Recovery? Between, Recovery? After);

/// <summary>Equal sets in a row, of which no result is known; or one set.</summary>
/// <param name="Block">The block it belongs to, from 1.</param>
/// <param name="Number">The number of the first in its block, from 1.</param>
/// <param name="Count">How many.</param>
/// <param name="Lines">The reps of one of them; what follows the last line is what follows the last of the sets.</param>
/// <param name="Between">The recovery between the sets; null for one set.</param>
internal sealed record SetLines(int Block, int Number, int Count, ImmutableArray<RepLine> Lines, Recovery? Between)
{
    public Recovery? After => Lines[^1].After;
}

/// <summary>Says only once what is the same many times over.</summary>
internal static class Folding
{
    public static ImmutableArray<SetLines> Of(Reading reading)
    {
        var sets = ImmutableArray.CreateBuilder<SetLines>();
        foreach (var set in SetsOf(reading))
        {
            if (sets.Count > 0 && Joined(sets[^1], set) is { } joined)
            {
                sets[^1] = joined;
            }
            else
            {
                sets.Add(set);
            }
        }

        return sets.ToImmutable();
    }

    private static IEnumerable<SetLines> SetsOf(Reading reading)
    {
        var lines = new List<RepLine>();
        foreach (var line in LinesOf(reading))
        {
            if (lines.Count > 0 && !IsSameSet(lines[^1].Rep, line.Rep))
            {
                yield return SetOf(lines);
                lines.Clear();
            }

            if (lines.Count > 0 && Joined(lines[^1], line) is { } joined)
            {
                lines[^1] = joined;
            }
            else
            {
                lines.Add(line);
            }
        }

        if (lines.Count > 0)
        {
            yield return SetOf(lines);
        }
    }

    private static SetLines SetOf(List<RepLine> lines) => new(lines[0].Rep.Planned.Block, lines[0].Rep.Planned.Set, 1, [.. lines], null);

    // What was not asked for has no place in the plan, so the recoveries go to the others in turn.
    private static IEnumerable<RepLine> LinesOf(Reading reading)
    {
        var recoveries = reading.Workout.RecoveriesAfterReps();
        var planned = 0;
        foreach (var (index, rep) in reading.Reps.Index())
        {
            var after = rep.IsPrescribed && planned < recoveries.Length ? recoveries[planned++] : null;
            yield return new(index + 1, 1, rep, null, after);
        }
    }

    private static bool IsSameSet(ReadRep left, ReadRep right) =>
        left.Planned.Block == right.Planned.Block && left.Planned.SetInWorkout == right.Planned.SetInWorkout;

    private static bool IsBare(ReadRep rep) => rep is { Result: null, ResultNote: null, Segments.IsEmpty: true, IsPrescribed: true };

    private static RepLine? Joined(RepLine left, RepLine right)
    {
        var isSame = IsBare(left.Rep) && IsBare(right.Rep) && left.Rep.Planned.Rep == right.Rep.Planned.Rep;
        return isSame && (left.Count == 1 || left.Between == left.After)
            ? left with { Count = left.Count + right.Count, Between = left.After, After = right.After }
            : null;
    }

    private static SetLines? Joined(SetLines left, SetLines right)
    {
        var isSame = left.Block == right.Block && IsSame(left.Lines, right.Lines);
        return isSame && (left.Count == 1 || left.Between == left.After)
            ? left with { Count = left.Count + 1, Lines = Followed(left.Lines, right.After), Between = left.After }
            : null;
    }

    private static ImmutableArray<RepLine> Followed(ImmutableArray<RepLine> lines, Recovery? after) =>
        lines.SetItem(lines.Length - 1, lines[^1] with { After = after });

    private static bool IsSame(ImmutableArray<RepLine> left, ImmutableArray<RepLine> right) =>
        left.Length == right.Length && left.Index().All(line =>
            IsBare(line.Item.Rep) && IsBare(right[line.Index].Rep)
            && line.Item.Rep.Planned.Rep == right[line.Index].Rep.Planned.Rep
            && line.Item.Count == right[line.Index].Count
            && line.Item.Between == right[line.Index].Between
            && (line.Index == left.Length - 1 || line.Item.After == right[line.Index].After));
}
