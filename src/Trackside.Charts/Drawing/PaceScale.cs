using Trackside.Training.Quantities;

namespace Trackside.Charts.Drawing;

/// <summary>Speeds as heights: faster is higher, and the slowest still stands clear of the ground.</summary>
/// <remarks>Even in speed and labelled in pace, so that a walk beside a sprint does not press everything else flat.</remarks>
internal sealed class PaceScale
{
    private const double LeastGap = 22;
    private const double LeastHeight = 1;

    // A step finer than it can be written is no help.
    private static readonly double[] Steps = [0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 1_200, 1_800, 3_600];

    // For a scale so wide that even steps crowd at its slow end.
    private static readonly double[] Ladder = [1, 2, 5, 10, 15, 20, 30, 40, 50, 60, 90, 120, 150, 180, 240, 300, 360, 480, 600, 900, 1_200, 1_800, 3_600, 7_200, 36_000];

    private readonly double _top;
    private readonly double _bottom;
    private readonly double _fastest;

    /// <summary>A scale for those speeds, in metres per second; any scale where there are none.</summary>
    public PaceScale(IReadOnlyCollection<double> speeds, double top, double bottom)
    {
        (_top, _bottom) = (top, bottom);
        var slowest = speeds.Count == 0 ? 3 : speeds.Min();
        _fastest = speeds.Count == 0 ? 5 : speeds.Max();
        var span = Math.Max(_fastest - slowest, _fastest * 0.06);
        Base = Math.Max(0, slowest - (span * 0.45));
    }

    /// <summary>The speed at the ground; zero where the slowest is near a standstill.</summary>
    public double Base { get; }

    /// <summary>The height on the drawing of a speed.</summary>
    public double Y(double metresPerSecond)
    {
        var share = Math.Clamp((metresPerSecond - Base) / (_fastest - Base), 0, 1);
        return Math.Min(_bottom - LeastHeight, _bottom - (share * (_bottom - _top)));
    }

    /// <summary>The speeds to label, in nice steps of pace, far enough apart to be read.</summary>
    public IReadOnlyList<double> Ticks(Distance per)
    {
        var metres = per.TotalMetres;
        var fastest = metres / _fastest;
        var slowest = Base > 0 ? metres / Base : double.PositiveInfinity;
        foreach (var step in Steps.Where(step => (slowest - fastest) / step < 20))
        {
            var first = Math.Ceiling(fastest / step);
            var count = (int)(Math.Floor(slowest / step) - first) + 1;
            var speeds = Enumerable.Range(0, Math.Max(0, count)).Select(index => metres / ((first + index) * step)).ToList();
            var isClear = speeds.Zip(speeds.Skip(1)).All(pair => Y(pair.Second) - Y(pair.First) >= LeastGap);
            if (count >= 3 && isClear)
            {
                return speeds;
            }
        }

        return Apart(Ladder.Where(pace => pace >= fastest && pace <= slowest).Select(pace => metres / pace));
    }

    private List<double> Apart(IEnumerable<double> speeds)
    {
        var kept = new List<double>();
        foreach (var speed in speeds)
        {
            if (kept.Count == 0 || Y(speed) - Y(kept[^1]) >= LeastGap)
            {
                kept.Add(speed);
            }
        }

        return kept;
    }
}
