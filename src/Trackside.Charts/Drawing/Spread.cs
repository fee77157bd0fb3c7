namespace Trackside.Charts.Drawing;

/// <summary>Moves labels along a line, as little as need be, until none lies on another.</summary>
internal static class Spread
{
    /// <summary>The middles of labels after moving; null where there is no room for all.</summary>
    /// <param name="middles">Where they would like to be, in order.</param>
    /// <param name="widths">How wide each is.</param>
    /// <param name="gap">What must stay free between two.</param>
    /// <param name="left">Where the room begins.</param>
    /// <param name="right">Where it ends.</param>
    /// <remarks>
    /// Less the room that those before it need, every label must be no further left than the one before: the nearest such
    /// numbers in the sense of least squares come from pooling neighbours that are out of order.
    /// </remarks>
    public static IReadOnlyList<double>? Apart(IReadOnlyList<double> middles, IReadOnlyList<double> widths, double gap, double left, double right)
    {
        if (middles.Count == 0)
        {
            return [];
        }

        var offsets = new double[middles.Count];
        for (var index = 1; index < middles.Count; index++)
        {
            offsets[index] = offsets[index - 1] + ((widths[index - 1] + widths[index]) / 2) + gap;
        }

        var least = left + (widths[0] / 2);
        var most = right - (widths[^1] / 2) - offsets[^1];
        if (least > most)
        {
            return null;
        }

        var pools = new List<(double Sum, int Count)>();
        for (var index = 0; index < middles.Count; index++)
        {
            pools.Add((middles[index] - offsets[index], 1));
            while (pools is [.., var before, var last] && before.Sum / before.Count > last.Sum / last.Count)
            {
                pools.RemoveAt(pools.Count - 1);
                pools[^1] = (before.Sum + last.Sum, before.Count + last.Count);
            }
        }

        var places = pools.SelectMany(pool => Enumerable.Repeat(Math.Clamp(pool.Sum / pool.Count, least, most), pool.Count));
        return [.. places.Select((place, index) => place + offsets[index])];
    }
}
