using Trackside.Training.Quantities;

namespace Trackside.Training.Physiology;

/// <summary>How far one truly runs in a lane of the track.</summary>
/// <remarks>
/// Only the bends are longer in an outer lane. Everything is measured along the line at which the track itself is measured. Up to 110 m
/// is run on the straight, which has a start before the bend.
/// </remarks>
public static class Lanes
{
    private const string OtherLane = "say the lane on the track";
    private const double LongestOnStraight = 110;

    /// <summary>Once round the track in a lane.</summary>
    /// <param name="lane">The lane, counted from the kerb; 1 to 10.</param>
    /// <param name="track">The track; the standard 400 m track when null.</param>
    /// <returns>The length to 0.1 mm; 400.001 m in lane 1 of the standard track.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="lane"/> is outside that range.</exception>
    [Formula("lanes", Evidence.Replicated)]
    public static Distance Lap(int lane, Track? track = null)
    {
        ModelRange.Between(lane, 1, 10, "A lane", OtherLane);

        return Metres(LapOf(lane, track ?? Track.Standard));
    }

    /// <summary>What is truly run in a lane when start and finish are at the marks for lane 1 and the finish is the finish line.</summary>
    /// <param name="asked">The distance in lane 1: the coach's 400 m; at most 100 km.</param>
    /// <param name="lane">The lane it is run in; 1 to 10.</param>
    /// <param name="track">The track; the standard 400 m track when null.</param>
    /// <returns>The distance run, never less than <paramref name="asked"/>, to 0.1 mm.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    [Formula("lanes", Evidence.Replicated)]
    public static Distance Run(Distance asked, int lane, Track? track = null) => asked + Stagger(asked, lane, track);

    /// <summary>How far before the mark for lane 1 one has to start in a lane so as to run exactly a distance to the finish line.</summary>
    /// <param name="race">The distance to run, in that lane throughout; at most 100 km.</param>
    /// <param name="lane">The lane; 1 to 10.</param>
    /// <param name="track">The track; the standard 400 m track when null.</param>
    /// <returns>Metres in the direction of running, to 0.1 mm; zero in lane 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    [Formula("lanes", Evidence.Replicated)]
    public static Distance Stagger(Distance race, int lane, Track? track = null)
    {
        ModelRange.Between(lane, 1, 10, "A lane", OtherLane);
        ModelRange.Between(race.TotalMetres, 0, 100_000, "A distance on the track in metres", "cut it into reps", nameof(race));

        var oval = track ?? Track.Standard;
        var inner = oval.RadiusOf(1);
        return Metres(MetresOnBends(race.TotalMetres, oval) / inner * (oval.RadiusOf(lane) - inner));
    }

    // Looked at from the finish line backwards: a straight, a bend, a straight, a bend, and round again.
    private static double MetresOnBends(double race, Track track)
    {
        if (race <= LongestOnStraight)
        {
            return 0;
        }

        var straight = track.Straight.TotalMetres;
        var bend = Math.PI * track.RadiusOf(1);
        var laps = Math.Floor(race / LapOf(1, track));
        var rest = race - (laps * LapOf(1, track));
        return (laps * 2 * bend) + Math.Clamp(rest - straight, 0, bend) + Math.Clamp(rest - (2 * straight) - bend, 0, bend);
    }

    private static double LapOf(int lane, Track track) => (2 * track.Straight.TotalMetres) + (2 * Math.PI * track.RadiusOf(lane));

    private static Distance Metres(double metres) => Distance.FromMetres((decimal)metres);
}
