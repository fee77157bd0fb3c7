using System.Collections.Immutable;

namespace Trackside.Training.Physiology;

/// <summary>A distance and its time, where two power laws of a <see cref="RaceCurve"/> meet.</summary>
internal readonly record struct CurvePoint(double Metres, double Seconds)
{
    // Speed may stay about level from 100 to 200 m, as it does in the best; it may not rise.
    private const double LeastExponent = 1.002;

    private const double Shortest = 300;

    private static readonly ImmutableArray<ScoredEvent> Sprints = [ScoredEvent.Sprint100, ScoredEvent.Sprint200, ScoredEvent.Sprint300, ScoredEvent.Sprint400];

    public static double Exponent(CurvePoint low, CurvePoint high) =>
        low == high ? 1 : Math.Log(high.Seconds / low.Seconds) / Math.Log(high.Metres / low.Metres);

    /// <summary>The points below the lines of endurance, shortest first.</summary>
    /// <param name="sprints">The best at 100, 200, 300 and 400 m, where there is one.</param>
    /// <param name="sex">Whose scoring tables fill in the others; null for none.</param>
    /// <param name="join">Where endurance begins; null when it is not known.</param>
    public static ImmutableArray<CurvePoint> Chain(ImmutableArray<Performance> sprints, Sex? sex, CurvePoint? join)
    {
        var points = (sex is { } known ? ByPoints(sprints, known, join) : null) ?? [.. sprints.Select(one => new CurvePoint(one.Metres, one.Seconds))];
        if (join is { } end)
        {
            points.Add(end);
        }

        if (points is [{ Metres: > Shortest } first, ..])
        {
            points.Insert(0, new CurvePoint(Shortest, first.Seconds * Math.Pow(Shortest / first.Metres, PowerLaw.Usual)));
        }

        for (var index = points.Count - 2; index >= 0; index--)
        {
            var (point, next) = (points[index], points[index + 1]);
            points[index] = point with { Seconds = Math.Min(point.Seconds, next.Seconds * Math.Pow(point.Metres / next.Metres, LeastExponent)) };
        }

        return [.. points];
    }

    /// <summary>The four sprints, by the points of those that were run: in between by the logarithm of distance. Null when none is on the tables.</summary>
    private static List<CurvePoint>? ByPoints(ImmutableArray<Performance> sprints, Sex sex, CurvePoint? join)
    {
        var known = new List<(double Log, double Index)>();
        foreach (var one in sprints)
        {
            if (Scoring.IndexOf(ScoredEvents.Flat(one.Distance)!.Value, sex, one.Seconds) is { } index)
            {
                known.Add((Math.Log(one.Metres), index));
            }
        }

        if (known.Count == 0)
        {
            return null;
        }

        if (join is { } end && Scoring.IndexOf(ScoredEvent.Run800, sex, end.Seconds) is { } last)
        {
            known.Add((Math.Log(end.Metres), last));
        }

        var points = new List<CurvePoint>();
        foreach (var sprint in Sprints)
        {
            var metres = ScoredEvents.RaceOf(sprint).Distance.TotalMetres;
            points.Add(new CurvePoint(metres, Scoring.SecondsAt(sprint, sex, IndexAt(known, Math.Log(metres)))));
        }

        return points;
    }

    private static double IndexAt(List<(double Log, double Index)> known, double log)
    {
        var next = known.FindIndex(one => one.Log >= log);
        if (next <= 0)
        {
            return known[next < 0 ? ^1 : 0].Index;
        }

        var (low, high) = (known[next - 1], known[next]);
        return low.Index + ((high.Index - low.Index) * (log - low.Log) / (high.Log - low.Log));
    }
}
