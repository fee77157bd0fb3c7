using System.Collections.Immutable;

namespace Trackside.Training.Physiology;

/// <summary>
/// An athlete's time over distance and speed over time as one curve, worked out once: the broken-log lines from 800 m up, below them a chain of power
/// laws from point to point. Speed falls along the whole of it.
/// </summary>
internal sealed class RaceCurve
{
    private const double Join = 800;

    private readonly ImmutableArray<Performance> _endurance;
    private readonly ImmutableArray<Performance> _sprints;
    private readonly ImmutableArray<CurvePoint> _points;
    private readonly double _joinSeconds;
    private readonly double _lastSeconds;

    public RaceCurve(ImmutableArray<Performance> bests, Sex? sex)
    {
        _endurance = [.. bests.Where(BrokenLog.Takes)];
        _sprints = [.. bests.Where(one => ModelRange.IsRunning(one) && one.Metres is 100 or 200 or 300 or 400)];
        Lines = _endurance.IsEmpty ? null : BrokenLog.Fit(_endurance);
        _joinSeconds = Lines?.SecondsFor(Join) ?? double.PositiveInfinity;
        _lastSeconds = Lines is null ? 0 : Math.Min(BrokenLog.MostSeconds, Lines.SecondsFor(BrokenLog.Longest));
        if (Lines is not null && !ModelRange.Has(_joinSeconds, BrokenLog.FewestSeconds, _lastSeconds))
        {
            (Lines, _joinSeconds, _lastSeconds, _endurance) = (null, double.PositiveInfinity, 0, []);
        }

        _points = CurvePoint.Chain(_sprints, sex, Lines is null ? null : new CurvePoint(Join, _joinSeconds));
        HundredMetres = _sprints.Any(one => one.Metres <= 200) && _points is [{ Metres: 100 } first, ..] ? first.Seconds : null;
    }

    /// <summary>The two lines of endurance; null without a performance they take.</summary>
    public BrokenLog? Lines { get; }

    /// <summary>The 100 m, where a 100 or a 200 was run and it can be told.</summary>
    public double? HundredMetres { get; }

    /// <summary>The time over a distance in seconds; null where the curve does not reach.</summary>
    public double? SecondsFor(double metres)
    {
        if (metres >= Join)
        {
            return metres <= BrokenLog.Longest && Lines?.SecondsFor(metres) is { } seconds && seconds <= BrokenLog.MostSeconds ? seconds : null;
        }

        return LegAround(metres, point => point.Metres) is var (low, high) ? low.Seconds * Math.Pow(metres / low.Metres, CurvePoint.Exponent(low, high)) : null;
    }

    /// <summary>The distance an all-out run of that time covers; null where the curve does not reach.</summary>
    public double? MetresIn(double seconds)
    {
        if (seconds >= _joinSeconds)
        {
            return seconds <= _lastSeconds ? seconds * Lines!.SpeedAt(seconds) : null;
        }

        return LegAround(seconds, point => point.Seconds) is var (low, high) ? low.Metres * Math.Pow(seconds / low.Seconds, 1 / CurvePoint.Exponent(low, high)) : null;
    }

    /// <summary>Half the width of the band at a distance, in percent: two times the typical error; docs/science/studies/prediction-error.md.</summary>
    public double BandAt(double metres)
    {
        var endurance = Lines is null ? double.PositiveInfinity : EnduranceBand(Math.Max(metres, Join));
        return metres >= Join ? endurance
            : _sprints.IsEmpty ? Math.Max(6, endurance + (4 * Math.Log(Join / metres)))
            : 1.5 + (6 * Math.Min(ReachFrom(_sprints, metres), ReachFrom(_endurance, metres)));
    }

    private double EnduranceBand(double metres)
    {
        var reach = ReachFrom(_endurance, metres);
        return 2 * _endurance.Length switch
        {
            1 => 1.0 + (1.2 * reach),
            2 => 0.9 + reach,
            _ => 0.9 + (0.9 * reach),
        };
    }

    private static double ReachFrom(ImmutableArray<Performance> known, double metres)
    {
        var nearest = double.PositiveInfinity;
        foreach (var one in known)
        {
            nearest = Math.Min(nearest, Math.Abs(Math.Log(metres / one.Metres)));
        }

        return nearest;
    }

    private (CurvePoint Low, CurvePoint High)? LegAround(double value, Func<CurvePoint, double> key)
    {
        for (var index = 0; index < _points.Length; index++)
        {
            if (value <= key(_points[index]))
            {
                return index > 0 ? (_points[index - 1], _points[index]) : value == key(_points[0]) ? (_points[0], _points[0]) : null;
            }
        }

        return null;
    }
}
