namespace Trackside.Training.Workouts;

/// <summary>How near two workouts are: the best order-preserving pairing of their work reps.</summary>
internal static class Similarity
{
    // Reps by time are put beside reps by distance at this speed, a distance runner's ordinary rep.
    private const double MetresPerSecond = 5;

    // What a pairing loses when the targets or labels differ, or when one is by distance and the other by time.
    private const double ShareOfTarget = 0.1;

    // A rep twice as long counts as different; in between the likeness falls with the ratio.
    private static readonly double FarApart = Math.Log(2);

    public static double Between(Workout left, Workout right)
    {
        var (a, b) = (WorkOf(left), WorkOf(right));
        if (a.Length == 0 || b.Length == 0)
        {
            return a.Length == b.Length ? 1 : 0;
        }

        return 2 * BestPairing(a, b) / (a.Length + b.Length);
    }

    private static Asked[] WorkOf(Workout workout) =>
        [.. workout.Reps.Where(planned => planned.Rep.Role == RepRole.Work).Select(planned => Asked.Of(planned.Rep))];

    // The longest common subsequence, with partial credit for a pair; two rows are enough.
    private static double BestPairing(Asked[] a, Asked[] b)
    {
        // The same few kinds of reps come again and again; two of them are compared once.
        Asked[] kinds = [.. b.Distinct()];
        var kindAt = b.Select(rep => Array.IndexOf(kinds, rep)).ToArray();
        var likenesses = a.Distinct().ToDictionary(rep => rep, rep => kinds.Select(rep.LikenessTo).ToArray());

        var (above, row) = (new double[b.Length + 1], new double[b.Length + 1]);
        foreach (var rep in a)
        {
            var likeness = likenesses[rep];
            for (var column = 0; column < b.Length; column++)
            {
                var paired = above[column] + likeness[kindAt[column]];
                row[column + 1] = Math.Max(paired, Math.Max(above[column + 1], row[column]));
            }

            (above, row) = (row, above);
        }

        return above[^1];
    }

    /// <summary>What a rep asks for: its length on a logarithmic scale, and in words what else is said of it.</summary>
    private readonly record struct Asked(double? LogMetres, bool IsByTime, string? Label, string? Target)
    {
        public static Asked Of(Rep rep)
        {
            double? metres = rep.Distance is { } distance ? (double)distance.Min.Metres
                : rep.Time is { } time ? (double)time.Min.TotalSeconds * MetresPerSecond
                : null;
            return new(
                metres is { } length ? Math.Log(Math.Max(length, 1)) : null,
                rep.Distance is null && rep.Time is not null,
                rep.Label,
                rep.Target is { } target ? Canonical.TextOf(target) : null);
        }

        public double LikenessTo(Asked other)
        {
            var isSameManner = Label == other.Label && Target == other.Target;
            return LengthLikenessTo(other) * (isSameManner ? 1 : 1 - ShareOfTarget);
        }

        // What has no length is known by its label alone.
        private double LengthLikenessTo(Asked other)
        {
            if (LogMetres is not { } length || other.LogMetres is not { } otherLength)
            {
                return LogMetres == other.LogMetres && Label == other.Label ? 1 : 0;
            }

            var near = Math.Max(0, 1 - (Math.Abs(length - otherLength) / FarApart));
            return IsByTime == other.IsByTime ? near : near * (1 - ShareOfTarget);
        }
    }
}
