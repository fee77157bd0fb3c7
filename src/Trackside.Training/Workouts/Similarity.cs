namespace Trackside.Training.Workouts;

/// <summary>How near two workouts are: the best order-preserving pairing of their work reps.</summary>
internal static class Similarity
{
    // Reps by time are put beside reps by distance at this speed, a distance runner's ordinary rep.
    private const double MetresPerSecond = 5;

    // What a pairing is worth when the targets differ; the rest is for the distance or time.
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
        var (above, row) = (new double[b.Length + 1], new double[b.Length + 1]);
        foreach (var rep in a)
        {
            for (var column = 0; column < b.Length; column++)
            {
                var paired = above[column] + rep.LikenessTo(b[column]);
                row[column + 1] = Math.Max(paired, Math.Max(above[column + 1], row[column]));
            }

            (above, row) = (row, above);
        }

        return above[^1];
    }

    private readonly record struct Asked(double LogMetres, bool IsByTime, Target? Target)
    {
        public static Asked Of(Rep rep) => rep switch
        {
            { Distance: { } distance } => new(LogOf((double)distance.Min.Metres), false, rep.Target),
            { Time: { } time } => new(LogOf((double)time.Min.TotalSeconds * MetresPerSecond), true, rep.Target),
            _ => new(0, false, rep.Target),
        };

        public double LikenessTo(Asked other)
        {
            var near = Math.Max(0, 1 - (Math.Abs(LogMetres - other.LogMetres) / FarApart));
            var measure = IsByTime == other.IsByTime ? near : near * (1 - ShareOfTarget);
            return measure * (1 - (SameTarget(other) ? 0 : ShareOfTarget));
        }

        private static double LogOf(double metres) => Math.Log(Math.Max(metres, 1));

        private bool SameTarget(Asked other) => Target is null || other.Target is null
            ? Target == other.Target
            : Canonical.TextOf(Target) == Canonical.TextOf(other.Target);
    }
}
