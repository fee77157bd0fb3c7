using Trackside.Training.Quantities;

namespace Trackside.Training.Physiology;

/// <summary>The measures of an oval with two straights and two half circles, finish line at the end of a straight.</summary>
public sealed record Track
{
    /// <summary>Makes a track.</summary>
    /// <param name="straight">One straight; 20 to 150 m.</param>
    /// <param name="kerbRadius">The radius of the bends at the outer side of the kerb; 10 to 60 m.</param>
    /// <param name="laneWidth">The width of a lane; 0.6 to 2 m.</param>
    /// <param name="kerbOffset">How far from the kerb lane 1 is run; less than the width. Without a kerb the same as for the line.</param>
    /// <param name="lineOffset">How far from the inner line the other lanes are run; less than the width.</param>
    /// <exception cref="ArgumentOutOfRangeException">A measure is outside its range.</exception>
    public Track(Distance straight, Distance kerbRadius, Distance laneWidth, Distance kerbOffset, Distance lineOffset)
    {
        const string Otherwise = "measure the track again";
        ModelRange.Between(straight.TotalMetres, 20, 150, "A straight in metres", Otherwise, nameof(straight));
        ModelRange.Between(kerbRadius.TotalMetres, 10, 60, "The radius of a bend in metres", Otherwise, nameof(kerbRadius));
        ModelRange.Between(laneWidth.TotalMetres, 0.6, 2, "The width of a lane in metres", Otherwise, nameof(laneWidth));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(kerbOffset, laneWidth);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(lineOffset, laneWidth);
        (Straight, KerbRadius, LaneWidth, KerbOffset, LineOffset) = (straight, kerbRadius, laneWidth, kerbOffset, lineOffset);
    }

    /// <summary>The standard 400 m track: straights of 84.39 m, bends of 36.50 m to the kerb, lanes of 1.22 m.</summary>
    /// <remarks>Source: World Athletics, Track and Field Facilities Manual; lane 1 is measured 0.30 m from the kerb, the others 0.20 m from the line.</remarks>
    public static Track Standard { get; } = WithLanes(Distance.FromMetres(1.22m));

    /// <summary>The standard 400 m track with lanes of 42 inches (1.0668 m), as on many school tracks.</summary>
    public static Track FortyTwoInches { get; } = WithLanes(Distance.FromMetres(1.0668m));

    /// <summary>One straight.</summary>
    public Distance Straight { get; }

    /// <summary>The radius of the bends at the outer side of the kerb.</summary>
    public Distance KerbRadius { get; }

    /// <summary>The width of a lane.</summary>
    public Distance LaneWidth { get; }

    /// <summary>How far from the kerb lane 1 is run.</summary>
    public Distance KerbOffset { get; }

    /// <summary>How far from the inner line the other lanes are run.</summary>
    public Distance LineOffset { get; }

    /// <summary>The standard 400 m track with lanes of another width.</summary>
    /// <param name="width">The width of a lane; 0.6 to 2 m.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="width"/> is outside that range.</exception>
    public static Track WithLanes(Distance width) =>
        new(Distance.FromMetres(84.39m), Distance.FromMetres(36.50m), width, Distance.FromMetres(0.30m), Distance.FromMetres(0.20m));

    /// <summary>The radius in metres at which a lane is run in the bends.</summary>
    internal double RadiusOf(int lane) =>
        KerbRadius.TotalMetres + (lane == 1 ? KerbOffset.TotalMetres : ((lane - 1) * LaneWidth.TotalMetres) + LineOffset.TotalMetres);
}
