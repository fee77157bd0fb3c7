using System.Collections.Immutable;
using Trackside.Training.Physiology;
using Trackside.Training.Quantities;

namespace Trackside.Training.Analysis;

/// <summary>The speeds of an athlete's races, worked out once, so that each rep finds its place among them quickly.</summary>
internal sealed class PaceLadder
{
    private readonly ImmutableArray<(Race Race, double MetresPerSecond)> _rungs;

    private PaceLadder(ImmutableArray<(Race Race, double MetresPerSecond)> rungs) => _rungs = rungs;

    /// <summary>The races that the profile reaches, fastest first; none for no profile.</summary>
    public ImmutableArray<(Race Race, double MetresPerSecond)> Rungs => _rungs;

    public static PaceLadder Of(Profile? profile)
    {
        if (profile is null)
        {
            return new([]);
        }

        // Mile and 1500 are one race to a pace: the one the athlete runs gives the name.
        var hasMile = profile.Performances.Any(one => one.Distance == Distance.Mile);
        var has1500 = profile.Performances.Any(one => one.Distance == Distance.FromMetres(1500));
        var left = hasMile && !has1500 ? "1500" : "mile";
        var rungs = ImmutableArray.CreateBuilder<(Race Race, double MetresPerSecond)>();
        foreach (var race in Race.All.Where(race => race.Name is not ("300" or "600" or "1000" or "2000" or "2 mile" or "15K") && race.Name != left))
        {
            if (profile.TimeFor(race.Distance) is { Value: var seconds })
            {
                rungs.Add((race, (double)race.Distance.Metres / seconds));
            }
        }

        return new(rungs.DrainToImmutable());
    }

    /// <summary>The race whose speed is nearest; null outside the ladder by more than 6 %, or where there is none.</summary>
    public Race? Nearest(double metresPerSecond)
    {
        if (_rungs.IsEmpty || metresPerSecond > 1.06 * _rungs[0].MetresPerSecond || metresPerSecond < 0.94 * _rungs[^1].MetresPerSecond)
        {
            return null;
        }

        return _rungs.MinBy(rung => Math.Abs(Math.Log(rung.MetresPerSecond / metresPerSecond))).Race;
    }

    /// <summary>The race distance, in metres, of which a speed is the pace; null outside the ladder.</summary>
    public double? DistanceAt(double metresPerSecond)
    {
        for (var index = 1; index < _rungs.Length; index++)
        {
            var (fast, slow) = (_rungs[index - 1], _rungs[index]);
            if (metresPerSecond <= fast.MetresPerSecond && metresPerSecond >= slow.MetresPerSecond)
            {
                var share = Math.Log(metresPerSecond / fast.MetresPerSecond) / Math.Log(slow.MetresPerSecond / fast.MetresPerSecond);
                var (from, to) = ((double)fast.Race.Distance.Metres, (double)slow.Race.Distance.Metres);
                return from * Math.Pow(to / from, share);
            }
        }

        return null;
    }
}
