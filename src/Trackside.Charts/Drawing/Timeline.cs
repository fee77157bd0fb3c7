namespace Trackside.Charts.Drawing;

/// <summary>Runs and recoveries from left to right, to scale where they are not too short to see.</summary>
internal sealed class Timeline
{
    private readonly List<(double Seconds, double X)> _corners;

    private Timeline(IReadOnlyList<Box> runs, List<(double Seconds, double X)> corners, bool isStretched)
    {
        Runs = runs;
        _corners = corners;
        IsStretched = isStretched;
    }

    /// <summary>From where to where each run goes; only left and right count.</summary>
    public IReadOnlyList<Box> Runs { get; }

    /// <summary>Whether something is drawn wider than its time.</summary>
    public bool IsStretched { get; }

    /// <summary>Seconds from the first start to the end of the last run.</summary>
    public double TotalSeconds => _corners[^1].Seconds;

    /// <summary>Where the last run ends.</summary>
    public double Right => _corners[^1].X;

    /// <summary>Lays runs and the recoveries after them out; the recovery after the last run does not count.</summary>
    /// <param name="spans">Seconds of each run and of the recovery after it, and how wide either must be at least, room allowing.</param>
    /// <param name="left">Where the first run begins.</param>
    /// <param name="right">Where the last ends at the latest.</param>
    public static Timeline Of(IReadOnlyList<(double Run, double Recovery, double LeastRun, double LeastRecovery)> spans, double left, double right)
    {
        var parts = spans.SelectMany(span => new[] { (Seconds: span.Run, Least: span.LeastRun), (Seconds: span.Recovery, Least: span.LeastRecovery) }).SkipLast(1).ToList();
        var room = right - left;
        // Four fifths of the room at most goes to what is too short to see; the rest stays to scale.
        var shrink = Math.Min(1, room * 0.8 / Math.Max(1e-9, parts.Sum(part => part.Least)));
        var scale = ScaleOf(parts, shrink, room);

        var corners = new List<(double Seconds, double X)> { (0, left) };
        foreach (var (seconds, least) in parts)
        {
            corners.Add((corners[^1].Seconds + seconds, Math.Min(right, corners[^1].X + Math.Max(least * shrink, seconds * scale))));
        }

        var runs = spans.Select((_, index) => new Box(corners[2 * index].X, 0, corners[(2 * index) + 1].X, 0)).ToList();
        return new(runs, corners, parts.Any(part => part.Seconds > 0 && part.Least * shrink > part.Seconds * scale * 1.02));
    }

    /// <summary>Where a time since the first start lies.</summary>
    public double X(double seconds)
    {
        var after = Math.Max(1, _corners.FindIndex(corner => corner.Seconds >= seconds));
        var (from, to) = (_corners[after - 1], _corners[after]);
        var share = to.Seconds > from.Seconds ? Math.Clamp((seconds - from.Seconds) / (to.Seconds - from.Seconds), 0, 1) : 0;
        return from.X + (share * (to.X - from.X));
    }

    // The width of a second, found by halving: the wider it is, the wider is the whole.
    private static double ScaleOf(List<(double Seconds, double Least)> parts, double shrink, double room)
    {
        var (low, high) = (0.0, room / Math.Max(1e-9, parts.Sum(part => part.Seconds)));
        for (var turn = 0; turn < 60; turn++)
        {
            var middle = (low + high) / 2;
            var width = parts.Sum(part => Math.Max(part.Least * shrink, part.Seconds * middle));
            (low, high) = width > room ? (low, middle) : (middle, high);
        }

        return low;
    }
}
