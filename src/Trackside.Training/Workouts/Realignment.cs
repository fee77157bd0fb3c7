namespace Trackside.Training.Workouts;

/// <summary>Which rep of a changed workout each rep of the old one became.</summary>
public static class Realignment
{
    private const byte Down = 1;
    private const byte Right = 2;

    /// <summary>The new place of each old rep, from 0; null for one that is no longer asked for.</summary>
    /// <param name="before">The old workout.</param>
    /// <param name="after">The new one.</param>
    /// <remarks>
    /// The longest common order of reps that are called the same, not necessarily without gaps. Where several are as long, the earliest old reps keep a place:
    /// they are the ones that were run.
    /// </remarks>
    public static int?[] Of(Workout before, Workout after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return Of([.. before.Reps.Select(planned => planned.Rep.Name)], [.. after.Reps.Select(planned => planned.Rep.Name)]);
    }

    private static int?[] Of(string[] before, string[] after)
    {
        var places = new int?[before.Length];
        var same = 0;
        while (same < before.Length && same < after.Length && before[same] == after[same])
        {
            places[same] = same++;
        }

        var steps = StepsOf(before.AsSpan(same), after.AsSpan(same));
        for (var (row, column) = (0, 0); row < steps.GetLength(0) && column < steps.GetLength(1);)
        {
            var step = steps[row, column];
            if (step == 0)
            {
                places[same + row] = same + column;
            }

            (row, column) = (step == Right ? row : row + 1, step == Down ? column : column + 1);
        }

        return places;
    }

    // From each pair of places where the longest common order goes on: both on where they are the same, else past the one or the other.
    private static byte[,] StepsOf(ReadOnlySpan<string> before, ReadOnlySpan<string> after)
    {
        var steps = new byte[before.Length, after.Length];
        var (below, row) = (new int[after.Length + 1], new int[after.Length + 1]);
        for (var old = before.Length - 1; old >= 0; old--)
        {
            for (var now = after.Length - 1; now >= 0; now--)
            {
                var step = before[old] == after[now] ? (byte)0 : row[now + 1] >= below[now] ? Right : Down;
                steps[old, now] = step;
                row[now] = step switch { 0 => below[now + 1] + 1, Down => below[now], _ => row[now + 1] };
            }

            (below, row) = (row, below);
        }

        return steps;
    }
}
