using Trackside.Training.Quantities;

namespace Trackside.Notation.Results;

/// <summary>How believable a time is for a distance. It decides between readings, so it is generous: nobody's session is judged.</summary>
internal static class Believable
{
    // Metres, and seconds of about the fastest ever run over them (flying starts for the shortest); in between by logarithm.
    private static readonly (double Metres, double Seconds)[] Fastest =
    [
        (20, 1.6), (40, 3.4), (60, 5.4), (100, 9.3), (200, 18.8), (300, 30.4), (400, 42.8), (500, 56.5), (600, 71.5), (800, 100), (1000, 131),
        (1500, 205), (1609.344, 222), (2000, 283), (3000, 436), (5000, 754), (10_000, 1_570), (21_097.5, 3_440), (42_195, 7_200), (100_000, 21_900),
    ];

    /// <summary>0 for an ordinary running speed; 1 and more for one that is hardly believable; 6 for nonsense.</summary>
    public static double CostOf(Distance distance, decimal seconds) => CostOf(FastestOver(distance), seconds);

    /// <summary>The same for a distance whose fastest time is known.</summary>
    public static double CostOf(double fastest, decimal seconds)
    {
        if (seconds <= 0)
        {
            return 6;
        }

        return ((double)seconds / fastest) switch
        {
            < 0.9 => 6,
            < 0.985 => 2.5,
            <= 2.0 => 0,
            <= 2.6 and var ratio => (ratio - 2.0) * 1.5,
            <= 3.5 and var ratio => 0.9 + ((ratio - 2.6) * 2),
            <= 5 => 3.5,
            _ => 6,
        };
    }

    /// <summary>About the fastest time ever run over a distance, in seconds; never zero.</summary>
    public static double FastestOver(Distance distance)
    {
        var metres = Math.Max(0.1, (double)distance.Metres);
        var above = Array.FindIndex(Fastest, point => point.Metres >= metres);
        if (above <= 0)
        {
            var end = above == 0 ? Fastest[0] : Fastest[^1];
            return end.Seconds * metres / end.Metres;
        }

        var (low, high) = (Fastest[above - 1], Fastest[above]);
        var share = Math.Log(metres / low.Metres) / Math.Log(high.Metres / low.Metres);
        return low.Seconds * Math.Pow(high.Seconds / low.Seconds, share);
    }
}
